import type { BestScores } from "./best-scores.js";
import { Frequencies } from "./frequencies.js";
import { BITS_PER_FIELD, lowerBound, MAX_COUNT, type PostingSegment } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { COVERAGE } from "./score.js";
import { essentialClauses, type Query } from "./score-query.js";

/** What the marks of a document mean. */
const WAITS = 1;
const DONE = 2;
const MATCHED = 4;

/** Of a segment so many documents are scored first, those of the weightiest terms: they raise the bar for the others. */
const FIRST_LOOK = 512;
/** A list this many times longer than the documents that wait is searched for them rather than gone through. */
const MUCH_LONGER = 12;

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
  /** Whether the segment at hand has anything of a clause. */
  readonly #holds = (clause: number): boolean => this.#starts[clause] !== this.#ends[clause];
  /** The bits of the fields that hold what stands in a document itself. */
  readonly #own: number;
  readonly #frequencies: Frequencies;

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
    this.#frequencies = new Frequencies(fields, postings);
  }

  search(segment: PostingSegment): void {
    this.#postings.scratch.makeRoom(segment.size);
    const postings = this.#findLists(segment);
    if (postings === 0) return;
    if (postings > FIRST_LOOK)
      this.#score(
        segment,
        this.#gather(segment, essentialClauses(this.#query, this.#best.bar, this.#holds), FIRST_LOOK),
      );
    this.#score(
      segment,
      this.#gather(segment, essentialClauses(this.#query, this.#best.bar, this.#holds), segment.size),
    );
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
    const one = this.#query.clauses[clause];
    if (one === undefined) return found;
    const { marks, gathered, unitScores, unitQualities, matched } = this.#postings.scratch;
    const { places, documents } = segment.parts;
    const [worth, own, frequencies] = [one.worth, this.#own, this.#frequencies];
    const inherited = one.factor * COVERAGE.inherited;
    const end = this.#ends[clause] ?? 0;
    const searched = end - (this.#starts[clause] ?? 0) > count * MUCH_LONGER;
    let next = found;
    let at = 0;
    for (let i = this.#starts[clause] ?? 0; i < end; i++) {
      if (searched) {
        if (at >= count) break;
        const wanted = gathered[at++] ?? 0;
        i = lowerBound(places, wanted, i, end);
        if (i >= end) break;
        if (places[i] !== wanted) {
          i--;
          continue;
        }
      }
      const place = places[i] ?? 0;
      if (((marks[place] ?? 0) & WAITS) === 0) continue;
      const packed = segment.packed(i);
      if (packed === 0) continue;
      const score = worth * frequencies.of(packed, documents[place] ?? 0);
      const quality = (packed & own) !== 0 ? one.factor : inherited;
      const [knownScore, knownQuality] = [unitScores[place] ?? 0, unitQualities[place] ?? 0];
      if (score > knownScore) unitScores[place] = score;
      if (quality > knownQuality) unitQualities[place] = quality;
      marks[place] = (marks[place] ?? 0) | MATCHED;
      if (knownScore === 0 && knownQuality === 0) matched[next++] = place;
    }
    return next;
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
