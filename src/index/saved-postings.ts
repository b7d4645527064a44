import type { SegmentParts } from "./posting-segment.js";
import { Postings, type PostingsParts } from "./postings.js";

/** Numbers that JSON can hold, for typed arrays. */
type Plain<T> = T extends readonly [number, number]
  ? T
  : T extends Uint8Array | Uint16Array | Uint32Array
    ? readonly number[]
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Plain<T[Key]> }
        : T;

/** An index's postings, whole and plain, for JSON. */
export type SavedPostings = Plain<PostingsParts>;

export function savePostings(postings: Postings): SavedPostings {
  const { terms, segments, lengths } = postings.toParts();
  return {
    terms: { units: [...terms.units], starts: [...terms.starts], slots: [...terms.slots] },
    segments: segments.map(({ documents, terms, starts, places, codes, rare, rareStarts, packings }) => ({
      documents: [...documents],
      terms: [...terms],
      starts: [...starts],
      places: [...places],
      codes: [...codes],
      rare: [...rare],
      rareStarts: [...rareStarts],
      packings: [...packings],
    })),
    lengths: lengths.map(({ stored, large }) => ({ stored: [...stored], large })),
  };
}

export function loadPostings({ terms, segments, lengths }: SavedPostings): Postings {
  return Postings.fromParts({
    terms: {
      units: Uint16Array.from(terms.units),
      starts: Uint32Array.from(terms.starts),
      slots: Uint32Array.from(terms.slots),
    },
    segments: segments.map(
      ({ documents, terms, starts, places, codes, rare, rareStarts, packings }): SegmentParts => ({
        documents: Uint32Array.from(documents),
        terms: Uint32Array.from(terms),
        starts: Uint32Array.from(starts),
        places: Uint16Array.from(places),
        codes: Uint8Array.from(codes),
        rare: Uint32Array.from(rare),
        rareStarts: Uint32Array.from(rareStarts),
        packings: Uint32Array.from(packings),
      }),
    ),
    lengths: lengths.map(({ stored, large }) => ({ stored: Uint8Array.from(stored), large })),
  });
}
