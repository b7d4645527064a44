import { readFileSync } from "node:fs";
import type { Concept } from "../../../src/index/concepts.js";
import type { Lexicon } from "../../../src/index/index-terms.js";
import type { CommandFacts } from "../../../src/shell/command-facts.js";
import { readProgramFacts } from "./program-facts.js";
import type { Random } from "./random.js";

export type PoolLanguage = "zh" | "en" | "ja";

/** Words that carry meaning, by language, the most frequent first. */
export type WordPools = Readonly<Record<PoolLanguage, readonly string[]>>;

/** jieba's dictionary: word, count, part of speech a line. */
const CHINESE_WORDS = "node_modules/@node-rs/jieba/dict.txt";
const CONCEPTS = "src/index/facts/concepts.json";
/** What lies below these counts is names and relics. */
const MOST_CHINESE_WORDS = 20_000;
const CHINESE_WORD = /^\p{Script=Han}{2,4}$/u;
const ENGLISH_WORDS = /(?<![\w-])[a-z]{3,20}(?![\w-])/g;
/** The owner's own subject: sections about it would be right answers. */
const SAME_SUBJECT = /docker|ドッカー/i;
/** Every so many words stands one of the concepts: notes of this kind are about computing. */
const CONCEPT_EVERY = 4;

/**
 * Chinese words by their frequency in jieba's dictionary, those of them that Japanese has too, and English ones by
 * their frequency in what the command tables say of other programs; the words of the concepts among them, in an order
 * that chance gives.
 */
export function readWordPools(lexicon: Lexicon, random: Random): WordPools {
  const concepts = JSON.parse(readFileSync(CONCEPTS, "utf8")) as Concept[];
  const chinese = chineseWords();
  const pool = (language: PoolLanguage, words: readonly string[]): string[] => {
    const listed = new Set(concepts.flatMap((concept) => concept[language] ?? []));
    return interleave(words, shuffled([...listed].filter(isOther), random));
  };
  return {
    zh: pool("zh", chinese),
    en: pool("en", englishWords(lexicon)),
    ja: pool(
      "ja",
      chinese.filter((word) => (lexicon.dictionary?.glossesOf(word, "ja").length ?? 0) > 0),
    ),
  };
}

function isOther(word: string): boolean {
  return !SAME_SUBJECT.test(word);
}

function englishWords({ stopWords }: Lexicon): string[] {
  const counts = new Map<string, number>();
  for (const text of readProgramFacts().flatMap(descriptionsOf)) {
    for (const word of text.toLowerCase().match(ENGLISH_WORDS) ?? []) {
      if (!stopWords.has(word) && isOther(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function descriptionsOf({ about = "", flags = {}, commands = {} }: CommandFacts): string[] {
  return [about, ...Object.values(flags), ...Object.values(commands).flatMap(descriptionsOf)];
}

function chineseWords(): string[] {
  const counted = readFileSync(CHINESE_WORDS, "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([word = ""]) => CHINESE_WORD.test(word))
    .map(([word = "", count = "0"]) => ({ word, count: Number(count) }));
  counted.sort((a, b) => b.count - a.count);
  return counted.slice(0, MOST_CHINESE_WORDS).map(({ word }) => word);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((item) => ({ item, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function interleave(words: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return words
    .filter((word) => !known.has(word))
    .flatMap((word, at) => {
      const other = at % CONCEPT_EVERY === 0 ? others[at / CONCEPT_EVERY] : undefined;
      return other === undefined ? [word] : [word, other];
    });
}
