import { readFileSync } from "node:fs";
import { englishLemma } from "./english-lemma.js";
import { fold } from "./fold-text.js";

/** Words that carry no subject: a question is not about them. */
export interface StopWords {
  /** @param word folded; English as written or as a lemma */
  has(word: string): boolean;
  /** The longest of them in Chinese or Japanese, in UTF-16 units. */
  readonly longest: number;
}

interface StopWordFile {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly ja: readonly string[];
}

export function loadStopWords(): StopWords {
  const source = readFileSync(new URL("./facts/stop-words.json", import.meta.url), "utf8");
  return createStopWords(JSON.parse(source) as StopWordFile);
}

export function createStopWords(lists: StopWordFile): StopWords {
  const cjk = [...lists.zh, ...lists.ja].map(fold);
  const english = lists.en.map(fold);
  const words = new Set([...cjk, ...english, ...english.map(englishLemma)]);
  return { has: (word) => words.has(word), longest: Math.max(...cjk.map((word) => word.length)) };
}
