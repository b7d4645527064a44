import { correctWord } from "../shell/edit-distance.js";
import { isKnownProgram } from "../shell/spellings.js";
import type { Lexicon } from "./index-terms.js";

/** Which terms the index holds. */
export interface Vocabulary {
  has(term: string): boolean;
  terms(): Iterable<string>;
  /** The documents that hold the term. */
  list(term: string): { readonly length: number } | undefined;
}

/** Shorter words are too often another word, in letters. */
const SHORTEST_SLIP = 3;
/** Flags are corrected to flags, words to words. */
const SHAPE = /^-{0,2}(?=[a-z])/;

/**
 * The term of the notes that an unknown word or flag is clearly a slip of; a word that is one elsewhere is no slip.
 *
 * @param term folded
 * @param written as it stands in the question
 */
export function correctSlip(
  term: string,
  written: string,
  { vocabulary, lexicon }: { readonly vocabulary: Vocabulary; readonly lexicon: Lexicon },
): string | undefined {
  const shape = SHAPE.exec(term)?.[0];
  if (shape === undefined || vocabulary.has(term) || term.length - shape.length < SHORTEST_SLIP)
    return undefined;
  if ((lexicon.dictionary?.commonness(term) ?? 0) > 0 || isKnownProgram(term)) return undefined;
  const alike = [...vocabulary.terms()].filter((known) => SHAPE.exec(known)?.[0] === shape);
  // Abbreviations are near each other by nature (VXLAN, VLAN): of those only the order of letters may be wrong.
  const abbreviation = /^[A-Z0-9]+$/.test(written);
  const near = abbreviation ? alike.filter((known) => sortedLetters(known) === sortedLetters(term)) : alike;
  // The notes have slips of their own, each hardly twice: where two words are as near, those count less.
  const often = (): string[] => near.filter((known) => (vocabulary.list(known)?.length ?? 0) > 1);
  return correctWord(term, near) ?? correctWord(term, often());
}

function sortedLetters(word: string): string {
  return [...word].sort().join("");
}
