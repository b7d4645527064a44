import { existsSync, readFileSync } from "node:fs";
import { longestByFirst } from "./concept-table.js";
import { englishLemma } from "./english-lemma.js";
import { fold } from "./fold-text.js";

/** Words that carry no subject: a question is not about them. */
export interface StopWords {
  /** @param word folded; English as written or as a lemma */
  has(word: string): boolean;
  /**
   * Whether the word says what kind of answer is wanted (the difference, an example, which command) rather than of
   * what: notes answer without repeating it.
   */
  frames(word: string): boolean;
  /** The longest of them in Chinese or Japanese that begins with this character; 0 where none does. */
  longestRun(character: string): number;
  /** The longest of them in Chinese or Japanese, in UTF-16 units. */
  readonly longest: number;
}

/** The lists as people edit them. */
export interface StopWordFile {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly ja: readonly string[];
  /** What a question wants, by words of the three languages. */
  readonly wants?: Readonly<Record<string, readonly string[]>>;
}

/** Of what a question can want, what only frames it; the others (create, delete, start) are subjects as well. */
const FRAMES = [
  "where",
  "when",
  "who",
  "why",
  "how",
  "definition",
  "which",
  "difference",
  "count",
  "duration",
  "example",
  "command",
  "option",
  "purpose",
  "result",
  "advantage",
  "drawback",
];

/** Stop words in the form in which they are looked up, for a file. */
export interface StopWordTable {
  readonly words: readonly string[];
  readonly frames: readonly string[];
  readonly longest: number;
}

/** Reads the stop words that the program brings. */
export function loadStopWords(): StopWords {
  // A build has them folded already (`scripts/bundle`).
  const table = new URL("./facts/stop-words-table.json", import.meta.url);
  if (existsSync(table)) return stopWordsOf(readJson<StopWordTable>(table));
  return createStopWords(readJson<StopWordFile>(new URL("./facts/stop-words.json", import.meta.url)));
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

export function createStopWords(lists: StopWordFile): StopWords {
  return stopWordsOf(tabulateStopWords(lists));
}

/** Folds the words, which takes most of the time. */
export function tabulateStopWords(lists: StopWordFile): StopWordTable {
  const cjk = [...lists.zh, ...lists.ja].map(fold);
  const english = lists.en.map(fold);
  const framing = FRAMES.flatMap((key) => lists.wants?.[key] ?? []).map(fold);
  return {
    words: [...new Set([...cjk, ...english, ...english.map(englishLemma)])],
    frames: [...new Set([...framing, ...framing.map(englishLemma)])],
    longest: Math.max(...cjk.map((word) => word.length)),
  };
}

function stopWordsOf(table: StopWordTable): StopWords {
  const words = new Set(table.words);
  const frames = new Set(table.frames);
  let runs: ReadonlyMap<string, number> | undefined;
  return {
    has: (word) => words.has(word),
    frames: (word) => frames.has(word),
    longestRun: (character) => {
      runs ??= longestByFirst(table.words);
      return runs.get(character) ?? 0;
    },
    longest: table.longest,
  };
}
