import { Postings } from "./postings.js";

/** An index's postings, whole and plain, for JSON. */
export interface SavedPostings {
  readonly terms: readonly string[];
  readonly starts: readonly number[];
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  readonly lengths: readonly (readonly number[])[];
}

export function savePostings(postings: Postings): SavedPostings {
  const { terms, starts, ids, counts, lengths } = postings.toArrays();
  return {
    terms,
    starts: [...starts],
    ids: [...ids],
    counts: [...counts],
    lengths: lengths.map((one) => [...one]),
  };
}

export function loadPostings({ terms, starts, ids, counts, lengths }: SavedPostings): Postings {
  return Postings.fromArrays({
    terms,
    starts: Uint32Array.from(starts),
    ids: Uint32Array.from(ids),
    counts: Uint32Array.from(counts),
    lengths: lengths.map((one) => Int32Array.from(one)),
  });
}
