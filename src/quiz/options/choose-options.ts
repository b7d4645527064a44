import { fold } from "../../index/fold-text.js";
import { drawn, shuffled } from "../draw.js";
import type { TextReader } from "./text-reading.js";
import { sharedWords } from "./word-set.js";

/** Something that may stand beside the right answer. */
export interface Candidate {
  readonly text: string;
  /** How far from the question it comes from: 0 the same list, 1 the same section, 2 the note, 3 elsewhere, 4 the tables. */
  readonly distance: number;
  /** The same for candidates that mean the same, as two names of a command do. */
  readonly meaning?: string;
}

export interface ChooseOptions {
  readonly answer: string;
  /** All that a person reads before the options: what it has in common with the answer must not point there. */
  readonly prompt: string;
  /** Further words for the answer that the prompt must not hold: other spellings of a flag. */
  readonly alsoAnswer?: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly seed: string;
  readonly readText: TextReader;
  /**
   * What a text means, across languages: options that share what answer and prompt have in common come first.
   * @default nothing
   */
  readonly meaningsOf?: (text: string) => ReadonlySet<string>;
  /** @default 3 */
  readonly wrong?: number;
  /**
   * Words of the answer that the prompt translates: 网络 for `--network`. One wrong option at least has one of them, or
   * there is no question.
   * @default none
   */
  readonly translated?: readonly string[];
}

const WRONG = 3;
/** No option is wider than another by more than this factor, apart from a few columns. */
const MOST_RATIO = 2.2;
const SLACK = 4;
/** What a width that differs costs, against 1 for each step away from the question's own list. */
const WIDTH_COST = 2.5;
/** What it costs not to share a meaning that prompt and answer share (网络 and network): it would point at the answer. */
const MISSING_COST = 1.2;
const NO_MEANING: ReadonlySet<string> = new Set();

/**
 * The options in the order shown: the answer and wrong ones that neither length nor a word of the prompt tells from it;
 * undefined where there are too few.
 */
export function chooseOptions(options: ChooseOptions): readonly string[] | undefined {
  const {
    answer,
    candidates,
    prompt,
    seed,
    readText,
    meaningsOf = () => NO_MEANING,
    translated = [],
  } = options;
  const hints = tellingWords(options);
  if (hints === undefined || !readText(answer).isShown) return undefined;
  const { width } = readText(answer);
  const asked = meaningsOf(prompt);
  const pointing = [...meaningsOf(answer)].filter((one) => asked.has(one));
  const missing = (text: string): number => {
    const own = pointing.length === 0 ? NO_MEANING : meaningsOf(text);
    return pointing.filter((one) => !own.has(one)).length;
  };
  const ranked = candidates
    .filter(({ text }) => {
      const reading = readText(text);
      if (!areLike(reading.width, width) || !reading.isShown) return false;
      return hints.length === 0 || hasAll(reading.allWords, hints);
    })
    .map((candidate) => ({
      candidate,
      cost: costOf(candidate, readText(candidate.text).width, width) + MISSING_COST * missing(candidate.text),
    }))
    .sort((a, b) => a.cost - b.cost || (a.candidate.text < b.candidate.text ? -1 : 1));
  // Whether there is a question must not hang on the seed: without it there are enough, or there is none.
  const isPointed = (wrong: readonly string[]): boolean =>
    translated.length === 0 ||
    wrong.some((text) => translated.some((word) => readText(text).allWords.has(word)));
  const nearest = takeWrong(ranked, options);
  if (nearest === undefined) return undefined;
  const plain = isPointed(nearest) ? nearest : takeWrong(pointedFirst(ranked, isPointed), options);
  if (plain === undefined || !isPointed(plain)) return undefined;
  const varied = ranked
    .map(({ candidate, cost }) => ({ candidate, cost: cost + drawn(`${seed}\n${candidate.text}`) / 2 }))
    .sort((a, b) => a.cost - b.cost);
  const drawnOnes = takeWrong(varied, options);
  const wrong = drawnOnes !== undefined && isPointed(drawnOnes) ? drawnOnes : plain;
  return shuffled([answer, ...wrong], seed);
}

interface Ranked {
  readonly candidate: Candidate;
}

function pointedFirst<T extends Ranked>(
  ranked: readonly T[],
  isPointed: (wrong: readonly string[]) => boolean,
): readonly T[] {
  const first = ranked.find(({ candidate }) => isPointed([candidate.text]));
  return first === undefined ? ranked : [first, ...ranked.filter((one) => one !== first)];
}

function takeWrong(
  ranked: readonly Ranked[],
  { answer, readText, wrong = WRONG }: ChooseOptions,
): readonly string[] | undefined {
  const { width, folded: foldedAnswer } = readText(answer);
  const seen = new Set([foldedAnswer]);
  const chosen: string[] = [];
  const widths: number[] = [];
  for (const { candidate } of ranked) {
    const { text, meaning } = candidate;
    const { folded, width: own } = readText(text);
    if (seen.has(folded) || (meaning !== undefined && seen.has(meaning)) || isPartOf(folded, [...seen]))
      continue;
    // Two wrong ones of which one only goes on from the other are one.
    if (chosen.some((other) => text.startsWith(`${other} `) || other.startsWith(`${text} `))) continue;
    if (!areLike(Math.min(width, own, ...widths), Math.max(width, own, ...widths))) continue;
    seen.add(folded);
    if (meaning !== undefined) seen.add(meaning);
    chosen.push(text);
    widths.push(own);
    if (chosen.length === wrong) break;
  }
  return chosen.length < wrong || isTelling(width, widths) ? undefined : chosen;
}

/**
 * Words of the answer that the prompt has too: wrong options need them as well. Undefined where the prompt holds the
 * whole answer or another spelling of it.
 */
function tellingWords({ answer, prompt, alsoAnswer = [], readText }: ChooseOptions): string[] | undefined {
  if (holds(prompt, answer)) return undefined;
  const promptWords = readText(prompt).words;
  const own = readText(answer).words;
  const shared = sharedWords(own, promptWords);
  if (own.size > 0 && shared.length === own.size) return undefined;
  const other = alsoAnswer.flatMap((spelling) => [...readText(spelling).words]);
  if (other.some((word) => word.length > 1 && !own.has(word) && promptWords.has(word))) return undefined;
  return shared;
}

/** Whether a text holds another, folded; between letters of an alphabet only as a whole word. */
export function holds(text: string, part: string): boolean {
  const [whole, folded] = [fold(text), fold(part).trim()];
  if (folded === "") return false;
  for (let at = whole.indexOf(folded); at >= 0; at = whole.indexOf(folded, at + 1)) {
    const edges = [
      [whole[at - 1] ?? " ", folded[0] ?? " "],
      [whole[at + folded.length] ?? " ", folded.at(-1) ?? " "],
    ];
    if (edges.every((pair) => !pair.every((one) => /[\p{Script=Latin}\p{N}_]/u.test(one)))) return true;
  }
  return false;
}

function hasAll(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.every((word) => words.has(word));
}

function isPartOf(text: string, others: readonly string[]): boolean {
  return others.some((other) => {
    const [short, long] = text.length < other.length ? [text, other] : [other, text];
    // Commands that begin alike are different commands; a sentence within a sentence says the same.
    return /[^\u0020-\u007e]/.test(short) ? long.includes(short) : false;
  });
}

function costOf({ distance }: Candidate, own: number, width: number): number {
  const ratio = Math.abs(Math.log((own + SLACK) / (width + SLACK)));
  return distance + WIDTH_COST * ratio;
}

/** Whether two widths are so near that neither is told from the other by its length. */
export function areLike(a: number, b: number): boolean {
  const [least, most] = a < b ? [a, b] : [b, a];
  return most - least <= SLACK || most <= MOST_RATIO * least;
}

/** The longest or the shortest by far is what people guess. */
function isTelling(width: number, others: readonly number[]): boolean {
  const FAR = 1.5;
  const most = Math.max(...others);
  const least = Math.min(...others);
  return (width > FAR * most && width - most > SLACK) || (width * FAR < least && least - width > SLACK);
}
