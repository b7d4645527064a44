import { cutAtSlip, isMeant, pieces } from "./cjk-pieces.js";
import { correctSlip, correctSound } from "./correct-slip.js";
import { BIGRAM } from "./index-terms.js";
import { conceptMeanings, glossMeanings, nameMeanings, partMeanings, slipMeanings } from "./meanings.js";
import { numeralsIn } from "./numerals.js";
import type { Units } from "./query-units.js";
import { EMPHASIS, FACTORS } from "./question-weights.js";
import type { ReadOptions } from "./read-question.js";
import type { Alternative } from "./score.js";
import { kanjiStem, mayCut, type Segment, segmentCjk, splitScripts } from "./segment-cjk.js";

/** Longest word of the index's vocabulary that is tried, in characters. */
const LONGEST_WORD = 8;
/** Longest name in katakana that is looked for in another script. */
const LONGEST_NAME = 12;
/** A word that only the dictionary has against one of the notes: of 切分支 it is 分支 that is meant. */
const LISTED_SURCHARGE = 0.3;
/** Words with a particle between them, which a dictionary has together: of 変数に入れる it is 変数 that is meant, not 数に入れる. */
const PHRASE = /[\u3400-\u9FFF\u30A1-\u30FA\u30FC][をにがはで][\u3400-\u9FFF\u30A1-\u30FA]/;
const PHRASE_SURCHARGE = 1.3;
/** A word of Japanese in a Chinese run: 意识的 is 意识 and 的. */
const FOREIGN_SURCHARGE = 1.5;
const KATAKANA_RUN = /[\u30A1-\u30FA\u30FC]{4,}/g;
const KATAKANA = /^[\u30A1-\u30FA\u30FC]{4,}$/;
/** Up to this class of commonness (see `Lexicon`) a word is taken for a slip where one of the notes sounds the same. */
const ODD = 1;

/**
 * Reads a run of Chinese or Japanese in a question by the words that the notes, the concepts, the stop words and the
 * dictionary have: what none of them knows cannot match, and is read in pairs of characters.
 */
export function readCjkRun(
  run: string,
  language: "zh" | "ja",
  options: ReadOptions & { readonly units: Units },
): void {
  const { concepts, stopWords, dictionary } = options.lexicon;
  // 什么的 stands in a dictionary, but is 什么 and 的.
  const grammar = (text: string): boolean =>
    [...text].some((_, at) => stopWords.has(text.slice(0, at)) && stopWords.has(text.slice(at)));
  const listed = (text: string): boolean =>
    dictionary !== undefined &&
    mayCut(text) &&
    text.length <= dictionary.longestFrom(text.slice(0, 2)) &&
    dictionary.hasWord(text) &&
    !grammar(text);
  const isOwn = (text: string): boolean => isMeant(text, options) || stopWords.has(text);
  const isWord = (text: string): boolean => isOwn(text) || listed(text);
  // メイラード is a name of the notes before it is メイ and ラード.
  const names = new Set(
    [...run.matchAll(KATAKANA_RUN)].flatMap(([text]) =>
      !isWord(text) && nameMeanings(text, options).length > 0 ? [text] : [],
    ),
  );
  // As one word where the notes have the number.
  const { vocabulary } = options;
  const numbers = new Map(
    numeralsIn(run).flatMap(({ text, digits }) => (vocabulary.has(digits) ? [[text, digits] as const] : [])),
  );
  const segments = segmentCjk(run, {
    isWord: (text) => names.has(text) || numbers.has(text) || isWord(text),
    surcharge: (text) => {
      if (isOwn(text) || names.has(text) || numbers.has(text)) return 0;
      if (PHRASE.test(text)) return PHRASE_SURCHARGE;
      return language === "zh" && dictionary?.isOnlyJapanese(text) === true
        ? FOREIGN_SURCHARGE
        : LISTED_SURCHARGE;
    },
    longest: Math.max(LONGEST_NAME, LONGEST_WORD, concepts.longest.characters, stopWords.longest),
  });
  for (const segment of joinNames(segments, options)) {
    const digits = numbers.get(segment.text);
    if (digits !== undefined) readNumber(segment.text, digits, options.units);
    else if (!segment.known) readUnknown(segment.text, language, options);
    else if (!stopWords.has(segment.text)) readKnown(segment, language, options);
  }
  readNeighbours(run, segments, options);
}

/** A number is found in either script. */
function readNumber(text: string, digits: string, units: Units): void {
  units.add(text, [
    { term: text, factor: 1, via: "word" },
    { term: digits, factor: 1, via: "spelling" },
  ]);
}

/** Whether neither has it, and hardly anybody writes it. */
function isOdd(text: string, options: ReadOptions): boolean {
  return !isMeant(text, options) && (options.lexicon.dictionary?.commonness(text) ?? 0) <= ODD;
}

/** Longest and shortest name in Chinese characters that is looked for across the borders of words. */
const NAME_CHARACTERS = { least: 3, most: 6 } as const;

/**
 * A foreign name in Chinese characters falls apart where some of its characters are words: 美, 拉德. What no word
 * explains is taken together with the single characters beside it where the notes have a name of that sound.
 */
function joinNames(segments: readonly Segment[], options: ReadOptions): Segment[] {
  const { stopWords } = options.lexicon;
  // A word that hardly anybody writes is as likely the middle of a name.
  const unexplained = ({ known, text }: Segment): boolean =>
    !known || (isOdd(text, options) && !stopWords.has(text));
  const loose = (one: Segment): boolean =>
    (one.text.length === 1 && !stopWords.has(one.text)) || unexplained(one);
  const joined: Segment[] = [];
  for (let from = 0; from < segments.length; from++) {
    // A segment is one character at least: no name has more of them than characters.
    const end = Math.min(segments.length, from + NAME_CHARACTERS.most);
    let to = from;
    while (to < end && loose(segments[to] as Segment)) to++;
    const name = to - from > 1 ? findName(segments.slice(from, to), options, unexplained) : undefined;
    if (name === undefined) joined.push(segments[from] as Segment);
    else {
      joined.push({ ...name.segment, known: false });
      from += name.count - 1;
    }
  }
  return joined;
}

/** The longest name that begins with the first of some segments. */
function findName(
  segments: readonly Segment[],
  options: ReadOptions,
  unexplained: (segment: Segment) => boolean,
): { readonly segment: Segment; readonly count: number } | undefined {
  const { least, most } = NAME_CHARACTERS;
  for (let count = segments.length; count > 1; count--) {
    const some = segments.slice(0, count);
    const text = some.map((one) => one.text).join("");
    if (text.length < least || text.length > most || !some.some(unexplained)) continue;
    const [first] = some;
    if (first !== undefined && nameMeanings(text, options).length > 0)
      return { segment: { ...first, text }, count };
  }
  return undefined;
}

function readKnown(
  { text }: Segment,
  language: "zh" | "ja",
  options: ReadOptions & { readonly units: Units },
): void {
  const { lexicon, units } = options;
  const ids = lexicon.concepts.idsOf(text);
  // A word that hardly anybody writes, which sounds like one of the notes (容气, 容器).
  const meant = isOdd(text, options) ? correctSound(text, options) : undefined;
  const stem = kanjiStem(text);
  const alternatives: Alternative[] = [
    { term: text, factor: 1, via: "word" },
    ...(stem === undefined ? [] : [{ term: stem, factor: FACTORS.bigram, via: "pair" } as const]),
    ...conceptMeanings(ids, lexicon),
    ...partMeanings(text, lexicon),
    ...pieces(text, options),
    ...(meant === undefined ? glossMeanings(text, language, lexicon) : slipMeanings(meant, lexicon)),
    ...(KATAKANA.test(text) ? nameMeanings(text, options) : []),
  ];
  units.add(text, alternatives, text.length === 1 && ids.length === 0 ? EMPHASIS.single : 1);
}

function readUnknown(
  stretch: string,
  language: "zh" | "ja",
  options: ReadOptions & { readonly units: Units },
): void {
  const { units, lexicon } = options;
  for (const { text, script } of splitScripts(stretch)) {
    const whole: Alternative[] = [{ term: text, factor: 1, via: "word" }];
    if (script === "hiragana") {
      if (text.length > 1) units.add(text, whole, EMPHASIS.hiragana);
    } else if (script === "katakana" || text.length === 1) {
      const meant = correctSlip(text, text, options);
      const cut = meant === undefined ? cutAtSlip(text, options) : undefined;
      if (cut !== undefined) {
        for (const { part, slip } of cut) {
          const own: Alternative = { term: part, factor: 1, via: "word" };
          units.add(part, [
            own,
            ...(slip === undefined
              ? conceptMeanings(lexicon.concepts.idsOf(part), lexicon)
              : slipMeanings(slip, lexicon)),
          ]);
        }
        continue;
      }
      const slips = meant === undefined ? [] : slipMeanings(meant, lexicon);
      const names = meant === undefined ? nameMeanings(text, options) : [];
      const meanings = script === "han" ? glossMeanings(text, language, lexicon) : [];
      units.add(text, [...whole, ...slips, ...names, ...meanings], text.length === 1 ? EMPHASIS.single : 1);
    } else {
      const meant = correctSound(text, options);
      const others = meant === undefined ? nameMeanings(text, options) : slipMeanings(meant, lexicon);
      if (others.length > 0) {
        units.add(text, [...whole, ...others]);
        continue;
      }
      // A stretch of n characters is about n / 2 words, whose pairs overlap: together they weigh as those words.
      const emphasis = text.length / 2 / (text.length - 1);
      for (let i = 0; i + 2 <= text.length; i++) {
        const pair = text.slice(i, i + 2);
        units.add(
          pair,
          [
            { term: pair, factor: 1, via: "word" },
            { term: BIGRAM + pair, factor: FACTORS.bigram, via: "pair" },
            ...(text.length === 2 ? glossMeanings(text, language, lexicon) : []),
          ],
          emphasis,
        );
      }
    }
  }
}

/** Characters that stand beside each other over a word's border: closeness, cheaply. */
function readNeighbours(
  run: string,
  segments: readonly Segment[],
  { vocabulary, units, lexicon }: ReadOptions & { readonly units: Units },
): void {
  const grammar = segments.map(({ text }) => lexicon.stopWords.has(text));
  for (const [at, { start }] of segments.entries()) {
    // What stands beside grammar is chance: 的是.
    if (at === 0 || grammar[at] || grammar[at - 1]) continue;
    const pair = run.slice(start - 1, start + 1);
    if (!vocabulary.has(BIGRAM + pair)) continue;
    units.addBonus(pair, [{ term: BIGRAM + pair, factor: 1, via: "pair" }], EMPHASIS.neighbour);
  }
}
