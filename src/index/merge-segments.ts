import { joinSegments, type SegmentSource } from "./join-segments.js";
import { MAX_SEGMENT_DOCUMENTS, type PostingSegment } from "./posting-segment.js";

/** A segment is merged with the one before it unless that is larger than so many times its own size. */
const LARGER = 2;
/** A segment of which a larger share is dead is written anew. */
const MOST_DEAD = 0.5;

export interface MergeOptions {
  readonly fields: number;
  /** More than the largest number of a term. */
  readonly terms: number;
}

/**
 * The same postings in fewer segments: those at the end that have become as large as what stands before them are
 * merged, and what is mostly dead is written anew.
 */
export function mergeSegments(segments: readonly PostingSegment[], options: MergeOptions): PostingSegment[] {
  const merged: PostingSegment[] = [];
  for (const segment of segments) {
    if (segment.dead === segment.size) continue;
    const anew = segment.dead > segment.size * MOST_DEAD;
    merged.push(anew ? joinSegments([sourceOf(segment)], options) : segment);
    let first = merged.length - 1;
    let size = segment.size - segment.dead;
    for (; first > 0; first--) {
      const before = merged[first - 1];
      const alive = before === undefined ? 0 : before.size - before.dead;
      if (alive > LARGER * size || alive + size > MAX_SEGMENT_DOCUMENTS) break;
      size += alive;
    }
    // Those that are to become one are written once.
    if (first < merged.length - 1) merged.push(joinSegments(merged.splice(first).map(sourceOf), options));
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

export function sourceOf(segment: PostingSegment): SegmentSource {
  return { parts: segment.parts, segment };
}
