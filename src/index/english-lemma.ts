import { american } from "./american-spelling.js";
import { IRREGULAR } from "./irregular-forms.js";
import { Memo } from "./memo.js";

const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdgkmnprt])\1$/;
/** One group of vowels between consonants, not ending in w, x or y: the shape that drops an e before -ing and -ed. */
const SHORT_BASE = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

/** Words in -s that are no plurals: basis, bias, atlas; of those in -as only so many. */
const NO_PLURAL =
  /is$|^(?:.{1,3}as|alias|atlas|canvas|christmas|overseas|pancreas|pythagoras|whereas|texas|(?:ark|k)ansas|dallas|vegas|honduras|caracas|midas|aeneas|andreas|matthias|thomas|dumas|lucas|(?:nic|nich)olas|douglas|jonas|judas|pampas)$/;
/** Words whose plural is only an -s longer: canoe, toe. */
const WITH_OE = /(?:sh|can|ob|al|t|f|w|thr)oes$/;

/**
 * Folds a lower-case English word to the form that its inflections share: plural, -ing, -ed, irregular forms. The
 * result is for comparing, not for showing: a final silent e of words of five letters or more is dropped, as there is
 * no telling `deleting` from `monitoring` without a dictionary.
 */
export function englishLemma(word: string): string {
  return word.length > LONGEST_REMEMBERED ? lemmaOf(word) : remembered.of(word);
}

/** A text is full of the same words. */
const REMEMBERED = 8192;
/** A longer part of a text would keep the text: V8 copies twelve units and no more. */
const LONGEST_REMEMBERED = 12;
const remembered = new Memo(lemmaOf, REMEMBERED);

function lemmaOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return withoutFinalE(irregular);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return withoutFinalE(american(withoutEnding(american(word))));
}

function withoutEnding(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aou]oes$/.test(word) && word.length > 5 && !WITH_OE.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word) && !NO_PLURAL.test(word)) return word.slice(0, -1);
  if (word.endsWith("ing") && word.length > 4) return restore(word.slice(0, -3)) ?? word;
  if (word.endsWith("ed") && !word.endsWith("eed")) return restore(word.slice(0, -2)) ?? word;
  return word;
}

/** The word that an ending was added to, or undefined where it was no ending (`red`, `sing`). */
function restore(base: string): string | undefined {
  if (!VOWEL.test(base) || base.length < 2) return undefined;
  if (DOUBLED.test(base) && base.length > 3) return base.slice(0, -1);
  return SHORT_BASE.test(base) ? `${base}e` : base;
}

function withoutFinalE(word: string): string {
  // The plurals of cookie and of query end alike.
  if (word.length > 4 && word.endsWith("ie")) return `${word.slice(0, -2)}y`;
  return word.length > 4 && /[^eaou]e$/.test(word) ? word.slice(0, -1) : word;
}
