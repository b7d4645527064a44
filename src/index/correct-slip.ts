import { correctWord, editDistance, mostSlips } from "../shell/edit-distance.js";
import { isKnownProgram } from "../shell/spellings.js";
import { soundAlike } from "./han-sounds.js";
import { GLOSS, type Lexicon } from "./index-terms.js";

/** Which terms the index holds. */
export interface Vocabulary {
  has(term: string): boolean;
  terms(): Iterable<string>;
  /** The terms that came after so many, in their order, also those that are gone. */
  since?(count: number): Iterable<string>;
  /** Terms within so many edits of a flag or of a word in letters or katakana, all of them and some more. */
  alike?(word: string, edits: number): Iterable<string>;
  /** Terms of that many Chinese characters whose first is accepted. */
  beginning?(length: number, accepts: (first: string) => boolean): Iterable<string>;
  /** The documents that hold the term. */
  list(term: string): { readonly length: number } | undefined;
}

export interface SlipOptions {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}

/** Shorter words are too often another word, in letters. */
const SHORTEST_SLIP = 3;
/** The same for a word of another language than the notes'. */
const SHORTEST_GLOSS_SLIP = 5;
/** Flags are corrected to flags, words to words, katakana to katakana. */
const SHAPES = [/^-{1,2}(?=[a-z])/, /^(?=[a-z][a-z0-9]*$)/, /^(?=[\u30A1-\u30FC]{4,}$)/];

/**
 * The word of the notes or of the concepts that an unknown word or flag is clearly a slip of; a word that is one
 * elsewhere is no slip.
 *
 * @param term folded
 * @param written as it stands in the question
 */
export function correctSlip(term: string, written: string, options: SlipOptions): string | undefined {
  const { vocabulary, lexicon } = options;
  const shape = SHAPES.find((one) => one.test(term));
  const length = term.replace(/^-+/, "").length;
  if (shape === undefined || vocabulary.has(term) || length < SHORTEST_SLIP) return undefined;
  if ((lexicon.dictionary?.commonness(term) ?? 0) > 0 || isKnownProgram(term)) return undefined;
  const alike = [...(vocabulary.alike?.(term, mostSlips(term)) ?? vocabulary.terms())].filter((known) =>
    shape.test(known),
  );
  // Abbreviations are near each other by nature (VXLAN, VLAN): of those only the order of letters may be wrong.
  const abbreviation = /^[A-Z0-9]+$/.test(written);
  const letters = sortedLetters(term);
  const near = abbreviation ? alike.filter((known) => sortedLetters(known) === letters) : alike;
  // The notes have slips of their own, each hardly twice: where two words are as near, those count less.
  const often = (): string[] => near.filter((known) => (vocabulary.list(known)?.length ?? 0) > 1);
  // Of words that the notes do not have, only one letter more, less or out of place (perforce is no perform).
  const others = (): string[] =>
    lexicon.concepts
      .shapes()
      .alike(term, 1)
      .filter(
        (known) =>
          shape.test(known) &&
          (known.length !== term.length || sortedLetters(known) === letters) &&
          editDistance(term, known, 1) <= 1,
      );
  const own = correctWord(term, near) ?? correctWord(term, often());
  return own ?? (abbreviation ? undefined : (correctWord(term, others()) ?? correctGloss(term, vocabulary)));
}

/** The English of a Chinese or Japanese word of the notes that an unknown word is clearly a slip of. */
function correctGloss(term: string, vocabulary: Vocabulary): string | undefined {
  if (term.length < SHORTEST_GLOSS_SLIP || !/^[a-z]+$/.test(term)) return undefined;
  const alike = [...(vocabulary.alike?.(GLOSS + term, mostSlips(term)) ?? vocabulary.terms())];
  const glosses = alike.filter((known) => known.startsWith(GLOSS));
  return correctWord(
    term,
    glosses.map((gloss) => gloss.slice(GLOSS.length)),
  );
}

/**
 * The word of the notes or of the concepts that sounds like an unknown stretch of Chinese; undefined where none does,
 * or where words of the notes and others do and none is in the notes.
 */
export function correctSound(stretch: string, { vocabulary, lexicon }: SlipOptions): string | undefined {
  const { soundsOf } = lexicon;
  if (soundsOf === undefined || !/^[\u3400-\u9FFF]{2,4}$/.test(stretch)) return undefined;
  const heard = (character: string, at: number): boolean =>
    soundAlike(character, stretch[at] ?? "", soundsOf);
  const first = (character: string): boolean => heard(character, 0);
  const sounding = (words: Iterable<string>): string[] =>
    [...words].filter(
      (word) => word.length === stretch.length && [...word].every((character, at) => heard(character, at)),
    );
  const isWord = (word: string): boolean =>
    lexicon.concepts.idsOf(word).length > 0 || (lexicon.dictionary?.hasWord(word) ?? true);
  const known = sounding(vocabulary.beginning?.(stretch.length, first) ?? vocabulary.terms()).filter(isWord);
  if (known.length > 0) return known.length === 1 ? known[0] : undefined;
  const others = sounding(lexicon.concepts.shapes().beginning(stretch.length, first));
  return others.length === 1 ? others[0] : undefined;
}

function sortedLetters(word: string): string {
  return [...word].sort().join("");
}
