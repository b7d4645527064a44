import { readFileSync } from "node:fs";
import { longestByFirst } from "./concepts.js";
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

interface StopWordFile {
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

export function loadStopWords(): StopWords {
  const source = readFileSync(new URL("./facts/stop-words.json", import.meta.url), "utf8");
  return createStopWords(JSON.parse(source) as StopWordFile);
}

export function createStopWords(lists: StopWordFile): StopWords {
  const cjk = [...lists.zh, ...lists.ja].map(fold);
  const english = lists.en.map(fold);
  const words = new Set([...cjk, ...english, ...english.map(englishLemma)]);
  const framing = FRAMES.flatMap((key) => lists.wants?.[key] ?? []).map(fold);
  const frames = new Set([...framing, ...framing.map(englishLemma)]);
  const runs = longestByFirst(cjk);
  return {
    has: (word) => words.has(word),
    longestRun: (character) => runs.get(character) ?? 0,
    frames: (word) => frames.has(word),
    longest: Math.max(...cjk.map((word) => word.length)),
  };
}
