import { type ChineseDictionary, POSITIONS } from "./chinese-dictionary.js";

/** Places in a word, in the order of `ChineseDictionary`. */
const BEGIN = 0;
const END = 1;
const MIDDLE = 2;
const ALONE = 3;
/** Which two places can come before each. */
const BEFORE = [
  [END, ALONE],
  [BEGIN, MIDDLE],
  [MIDDLE, BEGIN],
  [ALONE, END],
] as const;
/** The characters that the model was trained on; others are left together. */
const MODELLED = /[\u4E00-\u9FD5]+|[^\u4E00-\u9FD5]+/gu;

/**
 * Cuts a run of Chinese that the dictionary does not explain, by the likeliest places of its characters in words: a
 * hidden Markov model read by Viterbi's algorithm, as jieba does it.
 */
export function cutUnknown(run: string, dictionary: ChineseDictionary): string[] {
  return (run.match(MODELLED) ?? []).flatMap((part) =>
    part.length === 1 || !/^[\u4E00-\u9FD5]/u.test(part)
      ? [part]
      : wordsAt(likeliestPlaces(part, dictionary), part),
  );
}

function likeliestPlaces(run: string, dictionary: ChineseDictionary): Uint8Array {
  const scores = new Float64Array(run.length * POSITIONS);
  const from = new Uint8Array(run.length * POSITIONS);
  for (let place = 0; place < POSITIONS; place++) {
    scores[place] = dictionary.initial(place) + dictionary.emission(run.charCodeAt(0), place);
  }
  for (let at = 1; at < run.length; at++) {
    for (let place = 0; place < POSITIONS; place++) {
      const emission = dictionary.emission(run.charCodeAt(at), place);
      // In this order of adding: equals are decided by the last bit.
      const score = (before: number): number =>
        (scores[(at - 1) * POSITIONS + before] ?? 0) + dictionary.transition(before, place) + emission;
      const [one, other] = BEFORE[place] ?? BEFORE[BEGIN];
      const best = better(one, score(one), other, score(other));
      scores[at * POSITIONS + place] = score(best);
      from[at * POSITIONS + place] = best;
    }
  }
  const places = new Uint8Array(run.length);
  const last = (run.length - 1) * POSITIONS;
  let place = better(END, scores[last + END] ?? 0, ALONE, scores[last + ALONE] ?? 0);
  for (let at = run.length - 1; at >= 0; at--) {
    places[at] = place;
    place = from[at * POSITIONS + place] ?? BEGIN;
  }
  return places;
}

/** The likelier of two places; of equals the one with the greater number. */
function better(one: number, score: number, other: number, otherScore: number): number {
  if (score === otherScore) return Math.max(one, other);
  return score > otherScore ? one : other;
}

function wordsAt(places: Uint8Array, run: string): string[] {
  const words: string[] = [];
  let start = 0;
  places.forEach((place, at) => {
    if (place !== END && place !== ALONE) return;
    words.push(run.slice(start, at + 1));
    start = at + 1;
  });
  return words;
}
