import type { FieldWeight, WeightedUnit } from "./score.js";

/** One alternative of a unit that the index has. */
export interface Clause {
  /** The unit's place in the question. */
  readonly unit: number;
  /** The term's number. */
  readonly term: number;
  /** What the alternative is worth at full frequency. */
  readonly worth: number;
  readonly factor: number;
  /** No document gets more from it. */
  readonly most: number;
}

export interface Query {
  readonly units: readonly WeightedUnit[];
  /** By `most`, the largest first. */
  readonly clauses: readonly Clause[];
  /** The weight of the units that count. */
  readonly total: number;
  /** What a document that covers nothing keeps of its score. */
  readonly keeps: number;
  readonly fields: readonly FieldWeight[];
  readonly only?: ReadonlySet<number>;
}

/** Sums of the same numbers in another order differ by less than this share. */
const ROUNDING = 1e-9;

/**
 * How many clauses, from the first, may bring documents: one that only the others match cannot be among the best
 * (MaxScore: Turtle and Flood, 1995).
 *
 * @param bar what a document must reach to be among the best
 * @param holds whether any document has the clause of that place
 */
export function essentialClauses(
  { units, clauses, total, keeps }: Query,
  bar: number,
  holds: (clause: number) => boolean,
): number {
  const scores = new Float64Array(units.length);
  const factors = new Float64Array(units.length);
  let score = 0;
  let covered = 0;
  for (let at = clauses.length - 1; at >= 0; at--) {
    const clause = clauses[at];
    const one = clause && units[clause.unit];
    if (clause === undefined || one === undefined || !holds(at)) continue;
    score += Math.max(0, clause.most - (scores[clause.unit] ?? 0));
    scores[clause.unit] = Math.max(clause.most, scores[clause.unit] ?? 0);
    const factor = Math.max(clause.factor, factors[clause.unit] ?? 0);
    if (one.unit.counts) covered += one.weight * (factor - (factors[clause.unit] ?? 0));
    factors[clause.unit] = factor;
    const share = total === 0 ? 0 : covered / total;
    if (score * (keeps + (1 - keeps) * share) * (1 + ROUNDING) >= bar) return at + 1;
  }
  return 0;
}
