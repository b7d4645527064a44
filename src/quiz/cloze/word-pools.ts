import type { Material } from "../material.js";
import { nearOnes } from "../near-ones.js";
import { wordSet } from "../options/word-set.js";
import { remember } from "../remember.js";
import type { Spot } from "../spot.js";
import type { Steps } from "../steps.js";
import type { ClozeWord } from "./cloze-words.js";
import type { Sentence } from "./sentences.js";

export interface PooledWord {
  readonly text: string;
  readonly isCode: boolean;
  readonly spot: Spot;
}

/** The words that may stand for each other. */
export interface WordPools {
  /** Those of a word's group near a place: see `nearOnes`. */
  readonly near: (word: ClozeWord, spot: Spot) => readonly PooledWord[];
  /** Whether all words of a text are what the notes are about: such a text fits nearly everywhere. */
  readonly isCommon: (text: string) => boolean;
}

/** A word that stands in more blocks than this is what the notes are about. */
const MOST_BLOCKS = 6;

export function* readWordPools(
  sentences: readonly Sentence[],
  { spots, readText }: Material,
): Steps<WordPools> {
  const groups = new Map<string, PooledWord[]>();
  for (const { spot, words } of sentences) {
    for (const { group, text, isCode } of words) {
      const key = keyOf(group, spot);
      const own = groups.get(key);
      if (own === undefined) groups.set(key, [{ text, isCode, spot }]);
      else own.push({ text, isCode, spot });
    }
    yield;
  }
  /** In how many blocks a word stands. */
  const blocks = new Map<string, number>();
  for (const { block } of spots) {
    for (const word of wordSet(block.text)) blocks.set(word, (blocks.get(word) ?? 0) + 1);
    yield;
  }
  const near = new Map([...groups].map(([key, words]) => [key, nearOnes(words)]));
  return {
    near: ({ group }, spot) => near.get(keyOf(group, spot))?.(spot) ?? [],
    isCommon: remember((text: string) =>
      [...readText(text).allWords].every((word) => (blocks.get(word) ?? 0) > MOST_BLOCKS),
    ),
  };
}

function keyOf(group: string, { tongue }: Spot): string {
  return `${tongue} ${group}`;
}
