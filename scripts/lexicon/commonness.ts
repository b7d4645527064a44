import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";
import { lemmaOf } from "./english-words.js";
import type { Entry } from "./sense.js";
import type { WordNet } from "./wordnet.js";

/** Least occurrences in a million words for the classes 1 to 7: about three times more each. */
const PER_MILLION = [0, 1, 4, 12, 40, 120, 400];
const MILLION = 1_000_000;

function classOf(perMillion: number): number {
  return PER_MILLION.filter((least) => perMillion >= least).length;
}

export interface ChineseFrequencies {
  readonly counts: ReadonlyMap<string, number>;
  readonly classOf: (word: string) => number;
}

/** @param path jieba's dict.txt: word, count, part of speech a line */
export function readChineseFrequencies(path: string): ChineseFrequencies {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word = "", count] = line.split(" ");
    if (word === "" || count === undefined) continue;
    const folded = fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + Number(count));
    total += Number(count);
  }
  const ofWord = (word: string): number => {
    const count = counts.get(word) ?? 0;
    return count === 0 ? 0 : classOf((count / total) * MILLION);
  };
  return { counts, classOf: ofWord };
}

/**
 * English lemmas by three counts: SemCor's by WordNet's senses, the words of WordNet's definitions, and those of the
 * dictionaries' glosses. Each has a bias of its own (news, botany, cooking): the mean of the two highest, as logarithms.
 */
export function englishCommonness(net: WordNet, entries: readonly Entry[]): Map<string, number> {
  const tagged = new Map<string, number>();
  for (const [word, senses] of net.senses) {
    if (!/^[a-z]+$/.test(word)) continue;
    const count = senses.reduce((sum, sense) => sum + sense.count, 0);
    tagged.set(lemmaOf(word), (tagged.get(lemmaOf(word)) ?? 0) + count);
  }
  const defined = countWords([...net.synsets.values()].map(({ text }) => text));
  const glossed = countWords(entries.flatMap(({ senses }) => senses.flatMap(({ glosses }) => glosses)));
  const rates = [tagged, defined, glossed].map(toRates);
  const lemmas = new Set([...tagged.keys(), ...defined.keys(), ...glossed.keys()]);
  const classes = new Map<string, number>();
  for (const lemma of lemmas) {
    const logs = rates.map((rate) => Math.log((rate.get(lemma) ?? 0) + 0.1)).sort((a, b) => b - a);
    const perMillion = Math.exp(((logs[0] ?? 0) + (logs[1] ?? 0)) / 2);
    if (perMillion > 0.5) classes.set(lemma, classOf(perMillion));
  }
  return classes;
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/(?<![a-z])[a-z]{2,}(?![a-z])/g)) {
      const lemma = lemmaOf(word);
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  }
  return counts;
}

function toRates(counts: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([word, count]) => [word, (count / total) * MILLION]));
}

/** Entries that a word is part of, for the classes above the one that EDICT's mark for common words gives. */
const PARTS_OF = [3, 10, 30, 90];
const MARKED_COMMON = 3;
/** Entries that make a word without the mark more than rare. */
const PARTS_OF_UNMARKED = 3;

/**
 * Japanese words by EDICT's mark, and by how many other entries contain them; compounds of computing are not counted,
 * as there is a whole dictionary of them.
 */
export function japaneseCommonness(
  entries: readonly Entry[],
  options: { readonly longest: number },
): Map<string, number> {
  const words = new Set(entries.map(({ word }) => word));
  const computing = new Set(entries.filter(({ senses }) => senses[0]?.computing).map(({ word }) => word));
  const common = new Set(entries.filter((entry) => entry.common).map(({ word }) => word));
  const uses = new Map<string, number>();
  for (const whole of words) {
    if (computing.has(whole)) continue;
    const parts = new Set<string>();
    for (let start = 0; start < whole.length; start++) {
      for (let end = start + 1; end <= Math.min(whole.length, start + options.longest); end++) {
        const part = whole.slice(start, end);
        if (part !== whole && words.has(part)) parts.add(part);
      }
    }
    for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const classes = new Map<string, number>();
  for (const word of words) {
    const count = uses.get(word) ?? 0;
    const marked = MARKED_COMMON + PARTS_OF.filter((least) => count >= least).length;
    classes.set(word, common.has(word) ? marked : count >= PARTS_OF_UNMARKED ? 2 : 1);
  }
  return classes;
}
