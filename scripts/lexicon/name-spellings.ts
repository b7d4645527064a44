import { createHash } from "node:crypto";
import type { HanSounds } from "../../src/index/han-sounds.js";
import {
  createNameSpellings,
  type NameSpellings,
  type SpellingCosts,
} from "../../src/index/name-spellings.js";
import { hanKey, katakanaKey, latinKey } from "../../src/index/sound-key.js";
import { soundNearness } from "../../src/index/sound-nearness.js";
import { alignNames, type CharacterSpellings, guessOf } from "./align-names.js";
import type { NamePair } from "./name-pairs.js";

/** Pairs that sound so near are names, and the first to learn from. */
const SURELY_NEAR = 0.7;
/** Natural logarithm of the odds from which on a pair is taken for one name. */
const LEAST_ODDS = 0;
const ROUNDS = { first: 6, later: 4 } as const;
/** How often the pairs to learn from are chosen anew by what was learned. */
const TIMES = 2;
/** How likely a character is to stand for so many letters, before any name was looked at. */
const BY_LENGTH = [0.02, 0.15, 0.4, 0.3, 0.1, 0.04, 0.01];
/** How much likelier, by the power of e, letters are that sound as the character does. */
const BY_SOUND = 4;

/** Learns how the characters of a language spell names, of pairs many of which are none. */
export function learnSpellings(pairs: readonly NamePair[], soundsOf: HanSounds): SpellingCosts {
  const keys = new Map<string, string>();
  const keyOf = (written: string): string => {
    const key =
      keys.get(written) ??
      (/[\u30A1-\u30FC]/.test(written) ? katakanaKey(written) : hanKey(written, soundsOf)) ??
      "";
    keys.set(written, key);
    return key;
  };
  const near = new Map<string, number>();
  const first = (character: string, letters: string): number => {
    const id = `${character}${letters}`;
    const known = near.get(id) ?? soundNearness(keyOf(character), latinKey(letters));
    near.set(id, known);
    return (BY_LENGTH[letters.length] ?? 0) * Math.exp(BY_SOUND * (known - 1));
  };
  let chosen = pairs.filter(
    ({ written, latin }) => soundNearness(latinKey(latin), keyOf(written)) >= SURELY_NEAR,
  );
  let spellings = alignNames(chosen, { rounds: ROUNDS.first, first });
  for (let time = 0; time < TIMES; time++) {
    const { odds } = createNameSpellings(costsOf(spellings));
    chosen = pairs.filter(({ written, latin }) => odds(written, latin, LEAST_ODDS) >= LEAST_ODDS);
    spellings = alignNames(chosen, { rounds: ROUNDS.later, first: guessOf(spellings) });
  }
  return costsOf(spellings);
}

/** Spellings that are rarer, or were hardly met, are left out. */
const LEAST_SHARE = 0.002;
const LEAST_COUNT = 0.3;
/** The same of characters. */
const LEAST_NAMES = 1;

function costsOf(spellings: CharacterSpellings): SpellingCosts {
  return new Map(
    [...spellings].flatMap(([character, shares]) => {
      // What is left was kept for what was never met, as much as one name.
      const left = 1 - [...shares.values()].reduce((sum, share) => sum + share, 0);
      if (1 / left - 1 < LEAST_NAMES) return [];
      const kept = [...shares]
        .filter(([, share]) => share >= LEAST_SHARE && share / left >= LEAST_COUNT)
        .map(([letters, share]) => [letters, Math.round(-10 * Math.log(share)) / 10] as const)
        .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
      return [[character, kept] as const];
    }),
  );
}

/** One name of five is kept to measure by; by a hash, so that nobody chose. */
export function isHeldOut({ latin }: NamePair): boolean {
  return (createHash("sha256").update(latin).digest()[0] ?? 0) % 5 === 0;
}

export interface SpellingFigures {
  /** Shares of the names asked in Latin letters for which, among the others, the right one was clearly found or another. */
  readonly found: number;
  readonly mistaken: number;
  /** Share of names that are not there for which one was found all the same. */
  readonly stray: number;
}

const AMONG = 1000;

/** How well names are found among a thousand others: half of the names are there, the others not. */
export function spellingFigures(
  pairs: readonly NamePair[],
  odds: NameSpellings["odds"],
  { least, margin }: { readonly least: number; readonly margin: number },
): SpellingFigures {
  const names = pairs.slice(0, AMONG);
  const find = (latin: string): string | undefined => {
    const scored = names.map(({ written }) => ({ written, score: odds(written, latin, least - margin) }));
    const [best, second] = scored.sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < least) return undefined;
    return best.score - (second?.score ?? 0) >= margin ? best.written : undefined;
  };
  const asked = names.filter((_, at) => at % 2 === 0);
  const others = pairs.slice(AMONG, AMONG + asked.length);
  const held = new Set(pairs.map(({ written, latin }) => `${written} ${latin}`));
  const answers = asked.map(({ latin }) => ({ latin, written: find(latin) }));
  const right = answers.filter(({ latin, written }) => held.has(`${written} ${latin}`)).length;
  const wrong = answers.filter(({ written }) => written !== undefined).length - right;
  const strays = others.filter(({ latin }) => {
    const written = find(latin);
    return written !== undefined && !held.has(`${written} ${latin}`);
  }).length;
  return {
    found: right / asked.length,
    mistaken: wrong / asked.length,
    stray: strays / Math.max(1, others.length),
  };
}
