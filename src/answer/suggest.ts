import { fold } from "../index/fold-text.js";
import type { WeightedUnit } from "../index/score.js";
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
export function suggest(units: readonly WeightedUnit[], terms: Iterable<string>): string[] {
  const unknown = units
    .filter(({ unit, known }) => unit.counts && !known)
    .map(({ unit }) => fold(unit.label));
  const known = units.filter((one) => one.unit.counts && one.known);
  const total = units.reduce((sum, { unit, weight }) => sum + (unit.counts ? weight : 0), 0);
  const scored: { readonly term: string; readonly score: number }[] = [];
  for (const term of terms) {
    const words = fold(term).split(/[^\p{L}\p{N}_-]+/u);
    const alike = Math.max(0, ...unknown.flatMap((word) => words.map((other) => likeness(word, other))));
    const shared = known.reduce(
      (sum, { unit, weight }) => sum + (words.some((word) => holds(word, unit.label)) ? weight : 0),
      0,
    );
    const score = alike + (total === 0 ? 0 : shared / total);
    if (score > 0) scored.push({ term, score });
  }
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, MAX_SUGGESTIONS).map(({ term }) => term);
}

function holds(word: string, label: string): boolean {
  const asked = fold(label);
  return (
    asked.length > 1 && (/^[\p{Script=Latin}\p{N}-]+$/u.test(asked) ? word === asked : word.includes(asked))
  );
}

/** 0 where nothing is alike, 1 for the same word: one less the share of letters to change. */
function likeness(asked: string, other: string): number {
  const flags = isFlag(asked);
  if (flags !== isFlag(other)) return 0;
  const longer = Math.max(asked.length, other.length);
  if (longer < 3) return 0;
  const least = flags ? LEAST_ALIKE_FLAG : LEAST_ALIKE;
  const limit = Math.floor(longer * (1 - least));
  const distance = editDistance(asked, other, limit);
  return distance > limit ? 0 : 1 - distance / longer;
}
