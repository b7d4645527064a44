import { MAX_SEGMENT_DOCUMENTS, type PostingSegment } from "./posting-segment.js";
import { SegmentBuilder } from "./segment-builder.js";

/** A segment is merged with the one before it unless that is larger than so many times its own size. */
const LARGER = 2;
/** A segment of which a larger share is dead is written anew. */
const MOST_DEAD = 0.5;

/**
 * The same postings in fewer segments: those at the end that have become as large as what stands before them are
 * merged, and what is mostly dead is written anew.
 */
export function mergeSegments(segments: readonly PostingSegment[], fields: number): PostingSegment[] {
  const merged: PostingSegment[] = [];
  for (const segment of segments) {
    if (segment.dead === segment.size) continue;
    merged.push(segment.dead > segment.size * MOST_DEAD ? rewrite([segment], fields) : segment);
    for (;;) {
      const [before, last] = [merged.at(-2), merged.at(-1)];
      if (before === undefined || last === undefined) break;
      const [alive, added] = [before.size - before.dead, last.size - last.dead];
      if (alive > LARGER * added || alive + added > MAX_SEGMENT_DOCUMENTS) break;
      merged.splice(-2, 2, rewrite([before, last], fields));
    }
  }
  return merged;
}

/** Takes a document out of a segment. @returns its postings, packed, by the numbers of their terms */
export function takeWhole(segment: PostingSegment, id: number): [term: number, packed: number][] {
  const place = segment.placeOf(id);
  const { terms } = segment.parts;
  const postings: [number, number][] = [];
  for (let at = 0; at < terms.length; at++) {
    const posting = segment.postingOf(at, place);
    const packed = posting < 0 ? 0 : segment.packed(posting);
    if (packed !== 0) postings.push([terms[at] ?? 0, packed]);
  }
  segment.takeOutWhole(place);
  return postings;
}

/** One segment of the living documents of several, whose postings are read once, by document. */
function rewrite(segments: readonly PostingSegment[], fields: number): PostingSegment {
  const builder = new SegmentBuilder(fields);
  for (const segment of segments) {
    const { documents, terms, starts, places } = segment.parts;
    const heads = new Uint32Array(segment.size + 1);
    for (const place of places) heads[place + 1] = (heads[place + 1] ?? 0) + 1;
    for (let place = 0; place < segment.size; place++)
      heads[place + 1] = (heads[place + 1] ?? 0) + (heads[place] ?? 0);
    const next = heads.slice();
    const termOf = new Uint32Array(places.length);
    const postingOf = new Uint32Array(places.length);
    for (let at = 0; at < terms.length; at++) {
      for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
        const place = places[i] ?? 0;
        const to = next[place] ?? 0;
        next[place] = to + 1;
        termOf[to] = terms[at] ?? 0;
        postingOf[to] = i;
      }
    }
    for (let place = 0; place < segment.size; place++) {
      if (segment.isDead(place)) continue;
      builder.open(documents[place] ?? 0);
      for (let i = heads[place] ?? 0; i < (heads[place + 1] ?? 0); i++) {
        const packed = segment.packed(postingOf[i] ?? 0);
        if (packed !== 0) builder.add(termOf[i] ?? 0, packed);
      }
    }
  }
  return builder.build();
}
