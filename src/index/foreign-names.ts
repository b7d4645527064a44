import type { Vocabulary } from "./correct-slip.js";
import type { Lexicon } from "./index-terms.js";
import { consonantsOf, hanKey, katakanaKey, latinKey, type SoundKey, soundNearness } from "./sound-key.js";

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

interface Name {
  readonly term: string;
  readonly script: Script;
  readonly key: SoundKey;
  readonly consonants: number;
}

/**
 * Names that no dictionary has are written by their sound in katakana and in Chinese characters: マカートニー and 马戛尔尼
 * are Macartney, 张骞 is Zhang Qian.
 */
export function createForeignNames(vocabulary: Vocabulary, lexicon: Lexicon): ForeignNames {
  const read = (term: string): Name | undefined => {
    const script = scriptOf(term);
    if (script === undefined || isWord(term, lexicon)) return undefined;
    const key = keyOf(term, script, lexicon);
    return key === undefined ? undefined : { term, script, key, consonants: consonantsOf(key) };
  };
  let known: readonly Name[] | undefined;
  return (term) => {
    const name = read(term);
    if (name === undefined || name.consonants < SHORT) return undefined;
    known ??= [...vocabulary.terms()].flatMap((one) =>
      [one, ...withoutNeighbour(one)].flatMap((text) => {
        const found = read(text);
        return found === undefined ? [] : { ...found, term: one };
      }),
    );
    return nearest(name, known);
  };
}

function nearest(name: Name, known: readonly Name[]): string | undefined {
  let best: Name | undefined;
  let [most, second] = [0, 0];
  for (const other of known) {
    if (other.script === name.script) continue;
    if (Math.abs(other.consonants - name.consonants) > MOST_DIFFERENCE) continue;
    const nearness = soundNearness(name.key, other.key);
    if (nearness > most) {
      second = other.term === best?.term ? second : most;
      [best, most] = [other, nearness];
    } else if (other.term !== best?.term) second = Math.max(second, nearness);
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
