import type { Postings } from "./postings.js";
import {
  alternativeWeight,
  coverageFactor,
  type FieldWeight,
  type QueryUnit,
  saturatedFrequency,
  weighUnits,
} from "./score.js";

/** What a document that covers nothing of the question keeps of its score; full coverage keeps all. */
export const UNCOVERED = { keeps: 0.4 } as const;

export interface SearchOptions {
  readonly fields: readonly FieldWeight[];
  /** Documents that may be found; all when absent. */
  readonly only?: ReadonlySet<number>;
  /** At most so many, the best. */
  readonly limit: number;
  /**
   * Whether how much of the question a document covers counts.
   * @default true
   */
  readonly coverage?: boolean;
}

export type Scored = [id: number, score: number];

/**
 * The best documents for the units of a question: the sum of each unit's best alternative by BM25F, times how much
 * of the question's weight is covered. Documents of one score come in the order of their ids.
 */
export function searchPostings(
  units: readonly QueryUnit[],
  postings: Postings,
  options: SearchOptions,
): Scored[] {
  const weighted = weighUnits(units, postings);
  const total = weighted.reduce((sum, { unit, weight }) => sum + (unit.counts ? weight : 0), 0);
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  for (const one of weighted) {
    const best = new Map<number, { score: number; quality: number }>();
    for (const alternative of one.unit.alternatives) {
      const list = postings.list(alternative.term);
      if (list === undefined) continue;
      const worth = alternativeWeight(alternative, one, postings);
      for (let i = 0; i < list.length; i++) {
        const id = list.ids[i] ?? 0;
        if (options.only !== undefined && !options.only.has(id)) continue;
        const packed = list.counts[i] ?? 0;
        const frequency = saturatedFrequency(packed, id, { postings, fields: options.fields });
        const quality = alternative.factor * coverageFactor(packed, options.fields);
        const known = best.get(id);
        if (known === undefined) best.set(id, { score: worth * frequency, quality });
        else {
          known.score = Math.max(known.score, worth * frequency);
          known.quality = Math.max(known.quality, quality);
        }
      }
    }
    for (const [id, { score, quality }] of best) {
      scores.set(id, (scores.get(id) ?? 0) + score);
      if (one.unit.counts) covered.set(id, (covered.get(id) ?? 0) + one.weight * quality);
    }
  }
  const keeps = options.coverage === false ? 1 : UNCOVERED.keeps;
  const results: Scored[] = [];
  for (const [id, score] of scores) {
    const share = total === 0 ? 0 : (covered.get(id) ?? 0) / total;
    results.push([id, score * (keeps + (1 - keeps) * share)]);
  }
  results.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return results.slice(0, options.limit);
}
