import { FieldLengths } from "./field-lengths.js";
import { encodePackings, lowerBound, MAX_SEGMENT_DOCUMENTS, PostingSegment } from "./posting-segment.js";

/** An index's postings in arrays that can stand in a file. */
export interface PostingsArrays {
  readonly terms: readonly string[];
  /** Where the documents of each term begin in `ids` and `counts`, and where those of the last end. */
  readonly starts: Uint32Array;
  /** Ascending within a term. */
  readonly ids: Uint32Array;
  /** By posting, the counts by field, packed (see `countIn`). */
  readonly counts: Uint32Array;
  /** By field, the length of each document; -1 where it has no such field. */
  readonly lengths: readonly Int32Array[];
}

const NO_FIELD = -1;

/** @param terms each with its number */
export function arraysOf(
  terms: readonly (readonly [term: string, number: number])[],
  segments: readonly PostingSegment[],
  lengths: readonly FieldLengths[],
): PostingsArrays {
  const starts = new Uint32Array(terms.length + 1);
  const total = segments.reduce((sum, segment) => sum + segment.parts.places.length, 0);
  const ids = new Uint32Array(total);
  const counts = new Uint32Array(total);
  let end = 0;
  terms.forEach(([, number], at) => {
    const start = end;
    for (const segment of segments) {
      const held = segment.find(number);
      const { documents, places, starts: from } = segment.parts;
      for (let i = held < 0 ? 0 : (from[held] ?? 0); held >= 0 && i < (from[held + 1] ?? 0); i++) {
        const packed = segment.packed(i);
        if (packed === 0) continue;
        ids[end] = documents[places[i] ?? 0] ?? 0;
        counts[end++] = packed;
      }
    }
    sortPair(ids.subarray(start, end), counts.subarray(start, end));
    starts[at + 1] = end;
  });
  return {
    terms: terms.map(([term]) => term),
    starts,
    ids: ids.slice(0, end),
    counts: counts.slice(0, end),
    lengths: lengths.map((one) => {
      const entries = [...one.entries()];
      const array = new Int32Array((entries.at(-1)?.[0] ?? -1) + 1).fill(NO_FIELD);
      for (const [id, length] of entries) array[id] = length;
      return array;
    }),
  };
}

/** Segments follow each other in the order of their documents, unless documents came and went. */
function sortPair(ids: Uint32Array, counts: Uint32Array): void {
  if (ids.every((id, at) => at === 0 || (ids[at - 1] ?? 0) < id)) return;
  const pairs = [...ids].map((id, at) => [id, counts[at] ?? 0] as const).sort(([a], [b]) => a - b);
  pairs.forEach(([id, packed], at) => {
    ids[at] = id;
    counts[at] = packed;
  });
}

/** The lengths by field, and how many fields each document has, by its id. */
export function lengthsOf(arrays: PostingsArrays): { lengths: FieldLengths[]; held: Uint8Array } {
  const held = new Uint8Array(Math.max(0, ...arrays.lengths.map((one) => one.length)));
  const lengths = arrays.lengths.map((one) => {
    const field = new FieldLengths();
    for (let id = one.length - 1; id >= 0; id--) {
      const length = one[id] ?? NO_FIELD;
      if (length === NO_FIELD) continue;
      field.set(id, length);
      held[id] = (held[id] ?? 0) + 1;
    }
    return field;
  });
  return { lengths, held };
}

/** The postings as segments; a term's number is its place in `terms`. */
export function segmentsOf(arrays: PostingsArrays, held: Uint8Array): PostingSegment[] {
  const documents = Uint32Array.from([...held.keys()].filter((id) => held[id] !== 0));
  const next = arrays.starts.slice();
  const segments: PostingSegment[] = [];
  for (let from = 0; from < documents.length; from += MAX_SEGMENT_DOCUMENTS) {
    const own = documents.slice(from, from + MAX_SEGMENT_DOCUMENTS);
    segments.push(segmentOf(arrays, own, next));
  }
  return segments;
}

/** @param next by term, its first posting that is in no segment yet; moved on */
function segmentOf(arrays: PostingsArrays, documents: Uint32Array, next: Uint32Array): PostingSegment {
  const { ids, counts, starts } = arrays;
  const last = documents.at(-1) ?? 0;
  const terms: number[] = [];
  const ownStarts: number[] = [0];
  const places = new Uint16Array(ids.length);
  const packed = new Uint32Array(ids.length);
  // Documents mostly have all numbers of a stretch.
  const first = last - (documents[0] ?? 0) + 1 === documents.length ? documents[0] : undefined;
  let length = 0;
  for (let term = 0; term < arrays.terms.length; term++) {
    const end = starts[term + 1] ?? 0;
    const before = length;
    let at = next[term] ?? 0;
    for (; at < end && (ids[at] ?? 0) <= last; at++) {
      const id = ids[at] ?? 0;
      places[length] = first === undefined ? lowerBound(documents, id, 0, documents.length) : id - first;
      packed[length++] = counts[at] ?? 0;
    }
    next[term] = at;
    if (length === before) continue;
    terms.push(term);
    ownStarts.push(length);
  }
  return new PostingSegment(
    {
      documents,
      terms: Uint32Array.from(terms),
      starts: Uint32Array.from(ownStarts),
      places: places.slice(0, length),
      ...encodePackings(packed.subarray(0, length)),
    },
    arrays.lengths.length,
  );
}
