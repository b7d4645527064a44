import { CheckedBytes } from "./checked-bytes.js";
import type { ConceptTable } from "./concept-table.js";
import { conceptsOf, loadConcepts } from "./concepts.js";
import { contentHash } from "./content-hash.js";
import { fromBytes, restoreIndex, saveIndex, toBytes } from "./index-snapshot.js";
import { loadLexicon } from "./load-lexicon.js";
import type { NoteWarning } from "./note-file.js";
import type { NoteIndex } from "./note-index.js";
import { findChanges, type NoteSource } from "./note-source.js";
import { packSections, type Unpacked, unpackSections } from "./snapshot-container.js";
import {
  canWriteBeside,
  openSnapshotFile,
  type SnapshotFile,
  snapshotPath,
  writeSnapshotFile,
} from "./snapshot-file.js";
import type { WalkedNotes } from "./walk-notes.js";

/** Which index of a folder a snapshot is of. */
export interface SnapshotPlace {
  /** The data folder. */
  readonly data: string;
  /** Whether drafts count. */
  readonly drafts: boolean;
  /** What an index depends on beside the notes (`programIdentity`). */
  readonly identity: string;
}

/** An index and what it was made of. */
export interface SnapshotContent {
  readonly index: NoteIndex;
  /** When reading began, in ms since 1970. */
  readonly readAt: number;
  readonly sources: readonly NoteSource[];
  readonly warnings: readonly NoteWarning[];
  readonly ownConcepts?: number;
}

interface Header extends Omit<SnapshotContent, "index"> {
  readonly identity: string;
  readonly root: string;
  readonly drafts: boolean;
  readonly walkWarnings: readonly NoteWarning[];
}

export type OpenedSnapshot =
  | ({ readonly kind: "fresh" } & SnapshotContent)
  /** There is none to use, and why: as words that follow a colon. */
  | { readonly kind: "stale"; readonly why: string };

/** How sections are held that a snapshot has. */
export interface HoldOptions {
  /**
   * Sections of so many bytes together are held in memory. More are read where they lie, when they are looked at.
   * @default HOLD_UP_TO
   */
  readonly holdUpTo?: number;
  /** Told when sections can be read no more; looking at one then throws a UserError, `data-file`. */
  readonly onUnreadable?: () => void;
}

export interface OpenOptions extends HoldOptions {
  /** Whether the notes are taken to be as they were when it was kept. @default false */
  readonly asKept?: boolean;
}

/**
 * In bytes, of some 20,000 sections: reading them where they lie makes an answer half as slow again, and saves little.
 * Windows puts no other in the place of a file that is open.
 */
const HOLD_UP_TO = process.platform === "win32" ? Number.POSITIVE_INFINITY : 24 * 1024 * 1024;

/**
 * Opens the snapshot of a notes folder where it is whole, of this program and of the notes as they are now. Anything
 * else is told from it by checksum, identity, sizes, times and content, and is never used.
 */
export function openSnapshot(
  walked: WalkedNotes,
  place: SnapshotPlace,
  options: OpenOptions = {},
): OpenedSnapshot {
  const file = openSnapshotFile(pathOf(walked, place));
  if (file === undefined) return stale("there is no snapshot");
  let readLater = false;
  try {
    const unpacked = unpack(file, options);
    const opened =
      unpacked === undefined
        ? stale("the snapshot is cut, altered or of another format")
        : restore(unpacked, walked, place, options);
    readLater = opened.kind === "fresh" && unpacked?.last instanceof CheckedBytes;
    return opened;
  } finally {
    if (!readLater) file.close();
  }
}

function unpack(
  file: SnapshotFile,
  { holdUpTo = HOLD_UP_TO, onUnreadable = () => undefined }: HoldOptions,
): Unpacked | undefined {
  try {
    return unpackSections(file, { holdUpTo, onUnreadable });
  } catch {
    // Without a snapshot the notes are read.
    return undefined;
  }
}

function restore(
  { sections, last }: Unpacked,
  walked: WalkedNotes,
  place: SnapshotPlace,
  { asKept = false }: OpenOptions,
): OpenedSnapshot {
  // Before the index's own: the header, and the concepts where the notes bring some.
  const [first, own, ...more] = sections;
  if (first === undefined || own === undefined) return stale("the snapshot is of another format");
  const header = fromBytes<Header>(first);
  const why = whyForeign(header, walked, place) ?? (asKept ? undefined : whyStale(header, walked));
  if (why !== undefined) return stale(why);
  const concepts = own.byteLength === 0 ? loadConcepts() : conceptsOf(fromBytes<ConceptTable>(own));
  const index = restoreIndex({ sections: more, last }, loadLexicon({ concepts }));
  const { readAt, sources, warnings, ownConcepts } = header;
  return {
    kind: "fresh",
    index,
    readAt,
    sources,
    warnings,
    ...(ownConcepts === undefined ? {} : { ownConcepts }),
  };
}

/**
 * Keeps an index for the next time.
 *
 * @param now ms since 1970
 * @throws an error of the file system
 */
export function keepSnapshot(
  content: SnapshotContent,
  options: { readonly walked: WalkedNotes; readonly place: SnapshotPlace; readonly now: number },
): void {
  const { walked, place, now } = options;
  const { index, ...rest } = content;
  const { identity, drafts } = place;
  const header: Header = { ...rest, identity, drafts, root: walked.root, walkWarnings: walked.warnings };
  const own = content.ownConcepts === undefined ? new Uint8Array() : toBytes(index.concepts.table);
  const packed = packSections([toBytes(header), own, ...saveIndex(index)]);
  if (packed !== undefined) writeSnapshotFile(pathOf(walked, place), packed, { now });
}

/** Whether an index can be kept, as far as that is told before. */
export function canKeepSnapshot(walked: WalkedNotes, place: SnapshotPlace): boolean {
  return canWriteBeside(pathOf(walked, place));
}

function pathOf({ root }: WalkedNotes, { data, drafts }: SnapshotPlace): string {
  return snapshotPath(data, root, drafts ? "all" : "without drafts");
}

function stale(why: string): OpenedSnapshot {
  return { kind: "stale", why };
}

function whyForeign(header: Header, walked: WalkedNotes, place: SnapshotPlace): string | undefined {
  if (header.identity !== place.identity) return "the snapshot is of another version of the program";
  if (header.root !== walked.root || header.drafts !== place.drafts)
    return "the snapshot is of another folder";
  return undefined;
}

function whyStale(header: Header, walked: WalkedNotes): string | undefined {
  if (JSON.stringify(header.walkWarnings) !== JSON.stringify(walked.warnings)) {
    return "folders or links of the notes changed";
  }
  const files = walked.concepts === undefined ? walked.files : [...walked.files, walked.concepts];
  const { changed, removed } = findChanges(header.sources, files, {
    readAt: header.readAt,
    hashOf: contentHash,
  });
  const paths = [...changed.map(({ path }) => path), ...removed];
  return paths.length === 0 ? undefined : `${listed(paths)} changed`;
}

const MOST_LISTED = 3;

function listed(paths: readonly string[]): string {
  const rest = paths.length - MOST_LISTED;
  return paths.slice(0, MOST_LISTED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
