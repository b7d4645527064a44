import type { NoteIndexOptions } from "./block-orama.js";
import type { buildApart } from "./build-apart.js";
import type { Lexicon } from "./index-terms.js";
import { programIdentity } from "./program-identity.js";
import {
  canKeepSnapshot,
  type HoldOptions,
  keepSnapshot,
  openSnapshot,
  type SnapshotContent,
  type SnapshotPlace,
} from "./snapshot.js";
import { type WalkedNotes, walkNotes } from "./walk-notes.js";

export interface LoadIndexOptions extends HoldOptions {
  /** Whether notes whose front matter says `draft: true` count. @default true */
  readonly drafts?: boolean;
  /**
   * The data folder, where the index is kept from one time to the next.
   * @default none: the index is built each time
   */
  readonly data?: string;
  /**
   * The words that the index reads by. An index by other words than the program's is not kept.
   * @default loadLexicon() and the folder's own concepts
   */
  readonly lexicon?: Lexicon;
  /** How the index weighs. One that weighs otherwise is not kept. */
  readonly ranking?: NoteIndexOptions;
  /** Notes of so many bytes are read by another process, where the index can be kept. @default APART_FROM */
  readonly apartFrom?: number;
  /** Builds in another process. @default buildApart */
  readonly apart?: typeof buildApart;
  /** Told after each note that is read, or after some. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * In ms since 1970.
   * @default Date.now
   */
  readonly now?: () => number;
}

export interface LoadedIndex extends SnapshotContent {
  /**
   * Keeps the index in the data folder; absent where that is not wanted or it came from there. It can wait until an
   * answer is given.
   *
   * @throws an error of the file system
   */
  readonly keep?: () => void;
}

/**
 * The index of a folder of notes: from its snapshot where that is of these notes, else built.
 *
 * @throws UserError where the folder is missing or holds no note
 */
export async function loadIndex(folder: string, options: LoadIndexOptions = {}): Promise<LoadedIndex> {
  const { data, drafts = true, lexicon, ranking, onProgress, now = Date.now } = options;
  const readAt = now();
  const walked = walkNotes(folder);
  const own = lexicon !== undefined || ranking !== undefined;
  const place: SnapshotPlace | undefined =
    data === undefined || own ? undefined : { data, drafts, identity: programIdentity() };
  if (place !== undefined) {
    const snapshot = openSnapshot(walked, place, options);
    if (snapshot.kind === "fresh") return snapshot;
    const apart = await builtApart(walked, place, options);
    if (apart !== undefined) return apart;
  }
  // Markdown, dictionaries and what else it takes to read notes.
  const { buildIndex } = await import("./build-index.js");
  const built = await buildIndex(folder, {
    readAt,
    walked,
    drafts,
    ...(lexicon === undefined ? {} : { lexicon }),
    ...(ranking === undefined ? {} : { ranking }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (place === undefined) return built;
  return { ...built, keep: () => keepSnapshot(built, { walked, place, now: now() }) };
}

/** In bytes: fewer leave less behind than it takes to start another process for them. */
const APART_FROM = 4 * 1024 * 1024;

/** The index as another process built and kept it; undefined where that is not worth it or comes to nothing. */
async function builtApart(
  walked: WalkedNotes,
  place: SnapshotPlace,
  options: LoadIndexOptions,
): Promise<LoadedIndex | undefined> {
  const { apartFrom = APART_FROM, apart, onProgress } = options;
  const bytes = walked.files.reduce((sum, { stamp }) => sum + (stamp?.size ?? 0), 0);
  if (bytes < apartFrom || !canKeepSnapshot(walked, place)) return undefined;
  const build = apart ?? (await import("./build-apart.js")).buildApart;
  const { data, drafts } = place;
  const request = { folder: walked.root, data, drafts };
  if (!(await build(request, onProgress === undefined ? {} : { onProgress }))) return undefined;
  const opened = openSnapshot(walked, place, { ...options, asKept: true });
  return opened.kind === "fresh" ? { ...opened, keep: () => undefined } : undefined;
}

/**
 * Why the index that is kept of a folder cannot be used, as words that follow a colon; undefined where it can.
 *
 * @throws UserError where the folder is missing
 */
export function whyStale(
  folder: string,
  { data, drafts }: { readonly data: string; readonly drafts: boolean },
): string | undefined {
  const opened = openSnapshot(walkNotes(folder), { data, drafts, identity: programIdentity() });
  return opened.kind === "fresh" ? undefined : opened.why;
}
