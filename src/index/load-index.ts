import { createChineseCutter } from "./chinese-cutter.js";
import { chunkNote } from "./chunk-note.js";
import { type Concept, loadConcepts } from "./concepts.js";
import { type HanSounds, loadHanSounds } from "./han-sounds.js";
import type { Lexicon } from "./index-terms.js";
import { openLexicon } from "./lexicon.js";
import type { NoteWarning } from "./note-file.js";
import { NoteIndex, type NoteIndexOptions } from "./note-index.js";
import { readOwnConcepts } from "./own-concepts.js";
import { parseNote } from "./parse-note.js";
import { readNotes } from "./read-notes.js";
import { loadStopWords } from "./stop-words.js";

export interface LoadIndexOptions {
  /** Whether notes whose front matter says `draft: true` count. @default true */
  readonly drafts?: boolean;
  /**
   * The words that the index reads by.
   * @default loadLexicon()
   */
  readonly lexicon?: Lexicon;
  /** How the index weighs. */
  readonly ranking?: NoteIndexOptions;
  /** Told after each note. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface LoadedIndex {
  readonly index: NoteIndex;
  /** How many concepts the folder's own `concepts.yml` brought; absent where there is none. */
  readonly ownConcepts?: number;
  readonly warnings: readonly NoteWarning[];
}

/** The words that the program brings: concepts, stop words, a dictionary of Chinese. */
export function loadLexicon(own: readonly Concept[] = []): Lexicon {
  return {
    concepts: loadConcepts(own),
    stopWords: loadStopWords(),
    cutChinese: createChineseCutter(),
    dictionary: openLexicon(),
    soundsOf: once(loadHanSounds),
  };
}

/** Loaded when the first slip is looked into. */
function once(load: () => HanSounds): HanSounds {
  let loaded: HanSounds | undefined;
  return (character) => {
    loaded ??= load();
    return loaded(character);
  };
}

/**
 * Reads a folder of notes and builds its index.
 *
 * @throws UserError where the folder is missing or holds no note
 */
export async function loadIndex(folder: string, options: LoadIndexOptions = {}): Promise<LoadedIndex> {
  const { files, warnings, concepts } = await readNotes(folder);
  const own = concepts === undefined ? undefined : readOwnConcepts(concepts);
  const index = new NoteIndex(options.lexicon ?? loadLexicon(own?.concepts), options.ranking);
  const all = [...warnings, ...(own?.warnings ?? [])];
  for (const [done, file] of files.entries()) {
    options.onProgress?.(done, files.length);
    const parsed = parseNote(file);
    all.push(...parsed.warnings);
    if (parsed.frontMatter.draft && options.drafts === false) continue;
    const { title, tags } = parsed.frontMatter;
    index.add({ chunks: chunkNote(parsed), tags, ...(title === undefined ? {} : { title }) });
  }
  return { index, warnings: all, ...(own === undefined ? {} : { ownConcepts: own.concepts.length }) };
}
