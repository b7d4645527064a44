import { englishLemma } from "../index/english-lemma.js";
import { fold } from "../index/fold-text.js";
import type { Lexicon } from "../index/index-terms.js";
import type { NoteLanguage } from "../index/note-language.js";
import { CODE, type MaskedText, maskedCode } from "./masked-text.js";

/** A word of a sentence that may be left out. */
export interface ClozeWord {
  readonly text: string;
  /** UTF-16 offsets in the masked sentence. */
  readonly start: number;
  readonly end: number;
  /** Words of one class may stand for each other: by looks they cannot be told apart. */
  readonly group: string;
  /** The best to ask for first. */
  readonly rank: number;
}

const RANKS = { marked: 0, code: 1, number: 2, title: 2.5, name: 3, latin: 3, katakana: 4, han: 5 } as const;
/** In characters. */
const MOST_MARKED = 14;
/** Classes of commonness (see `index/lexicon`) above this are everyday words. */
const RARE = 2;
const EVERYDAY = 3;
const MARKED = /(?:==|\*\*|__)([^=*_\n]{2,40}?)(?:==|\*\*|__)/g;
const NUMBER =
  /(?<![\p{L}\p{N}.:/_@^~+-])\d[\d,]*(?:\.\d+)?(?![\p{L}\p{N}_]*[:/.^]\d|[:/^-]\d|[A-Za-z.]\w)/gu;
const TITLE = /《([^》]{2,20})》/gu;
const LATIN =
  /(?<![A-Za-z0-9_/.<-])(?:[A-Z][A-Za-z0-9+#]*(?:[ .-][A-Z][A-Za-z0-9]+)*|[a-z][A-Za-z0-9+#]*(?:[.-][A-Za-z0-9]+)*)(?![A-Za-z0-9_-])/g;
const NAME = /(?<=[\p{L},;:)] )(?:\p{Lu}[\p{Ll}\p{M}]+(?:[- ]\p{Lu}[\p{Ll}\p{M}]+)*)/gu;
const ENGLISH = /(?<![\p{L}\p{N}_'’-])[a-zé]{5,}(?![\p{L}\p{N}_'’-])/gu;
const KATAKANA = /[\u30A1-\u30FA\u30FC]{3,}/g;
const HAN_RUN = /\p{Script=Han}+/gu;
/** Words of two characters are everyday words more often than not, and fit where others do. */
const LEAST_HAN = 3;
/** Said about the number it follows or that follows it: not one number. */
const VAGUE =
  /(?:约|約|大概|左右|上下|多|来|來|几|幾|about|around|some|nearly|ほど|くらい|約|前后|前後)\s*$/u;

/**
 * The words of a sentence that can be asked for, the best first: what its writer marked, code, numbers, titles, names,
 * and technical words by their script.
 *
 * @param sentence masked
 */
export function clozeWords(
  sentence: string,
  { masked, markdown, language, lexicon }: ClozeContext,
): ClozeWord[] {
  const words: ClozeWord[] = [];
  const add = (start: number, text: string, group: string, rank: number): void => {
    if (!isWithin(words, start, start + text.length)) {
      words.push({ text, start, end: start + text.length, group, rank });
    }
  };
  for (const [, text] of markdown.matchAll(MARKED)) {
    const at = text === undefined ? -1 : sentence.indexOf(text);
    if (text !== undefined && at >= 0 && text.length <= MOST_MARKED) {
      add(at, text, `marked ${scriptOf(text)}`, RANKS.marked);
    }
  }
  for (const match of sentence.matchAll(new RegExp(CODE, "g"))) {
    const code = maskedCode(masked, match[1])?.value ?? "";
    if (/^(?:[A-Za-z~./]|--?[A-Za-z])[\w./:=~-]{0,30}$/.test(code) && code.length > 1) {
      words.push({
        text: code,
        start: match.index,
        end: match.index + 2,
        group: `code ${shapeOf(code)}`,
        rank: RANKS.code,
      });
    }
  }
  for (const match of sentence.matchAll(NUMBER)) {
    const before = sentence.slice(0, match.index);
    const value = Number(match[0].replaceAll(",", ""));
    if (VAGUE.test(before) || (value < 3 && !match[0].includes("."))) continue;
    if (
      /^\s*(?:多|余|餘|来|來|左右|上下|到|至|-|–|~|或|to\b|or\b|ほど|くらい|前後)/u.test(
        sentence.slice(match.index + match[0].length),
      )
    )
      continue;
    if (/(?:到|至|-|–|~|或|to|or)\s*$/u.test(before)) continue;
    add(match.index, match[0], `number ${numberShape(match[0])}`, RANKS.number);
  }
  for (const match of sentence.matchAll(TITLE)) {
    if (match[1] !== undefined) add(match.index + 1, match[1], "title", RANKS.title);
  }
  if (language === "en") {
    for (const match of sentence.matchAll(NAME))
      add(match.index, match[0], `name ${match[0].split(" ").length > 1}`, RANKS.name);
    for (const match of sentence.matchAll(ENGLISH)) {
      const common = lexicon.dictionary?.commonness(match[0]) ?? 0;
      if (common === 1) add(match.index, match[0], "word", RANKS.han);
    }
    return sortWords(words);
  }
  for (const match of sentence.matchAll(LATIN)) {
    const before = sentence.slice(0, match.index);
    // A gloss in brackets repeats the word before them.
    const isGloss = /[（(][^）)]*$/u.test(before);
    if (isGloss || match[0].length < 2 || isEveryday(match[0], lexicon)) continue;
    add(match.index, match[0], `latin ${shapeOf(match[0])}`, RANKS.latin);
  }
  if (language === "ja") {
    for (const match of sentence.matchAll(KATAKANA)) add(match.index, match[0], "katakana", RANKS.katakana);
    return sortWords(words);
  }
  for (const match of sentence.matchAll(HAN_RUN)) {
    let at = match.index;
    for (const word of lexicon.cutChinese(match[0])) {
      if (isTechnical(word, lexicon)) add(at, word, `han ${Math.min(4, word.length)}`, RANKS.han);
      at += word.length;
    }
  }
  return sortWords(words);
}

export interface ClozeContext {
  readonly masked: MaskedText;
  /** Of the block: it shows what the writer marked. */
  readonly markdown: string;
  readonly language: NoteLanguage;
  readonly lexicon: Lexicon;
}

/** English in the midst of another language: what every reader of English knows is no technical word. */
function isEveryday(word: string, { dictionary }: Lexicon): boolean {
  if (/^[A-Z0-9+#]+$/.test(word) || word.includes(" ")) return /^(?:ID|OK|VS|AM|PM)$/i.test(word);
  return (dictionary?.commonness(englishLemma(word.toLowerCase())) ?? 0) >= EVERYDAY;
}

function isTechnical(word: string, { dictionary, stopWords }: Lexicon): boolean {
  if (word.length < LEAST_HAN || stopWords.has(fold(word)) || /[的了着是不在有到和与或这那]/u.test(word))
    return false;
  if (/[一二三四五六七八九十百千万两几]/u.test(word)) return false;
  const folded = fold(word);
  return dictionary?.hasWord(folded) === true && dictionary.commonness(folded) <= RARE;
}

function sortWords(words: readonly ClozeWord[]): ClozeWord[] {
  return [...words].sort((a, b) => a.rank - b.rank || b.text.length - a.text.length || a.start - b.start);
}

function isWithin(words: readonly ClozeWord[], start: number, end: number): boolean {
  return words.some((word) => start < word.end && end > word.start);
}

function shapeOf(text: string): string {
  if (text.startsWith("-")) return text.startsWith("--") ? "long flag" : "short flag";
  if (/^[A-Z0-9+#_.-]+$/.test(text)) return "capitals";
  if (/^[A-Z]/.test(text)) return text.includes(" ") ? "names" : "name";
  return /[._=:-]/.test(text) ? "compound" : "small";
}

function scriptOf(text: string): string {
  if (/[\u3040-\u30FF\u3400-\u9FFF]/.test(text)) return "cjk";
  return shapeOf(text);
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

function numberShape(text: string): string {
  const value = Number(text.replaceAll(",", ""));
  const isYear = /^\d{4}$/.test(text) && value >= FIRST_YEAR && value <= LAST_YEAR;
  return isYear ? "year" : `${Math.floor(Math.log10(Math.max(1, value)))}${text.includes(".") ? "." : ""}`;
}

/** Numbers of the same look as one, for want of others in the notes. */
export function numbersLike(text: string): string[] {
  const value = Number(text.replaceAll(",", ""));
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const isYear = numberShape(text) === "year";
  const zeros = /0+$/.exec(text)?.[0].length ?? 0;
  const step = decimals > 0 ? 10 ** -decimals : 10 ** zeros;
  const steps = isYear ? [-20, -10, 10, 20, 30] : [-2, -1, 1, 2, 3];
  return steps.flatMap((count) => {
    const other = value + count * step;
    if (other <= 0 || numberShape(String(other)) !== numberShape(text)) return [];
    const plain = other.toFixed(decimals);
    return [text.includes(",") ? Number(plain).toLocaleString("en") : plain];
  });
}
