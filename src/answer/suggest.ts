import { fold } from "../index/fold-text.js";
import type { NotedTerms } from "../index/noted-terms.js";
import type { WeightedUnit } from "../index/score.js";
import { bitCount, letterMask } from "../index/word-shapes.js";
import { editDistance } from "../shell/edit-distance.js";
import { isFlag } from "./rank-hits.js";

export const MAX_SUGGESTIONS = 5;
/** Alike enough to be worth reading: two letters of five may differ. */
const LEAST_ALIKE = 0.6;
/** Where a flag was asked for, other flags are near even if they look different. */
const LEAST_ALIKE_FLAG = 0.2;

/**
 * The nearest terms that the notes have, for a question that they do not answer: words that look like the asked ones,
 * and headings and code that hold those of its words which the notes know.
 *
 * @param terms headings, commands and flags as they are written in the notes, in their order
 */
export function suggest(units: readonly WeightedUnit[], terms: NotedTerms): string[] {
  const counting = units.filter(({ unit }) => unit.counts);
  const unknown = counting.filter(({ known }) => !known).map(({ unit }) => unit.label);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const shared = sharedWeights(
    counting.filter(({ known }) => known),
    terms,
  );
  const alike = likenesses(unknown.map(fold), terms);
  const places = [...alike.keys(), ...[...shared.keys()].filter((at) => !alike.has(at))];
  const scored = places.map((at) => ({
    at,
    score: (alike.get(at) ?? 0) + (total === 0 ? 0 : (shared.get(at) ?? 0) / total),
  }));
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MAX_SUGGESTIONS);
  if (best.length === 0) return [];
  return best.map(({ at }) => terms.term(at));
}

/** By the place of a term: the weight of the words that it holds. */
function sharedWeights(known: readonly WeightedUnit[], terms: NotedTerms): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { unit, weight } of known) {
    const holding = new Set(
      wordsWith(fold(unit.label), terms).flatMap((word) => [...terms.words.termsOf(word)]),
    );
    for (const at of holding) weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

/** The places of the words that hold one; Latin words are whole ones. */
function wordsWith(asked: string, { words }: NotedTerms): number[] {
  if (asked.length < 2) return [];
  if (!/^[\p{Script=Latin}\p{N}-]+$/u.test(asked)) {
    return [...words.all.keys()].filter((place) => words.all[place]?.includes(asked));
  }
  const whole = words.placeOf(asked);
  return whole === undefined ? [] : [whole];
}

/** By the place of a term: how much the most alike of its words is like one of those. */
function likenesses(unknown: readonly string[], { words }: NotedTerms): Map<number, number> {
  const alike = new Map<number, number>();
  for (const asked of unknown) {
    const letters = letterMask(asked);
    const flags = isFlag(asked);
    for (let place = 0; place < words.all.length; place++) {
      const likeness = likenessOf(
        asked,
        { letters, flags },
        words.all[place] ?? "",
        words.letters[place] ?? 0,
      );
      if (likeness === 0) continue;
      for (const at of words.termsOf(place)) alike.set(at, Math.max(likeness, alike.get(at) ?? 0));
    }
  }
  return alike;
}

/** 0 where nothing is alike, 1 for the same word: one less the share of letters to change. */
function likenessOf(
  asked: string,
  { letters, flags }: { readonly letters: number; readonly flags: boolean },
  other: string,
  its: number,
): number {
  const longer = Math.max(asked.length, other.length);
  if (longer < 3) return 0;
  const least = flags ? LEAST_ALIKE_FLAG : LEAST_ALIKE;
  const limit = Math.floor(longer * (1 - least));
  // An edit takes at most one letter out and brings one in.
  if (Math.abs(asked.length - other.length) > limit || bitCount(letters ^ its) > 2 * limit) return 0;
  if (flags !== isFlag(other)) return 0;
  const distance = editDistance(asked, other, limit);
  return distance > limit ? 0 : 1 - distance / longer;
}
