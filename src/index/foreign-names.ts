import type { Vocabulary } from "./correct-slip.js";
import { englishLemma } from "./english-lemma.js";
import type { Lexicon } from "./index-terms.js";
import { pinyinNames } from "./pinyin-names.js";
import { hanKey, katakanaKey, latinKey, plainLetters, type SoundKey } from "./sound-key.js";
import {
  consonantCounts,
  consonantsOf,
  leastSoundDistance,
  soundLength,
  soundNearness,
} from "./sound-nearness.js";

/**
 * Finds the words of the notes that hold a name of the question in another script; none where none clearly does. What a
 * dictionary lists is taken for a word unless `listed` says that it is a name all the same: Simon.
 */
export type ForeignNames = (name: string, options?: { readonly listed?: boolean }) => readonly string[];

const SCRIPTS = {
  latin: /^[a-z]{4,20}$/,
  katakana: /^[\u30A1-\u30FA\u30FC]{3,12}$/,
  han: /^[\u3400-\u9FFF]{2,7}$/,
  /** What may have other characters beside it. */
  run: /^[\u3400-\u9FFF]{4,8}$/,
} as const;
type Script = Exclude<keyof typeof SCRIPTS, "run">;

/** How near two names must sound, and how much nearer than every other: of 15,000 names in katakana, 1 in 20 is mistaken. */
const NEAR = 0.78;
const MARGIN = 0.02;
/** A name of fewer consonants sounds like all. */
const FEWEST_CONSONANTS = 2;
/** A name up to this length (see `soundLength`), of two consonants, sounds like many. */
const SHORT = 2.6;
const NEAR_SHORT = 0.93;
/** Names that differ by more sounds are not compared. */
const MOST_DIFFERENCE = 2;

/** In characters, of what is left of a word without its first or last one. */
const SHORTEST_TRIMMED = 3;

/** What sounds less alike than this is neither near nor the rival of what is. */
const LEAST = NEAR - MARGIN - 1e-6;

interface Name {
  readonly text: string;
  readonly script: Script;
  readonly key: SoundKey;
  readonly consonants: number;
  /** The terms that hold it, in their order. */
  readonly terms: string[];
}

/**
 * Names that no dictionary has are written by their sound in katakana and in Chinese characters: マカートニー and 马戛尔尼
 * are Macartney, 张骞 is Zhang Qian.
 */
export function createForeignNames(vocabulary: Vocabulary, lexicon: Lexicon): ForeignNames {
  const known = new KnownNames();
  let seen = 0;
  const read = (text: string, terms: string[], listed = false): Name | undefined => {
    const script = scriptOf(text);
    if (script === undefined || (!listed && isWord(text, lexicon))) return undefined;
    const key = keyOf(text, script, lexicon);
    return key === undefined ? undefined : { text, terms, script, key, consonants: consonantsOf(key) };
  };
  return (asked, { listed } = {}) => {
    const name = read(asked, [], listed);
    if (name === undefined || name.consonants < FEWEST_CONSONANTS) return NONE;
    for (const term of vocabulary.since?.(seen) ?? (seen === 0 ? vocabulary.terms() : [])) {
      seen++;
      for (const text of [term, ...withoutNeighbours(term)]) {
        if (known.add(text, term)) continue;
        const found = mayBeName(text, lexicon) ? read(text, [term]) : undefined;
        if (found !== undefined) known.set(found);
      }
    }
    const found = nearest(name, known, vocabulary);
    if (found.length > 0 || name.script !== "latin" || lexicon.soundsOf === undefined) return found;
    return pinyinNames(asked, vocabulary, lexicon.soundsOf);
  };
}

const NONE: readonly string[] = [];

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
  readonly #byText = new Map<string, Name>();

  /** Adds a term that holds a name; false where the name is not known. */
  add(text: string, term: string): boolean {
    const name = this.#byText.get(text);
    name?.terms.push(term);
    return name !== undefined;
  }

  set(name: Name): void {
    this.#byText.set(name.text, name);
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

function nearest(name: Name, known: KnownNames, vocabulary: Vocabulary): readonly string[] {
  let best: Name | undefined;
  let [most, second] = [0, 0];
  for (const names of known.near(name)) {
    for (const other of names) {
      const nearness = soundNearness(name.key, other.key, LEAST);
      // Terms may have gone since their names were read.
      if (nearness < LEAST || !other.terms.some((term) => vocabulary.has(term))) continue;
      // A name is no rival of itself with another character beside it.
      const same = best?.terms.some((term) => other.terms.includes(term)) === true;
      if (nearness > most || (same && nearness === most && other.text.length > (best?.text.length ?? 0))) {
        second = same ? second : most;
        [best, most] = [other, nearness];
      } else if (!same) second = Math.max(second, nearness);
    }
  }
  const short = Math.min(soundLength(name.key), soundLength(best?.key ?? "")) <= SHORT;
  const clear = most >= (short ? NEAR_SHORT : NEAR) && most - second >= MARGIN;
  return clear ? (best?.terms.filter((term) => vocabulary.has(term)) ?? NONE) : NONE;
}

/** A name that no dictionary has is often cut with the characters after or before it: 马戛尔尼来. */
function withoutNeighbours(term: string): readonly string[] {
  if (!SCRIPTS.run.test(term)) return NONE;
  return [term.slice(0, -1), term.slice(1), term.slice(1, -1)].filter(
    (text) => text.length >= SHORTEST_TRIMMED,
  );
}

/** Chinese words that hold no more than one character by which names are not written. */
function mayBeName(text: string, { writesNames }: Lexicon): boolean {
  if (writesNames === undefined || !SCRIPTS.han.test(text)) return true;
  let others = 0;
  for (const character of text) if (!writesNames.has(character)) others++;
  return others <= (text.length > 2 ? 1 : 0);
}

function scriptOf(term: string): Script | undefined {
  return (["latin", "katakana", "han"] as const).find((script) => SCRIPTS[script].test(plainLetters(term)));
}

/** What a dictionary has is a word, and met by its meaning. */
function isWord(term: string, { concepts, dictionary, stopWords }: Lexicon): boolean {
  const listed = dictionary?.hasWord(term) === true || dictionary?.hasWord(englishLemma(term)) === true;
  return listed || dictionary === undefined || concepts.idsOf(term).length > 0 || stopWords.has(term);
}

function keyOf(term: string, script: Script, { soundsOf }: Lexicon): SoundKey | undefined {
  if (script === "latin") return latinKey(term);
  if (script === "katakana") return katakanaKey(term);
  return soundsOf === undefined ? undefined : hanKey(term, soundsOf);
}
