import type { BestScores } from "./best-scores.js";
import { ClauseLists } from "./clause-lists.js";
import { COMMON_LENGTHS, Frequencies } from "./frequencies.js";
import { codeIn, RARE, rareCode } from "./packings.js";
import type { PostingSegment } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { coveredScore, type Query, ROUNDING, ScoreBounds } from "./score-query.js";
import { cellsFor, DONE, SearchScratch } from "./search-scratch.js";

/** Before there is a bar so many documents are scored, those of the weightiest terms: they raise it for the others. */
const FIRST_LOOK = 512;
/** Sorting candidates costs more than going through all places where more than one place in so many has one. */
const MANY = 16;

/**
 * Scores the documents of segments for one question, a stretch of places at a time: the essential clauses bring
 * candidates, the others are only looked up for those that can still be among the best.
 */
export class SegmentScorer {
  readonly #query: Query;
  readonly #best: BestScores;
  readonly #scratch: SearchScratch;
  readonly #bounds: ScoreBounds;
  readonly #frequencies: Frequencies;
  /** How many candidates there is room for at once. */
  readonly #room: number;
  /** Cells of a candidate. */
  readonly #stride: number;
  /** By unit: what it weighs in what is covered. Typed, as the code for objects whose numbers were whole ones so far is thrown away by the first that is none. */
  readonly #weights: Float64Array;
  /** By clause. */
  readonly #units: Uint32Array;
  readonly #worths: Float64Array;
  readonly #factors: Float64Array;

  constructor(query: Query, postings: Postings, best: BestScores) {
    this.#query = query;
    this.#best = best;
    this.#scratch = postings.scratch;
    this.#bounds = new ScoreBounds(query);
    this.#frequencies = Frequencies.for(query.fields, postings);
    this.#room = SearchScratch.candidatesFor(query.units.length);
    this.#stride = cellsFor(query.units.length);
    this.#weights = Float64Array.from(query.units, ({ unit, weight }) => (unit.counts ? weight : 0));
    this.#units = Uint32Array.from(query.clauses, ({ unit }) => unit);
    this.#worths = Float64Array.from(query.clauses, ({ worth }) => worth);
    this.#factors = Float64Array.from(query.clauses, ({ factor }) => factor);
  }

  search(segment: PostingSegment): void {
    const lists = new ClauseLists(segment, this.#query.clauses);
    if (lists.total === 0) return;
    this.#scratch.makeRoom(segment.size, this.#query.units.length);
    this.#bounds.setClauses((clause) => lists.left(clause) > 0);
    const isFirst = this.#best.bar === Number.NEGATIVE_INFINITY;
    if (isFirst && lists.total > FIRST_LOOK) this.#lookFirst(segment, lists);
    for (;;) {
      const essential = this.#bounds.essential(this.#best.bar);
      const from = lists.firstPlace(essential);
      if (from >= segment.size) break;
      this.#scoreWindow(segment, lists, from, essential);
    }
    this.#scratch.rows.fill(0, 0, segment.size);
  }

  #lookFirst(segment: PostingSegment, lists: ClauseLists): void {
    const { rows, places } = this.#scratch;
    const most = Math.min(FIRST_LOOK, this.#room);
    let count = 0;
    for (let clause = 0; clause < this.#query.clauses.length; clause++) {
      for (let i = lists.start(clause); i < lists.end(clause) && count < most; i++) {
        const place = segment.parts.places[i] ?? 0;
        if (rows[place] !== 0 || !this.#mayBring(segment, place)) continue;
        places[count++] = place;
        rows[place] = count;
      }
    }
    this.#scoreLeft(segment, lists, count, { clause: 0, from: 0, to: segment.size });
    this.#offer(segment, count);
    for (let row = 0; row < count; row++) rows[places[row] ?? 0] = DONE;
  }

  #scoreWindow(segment: PostingSegment, lists: ClauseLists, from: number, essential: number): void {
    const { rows, places, foundRows, foundPostings } = this.#scratch;
    const all = segment.parts.places;
    const to = lists.windowEnd(from, essential, this.#room);
    const partly = this.#query.only !== undefined || segment.gone !== undefined;
    let count = 0;
    for (let clause = 0; clause < essential; clause++) {
      const end = lists.end(clause);
      let found = 0;
      let i = lists.start(clause);
      for (; i < end; i++) {
        const place = all[i] ?? 0;
        if (place >= to) break;
        let row = rows[place] ?? 0;
        if (row === DONE) continue;
        if (row === 0) {
          if (partly && !this.#mayBring(segment, place)) continue;
          places[count++] = place;
          row = count;
          rows[place] = row;
        }
        foundRows[found] = row - 1;
        foundPostings[found++] = i;
      }
      lists.goOn(clause, i);
      this.#addFound(segment, clause, found);
    }
    this.#scoreLeft(segment, lists, count, { clause: essential, from, to });
    this.#offer(segment, count);
    rows.fill(0, from, to);
  }

  #mayBring(segment: PostingSegment, place: number): boolean {
    return !segment.isDead(place) && this.#query.only?.has(segment.parts.documents[place] ?? 0) !== false;
  }

  /** Puts the places of the candidates that are left in their order. */
  #sortLeft(count: number, from: number, to: number): void {
    const { rows, left } = this.#scratch;
    if (count * MANY < to - from) left.subarray(0, count).sort();
    else {
      for (let place = from, at = 0; at < count; place++) {
        const row = rows[place] ?? 0;
        if (row !== 0 && row !== DONE) left[at++] = place;
      }
    }
  }

  /** Looks clauses up, from one on, for the candidates; lets go of those that cannot reach the bar. */
  #scoreLeft(
    segment: PostingSegment,
    lists: ClauseLists,
    count: number,
    { clause: first, from, to }: { readonly clause: number; readonly from: number; readonly to: number },
  ): void {
    const { clauses } = this.#query;
    if (first >= clauses.length) return;
    this.#scratch.left.set(this.#scratch.places.subarray(0, count));
    let left = this.#keepHopeful(count, first);
    this.#sortLeft(left, from, to);
    for (let clause = first; clause < clauses.length && left > 0; clause++) {
      if (lists.left(clause) === 0) continue;
      // Looking a short list up costs less than looking through the candidates.
      if (clause > first && lists.left(clause) > left) left = this.#keepHopeful(left, clause);
      if (left > 0) this.#addFound(segment, clause, lists.lookUp(clause, left, to, this.#scratch));
    }
  }

  /** @returns how many of the candidates that are left can reach the bar by the clauses from one on */
  #keepHopeful(count: number, clause: number): number {
    const { bar } = this.#best;
    if (bar === Number.NEGATIVE_INFINITY) return count;
    const { rows, left, cells } = this.#scratch;
    const stride = this.#stride;
    // `ScoreBounds.mayReach`, written out: numbers that go into and out of a call are boxed.
    const { moreSum, moreCover, mostSum, mostCover } = this.#bounds.limits(clause);
    const { keeps, total } = this.#query;
    const byShare = total === 0 ? 0 : (1 - keeps) / total;
    const least = bar / (1 + ROUNDING);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const place = left[at] ?? 0;
      const cell = ((rows[place] ?? 0) - 1) * stride;
      const sum = Math.min((cells[cell] ?? 0) + moreSum, mostSum);
      const cover = Math.min((cells[cell + 1] ?? 0) + moreCover, mostCover);
      if (sum * (keeps + byShare * cover) >= least) left[kept++] = place;
      else rows[place] = DONE;
    }
    return kept;
  }

  /** Adds what the postings of a clause that were found are worth. */
  #addFound(segment: PostingSegment, clause: number, found: number): void {
    const { foundRows, foundPostings, cells } = this.#scratch;
    const { parts } = segment;
    const { places, documents, codes } = parts;
    const { first, gone } = segment;
    const unit = this.#units[clause] ?? 0;
    const worth = this.#worths[clause] ?? 0;
    const factor = this.#factors[clause] ?? 0;
    const weight = this.#weights[unit] ?? 0;
    const stride = this.#stride;
    const offset = 2 + 2 * unit;
    const frequencies = this.#frequencies;
    const { table, lengths } = frequencies;
    const { most, fields, entries } = frequencies.worths(segment);
    for (let at = 0; at < found; at++) {
      const posting = foundPostings[at] ?? 0;
      let code = codeIn(codes, posting);
      if (code === RARE) code = rareCode(parts, posting);
      const sum = (foundRows[at] ?? 0) * stride;
      const cell = sum + offset;
      const knownScore = cells[cell] ?? 0;
      const knownQuality = cells[cell + 1] ?? 0;
      // Mostly the word itself is there too, and what stands for it adds nothing.
      if (knownQuality >= factor && knownScore >= worth * (most[code] ?? 0)) continue;
      const place = places[posting] ?? 0;
      const id = first === undefined ? (documents[place] ?? 0) : first + place;
      let frequency = 0;
      if (gone !== undefined && gone[place] !== 0) {
        const packed = segment.packed(posting);
        if (packed === 0) continue;
        frequency = frequencies.compute(packed, id);
      } else {
        const stored = lengths[fields[code] ?? 0]?.[id] ?? COMMON_LENGTHS;
        const entry = (entries[code] ?? 0) + stored;
        if (stored < COMMON_LENGTHS) frequency = table[entry] ?? 0;
        if (frequency === 0) {
          frequency = frequencies.compute(segment.written(posting), id);
          if (stored < COMMON_LENGTHS) table[entry] = frequency;
        }
      }
      const score = worth * frequency;
      if (score > knownScore) {
        cells[cell] = score;
        cells[sum] = (cells[sum] ?? 0) + score - knownScore;
      }
      if (factor > knownQuality) {
        cells[cell + 1] = factor;
        cells[sum + 1] = (cells[sum + 1] ?? 0) + weight * (factor - knownQuality);
      }
    }
  }

  /** Hands over the candidates that may be among the best, and clears their cells. */
  #offer(segment: PostingSegment, count: number): void {
    const { rows, places, cells } = this.#scratch;
    const { keeps, total } = this.#query;
    const weights = this.#weights;
    const byShare = total === 0 ? 0 : (1 - keeps) / total;
    let least = this.#best.bar / (1 + ROUNDING);
    for (let row = 0, first = 0; row < count; row++, first += this.#stride) {
      const place = places[row] ?? 0;
      const about = cells[first] ?? 0;
      if (about === 0 || rows[place] === DONE) continue;
      if (about * (keeps + byShare * (cells[first + 1] ?? 0)) < least) continue;
      // In the order of the units, so that equals are equal to the last bit.
      let sum = 0;
      let cover = 0;
      for (let unit = 0, cell = first + 2; unit < weights.length; unit++, cell += 2) {
        sum += cells[cell] ?? 0;
        cover += (weights[unit] ?? 0) * (cells[cell + 1] ?? 0);
      }
      const score = coveredScore(sum, cover, this.#query);
      if (score < this.#best.bar) continue;
      const qualities = this.#best.offer(segment.parts.documents[place] ?? 0, score);
      if (qualities === undefined) continue;
      for (let unit = 0; unit < qualities.length; unit++) qualities[unit] = cells[first + 3 + 2 * unit] ?? 0;
      least = this.#best.bar / (1 + ROUNDING);
    }
    cells.fill(0, 0, count * this.#stride);
  }
}
