import type { SoundKey } from "./sound-key.js";

const VOWEL = /[aiuer]/;
/** What leaving a sound out costs: vowels come and go between languages, as do h, r and a nasal at a syllable's end. */
const DROPPED: Readonly<Record<string, number>> = {
  e: 0.1,
  a: 0.35,
  i: 0.35,
  u: 0.35,
  r: 0.3,
  H: 0.5,
  R: 0.75,
  N: 0.75,
};
const NEAR_VOWELS = 0.3;
/** A vowel that is only written for the consonant before it. */
const WEAK_VOWEL = 0.15;
const NEAR_CONSONANTS = 0.5;
const VOWEL_FOR_CONSONANT = 1.2;
const WEAK_R = 0.2;
/** Consonants that languages hear as each other. */
const NEAR = new Set(["HF", "FH", "FP", "PF", "KH", "HK", "ST", "TS"]);
/** What a vowel counts for in a name's length, beside a consonant. */
const VOWEL_LENGTH = 0.15;

/**
 * How near two names sound, at most 1: an edit distance over sounds, against their length.
 *
 * @param least below it the result may be any number below it
 */
export function soundNearness(a: SoundKey, b: SoundKey, least = Number.NEGATIVE_INFINITY): number {
  const length = Math.max(1, (soundLength(a) + soundLength(b)) / 2);
  return 1 - soundDistance(a, b, (1 - least) * length + ROUNDING) / length;
}

/** Above what sums of the same costs differ by. */
const ROUNDING = 1e-9;

/** What a name's sounds are together, beside which a distance is large or small. */
export function soundLength(key: SoundKey): number {
  const consonants = consonantsOf(key);
  return consonants + 2 * VOWEL_LENGTH * (key.length - consonants);
}

export function consonantsOf(key: SoundKey): number {
  const { vowels } = soundCosts();
  let count = key.length;
  for (let i = 0; i < key.length; i++) count -= vowels[key.charCodeAt(i)] ?? 0;
  return count;
}

/** The sounds that are consonants, each four bits of a count. */
const CONSONANTS = "KSFPTHRN";
const BITS = 4;
const MOST = 2 ** BITS - 1;

/** How often each consonant stands in a name, packed. */
export function consonantCounts(key: SoundKey): number {
  let counts = 0;
  for (let i = 0; i < key.length; i++) {
    const at = CONSONANTS.indexOf(key.charAt(i)) * BITS;
    if (at >= 0 && ((counts >>> at) & MOST) < MOST) counts += 1 << at;
  }
  return counts >>> 0;
}

/** No names of these consonants are nearer to each other: what one has more of was dropped or replaced. */
export function leastSoundDistance(a: number, b: number): number {
  const { least } = soundCosts();
  let [more, less] = [0, 0];
  for (let at = 0; at < CONSONANTS.length; at++) {
    const difference = ((a >>> (at * BITS)) & MOST) - ((b >>> (at * BITS)) & MOST);
    if (difference > 0) more += difference * (least[at] ?? 0);
    else less -= difference * (least[at] ?? 0);
  }
  return Math.max(more, less);
}

/** One more than the highest code of a sound: a letter of ASCII. */
const CODES = 128;
interface SoundCosts {
  /** By the code of a sound, what leaving it out costs. */
  readonly drops: Float64Array;
  /** By the codes of two, what replacing one by the other does. */
  readonly replacements: Float64Array;
  /** By consonant, the least that dropping it or replacing it by any other sound costs. */
  readonly least: Float64Array;
  /** By the code of a sound, 1 for a vowel. */
  readonly vowels: Uint8Array;
}

const SOUNDS = [...CONSONANTS, "a", "i", "u", "e", "r"];

// Always the same: a memo, not state.
const known: { costs?: SoundCosts } = {};

function soundCosts(): SoundCosts {
  known.costs ??= {
    drops: Float64Array.from({ length: CODES }, (_, code) => dropping(String.fromCharCode(code))),
    replacements: Float64Array.from({ length: CODES * CODES }, (_, pair) =>
      replacing(String.fromCharCode(Math.floor(pair / CODES)), String.fromCharCode(pair % CODES)),
    ),
    least: Float64Array.from(CONSONANTS, (one) => {
      const others = SOUNDS.filter((other) => other !== one);
      return Math.min(dropping(one), ...others.map((other) => replacing(one, other)));
    }),
    vowels: Uint8Array.from({ length: CODES }, (_, code) => Number(VOWEL.test(String.fromCharCode(code)))),
  };
  return known.costs;
}

/** Room for a distance that is being computed: names are compared by the thousand. */
const ROOM = new Float64Array(64);

/** Any number above the limit where the distance is. */
function soundDistance(a: SoundKey, b: SoundKey, limit: number): number {
  const { drops, replacements } = soundCosts();
  const row = b.length < ROOM.length ? ROOM : new Float64Array(b.length + 1);
  row[0] = 0;
  for (let j = 1; j <= b.length; j++) row[j] = (row[j - 1] ?? 0) + (drops[b.charCodeAt(j - 1)] ?? 1);
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i);
    const drop = drops[x] ?? 1;
    let before: number = row[0] ?? 0;
    let nearest = before + drop;
    row[0] = nearest;
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1);
      const above = row[j] ?? 0;
      row[j] = Math.min(
        above + drop,
        (row[j - 1] ?? 0) + (drops[y] ?? 1),
        before + (replacements[x * CODES + y] ?? 1),
      );
      before = above;
      nearest = Math.min(nearest, row[j] ?? 0);
    }
    if (nearest > limit) return nearest;
  }
  return row[b.length] ?? 0;
}

function dropping(sound: string): number {
  return DROPPED[sound] ?? 1;
}

function replacing(x: string, y: string): number {
  if (x === y) return 0;
  if (x + y === "rR" || x + y === "Rr") return WEAK_R;
  if (VOWEL.test(x) !== VOWEL.test(y)) return VOWEL_FOR_CONSONANT;
  if (x === "e" || y === "e") return WEAK_VOWEL;
  if (VOWEL.test(x)) return NEAR_VOWELS;
  return NEAR.has(x + y) ? NEAR_CONSONANTS : 1;
}
