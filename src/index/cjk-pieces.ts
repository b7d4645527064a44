import { correctSlip } from "./correct-slip.js";
import { BIGRAM } from "./index-terms.js";
import { FACTORS } from "./question-weights.js";
import type { ReadOptions } from "./read-question.js";
import type { Alternative } from "./score.js";

/** Whether the notes or the concepts have a word. */
export function isMeant(text: string, { vocabulary, lexicon }: ReadOptions): boolean {
  return vocabulary.has(text) || lexicon.concepts.idsOf(text).length > 0;
}

/** What the notes have of a word that they cut in another way, or write shorter. */
export function pieces(text: string, { vocabulary }: ReadOptions): Alternative[] {
  if (!/^[\u3400-\u9FFF]{2,}$/.test(text)) return [];
  if (text.length === 2)
    return vocabulary.has(text) ? [] : [{ term: BIGRAM + text, factor: FACTORS.bigram, via: "pair" }];
  const found: Alternative[] = [];
  for (let length = text.length - 1; length >= 2; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const term = text.slice(start, start + length);
      if (vocabulary.has(term)) found.push({ term, factor: FACTORS.partOfWord, via: "part" });
    }
  }
  return found;
}

interface Part {
  readonly part: string;
  /** What it was meant for. */
  readonly slip?: string;
}

/** A compound in katakana of a word that the notes have and of a slip: ゾンビプロセズ. */
export function cutAtSlip(text: string, options: ReadOptions): Part[] | undefined {
  for (let at = SHORTEST_PART; at <= text.length - SHORTEST_PART; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    for (const [word, rest] of [[before, after] as const, [after, before] as const]) {
      const slip = isMeant(word, options) ? correctSlip(rest, rest, options) : undefined;
      if (slip !== undefined) return [{ part: word }, { part: rest, slip }];
    }
  }
  return undefined;
}

const SHORTEST_PART = 3;
