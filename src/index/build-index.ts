import type { NoteIndexOptions } from "./block-orama.js";
import { loadConcepts } from "./concepts.js";
import { cutShares } from "./cut-shares.js";
import type { Lexicon } from "./index-terms.js";
import { loadLexicon } from "./load-lexicon.js";
import { NoteIndex } from "./note-index.js";
import { readNotes } from "./read-notes.js";
import { readShare } from "./read-share.js";
import type { SnapshotContent } from "./snapshot.js";
import { type WalkedNotes, walkNotes } from "./walk-notes.js";

export interface BuildIndexOptions {
  /** In ms since 1970, before the folder was walked. */
  readonly readAt: number;
  /** What `walkNotes` found. @default walkNotes(folder) */
  readonly walked?: WalkedNotes;
  readonly drafts: boolean;
  /** @default loadLexicon() with the folder's own concepts */
  readonly lexicon?: Lexicon;
  readonly ranking?: NoteIndexOptions;
  /** Told after each note. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Fewer shares than this are read sooner than processes are started to read them. */
const LEAST_SHARES = 4;

/**
 * Reads a folder of notes and builds its index.
 *
 * @throws UserError where the folder is missing or holds no note
 */
export async function buildIndex(folder: string, options: BuildIndexOptions): Promise<SnapshotContent> {
  const { drafts, readAt, walked = walkNotes(folder) } = options;
  const { shares, total, warnings, concepts, sources } = await readShares(folder, walked);
  // Few folders bring concepts, and reading them takes a parser and a checker.
  const own =
    concepts === undefined ? undefined : (await import("./own-concepts.js")).readOwnConcepts(concepts);
  const lexicon = options.lexicon ?? loadLexicon({ concepts: loadConcepts(own?.concepts) });
  const index = new NoteIndex(lexicon, options.ranking);
  const all = [...warnings, ...(own?.warnings ?? [])];
  let done = 0;
  const onNote = (): void => options.onProgress?.(++done, total);
  const table = own === undefined ? {} : { concepts: lexicon.concepts.table };
  // Words of the caller's own may be functions, which no other process can have.
  const read =
    options.lexicon === undefined && shares.length >= LEAST_SHARES
      ? (await import("./read-in-processes.js")).readInProcesses(shares, { drafts, ...table })
      : shares.map(() => undefined);
  let at = 0;
  for await (const one of read) {
    const share = shares[at] ?? [];
    // Together the texts are as large as what is made of them.
    shares[at++] = [];
    const { share: indexed, warnings } = one ?? readShare(share, lexicon, { drafts, onNote });
    if (one !== undefined) share.forEach(onNote);
    all.push(...warnings);
    index.takeIn(indexed);
  }
  const found = { index, readAt, sources, warnings: all };
  return own === undefined ? found : { ...found, ownConcepts: own.concepts.length };
}

/** The notes, of which nothing else holds the text. */
async function readShares(folder: string, walked: WalkedNotes) {
  const { files, ...more } = await readNotes(folder, walked);
  return { ...more, total: files.length, shares: cutShares(files) };
}
