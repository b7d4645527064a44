import { englishLemma } from "./english-lemma.js";

const PREFIX = /^(?:un|re|non|de|dis|mis|pre|sub|over|in|im|auto|multi)-?(?=.{4})/;
/** Endings that make another word of a word, the longest first. */
const SUFFIX =
  /(?:ically|ability|ibility|ations?|ization|ically|ally|able|ible|ness|ments?|less|ful|ers?|ors?|est|ion|ity|ive|ize|ise|al|ly|er|or)$/;
const SHORTEST = 3;

/**
 * The words that a rare English word is made of: `strong` of `strongest`, `commit` of `uncommitted`, `alphabet` of
 * `alphabetically`.
 *
 * @param word folded, as written or as its lemma
 * @param isWord whether a lemma is a word
 * @returns lemmas, each a word, the longest first
 */
export function baseWords(word: string, isWord: (lemma: string) => boolean): string[] {
  if (!/^[a-z]{5,}$/.test(word)) return [];
  const found = new Set<string>();
  for (const stem of [word, word.replace(PREFIX, "")]) {
    for (const base of [stem, stem.replace(SUFFIX, "")]) {
      for (const one of [
        base,
        `${base}e`,
        `${base}y`,
        base.replace(/(.)\1$/, "$1"),
        base.replace(/i$/, "y"),
      ]) {
        const lemma = englishLemma(one);
        if (one.length >= SHORTEST && one !== word && isWord(lemma)) found.add(lemma);
      }
    }
  }
  found.delete(englishLemma(word));
  return [...found].sort((a, b) => b.length - a.length);
}
