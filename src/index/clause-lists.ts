import { lowerBound, type PostingSegment } from "./posting-segment.js";
import type { Clause } from "./score-query.js";
import { DONE, type SearchScratch } from "./search-scratch.js";

/** A list this many times longer than the candidates is searched for them rather than gone through. */
const MUCH_LONGER = 12;

/** Where the postings of a question's clauses go on and end in a segment. */
export class ClauseLists {
  readonly #segment: PostingSegment;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** How many postings there are in all. */
  readonly total: number;

  constructor(segment: PostingSegment, clauses: readonly Clause[]) {
    this.#segment = segment;
    this.#starts = new Uint32Array(clauses.length);
    this.#ends = new Uint32Array(clauses.length);
    let total = 0;
    for (const [clause, { term }] of clauses.entries()) {
      const at = segment.find(term);
      if (at < 0) continue;
      const [start, end] = [segment.parts.starts[at] ?? 0, segment.parts.starts[at + 1] ?? 0];
      this.#starts[clause] = start;
      this.#ends[clause] = end;
      total += end - start;
    }
    this.total = total;
  }

  /** How many postings of a clause were not gone by. */
  left(clause: number): number {
    return this.end(clause) - this.start(clause);
  }

  start(clause: number): number {
    return this.#starts[clause] ?? 0;
  }

  end(clause: number): number {
    return this.#ends[clause] ?? 0;
  }

  /** @param posting the first that was not gone by */
  goOn(clause: number, posting: number): void {
    this.#starts[clause] = posting;
  }

  /** The first place of the first clauses that was not gone by; the segment's size where there is none. */
  firstPlace(clauses: number): number {
    let first = this.#segment.size;
    for (let clause = 0; clause < clauses; clause++) {
      if (this.left(clause) > 0) {
        first = Math.min(first, this.#segment.parts.places[this.start(clause)] ?? 0);
      }
    }
    return first;
  }

  /** How far from a place on the first clauses bring no more documents than there is room for. */
  windowEnd(from: number, clauses: number, room: number): number {
    const { size, parts } = this.#segment;
    for (let to = size; ; ) {
      let postings = 0;
      for (let clause = 0; clause < clauses; clause++) {
        const [start, end] = [this.start(clause), this.end(clause)];
        postings += (to === size ? end : lowerBound(parts.places, to, start, end)) - start;
      }
      if (postings <= room || to - from <= room) return to;
      to = from + Math.max(room, Math.floor(((to - from) * room) / postings));
    }
  }

  /**
   * Looks a clause up for the candidates that are left, which stand before the place `to`.
   *
   * @returns how many of them have it, as `scratch.foundRows` and `foundPostings`
   */
  lookUp(clause: number, candidates: number, to: number, scratch: SearchScratch): number {
    const { rows, left, foundRows, foundPostings } = scratch;
    const { size, parts } = this.#segment;
    const { places } = parts;
    const start = gallop(places, left[0] ?? 0, this.start(clause), this.end(clause));
    const end = to >= size ? this.end(clause) : gallop(places, to, start, this.end(clause));
    let found = 0;
    if (end - start > candidates * MUCH_LONGER) {
      for (let at = 0, i = start; at < candidates; at++) {
        const place = left[at] ?? 0;
        i = gallop(places, place, i, end);
        if (i >= end) break;
        if (places[i] !== place) continue;
        foundRows[found] = (rows[place] ?? 0) - 1;
        foundPostings[found++] = i;
      }
      return found;
    }
    for (let i = start; i < end; i++) {
      const row = rows[places[i] ?? 0] ?? 0;
      if (row === 0 || row === DONE) continue;
      foundRows[found] = row - 1;
      foundPostings[found++] = i;
    }
    return found;
  }
}

/** As `lowerBound`, where what is looked for is likely near `low` (Bentley and Yao, 1976). */
function gallop(values: Uint16Array, value: number, low: number, high: number): number {
  let step = 1;
  let from = low;
  while (from + step <= high && (values[from + step - 1] ?? 0) < value) {
    from += step;
    step *= 2;
  }
  return lowerBound(values, value, from, Math.min(high, from + step));
}
