import { BITS_PER_FIELD, MAX_COUNT } from "./posting-segment.js";
import type { Postings } from "./postings.js";

/** The documents of one term. */
export class PostingList {
  readonly postings: Postings;
  readonly term: number;

  constructor(postings: Postings, term: number) {
    this.postings = postings;
    this.term = term;
  }

  /** How many documents hold the term. */
  get length(): number {
    return this.postings.frequency(this.term);
  }
}

/** The documents of a list, ascending; none of no list. */
export function idsOf(list: PostingList | undefined): number[] {
  if (list === undefined) return [];
  const ids: number[] = [];
  for (const segment of list.postings.segments) {
    const at = segment.find(list.term);
    if (at < 0) continue;
    const { documents, starts, places } = segment.parts;
    for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
      if (segment.packed(i) !== 0) ids.push(documents[places[i] ?? 0] ?? 0);
    }
  }
  return ids.sort((a, b) => a - b);
}

/** How often a term stands in a field, from a posting's packed counts. */
export function countIn(packed: number, field: number): number {
  return (packed >>> (field * BITS_PER_FIELD)) & MAX_COUNT;
}

/** The posting of a document in a list: its packed counts, 0 where it has none. */
export function countsOf(list: PostingList, id: number): number {
  for (const segment of list.postings.segments) {
    const place = segment.placeOf(id);
    if (place < 0) continue;
    const at = segment.find(list.term);
    const posting = at < 0 ? -1 : segment.postingOf(at, place);
    return posting < 0 ? 0 : segment.packed(posting);
  }
  return 0;
}
