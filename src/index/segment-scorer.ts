import type { BestScores } from "./best-scores.js";
import { BITS_PER_FIELD, lowerBound, MAX_COUNT, type PostingSegment } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { COVERAGE, type FieldWeight, SATURATION, type WeightedUnit } from "./score.js";

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

/** What the marks of a document mean. */
const WAITS = 1;
const DONE = 2;
const MATCHED = 4;

/** Of a segment so many documents are scored first, those of the weightiest terms: they raise the bar for the others. */
const FIRST_LOOK = 512;
/** A list this many times longer than the documents that wait is searched for them rather than gone through. */
const MUCH_LONGER = 12;
/** Sums of the same numbers in another order differ by less than this share. */
const ROUNDING = 1e-9;
/** Field lengths up to this are divided by once a question. */
const COMMON_LENGTHS = 256;

/** Scores the documents of segments for one question. */
export class SegmentScorer {
  readonly #query: Query;
  readonly #postings: Postings;
  readonly #best: BestScores;
  /** By unit, the places of its clauses. */
  readonly #byUnit: readonly (readonly number[])[];
  /** By clause: where its postings begin and end in the segment at hand. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** The bits of the fields that hold what stands in a document itself. */
  readonly #own: number;
  /** By field and length: BM25F's normalised length; 0 where it was not asked for yet. */
  readonly #norms: Float64Array;

  constructor(query: Query, postings: Postings, best: BestScores) {
    this.#query = query;
    this.#postings = postings;
    this.#best = best;
    const { units, clauses, fields } = query;
    const byUnit: number[][] = units.map(() => []);
    for (const [at, { unit }] of clauses.entries()) byUnit[unit]?.push(at);
    this.#byUnit = byUnit;
    this.#starts = new Uint32Array(clauses.length);
    this.#ends = new Uint32Array(clauses.length);
    this.#own = fields.reduce(
      (bits, { inherited }, at) => (inherited === true ? bits : bits | (MAX_COUNT << (at * BITS_PER_FIELD))),
      0,
    );
    this.#norms = new Float64Array(fields.length * COMMON_LENGTHS);
  }

  search(segment: PostingSegment): void {
    this.#postings.scratch.makeRoom(segment.size);
    const postings = this.#findLists(segment);
    if (postings === 0) return;
    if (postings > FIRST_LOOK) this.#score(segment, this.#gather(segment, this.#essential(), FIRST_LOOK));
    this.#score(segment, this.#gather(segment, this.#essential(), segment.size));
    this.#postings.scratch.marks.fill(0, 0, segment.size);
  }

  /** @returns how many postings the clauses have in the segment */
  #findLists(segment: PostingSegment): number {
    let postings = 0;
    this.#query.clauses.forEach(({ term }, clause) => {
      const at = segment.find(term);
      const start = at < 0 ? 0 : (segment.parts.starts[at] ?? 0);
      const end = at < 0 ? 0 : (segment.parts.starts[at + 1] ?? 0);
      this.#starts[clause] = start;
      this.#ends[clause] = end;
      postings += end - start;
    });
    return postings;
  }

  /**
   * How many clauses, from the first, may bring documents: one that only the others match cannot be among the best
   * (MaxScore: Turtle and Flood, 1995).
   */
  #essential(): number {
    const { units, clauses, total, keeps } = this.#query;
    const { bar } = this.#best;
    const scores = new Float64Array(units.length);
    const factors = new Float64Array(units.length);
    let score = 0;
    let covered = 0;
    for (let at = clauses.length - 1; at >= 0; at--) {
      const clause = clauses[at];
      const one = clause && units[clause.unit];
      if (clause === undefined || one === undefined || this.#starts[at] === this.#ends[at]) continue;
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

  /**
   * The documents of the first clauses that were not looked at yet, as `scratch.gathered`, ascending.
   *
   * @returns how many
   */
  #gather(segment: PostingSegment, clauses: number, limit: number): number {
    const { marks, gathered } = this.#postings.scratch;
    const { places, documents } = segment.parts;
    const { only } = this.#query;
    const partly = only !== undefined || segment.gone !== undefined;
    let count = 0;
    for (let clause = 0; clause < clauses && count < limit; clause++) {
      const end = this.#ends[clause] ?? 0;
      for (let i = this.#starts[clause] ?? 0; i < end && count < limit; i++) {
        const place = places[i] ?? 0;
        if (marks[place] !== 0) continue;
        if (partly && (segment.isDead(place) || only?.has(documents[place] ?? 0) === false)) {
          marks[place] = DONE;
          continue;
        }
        marks[place] = WAITS;
        gathered[count++] = place;
      }
    }
    sortPlaces(gathered, count, marks, segment.size);
    return count;
  }

  #score(segment: PostingSegment, count: number): void {
    if (count === 0) return;
    const { scratch } = this.#postings;
    const { scores, covered, unitScores, unitQualities, matched } = scratch;
    this.#query.units.forEach((one, unit) => {
      let found = 0;
      for (const clause of this.#byUnit[unit] ?? []) found = this.#scoreClause(segment, clause, count, found);
      for (let i = 0; i < found; i++) {
        const place = matched[i] ?? 0;
        scores[place] = (scores[place] ?? 0) + (unitScores[place] ?? 0);
        if (one.unit.counts)
          covered[place] = (covered[place] ?? 0) + one.weight * (unitQualities[place] ?? 0);
        unitScores[place] = 0;
        unitQualities[place] = 0;
      }
    });
    this.#offer(segment, count);
  }

  /** @returns how many places `scratch.matched` holds, given how many it held */
  #scoreClause(segment: PostingSegment, clause: number, count: number, found: number): number {
    const { marks, gathered } = this.#postings.scratch;
    const { places } = segment.parts;
    const end = this.#ends[clause] ?? 0;
    let i = this.#starts[clause] ?? 0;
    let next = found;
    if (end - i > count * MUCH_LONGER) {
      for (let at = 0; at < count && i < end; at++) {
        const place = gathered[at] ?? 0;
        i = lowerBound(places, place, i, end);
        if (i < end && places[i] === place) next = this.#scorePosting(segment, clause, i, next);
      }
      return next;
    }
    for (; i < end; i++) {
      if (((marks[places[i] ?? 0] ?? 0) & WAITS) !== 0) next = this.#scorePosting(segment, clause, i, next);
    }
    return next;
  }

  #scorePosting(segment: PostingSegment, clause: number, posting: number, found: number): number {
    const packed = segment.packed(posting);
    const one = this.#query.clauses[clause];
    if (packed === 0 || one === undefined) return found;
    const { marks, unitScores, unitQualities, matched } = this.#postings.scratch;
    const place = segment.parts.places[posting] ?? 0;
    const score = one.worth * this.#frequency(packed, segment.parts.documents[place] ?? 0);
    const quality = one.factor * ((packed & this.#own) !== 0 ? 1 : COVERAGE.inherited);
    const [knownScore, knownQuality] = [unitScores[place] ?? 0, unitQualities[place] ?? 0];
    if (score > knownScore) unitScores[place] = score;
    if (quality > knownQuality) unitQualities[place] = quality;
    marks[place] = (marks[place] ?? 0) | MATCHED;
    if (knownScore !== 0 || knownQuality !== 0) return found;
    matched[found] = place;
    return found + 1;
  }

  /** `saturatedFrequency`, with what is the same for many documents computed once. */
  #frequency(packed: number, id: number): number {
    const { fields } = this.#query;
    let frequency = 0;
    for (let field = 0, rest = packed; rest !== 0; field++, rest >>>= BITS_PER_FIELD) {
      const count = rest & MAX_COUNT;
      if (count === 0) continue;
      const length = this.#postings.fieldLength(field, id);
      const at = field * COMMON_LENGTHS + length;
      let norm = length < COMMON_LENGTHS ? (this.#norms[at] ?? 0) : 0;
      if (norm === 0) {
        const b = fields[field]?.b ?? 0;
        norm = 1 - b + b * (length / this.#postings.averageLength(field));
        if (length < COMMON_LENGTHS) this.#norms[at] = norm;
      }
      frequency += ((fields[field]?.weight ?? 0) * count) / norm;
    }
    return (frequency * (SATURATION + 1)) / (SATURATION + frequency);
  }

  #offer(segment: PostingSegment, count: number): void {
    const { marks, gathered, scores, covered } = this.#postings.scratch;
    const { total, keeps } = this.#query;
    for (let i = 0; i < count; i++) {
      const place = gathered[i] ?? 0;
      if (((marks[place] ?? 0) & MATCHED) !== 0) {
        const share = total === 0 ? 0 : (covered[place] ?? 0) / total;
        const score = (scores[place] ?? 0) * (keeps + (1 - keeps) * share);
        if (score >= this.#best.bar) this.#best.offer(segment.parts.documents[place] ?? 0, score);
      }
      scores[place] = 0;
      covered[place] = 0;
      marks[place] = DONE;
    }
  }
}

/** Sorting costs more than going through all marks where many places wait. */
const MANY = 16;

function sortPlaces(gathered: Uint16Array, count: number, marks: Uint8Array, size: number): void {
  if (count * MANY < size) {
    gathered.subarray(0, count).sort();
    return;
  }
  for (let place = 0, at = 0; place < size; place++) if (marks[place] === WAITS) gathered[at++] = place;
}
