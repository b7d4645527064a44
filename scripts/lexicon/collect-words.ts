import { fold } from "../../src/index/fold-text.js";
import type { ChineseFrequencies } from "./commonness.js";
import { CHINESE_GRAMMAR, JAPANESE_GRAMMAR } from "./english-words.js";
import { glossLemmas, nearestOfEach } from "./gloss-lemmas.js";
import { onlyName } from "./only-name.js";
import type { EdictEntry } from "./read-edict.js";
import { type Candidate, MUST_KEEP, selectWords } from "./select-words.js";
import { type Entry, farther, type Link } from "./sense.js";

/** Longer headwords are sentences and titles; a run is cut into their parts. */
export const LONGEST_WORD = 12;
const LONGEST_CHINESE = 8;
const LONGEST_LOANWORD = 8;
const MOST_LEMMAS = 6;
/** Occurrences in jieba's dictionary below which a character by itself is a rarity of the classics. */
const LEAST_CHARACTER_COUNT = 150;
const LEAST_IDIOM_COUNT = 60;
/** A common word without a gloss is listed for cutting runs. */
const LEAST_BARE_COUNT = 250;

function groupByWord<T extends Entry>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.word);
    if (group === undefined) groups.set(entry.word, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** What the choice of words goes by. */
export interface Usage {
  readonly chinese: ChineseFrequencies;
  /** Classes by word or lemma. */
  readonly japanese: ReadonlyMap<string, number>;
  readonly english: ReadonlyMap<string, number>;
}

/** Chinese words with their English lemmas; those of grammar have none. */
export function chineseWords(entries: readonly Entry[], usage: Usage): Map<string, readonly Link[]> {
  const { counts } = usage.chinese;
  const grammar = new Set([...CHINESE_GRAMMAR].map(fold));
  const byWord = groupByWord(entries);
  const candidates: Candidate[] = [];
  for (const [word, all] of byWord) {
    const count = counts.get(word) ?? 0;
    if (word.length > LONGEST_CHINESE || (word.length === 1 && count < LEAST_CHARACTER_COUNT)) continue;
    const own = grammar.has(word) ? [] : linksOf(all, count);
    const links = own.length > 0 || grammar.has(word) ? own : referredLinks(all, byWord, usage.chinese);
    if (links.length === 0 && !grammar.has(word)) continue;
    const kept = grammar.has(word) || all.some(isOfComputing) || all.every(({ name }) => name);
    const merit = kept ? MUST_KEEP : chineseMerit(count);
    candidates.push({ word, links, merit });
  }
  const words = selectWords(candidates, usage.english);
  for (const [word, count] of counts) {
    const listable = count >= LEAST_BARE_COUNT && word.length > 1 && word.length <= LONGEST_CHINESE;
    if (listable && /^[\u3400-\u9FFF]+$/.test(word) && !words.has(word)) words.set(word, []);
  }
  return words;
}

function isOfComputing({ senses }: Entry): boolean {
  return senses.some(({ computing }) => computing);
}

/** By jieba's counts, of which 3 is the least and says only that the word is in its list. */
function chineseMerit(count: number): number {
  return [1, 4, 11, 40].filter((least) => count >= least).length;
}

function linksOf(all: readonly Entry[], count: number): Link[] {
  const words = all.filter(({ name }) => !name);
  const names = all.filter(({ name }) => name).map(onlyName);
  // A reading with more senses is the one that is met; those of one sense are loans and place names.
  const bySenses = [...words].sort((a, b) => b.senses.length - a.senses.length);
  return combine([...bySenses, ...names].map((entry) => idiomAside(entry, count)));
}

/** Other entries' lemmas are as near as their own sense is, but behind those of the first. */
function combine(entries: readonly Entry[]): Link[] {
  const links = entries.flatMap((entry, i) =>
    glossLemmas(entry).map(({ lemma, weight }) => ({ lemma, weight: farther(weight, Math.min(i, 1)) })),
  );
  return limit(nearestOfEach(links));
}

export function limit(links: readonly Link[]): Link[] {
  const far = links.filter(({ weight }) => weight === 2).slice(0, 3);
  return [...links.filter(({ weight }) => weight < 2), ...far].slice(0, MOST_LEMMAS);
}

/** Idioms are described rather than named, and rarely meant. */
function idiomAside(entry: Entry, count: number): Entry {
  const idiom = entry.senses.some(({ glosses }) =>
    glosses.some((gloss) => /\((?:idiom|proverb|saying)/.test(gloss)),
  );
  return idiom && (entry.word.length > 4 || count < LEAST_IDIOM_COUNT) ? { ...entry, senses: [] } : entry;
}

function referredLinks(
  all: readonly Entry[],
  byWord: ReadonlyMap<string, readonly Entry[]>,
  frequencies: ChineseFrequencies,
): Link[] {
  for (const other of all.flatMap(({ sameAs }) => sameAs)) {
    const links = linksOf(byWord.get(other) ?? [], frequencies.counts.get(other) ?? 0);
    if (links.length > 0) return links;
  }
  return [];
}

/**
 * Japanese words and the stems of theirs that inflection leaves. A rare word that is Chinese too, in the same sense,
 * is left to the Chinese list.
 */
export function japaneseWords(
  entries: readonly EdictEntry[],
  usage: Usage,
  options: { readonly chinese: ReadonlyMap<string, readonly Link[]> },
): Map<string, readonly Link[]> {
  const grammar = new Set([...JAPANESE_GRAMMAR].map(fold));
  const candidates: Candidate[] = [];
  const byWord = groupByWord(entries.filter(({ word }) => word.length <= LONGEST_WORD));
  for (const [word, all] of byWord) {
    const links = grammar.has(word)
      ? []
      : combine([...all].sort((a, b) => Number(b.common) - Number(a.common)));
    if (links.length === 0 && !grammar.has(word)) continue;
    const common = grammar.has(word) || all.some((entry) => entry.common || isOfComputing(entry));
    if (!common && options.chinese.get(word)?.some(({ lemma }) => links.some((link) => link.lemma === lemma)))
      continue;
    candidates.push({ word, links, merit: common ? MUST_KEEP : japaneseMerit(word, usage) });
  }
  const selected = selectWords(candidates, usage.english);
  const words = new Map(selected);
  for (const [word, links] of selected) {
    for (const form of byWord.get(word)?.flatMap(({ otherForms }) => otherForms) ?? []) {
      if (selected.has(form) || links.length === 0 || grammar.has(form)) continue;
      words.set(form, limit(nearestOfEach([...(words.get(form) ?? []), ...links])));
    }
  }
  addLongVowelVariants(words);
  return words;
}

/** Short words, words that others are made of, words that Chinese shares, and loanwords: the likelier to be met. */
function japaneseMerit(word: string, usage: Usage): number {
  const partOfOthers = (usage.japanese.get(word) ?? 0) > 1 ? 1 : 0;
  const shared = (usage.chinese.counts.get(word) ?? 0) > 3 ? 1 : 0;
  const short = word.length <= 3 ? 1 : word.length <= 5 ? 0 : -1;
  const loan = /^[\u30A1-\u30FA\u30FC]+$/.test(word) && word.length <= LONGEST_LOANWORD ? 1 : 0;
  return partOfOthers + shared + short + loan;
}

const SHORTEST_LOANWORD = 4;

/** サーバ and サーバー, メモリ and メモリー: both are written, and the dictionary has now one and now the other. */
function addLongVowelVariants(words: Map<string, readonly Link[]>): void {
  for (const [word, links] of [...words]) {
    if (word.length < SHORTEST_LOANWORD || !/^[\u30A1-\u30FA\u30FC]+$/.test(word)) continue;
    if (!/(?:er|or|ar|r|y)$/.test(links[0]?.lemma ?? "")) continue;
    const other = word.endsWith("ー") ? word.slice(0, -1) : `${word}ー`;
    if (!words.has(other)) words.set(other, links);
  }
}
