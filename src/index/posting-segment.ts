import { codeOf, type Packings } from "./packings.js";

/** Documents of one segment: what its 16-bit numbers can tell apart. */
export const MAX_SEGMENT_DOCUMENTS = 1 << 16;

/** The parts of a segment, as they are kept and saved. */
export interface SegmentParts extends Packings {
  /** Documents, ascending; within the segment a document is its place here. */
  readonly documents: Uint32Array;
  /** The numbers of the terms that the segment holds, ascending. */
  readonly terms: Uint32Array;
  /** Where each term's postings begin; one more for the end of the last. */
  readonly starts: Uint32Array;
  /** By posting: the document's place, ascending within a term. */
  readonly places: Uint16Array;
}

/** A list of so many postings is gone through sooner than a place in it is searched for. */
const SHORT_LIST = 8;

/** The postings of up to 65,536 documents, written once; documents can only be taken out. */
export class PostingSegment {
  readonly parts: SegmentParts;
  /** By place: the fields that were taken out, as bits; absent where nothing was. */
  gone: Uint8Array | undefined;
  /** Documents all of whose fields were taken out. */
  dead = 0;
  readonly #allFields: number;

  constructor(parts: SegmentParts, fields: number) {
    this.parts = parts;
    this.#allFields = 2 ** fields - 1;
  }

  get size(): number {
    return this.parts.documents.length;
  }

  /** The number of the document at place 0 where numbers go up with places by one; undefined where they do not. */
  get first(): number | undefined {
    const { documents } = this.parts;
    const first = documents[0] ?? 0;
    return (documents[documents.length - 1] ?? 0) - first === documents.length - 1 ? first : undefined;
  }

  /** Where a term stands in `terms`; -1 where the segment does not hold it. */
  find(term: number): number {
    const at = lowerBound(this.parts.terms, term, 0, this.parts.terms.length);
    return this.parts.terms[at] === term ? at : -1;
  }

  /** The place of a document; -1 where it is not, or no longer, in the segment. */
  placeOf(id: number): number {
    const { documents } = this.parts;
    if (id < (documents[0] ?? 0) || id > (documents[documents.length - 1] ?? 0)) return -1;
    const place = lowerBound(documents, id, 0, documents.length);
    return documents[place] === id && !this.isDead(place) ? place : -1;
  }

  isDead(place: number): boolean {
    return this.gone !== undefined && this.gone[place] === this.#allFields;
  }

  /** Whether some document lost only some of its fields. */
  hasPartlyGone(): boolean {
    return this.gone?.some((fields) => fields !== 0 && fields !== this.#allFields) ?? false;
  }

  /** A posting's counts by field, packed, as they were written. */
  written(posting: number): number {
    return this.parts.packings[codeOf(this.parts, posting)] ?? 0;
  }

  /** A posting's packed counts without the fields that were taken out. */
  packed(posting: number): number {
    const written = this.written(posting);
    const gone = this.gone?.[this.parts.places[posting] ?? 0] ?? 0;
    return gone === 0 ? written : written & ~fieldMask(gone);
  }

  /** The posting of a document in the term at `at`; -1 where it has none. */
  postingOf(at: number, place: number): number {
    const end = this.parts.starts[at + 1] ?? 0;
    const posting = lowerBound(this.parts.places, place, this.parts.starts[at] ?? 0, end);
    return posting < end && this.parts.places[posting] === place ? posting : -1;
  }

  /** The terms of some documents, each as often as it stands in them. */
  *termsOf(places: readonly number[]): Generator<number> {
    const first = places.reduce((least, place) => Math.min(least, place), this.size);
    const last = places.reduce((most, place) => Math.max(most, place), 0);
    const wanted = new Uint8Array(last - first + 1);
    for (const place of places) wanted[place - first] = 1;
    const { terms, starts, places: all } = this.parts;
    for (let at = 0; at < terms.length; at++) {
      const end = starts[at + 1] ?? 0;
      // The documents of a note stand together: of each list a stretch is looked at.
      let posting = starts[at] ?? 0;
      if (end - posting > SHORT_LIST) posting = lowerBound(all, first, posting, end);
      for (; posting < end; posting++) {
        const place = all[posting] ?? 0;
        if (place > last) break;
        if (place < first || wanted[place - first] === 0) continue;
        if (this.packed(posting) !== 0) yield terms[at] ?? 0;
      }
    }
  }

  takeOut(place: number, field: number): void {
    this.gone ??= new Uint8Array(this.size);
    this.gone[place] = (this.gone[place] ?? 0) | (1 << field);
  }

  takeOutWhole(place: number): void {
    this.gone ??= new Uint8Array(this.size);
    this.gone[place] = this.#allFields;
    this.dead++;
  }
}

/** Bits of a posting that count one field's occurrences; 31 occurrences are as good as more, by BM25's saturation. */
export const BITS_PER_FIELD = 5;
export const MAX_COUNT = (1 << BITS_PER_FIELD) - 1;

/** All bits of the fields that are named by bits. */
function fieldMask(fields: number): number {
  let mask = 0;
  for (let field = 0; fields >> field !== 0; field++) {
    if ((fields >> field) & 1) mask |= MAX_COUNT << (field * BITS_PER_FIELD);
  }
  return mask;
}

/** The first index from `low` to `high` whose value is not below `value`; `high` where there is none. */
export function lowerBound(
  values: Uint16Array | Uint32Array,
  value: number,
  low: number,
  high: number,
): number {
  let first = low;
  let end = high;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((values[middle] ?? 0) < value) first = middle + 1;
    else end = middle;
  }
  return first;
}
