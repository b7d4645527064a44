import type { Vocabulary } from "./correct-slip.js";
import type { Lexicon } from "./index-terms.js";
import { hanKey, katakanaKey, latinKey, type SoundKey } from "./sound-key.js";
import {
  consonantCounts,
  consonantsOf,
  leastSoundDistance,
  soundLength,
  soundNearness,
} from "./sound-nearness.js";

/** Finds the word of the notes that is a name of the question in another script; undefined where none clearly is. */
export type ForeignNames = (name: string) => string | undefined;

const SCRIPTS = {
  latin: /^[a-z]{4,20}$/,
  katakana: /^[\u30A1-\u30FA\u30FC]{3,12}$/,
  han: /^[\u3400-\u9FFF]{2,6}$/,
} as const;
type Script = keyof typeof SCRIPTS;

/** How near two names must sound, and how much nearer than every other: of 15,000 names in katakana, 1 in 20 is mistaken. */
const NEAR = 0.75;
const MARGIN = 0.02;
/** A name of two consonants sounds like many. */
const SHORT = 2;
const NEAR_SHORT = 0.93;
/** Names that differ by more sounds are not compared. */
const MOST_DIFFERENCE = 2;

const LONG_HAN = 4;

/** What sounds less alike than this is neither near nor the rival of what is. */
const LEAST = NEAR - MARGIN - 1e-6;

interface Name {
  readonly term: string;
  readonly script: Script;
  readonly key: SoundKey;
  readonly consonants: number;
  /** Its place among the names, as they were read. */
  readonly at: number;
}

/**
 * Names that no dictionary has are written by their sound in katakana and in Chinese characters: マカートニー and 马戛尔尼
 * are Macartney, 张骞 is Zhang Qian.
 */
export function createForeignNames(vocabulary: Vocabulary, lexicon: Lexicon): ForeignNames {
  const known = new KnownNames();
  let seen = 0;
  let names = 0;
  const read = (text: string, term: string): Name | undefined => {
    const script = scriptOf(text);
    if (script === undefined || isWord(text, lexicon)) return undefined;
    const key = keyOf(text, script, lexicon);
    return key === undefined ? undefined : { term, script, key, consonants: consonantsOf(key), at: names++ };
  };
  return (term) => {
    const name = read(term, term);
    if (name === undefined || name.consonants < SHORT) return undefined;
    for (const one of vocabulary.since?.(seen) ?? (seen === 0 ? vocabulary.terms() : [])) {
      seen++;
      for (const text of [one, ...withoutNeighbour(one)]) {
        const found = read(text, one);
        if (found !== undefined) known.add(found);
      }
    }
    return nearest(name, known, vocabulary);
  };
}

/** Names of one script and the same consonants, in whichever order. */
interface Alike {
  readonly script: Script;
  readonly consonants: number;
  /** See `consonantCounts`. */
  readonly counts: number;
  readonly names: Name[];
  /** The most that the sounds of one are together. */
  length: number;
}

class KnownNames {
  readonly #alike = new Map<string, Alike>();

  add(name: Name): void {
    const { script, consonants, key } = name;
    const counts = consonantCounts(key);
    const id = `${script} ${consonants} ${counts}`;
    const alike = this.#alike.get(id) ?? { script, consonants, counts, names: [], length: 0 };
    alike.names.push(name);
    alike.length = Math.max(alike.length, soundLength(key));
    this.#alike.set(id, alike);
  }

  /** The names in other scripts that may sound as near as `LEAST`: all that do, and some more. */
  *near({ script, consonants, key }: Name): Generator<readonly Name[]> {
    const counts = consonantCounts(key);
    const length = soundLength(key);
    for (const alike of this.#alike.values()) {
      if (alike.script === script) continue;
      if (Math.abs(alike.consonants - consonants) > MOST_DIFFERENCE) continue;
      const most = (1 - LEAST) * Math.max(1, (length + alike.length) / 2);
      if (leastSoundDistance(counts, alike.counts) <= most) yield alike.names;
    }
  }
}

function nearest(name: Name, known: KnownNames, vocabulary: Vocabulary): string | undefined {
  let best: Name | undefined;
  let [most, second] = [0, 0];
  for (const names of known.near(name)) {
    for (const other of names) {
      const nearness = soundNearness(name.key, other.key, LEAST);
      // Terms may have gone since their names were read.
      if (nearness < LEAST || !vocabulary.has(other.term)) continue;
      const same = other.term === best?.term;
      if (nearness > most || (same && nearness === most && other.at < (best?.at ?? 0))) {
        second = same ? second : most;
        [best, most] = [other, nearness];
      } else if (!same) second = Math.max(second, nearness);
    }
  }
  const short = Math.min(name.consonants, best?.consonants ?? 0) <= SHORT;
  return most >= (short ? NEAR_SHORT : NEAR) && most - second >= MARGIN ? best?.term : undefined;
}

/** A name that no dictionary has is often cut with the character after or before it: 马戛尔尼来. */
function withoutNeighbour(term: string): readonly string[] {
  return SCRIPTS.han.test(term) && term.length >= LONG_HAN ? [term.slice(0, -1), term.slice(1)] : [];
}

function scriptOf(term: string): Script | undefined {
  return (Object.keys(SCRIPTS) as Script[]).find((script) => SCRIPTS[script].test(term));
}

/** What a dictionary has is a word, and met by its meaning. */
function isWord(term: string, { concepts, dictionary, stopWords }: Lexicon): boolean {
  return (dictionary?.hasWord(term) ?? true) || concepts.idsOf(term).length > 0 || stopWords.has(term);
}

function keyOf(term: string, script: Script, { soundsOf }: Lexicon): SoundKey | undefined {
  if (script === "latin") return latinKey(term);
  if (script === "katakana") return katakanaKey(term);
  return soundsOf === undefined ? undefined : hanKey(term, soundsOf);
}
