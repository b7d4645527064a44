import { englishLemma } from "../../index/english-lemma.js";
import { fold } from "../../index/fold-text.js";
import type { Lexicon } from "../../index/index-terms.js";
import type { NoteLanguage } from "../../index/note-language.js";
import { isKnownProgram } from "../../shell/spellings.js";
import { CODE, type MaskedText, maskedCode } from "../masked-text.js";
import { clozeNumbers } from "./numbers.js";

/** A word of a sentence that may be left out. */
export interface ClozeWord {
  readonly text: string;
  /** UTF-16 offsets in the masked sentence. */
  readonly start: number;
  readonly end: number;
  /** Words of one group may stand for each other: by looks they cannot be told apart. */
  readonly group: string;
  /** The best to ask for first. */
  readonly rank: number;
  /** Its writer set it as code. */
  readonly isCode: boolean;
}

type FoundWord = Omit<ClozeWord, "isCode">;

export interface ClozeContext {
  readonly masked: MaskedText;
  /** Of the block: it shows what the writer marked. */
  readonly markdown: string;
  readonly language: NoteLanguage;
  /** In other languages of Latin letters a capital says nothing: German nouns have one. */
  readonly isEnglish: boolean;
  readonly lexicon: Lexicon;
}

type Reader = (sentence: string, context: ClozeContext) => FoundWord[];

/** In characters. */
const MOST_MARKED = 14;
const LEAST_HAN = 3;
/** Classes of commonness (see `index/lexicon`) from here on are words that every reader of English knows. */
const EVERYDAY = 3;
/** Up to here a word is a technical one. */
const RARE = 2;

const MARKED = /(?:==|\*\*|__)([^=*_\n]{2,40}?)[.:：。]?(?:==|\*\*|__)/g;
const CODE_NAME = /^(?:[A-Za-z~./]|--?[A-Za-z])[\w./:=~-]{0,30}$/;
const TITLE = /《([^》]{2,20})》/gu;
const LATIN =
  /(?<![A-Za-z0-9_/.<'’-])(?:[A-Z][A-Za-z0-9+#]*(?:[ .-][A-Z][A-Za-z0-9]+)*|[a-z][A-Za-z0-9+#]*(?:[.-][A-Za-z0-9]+)*)(?![A-Za-z0-9_'’-])/g;
/** Capitals within a sentence that do not go on from a capital at its beginning. */
const NAME = /(?<=[\p{Ll}\p{N},;:)] )(?:\p{Lu}[\p{Ll}\p{M}]+(?:[- ]\p{Lu}[\p{Ll}\p{M}]+)*)(?![\p{L}-])/gu;
const KATAKANA = /[\u30A1-\u30FA\u30FC]{3,}/g;
const HAN_RUN = /\p{Script=Han}+/gu;

/**
 * The words of a sentence that can be asked for, the best first: what its writer marked, code, numbers, titles, names,
 * and technical words by their script.
 *
 * @param sentence masked
 */
export function clozeWords(sentence: string, context: ClozeContext): ClozeWord[] {
  const words: ClozeWord[] = [];
  for (const read of [...ALWAYS, ...BY_LANGUAGE[context.language]]) {
    for (const word of read(sentence, context)) {
      // What Markdown took something from is not what the note says: `A-P~P~P`.
      if (!context.markdown.includes(word.text)) continue;
      if (!words.some(({ start, end }) => word.start < end && word.end > start))
        words.push({ ...word, isCode: read === code });
    }
  }
  return words.sort((a, b) => a.rank - b.rank || b.text.length - a.text.length || a.start - b.start);
}

const marked: Reader = (sentence, { markdown, lexicon }) =>
  [...markdown.matchAll(MARKED)].flatMap(([, text]): FoundWord[] => {
    const start = text === undefined ? -1 : sentence.indexOf(text);
    if (text === undefined || start < 0 || text.length > MOST_MARKED || !isOneTerm(text, lexicon)) return [];
    const group = `marked ${/[\u3040-\u30FF\u3400-\u9FFF]/.test(text) ? "cjk" : shapeOf(text)}`;
    return [{ text, start, end: start + text.length, group, rank: 0 }];
  });

const code: Reader = (sentence, { masked }) =>
  [...sentence.matchAll(new RegExp(CODE, "g"))].flatMap((match): FoundWord[] => {
    const text = maskedCode(masked, match[1])?.value ?? "";
    if (text.length < 2 || !CODE_NAME.test(text)) return [];
    return [{ text, start: match.index, end: match.index + 2, group: groupOf("code", text), rank: 1 }];
  });

const numbers: Reader = (sentence) =>
  clozeNumbers(sentence).map(({ text, start, look }) => ({
    text,
    start,
    end: start + text.length,
    group: `number ${look}`,
    rank: 2,
  }));

const titles: Reader = (sentence) =>
  [...sentence.matchAll(TITLE)].map((match) => {
    const text = match[1] ?? "";
    const start = match.index + 1;
    return { text, start, end: start + text.length, group: "title", rank: 2 };
  });

const names: Reader = (sentence, { isEnglish }) =>
  [...(isEnglish ? sentence.matchAll(NAME) : [])].flatMap(({ 0: text, index: start }): FoundWord[] => {
    const first = sentence.slice(0, start).trim();
    // `New Guinea`: the rest of a name whose beginning is the sentence's.
    if (/^\p{Lu}[\p{Ll}]*$/u.test(first) && first.length < 6) return [];
    const group = `name ${text.includes(" ")}`;
    return [{ text, start, end: start + text.length, group, rank: 3 }];
  });

const latin: Reader = (sentence, { lexicon }) =>
  [...sentence.matchAll(LATIN)].flatMap(({ 0: text, index: start }): FoundWord[] => {
    // A gloss in brackets repeats the word before them.
    if (/[（(][^）)]*$/u.test(sentence.slice(0, start)) || isEveryday(text, lexicon)) return [];
    // Small words in foreign letters are of all sorts: none stands for another.
    if (!/[A-Z0-9]/.test(text)) return [];
    return [{ text, start, end: start + text.length, group: groupOf("latin", text), rank: 3 }];
  });

const katakana: Reader = (sentence) =>
  [...sentence.matchAll(KATAKANA)].map(({ 0: text, index: start }) => ({
    text,
    start,
    end: start + text.length,
    group: "katakana",
    rank: 4,
  }));

/** Long Chinese words, grouped by the character that says what sort of thing they are: 交换机, 集线机, 打印机. */
const han: Reader = (sentence, { lexicon }) =>
  [...sentence.matchAll(HAN_RUN)].flatMap((run): FoundWord[] => {
    let at = run.index;
    return lexicon.cutChinese(run[0]).flatMap((text): FoundWord[] => {
      const start = at;
      at += text.length;
      if (!isTechnical(text, lexicon)) return [];
      return [{ text, start, end: at, group: `han ${text.at(-1)}`, rank: 5 }];
    });
  });

const ALWAYS: readonly Reader[] = [marked, code, numbers, titles];
const BY_LANGUAGE: Readonly<Record<NoteLanguage, readonly Reader[]>> = {
  en: [names],
  zh: [latin, han],
  "zh-Hant": [latin, han],
  ja: [latin, katakana],
};

function isEveryday(word: string, { dictionary }: Lexicon): boolean {
  if (word.length < 2) return true;
  if (/^[A-Z0-9+#]+$/.test(word) || word.includes(" ")) return /^(?:ID|OK|VS|AM|PM|PC)$/.test(word);
  if (/^(?:e\.g|vs|etc|id|ok)$/i.test(word)) return true;
  return (dictionary?.commonness(englishLemma(word.toLowerCase())) ?? 0) >= EVERYDAY;
}

function isTechnical(word: string, { dictionary, stopWords }: Lexicon): boolean {
  const folded = fold(word);
  if (word.length < LEAST_HAN || stopWords.has(folded) || /[一二三四五六七八九十百千万两几]/u.test(word))
    return false;
  return dictionary?.hasWord(folded) === true && dictionary.commonness(folded) <= RARE;
}

/**
 * Set as code or not, a word with capitals looks the same in a question; a program among other words is told by what
 * is done with it.
 */
function groupOf(kind: "code" | "latin", text: string): string {
  const shape = shapeOf(text);
  if (/^(?:capitals|names?)$/.test(shape)) return `letters ${shape}`;
  return kind === "code" && isKnownProgram(text) ? "code program" : `${kind} ${shape}`;
}

function shapeOf(text: string): string {
  if (text.startsWith("-")) return text.startsWith("--") ? "long flag" : "short flag";
  if (/^[A-Z0-9+#_.-]+$/.test(text)) return "capitals";
  if (/^[A-Z]/.test(text)) return text.includes(" ") ? "names" : "name";
  if (/^[~./]/.test(text)) return "path";
  return /[._=:-]/.test(text) ? "compound" : "small";
}

/** In words: what is marked may be half a sentence, and no other half fits where it stood. */
const MOST_TERM_WORDS = 2;

function isOneTerm(text: string, { cutChinese, stopWords }: Lexicon): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (!/[\u3040-\u30FF\u3400-\u9FFF]/.test(text)) return text.split(" ").length <= MOST_TERM_WORDS;
  if (/[\s\u3040-\u309F]/.test(text)) return false;
  const words = cutChinese(text);
  return words.length <= MOST_TERM_WORDS && !words.some((word) => stopWords.has(fold(word)));
}
