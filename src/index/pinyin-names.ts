import type { Vocabulary } from "./correct-slip.js";
import type { HanSounds } from "./han-sounds.js";

/** A Mandarin syllable in Pinyin. */
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuv]?(?:ang|eng|ong|ing|an|en|in|un|ai|ei|ao|ou|ia|ie|ua|uo|ue|ui|iu|a|e|i|o|u|v)|er)/;
const LONGEST_SYLLABLE = 6;
const FEWEST = 2;
const MOST = 4;
/** More words of one sound, and there is no telling which is meant. */
const MOST_WORDS = 2;

/**
 * The words of the notes that a name in Pinyin is: Haiyan is 海燕.
 *
 * @param name in lower case
 */
export function pinyinNames(name: string, vocabulary: Vocabulary, soundsOf: HanSounds): readonly string[] {
  const readings = syllablesOf(name, MOST).filter(({ length }) => length >= FEWEST);
  const found = new Set<string>();
  for (const syllables of readings) {
    const reads = (character: string, at: number): boolean =>
      soundsOf(character).includes(syllables[at] ?? "");
    const { length } = syllables;
    const words = vocabulary.beginning?.(length, (first) => reads(first, 0)) ?? vocabulary.terms();
    for (const word of words) if (word.length === length && [...word].every(reads)) found.add(word);
  }
  return found.size > MOST_WORDS ? [] : [...found];
}

/** All ways to read a word in so many syllables at most. */
function syllablesOf(word: string, most: number): string[][] {
  if (word === "") return [[]];
  if (most === 0) return [];
  const ways: string[][] = [];
  for (let length = Math.min(LONGEST_SYLLABLE, word.length); length > 0; length--) {
    const first = word.slice(0, length);
    if (SYLLABLE.exec(first)?.[0] !== first) continue;
    for (const rest of syllablesOf(word.slice(length), most - 1)) ways.push([first, ...rest]);
  }
  return ways;
}
