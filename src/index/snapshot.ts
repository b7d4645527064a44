import type { ConceptTable } from "./concept-table.js";
import { conceptsOf, loadConcepts } from "./concepts.js";
import { contentHash } from "./content-hash.js";
import { fromBytes, restoreIndex, saveIndex, toBytes } from "./index-snapshot.js";
import { loadLexicon } from "./load-lexicon.js";
import type { NoteWarning } from "./note-file.js";
import type { NoteIndex } from "./note-index.js";
import { findChanges, type NoteSource } from "./note-source.js";
import { packSections, unpackSections } from "./snapshot-container.js";
import { readSnapshotFile, snapshotPath, writeSnapshotFile } from "./snapshot-file.js";
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

/**
 * Opens the snapshot of a notes folder where it is whole, of this program and of the notes as they are now. Anything
 * else is told from it by checksum, identity, sizes, times and content, and is never used.
 */
export function openSnapshot(walked: WalkedNotes, place: SnapshotPlace): OpenedSnapshot {
  const bytes = readSnapshotFile(pathOf(walked, place));
  if (bytes === undefined) return stale("there is no snapshot");
  // Before the index's own: the header, and the concepts where the notes bring some.
  const [first, own, ...sections] = unpackSections(bytes) ?? [];
  if (first === undefined || own === undefined)
    return stale("the snapshot is cut, altered or of another format");
  const header = fromBytes<Header>(first);
  const why = whyStale(header, walked, place);
  if (why !== undefined) return stale(why);
  const concepts = own.byteLength === 0 ? loadConcepts() : conceptsOf(fromBytes<ConceptTable>(own));
  const index = restoreIndex(sections, loadLexicon({ concepts }));
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

function pathOf({ root }: WalkedNotes, { data, drafts }: SnapshotPlace): string {
  return snapshotPath(data, root, drafts ? "all" : "without drafts");
}

function stale(why: string): OpenedSnapshot {
  return { kind: "stale", why };
}

function whyStale(header: Header, walked: WalkedNotes, place: SnapshotPlace): string | undefined {
  if (header.identity !== place.identity) return "the snapshot is of another version of the program";
  if (header.root !== walked.root || header.drafts !== place.drafts)
    return "the snapshot is of another folder";
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
