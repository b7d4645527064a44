import { type Codes, PackingCodes, packCodes, roomForCodes, unpackCodes } from "./packings.js";
import { PostingSegment, type SegmentParts } from "./posting-segment.js";

/** Postings that go into a segment. */
export interface SegmentSource {
  /** As of a segment, but that the terms need not be in order. */
  readonly parts: SegmentParts;
  /** See `PostingSegment`; nothing was taken out where it is absent. */
  readonly segment?: PostingSegment;
}

/**
 * One segment of the living documents of several. Lists are put one after the other, term by term: each posting is
 * written once.
 *
 * @param terms more than the largest number of a term
 */
export function joinSegments(
  sources: readonly SegmentSource[],
  options: { readonly terms: number; readonly fields: number },
): PostingSegment {
  const { documents, places, sorted } = joinDocuments(sources);
  const { sizes, held } = listSizes(sources, options.terms);
  const { terms, starts, next } = listStarts(sizes, held);
  const total = starts.at(-1) ?? 0;
  const joined = { places: new Uint16Array(total), ...joinPackings(sources, total) };
  sources.forEach((source, at) => {
    copyLists(source, { places: places[at], recoded: joined.recoded[at], next, joined });
  });
  const { codes, packings } = joined;
  if (!sorted) sortLists(starts, joined.places, codes);
  return new PostingSegment(
    { documents, terms, starts, places: joined.places, ...packCodes(codes, packings) },
    options.fields,
  );
}

/** What stands for the place of a document that is dead. */
const GONE = -1;

interface JoinedDocuments {
  readonly documents: Uint32Array;
  /** By source and old place, the new place. */
  readonly places: readonly Int32Array[];
  /** Whether the documents came in their order. */
  readonly sorted: boolean;
}

function joinDocuments(sources: readonly SegmentSource[]): JoinedDocuments {
  const alive = sources.reduce((sum, { parts, segment }) => {
    return sum + parts.documents.length - (segment?.dead ?? 0);
  }, 0);
  const documents = new Uint32Array(alive);
  let count = 0;
  let sorted = true;
  const places = sources.map(({ parts, segment }) =>
    Int32Array.from(parts.documents, (id, place) => {
      if (segment?.isDead(place)) return GONE;
      if (count > 0 && id < (documents[count - 1] ?? 0)) sorted = false;
      documents[count] = id;
      return count++;
    }),
  );
  if (sorted) return { documents, places, sorted };
  const order = new Map([...documents].sort((a, b) => a - b).map((id, place) => [id, place]));
  const renumbered = places.map((one) =>
    one.map((place) => (place === GONE ? GONE : (order.get(documents[place] ?? 0) ?? GONE))),
  );
  return { documents: documents.slice().sort(), places: renumbered, sorted };
}

/** By term, how many living postings it has; and how many terms have some. */
function listSizes(sources: readonly SegmentSource[], most: number): { sizes: Uint32Array; held: number } {
  const sizes = new Uint32Array(most);
  let held = 0;
  for (const { parts, segment } of sources) {
    const { terms, starts } = parts;
    const whole = segment?.gone === undefined;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
      let size = to - from;
      if (!whole) for (let i = from; i < to; i++) if (segment?.packed(i) === 0) size--;
      const before = sizes[term] ?? 0;
      if (before === 0 && size > 0) held++;
      sizes[term] = before + size;
    }
  }
  return { sizes, held };
}

/** @param sizes by term; becomes where its next posting goes */
function listStarts(
  sizes: Uint32Array,
  held: number,
): { terms: Uint32Array; starts: Uint32Array; next: Uint32Array } {
  const terms = new Uint32Array(held);
  const starts = new Uint32Array(held + 1);
  let at = 0;
  let end = 0;
  for (let term = 0; term < sizes.length; term++) {
    const size = sizes[term] ?? 0;
    if (size === 0) continue;
    terms[at++] = term;
    sizes[term] = end;
    end += size;
    starts[at] = end;
  }
  return { terms, starts, next: sizes };
}

interface JoinedPackings {
  readonly codes: Codes;
  readonly packings: Uint32Array;
  /** By source: from what a posting has there to its new code. */
  readonly recoded: readonly Recoded[];
}

/** By the old code; by the packed counts where some fields were taken out, as what is left is none of the packings. */
type Recoded = Uint32Array | ((packed: number) => number);

function joinPackings(sources: readonly SegmentSource[], total: number): JoinedPackings {
  const all = new PackingCodes();
  const recoded = sources.map(({ parts, segment }): Recoded => {
    if (segment?.hasPartlyGone() !== true) return parts.packings.map((packed) => all.take(packed));
    for (let i = 0; i < parts.places.length; i++) all.take(segment.packed(i));
    return (packed) => all.take(packed);
  });
  return { codes: roomForCodes(all.size, total), packings: all.list(), recoded };
}

interface Copying {
  readonly places: Int32Array | undefined;
  readonly recoded: Recoded | undefined;
  readonly next: Uint32Array;
  readonly joined: { readonly places: Uint16Array; readonly codes: Codes };
}

function copyLists({ parts, segment }: SegmentSource, { places, recoded, next, joined }: Copying): void {
  if (places === undefined || recoded === undefined) return;
  const { terms, starts, places: from } = parts;
  const codes = unpackCodes(parts, from.length);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let to = next[term] ?? 0;
    for (let i = starts[at] ?? 0; i < end; i++) {
      const place = places[from[i] ?? 0] ?? GONE;
      if (place === GONE) continue;
      if (typeof recoded !== "function") joined.codes[to] = recoded[codes[i] ?? 0] ?? 0;
      else {
        const packed = segment?.packed(i) ?? 0;
        if (packed === 0) continue;
        joined.codes[to] = recoded(packed);
      }
      joined.places[to++] = place;
    }
    next[term] = to;
  }
}

function sortLists(starts: Uint32Array, places: Uint16Array, codes: Codes): void {
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const pairs = Array.from({ length: to - from }, (_, i) => [places[from + i] ?? 0, codes[from + i] ?? 0]);
    pairs.sort(([a = 0], [b = 0]) => a - b);
    pairs.forEach(([place = 0, code = 0], i) => {
      places[from + i] = place;
      codes[from + i] = code;
    });
  }
}
