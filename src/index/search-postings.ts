import { type BestScore, BestScores } from "./best-scores.js";
import type { Postings } from "./postings.js";
import {
  type Alternative,
  alternativeWeight,
  type FieldWeight,
  SATURATION,
  type WeightedUnit,
} from "./score.js";
import type { Clause } from "./score-query.js";
import { SegmentScorer } from "./segment-scorer.js";

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

/**
 * The best documents for the units of a question: the sum of each unit's best alternative by BM25F, times how much
 * of the question's weight is covered. Documents of one score come in the order of their ids.
 *
 * @param units as these postings weigh them
 * @returns with each document how well it covers each unit (`UnitMatch.quality`)
 */
export function searchPostings(
  units: readonly WeightedUnit[],
  postings: Postings,
  options: SearchOptions,
): BestScore[] {
  if (options.limit <= 0) return [];
  const clauses = units.flatMap((one, unit) => {
    const surest = new Map<number, Alternative>();
    for (const alternative of one.unit.alternatives) {
      const term = postings.numberOf(alternative.term);
      if (postings.frequency(term) === 0) continue;
      // A word has several ways to one concept: the surest is worth most in every document.
      if (alternative.factor > (surest.get(term)?.factor ?? 0)) surest.set(term, alternative);
    }
    return [...surest].map(([term, alternative]): Clause => {
      const worth = alternativeWeight(alternative, one, postings);
      return { unit, term, worth, factor: alternative.factor, most: worth * (SATURATION + 1) };
    });
  });
  clauses.sort((a, b) => b.most - a.most);
  const best = new BestScores(options.limit, units.length);
  const query = {
    units,
    clauses,
    total: units.reduce((sum, { unit, weight }) => sum + (unit.counts ? weight : 0), 0),
    keeps: options.coverage === false ? 1 : UNCOVERED.keeps,
    fields: options.fields,
    ...(options.only === undefined ? {} : { only: options.only }),
  };
  const scorer = new SegmentScorer(query, postings, best);
  for (const segment of postings.segments) scorer.search(segment);
  return best.sorted();
}
