import { readFileSync } from "node:fs";
import { HEAD, listSize, openTable } from "./lexicon-table.js";

/** An English lemma (`englishLemma`) that a word may stand for. */
export interface WeightedLemma {
  readonly lemma: string;
  /** 1 for the leading senses, 0.6 for later ones, 0.3 for far ones. */
  readonly weight: number;
}

/**
 * General dictionary by which Chinese, Japanese and English words meet: the second resort, after the concepts. Every
 * function takes any string and is silent about those that it does not know.
 */
export interface Lexicon {
  /**
   * English lemmas of a Chinese or Japanese word, nearest first, six a language at most.
   * @param word folded (`fold`); a Japanese verb or adjective as listed or as its stems
   * @param language whose reading is preferred where it has one: 手紙 is a letter in Japanese; without it, both
   */
  glossesOf(word: string, language?: "zh" | "ja"): readonly WeightedLemma[];
  /** Nearest synonyms and derived words of an English lemma, five at most, nearest first. */
  synonymsOf(lemma: string): readonly WeightedLemma[];
  /**
   * How common a word is: 0 not listed, 1 rare, to 7 in every text; each about three times the one below.
   * @param word folded Chinese or Japanese, or an English lemma
   */
  commonness(word: string): number;
  /** Whether the word is listed, with or without glosses: for cutting a run of Chinese or Japanese into words. */
  hasWord(word: string): boolean;
  /** Longest Chinese or Japanese word, in UTF-16 units. */
  readonly longest: number;
}

const WEIGHTS = [1, 0.6, 0.3] as const;
const NONE: readonly WeightedLemma[] = [];

/**
 * Opens the lexicon that the program brings (scripts/lexicon makes it). It is read once and searched where it lies.
 * @throws Error where the file is not a lexicon, or not a whole one
 */
export function openLexicon(bytes: Buffer = readLexicon()): Lexicon {
  const table = openTable(bytes);

  function readList(at: number): WeightedLemma[] {
    const counts = bytes[at] ?? 0;
    const ends = [counts & 7, (counts & 7) + ((counts >> 3) & 7)] as const;
    const size = (listSize(counts) - 1) / 2;
    return Array.from({ length: size }, (_, i) => ({
      lemma: table.wordAt(bytes.readUInt16LE(at + 1 + 2 * i)),
      weight: i < ends[0] ? WEIGHTS[0] : i < ends[1] ? WEIGHTS[1] : WEIGHTS[2],
    }));
  }

  function glossesOf(word: string, language?: "zh" | "ja"): readonly WeightedLemma[] {
    const head = table.find(word);
    const flags = head < 0 ? 0 : (bytes[head] ?? 0);
    const chinese = (flags & HEAD.chinese) !== 0;
    const japanese = (flags & HEAD.japanese) !== 0;
    if (!chinese && !japanese) return NONE;
    const first = head + 1;
    if (flags & HEAD.shared || !(chinese && japanese)) return readList(first);
    const second = first + listSize(bytes[first] ?? 0);
    if (language !== undefined) return readList(language === "zh" ? first : second);
    return merge(readList(first), readList(second));
  }

  function synonymsOf(lemma: string): readonly WeightedLemma[] {
    const head = table.find(lemma);
    return head >= 0 && (bytes[head] ?? 0) & HEAD.english ? readList(head + 1) : NONE;
  }

  function commonness(word: string): number {
    const head = table.find(word);
    return head < 0 ? 0 : (bytes[head] ?? 0) & HEAD.commonness;
  }

  return {
    glossesOf,
    synonymsOf,
    commonness,
    hasWord: (word) => table.find(word) >= 0,
    longest: table.longest,
  };
}

function merge(chinese: readonly WeightedLemma[], japanese: readonly WeightedLemma[]): WeightedLemma[] {
  const weights = new Map<string, number>();
  for (const { lemma, weight } of [...chinese, ...japanese]) {
    weights.set(lemma, Math.max(weight, weights.get(lemma) ?? 0));
  }
  return [...weights].map(([lemma, weight]) => ({ lemma, weight })).sort((a, b) => b.weight - a.weight);
}

function readLexicon(): Buffer {
  return readFileSync(new URL("./facts/lexicon.bin", import.meta.url));
}
