import type { Concepts } from "./concepts.js";
import type { HanSounds } from "./han-sounds.js";
import { type Lexicon as Dictionary, isUnlistedPair, type WeightedLemma } from "./lexicon.js";
import { nameRuns } from "./name-runs.js";
import type { NameSpellings } from "./name-spellings.js";
import { numeralsIn } from "./numerals.js";
import { phraseConcepts } from "./phrases.js";
import { hasKana, kanjiStem, mayCut, type Segment, segmentCjk, splitScripts } from "./segment-cjk.js";
import type { StopWords } from "./stop-words.js";
import { type Token, tokenize } from "./tokenize.js";

/** Cuts Chinese into words by a dictionary. */
export type ChineseCutter = (run: string) => readonly string[];

export interface Lexicon {
  readonly concepts: Concepts;
  readonly stopWords: StopWords;
  readonly cutChinese: ChineseCutter;
  /** Words of the three languages by English lemmas: the second resort, after the concepts. */
  readonly dictionary?: Dictionary;
  /** How Chinese characters sound: people who type by sound choose the wrong one. */
  readonly soundsOf?: HanSounds;
  /** By which letters names in Chinese characters and katakana are spelled. */
  readonly nameSpellings?: NameSpellings;
  /** The characters by which Chinese writes foreign names. */
  readonly writesNames?: ReadonlySet<string>;
  /** Lets go of what is read again when it is wanted. */
  readonly letGo?: () => void;
}

/** Marks two neighbouring characters, in a name space apart from words. */
export const BIGRAM = "2:";
/** Marks a concept. */
export const CONCEPT = "@";
/** Marks an English lemma that a Chinese or Japanese word of the notes may stand for. */
export const GLOSS = "~";
/** Marks a word or a concept of what a command or a flag of the notes does. */
export const USE = "?";

/** A word of a note and the concepts that it, or a phrase that begins with it, stands for. */
export interface NoteTerms {
  /** With repeats, in the order of the text. */
  readonly terms: readonly string[];
  readonly concepts: readonly string[];
  /** English lemmas that Chinese and Japanese words may stand for. */
  readonly glosses: readonly string[];
}

/** Senses of a dictionary less likely than this are left out of the index. */
const LEAST_GLOSS = 0.5;

/** What is read of a text by itself: all but its phrases, which may go on from one text to the next. */
export interface TextTerms extends NoteTerms {
  readonly tokens: readonly Token[];
}

/** All that a text of the notes can be found by. */
export function readTerms(raw: string, lexicon: Lexicon): NoteTerms {
  const { tokens, terms, concepts, glosses } = readText(raw, lexicon);
  return { terms, concepts: [...concepts, ...phraseConcepts(tokens, lexicon)], glosses };
}

export function readText(raw: string, lexicon: Lexicon): TextTerms {
  const tokens = tokenize(raw);
  const terms: string[] = [];
  const concepts: string[] = [];
  const glosses: string[] = [];
  for (const token of tokens) {
    if (token.kind !== "cjk") {
      terms.push(token.text);
      for (const part of token.parts) terms.push(part);
      continue;
    }
    const from = terms.length;
    readCjk(token.text, lexicon, terms, concepts);
    const language = hasKana(token.text) ? "ja" : "zh";
    for (const word of new Set(terms.slice(from))) {
      if (word.startsWith(BIGRAM) || lexicon.stopWords.has(word)) continue;
      for (const { lemma, weight } of wordGlosses(word, language, lexicon)) {
        if (weight >= LEAST_GLOSS) glosses.push(lemma);
      }
    }
  }
  return { tokens, terms, concepts, glosses };
}

/** A word of two characters that no dictionary has says what its characters do: 金庙 is gold and temple. */
function wordGlosses(word: string, language: "zh" | "ja", { dictionary }: Lexicon): readonly WeightedLemma[] {
  if (dictionary === undefined) return [];
  if (!isUnlistedPair(word, dictionary)) return dictionary.glossesOf(word, language);
  return [...word].flatMap((character) =>
    dictionary
      .glossesOf(character, language)
      .filter(({ weight }) => weight === 1)
      .slice(0, 1),
  );
}

function readCjk(run: string, lexicon: Lexicon, terms: string[], concepts: string[]): void {
  for (const { text, script } of splitScripts(run)) {
    if (script !== "han") continue;
    for (let i = 0; i + 2 <= text.length; i++) terms.push(BIGRAM + text.slice(i, i + 2));
  }
  for (const { digits } of numeralsIn(run)) terms.push(digits);
  if (hasKana(run)) readJapanese(run, lexicon, terms, concepts);
  else readChinese(run, lexicon, terms, concepts);
}

/** Every word that begins and ends where the dictionary sees a border, so that 虚拟网络 is found as a whole too. */
function readChinese(run: string, lexicon: Lexicon, terms: string[], concepts: string[]): void {
  const borders = new Set([0]);
  let end = 0;
  const words = lexicon.cutChinese(run);
  for (const word of words) {
    end += word.length;
    borders.add(end);
    terms.push(word);
    // A long dictionary word is also its parts: 防火墙规则 is found by 规则.
    for (let i = 0; word.length > 2 && i + 2 <= word.length; i++) terms.push(word.slice(i, i + 2));
  }
  terms.push(...nameRuns(words, lexicon));
  for (const start of borders) {
    const longest = lexicon.concepts.longestRun(run.charAt(start));
    for (let length = 1; length <= longest; length++) {
      if (!borders.has(start + length)) continue;
      const text = run.slice(start, start + length);
      const ids = lexicon.concepts.idsOf(text);
      if (ids.length === 0) continue;
      concepts.push(...ids);
      if (!words.includes(text)) terms.push(text);
    }
  }
}

function readJapanese(run: string, lexicon: Lexicon, terms: string[], concepts: string[]): void {
  const { concepts: known } = lexicon;
  for (const segment of segmentJapanese(run, lexicon)) {
    const { text } = segment;
    if (segment.known) {
      const ids = known.idsOf(text);
      concepts.push(...ids);
      if (ids.length > 0 || !lexicon.stopWords.has(text)) terms.push(...wordAndStem(text));
      // A long katakana or kanji word is also found by the words it is made of.
      for (let length = 2; length < text.length; length++) {
        for (let start = 0; start + length <= text.length; start++) {
          const part = text.slice(start, start + length);
          if (known.idsOf(part).length > 0) {
            terms.push(part);
            concepts.push(...known.idsOf(part));
          }
        }
      }
    } else terms.push(...unknownJapanese(text));
  }
}

function segmentJapanese(run: string, { concepts, stopWords, dictionary }: Lexicon): Segment[] {
  const listed = (text: string): boolean => mayCut(text) && (dictionary?.hasWord(text) ?? false);
  return segmentCjk(run, {
    isWord: (text) => concepts.idsOf(text).length > 0 || stopWords.has(text) || listed(text),
    longest: Math.max(concepts.longest.characters, stopWords.longest),
    longestAt: (start) => {
      const first = run.charAt(start);
      return Math.max(
        concepts.longestRun(first),
        stopWords.longestRun(first),
        dictionary?.longestFrom(run.slice(start, start + 2)) ?? 0,
      );
    },
  });
}

/** A verb is also its kanji: 入る, 入り and 入って share 入. */
function wordAndStem(text: string): string[] {
  const stem = kanjiStem(text);
  return stem === undefined ? [text] : [text, stem];
}

/** Words that no list knows: katakana as it stands, kanji in pairs (most words are pairs), hiragana as it stands. */
export function unknownJapanese(stretch: string): string[] {
  return splitScripts(stretch).flatMap(({ text, script }) => {
    if (script !== "han" || text.length === 1) return text.length > 1 || script === "han" ? [text] : [];
    const pairs = Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
    return text.length > 2 ? [text, ...pairs] : pairs;
  });
}
