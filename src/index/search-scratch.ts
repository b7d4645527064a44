import type { Frequencies } from "./frequencies.js";

/** Candidates that are scored together at most. */
const MOST_CANDIDATES = 8192;
const LEAST_CANDIDATES = 64;
/** What the scores of candidates may take, by candidate and unit: a long question has many units. */
const MOST_CELLS = 1 << 17;

/** Room for scoring the documents of one segment, kept from question to question. All zeros between them. */
export class SearchScratch {
  /** By place: one more than the row of a candidate, 0 where it is none yet, `DONE` where it needs no more looking at. */
  rows = new Uint16Array(0);
  /** By row, the candidate's place. */
  readonly places = new Uint16Array(MOST_CANDIDATES);
  /** Places of the candidates that are left, ascending. */
  readonly left = new Uint16Array(MOST_CANDIDATES);
  /**
   * By row: about what the candidate's units add up to, about how much of the question's weight it covers, then for
   * each unit the score of its best alternative and its quality.
   */
  cells = new Float64Array(0);
  /** What the clause at hand has of the candidates: rows and postings. */
  readonly foundRows = new Uint16Array(MOST_CANDIDATES);
  readonly foundPostings = new Uint32Array(MOST_CANDIDATES);
  /** Those of the latest question, which are the same as long as the index is. */
  frequencies: Frequencies | undefined;

  /** How many candidates there is room for at once. */
  static candidatesFor(units: number): number {
    const most = Math.floor(MOST_CELLS / Math.max(1, units));
    return Math.min(MOST_CANDIDATES, Math.max(LEAST_CANDIDATES, most));
  }

  makeRoom(documents: number, units: number): void {
    if (this.rows.length < documents) this.rows = new Uint16Array(documents);
    const candidates = Math.min(documents, SearchScratch.candidatesFor(units));
    const cells = candidates * cellsFor(units);
    if (this.cells.length < cells) this.cells = new Float64Array(cells);
  }
}

/** How many cells a candidate has. */
export function cellsFor(units: number): number {
  return 2 + 2 * units;
}

/** See `SearchScratch.rows`. No segment has so many candidates at once. */
export const DONE = 0xffff;
