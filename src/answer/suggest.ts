import { BestScores } from "../index/best-scores.js";
import { fold } from "../index/fold-text.js";
import type { NotedTerms } from "../index/noted-terms.js";
import type { WeightedUnit } from "../index/score.js";
import { bitCount, letterMask } from "../index/word-shapes.js";
import { editDistance } from "../shell/edit-distance.js";
import { Leaders } from "./leaders.js";
import { isFlag } from "./rank-hits.js";

export const MAX_SUGGESTIONS = 5;
/** Alike enough to be worth reading: two letters of five may differ. */
const LEAST_ALIKE = 0.6;
/** Where a flag was asked for, other flags are near even if they look different. */
const LEAST_ALIKE_FLAG = 0.2;
/** What a likeness may be off by, as a number that is no fraction of two. */
const ROUNDING = 1e-9;

/**
 * The nearest terms that the notes have, for a question that they do not answer: words that look like the asked ones,
 * and headings and code that hold those of its words which the notes know.
 *
 * @param terms headings, commands and flags as they are written in the notes, in their order
 */
export function suggest(units: readonly WeightedUnit[], terms: NotedTerms): string[] {
  const counting = units.filter(({ unit }) => unit.counts);
  const shares = sharesOf(counting, terms);
  const leaders = new Leaders(MAX_SUGGESTIONS);
  for (const [at, share] of shares) leaders.raise(at, share);
  const alike = new Map<number, number>();
  for (const { unit, known } of counting) {
    if (!known) addAlike(fold(unit.label), terms, { alike, shares, leaders });
  }
  const best = new BestScores(MAX_SUGGESTIONS, 0);
  for (const [at, likeness] of alike) best.offer(at, likeness + (shares.get(at) ?? 0));
  for (const [at, share] of shares) if (share > 0 && !alike.has(at)) best.offer(at, share);
  return best.sorted().map(([at]) => terms.term(at));
}

/** By the place of a term: how much of the question's weight is in known words that it holds. */
function sharesOf(counting: readonly WeightedUnit[], terms: NotedTerms): Map<number, number> {
  const shares = new Map<number, number>();
  for (const { unit, weight, known } of counting) {
    if (!known) continue;
    for (const at of termsWith(fold(unit.label), terms)) shares.set(at, (shares.get(at) ?? 0) + weight);
  }
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  for (const [at, weight] of shares) shares.set(at, total === 0 ? 0 : weight / total);
  return shares;
}

/** The places of the terms that hold a word; a Latin one as a whole word. */
function termsWith(asked: string, { words }: NotedTerms): Iterable<number> {
  if (asked.length < 2) return [];
  if (/^[\p{Script=Latin}\p{N}-]+$/u.test(asked)) {
    const whole = words.placeOf(asked);
    return whole === undefined ? [] : words.termsOf(whole);
  }
  const found = new Set<number>();
  const letters = letterMask(asked);
  for (let place = 0; place < words.all.length; place++) {
    if ((letters & ~(words.letters[place] ?? 0)) !== 0 || words.all[place]?.includes(asked) !== true)
      continue;
    for (const at of words.termsOf(place)) found.add(at);
  }
  return found;
}

interface Sought {
  /** By the place of a term: how much the most alike of its words is like one that was asked for, 0 to 1. */
  readonly alike: Map<number, number>;
  readonly shares: ReadonlyMap<number, number>;
  readonly leaders: Leaders;
}

/** Adds the terms with words like one, but for those that cannot be among the best. */
function addAlike(asked: string, { words }: NotedTerms, { alike, shares, leaders }: Sought): void {
  const letters = letterMask(asked);
  const flags = isFlag(asked);
  // Those that look alike first: mostly no others are wanted.
  for (const least of flags ? [LEAST_ALIKE, LEAST_ALIKE_FLAG] : [LEAST_ALIKE]) {
    for (let place = 0; place < words.all.length; place++) {
      const other = words.all[place] ?? "";
      const longer = Math.max(asked.length, other.length);
      let limit = Math.floor(longer * (1 - least));
      const edits = Math.max(
        Math.abs(asked.length - other.length),
        // An edit takes at most one letter out and brings one in.
        bitCount(letters ^ (words.letters[place] ?? 0)) / 2,
      );
      if (longer < 3 || edits > limit || flags !== isFlag(other)) continue;
      const all = words.termsOf(place);
      const needed = leaders.bar - mostOf(all, shares);
      limit = Math.min(limit, Math.floor(longer * (1 - needed) + ROUNDING));
      if (edits > limit) continue;
      const distance = editDistance(asked, other, limit);
      if (distance > limit) continue;
      const likeness = 1 - distance / longer;
      for (const at of all) {
        if (likeness <= (alike.get(at) ?? 0)) continue;
        alike.set(at, likeness);
        leaders.raise(at, likeness + (shares.get(at) ?? 0));
      }
    }
  }
}

function mostOf(terms: Uint32Array, shares: ReadonlyMap<number, number>): number {
  let most = 0;
  if (shares.size > 0) for (const at of terms) most = Math.max(most, shares.get(at) ?? 0);
  return most;
}
