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
export const ROUNDING = 1e-9;

/** The score of a document, from the sum over its units and the weight of those that it covers. */
export function coveredScore(sum: number, covered: number, { total, keeps }: Query): number {
  const share = total === 0 ? 0 : covered / total;
  return sum * (keeps + (1 - keeps) * share);
}

/** What documents can reach at most by the clauses of a question. */
export class ScoreBounds {
  readonly #query: Query;
  /** By clause: what it and those after it can add to a document's sum and cover. One more for none. */
  readonly #sums: Float64Array;
  readonly #covers: Float64Array;
  readonly #unitSums: Float64Array;
  readonly #unitFactors: Float64Array;

  constructor(query: Query) {
    this.#query = query;
    this.#sums = new Float64Array(query.clauses.length + 1);
    this.#covers = new Float64Array(query.clauses.length + 1);
    this.#unitSums = new Float64Array(query.units.length);
    this.#unitFactors = new Float64Array(query.units.length);
  }

  /** @param holds whether any document at hand has the clause of that place */
  setClauses(holds: (clause: number) => boolean): void {
    const { units, clauses } = this.#query;
    const [sums, factors] = [this.#unitSums.fill(0), this.#unitFactors.fill(0)];
    let sum = 0;
    let cover = 0;
    for (let at = clauses.length - 1; at >= 0; at--) {
      const clause = clauses[at];
      const one = clause && units[clause.unit];
      if (clause !== undefined && one !== undefined && holds(at)) {
        const [known, factor] = [sums[clause.unit] ?? 0, factors[clause.unit] ?? 0];
        sum += Math.max(0, clause.most - known);
        sums[clause.unit] = Math.max(clause.most, known);
        if (one.unit.counts) cover += one.weight * Math.max(0, clause.factor - factor);
        factors[clause.unit] = Math.max(clause.factor, factor);
      }
      this.#sums[at] = sum;
      this.#covers[at] = cover;
    }
  }

  /**
   * How many clauses, from the first, may bring documents: one that only the others match cannot be among the best
   * (MaxScore: Turtle and Flood, 1995).
   *
   * @param bar what a document must reach to be among the best
   */
  essential(bar: number): number {
    let count = this.#query.clauses.length;
    while (count > 0 && !this.mayReach(bar, 0, 0, count - 1)) count--;
    return count;
  }

  /** Whether a document with so much already can reach the bar by the clauses from one on. */
  mayReach(bar: number, sum: number, covered: number, clause: number): boolean {
    const { moreSum, moreCover, mostSum, mostCover } = this.limits(clause);
    const score = Math.min(sum + moreSum, mostSum);
    return coveredScore(score, Math.min(covered + moreCover, mostCover), this.#query) * (1 + ROUNDING) >= bar;
  }

  /**
   * What the clauses from one on can add to a sum and to what is covered, and the most that there can be: what a
   * document has of a unit and what it can still get of it are one.
   */
  limits(clause: number): Limits {
    return {
      moreSum: this.#sums[clause] ?? 0,
      moreCover: this.#covers[clause] ?? 0,
      mostSum: this.#sums[0] ?? 0,
      mostCover: this.#covers[0] ?? 0,
    };
  }
}

interface Limits {
  readonly moreSum: number;
  readonly moreCover: number;
  readonly mostSum: number;
  readonly mostCover: number;
}
