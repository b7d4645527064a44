import type { Spot } from "./spot.js";

/** So many of other notes are looked at for wrong options: more do not make them better, and thousands take long. */
const MOST_ELSEWHERE = 40;
/** So many before a place and after it: in a long note what stands far away is no better than another note's. */
const MOST_EACH_WAY = 100;

interface AtSpot {
  readonly spot: Spot;
}

/**
 * Those of a place's own note and of the notes nearest to it in the order of the notes, nearest to the place.
 * @param all in the order of the notes
 */
export function nearOnes<T extends AtSpot>(all: readonly T[]): (spot: Spot) => readonly T[] {
  return ({ place, notePlaces }) => {
    const at = firstFrom(all, place);
    const from = Math.max(firstFrom(all, notePlaces.first) - MOST_ELSEWHERE, at - MOST_EACH_WAY, 0);
    const end = Math.min(firstFrom(all, notePlaces.end) + MOST_ELSEWHERE, at + MOST_EACH_WAY);
    return all.slice(from, end);
  };
}

/** The index of the first that stands at a place or after it. */
function firstFrom(all: readonly AtSpot[], place: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.spot.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
