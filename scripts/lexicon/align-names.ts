import type { NamePair } from "./name-pairs.js";

/** How likely each character of a name is written as some Latin letters. */
export type CharacterSpellings = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is as likely written so, before any name was looked at. */
export type FirstGuess = (character: string, letters: string) => number;

/** Letters of one character at most: tsch, ough. */
const MOST_LETTERS = 6;
/** What every spelling of a character counts before it was met. */
const UNSEEN = 1e-5;
const LEAST_COUNT = 1e-4;

/**
 * Learns how characters are spelled from names in both scripts, by expectation maximization over all ways to cut the
 * letters among the characters in order (Dempster, Laird and Rubin, 1977; for transliteration Knight and Graehl, 1998).
 *
 * @param first what the characters are spelled like before the first round
 */
export function alignNames(
  pairs: readonly NamePair[],
  { rounds, first }: { readonly rounds: number; readonly first: FirstGuess },
): CharacterSpellings {
  let guess = first;
  let spellings: CharacterSpellings = new Map();
  for (let round = 0; round < rounds; round++) {
    const counts = new Map<string, Map<string, number>>();
    for (const pair of pairs) countPair(pair, guess, counts);
    spellings = shares(counts);
    guess = guessOf(spellings);
  }
  return spellings;
}

export function guessOf(spellings: CharacterSpellings): FirstGuess {
  return (character, letters) => spellings.get(character)?.get(letters) ?? UNSEEN;
}

/** Adds what a pair says of its characters: each way to cut it counts as much as it is likely. */
function countPair(
  { written, latin }: NamePair,
  guess: FirstGuess,
  counts: Map<string, Map<string, number>>,
): void {
  const width = latin.length + 1;
  const at = (character: number, letter: number): number => character * width + letter;
  const steps = [...written].map((character) => stepsOf(character, latin, guess));
  const before = new Float64Array((written.length + 1) * width);
  const after = new Float64Array((written.length + 1) * width);
  before[0] = 1;
  after[at(written.length, latin.length)] = 1;
  for (const [i, own] of steps.entries())
    for (const { from, to, likely } of own)
      before[at(i + 1, to)] = (before[at(i + 1, to)] ?? 0) + (before[at(i, from)] ?? 0) * likely;
  for (const [i, own] of [...steps.entries()].reverse())
    for (const { from, to, likely } of own)
      after[at(i, from)] = (after[at(i, from)] ?? 0) + likely * (after[at(i + 1, to)] ?? 0);
  const whole = after[0] ?? 0;
  if (whole === 0) return;
  for (const [i, own] of steps.entries()) {
    const character = written[i] ?? "";
    const known = counts.get(character) ?? new Map<string, number>();
    counts.set(character, known);
    for (const { from, to, likely } of own) {
      const count = ((before[at(i, from)] ?? 0) * likely * (after[at(i + 1, to)] ?? 0)) / whole;
      if (count < LEAST_COUNT) continue;
      const letters = latin.slice(from, to);
      known.set(letters, (known.get(letters) ?? 0) + count);
    }
  }
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly likely: number;
}

/** All ways in which a character may stand for some of the letters; in their order. */
function stepsOf(character: string, latin: string, guess: FirstGuess): Step[] {
  return Array.from({ length: latin.length + 1 }, (_, from) =>
    Array.from({ length: Math.min(MOST_LETTERS, latin.length - from) + 1 }, (_, length): Step => {
      const to = from + length;
      return { from, to, likely: guess(character, latin.slice(from, to)) };
    }),
  ).flat();
}

/** A character that was met once may be spelled otherwise too. */
const ONE_MORE = 1;

function shares(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): CharacterSpellings {
  return new Map(
    [...counts].map(([character, own]) => {
      const total = ONE_MORE + [...own.values()].reduce((sum, count) => sum + count, 0);
      return [character, new Map([...own].map(([letters, count]) => [letters, count / total]))];
    }),
  );
}
