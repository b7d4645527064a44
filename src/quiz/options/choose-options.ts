import { fold } from "../../index/fold-text.js";
import type { StopWords } from "../../index/stop-words.js";
import { drawn, shuffled } from "../draw.js";
import { textWidth } from "../text-width.js";
import { sharedWords, wordSet } from "./word-set.js";

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
  readonly stopWords: StopWords;
  /**
   * What a text means, across languages: options that share what answer and prompt have in common come first.
   * @default nothing
   */
  readonly meaningsOf?: (text: string) => ReadonlySet<string>;
  /** @default 3 */
  readonly wrong?: number;
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
  const { answer, candidates, prompt, seed, meaningsOf = () => NO_MEANING } = options;
  const hints = tellingWords(options);
  if (hints === undefined || !isShown(answer)) return undefined;
  const width = textWidth(answer);
  const asked = meaningsOf(prompt);
  const pointing = [...meaningsOf(answer)].filter((one) => asked.has(one));
  const missing = (text: string): number => {
    const own = pointing.length === 0 ? NO_MEANING : meaningsOf(text);
    return pointing.filter((one) => !own.has(one)).length;
  };
  const ranked = candidates
    .filter(({ text }) => isShown(text))
    .filter(({ text }) => hints.length === 0 || hasAll(wordSet(text), hints))
    .map((candidate) => ({
      candidate,
      cost: costOf(candidate, width) + MISSING_COST * missing(candidate.text),
    }))
    .sort((a, b) => a.cost - b.cost || (a.candidate.text < b.candidate.text ? -1 : 1));
  // Whether there is a question must not hang on the seed: without it there are enough, or there is none.
  const plain = takeWrong(ranked, options);
  if (plain === undefined) return undefined;
  const varied = ranked
    .map(({ candidate, cost }) => ({ candidate, cost: cost + drawn(`${seed}\n${candidate.text}`) / 2 }))
    .sort((a, b) => a.cost - b.cost);
  return shuffled([answer, ...(takeWrong(varied, options) ?? plain)], seed);
}

function takeWrong(
  ranked: readonly { readonly candidate: Candidate }[],
  { answer, wrong = WRONG }: ChooseOptions,
): readonly string[] | undefined {
  const seen = new Set([fold(answer)]);
  const chosen: string[] = [];
  for (const { candidate } of ranked) {
    const { text, meaning } = candidate;
    const folded = fold(text);
    if (seen.has(folded) || (meaning !== undefined && seen.has(meaning)) || isPartOf(folded, [...seen]))
      continue;
    // Two wrong ones of which one only goes on from the other are one.
    if (chosen.some((other) => text.startsWith(`${other} `) || other.startsWith(`${text} `))) continue;
    if (!isLike(answer, [...chosen, text])) continue;
    seen.add(folded);
    if (meaning !== undefined) seen.add(meaning);
    chosen.push(text);
    if (chosen.length === wrong) break;
  }
  const widths = chosen.map((text) => textWidth(text));
  return chosen.length < wrong || isTelling(textWidth(answer), widths) ? undefined : chosen;
}

/**
 * Words of the answer that the prompt has too: wrong options need them as well. Undefined where the prompt holds the
 * whole answer or another spelling of it.
 */
function tellingWords({ answer, prompt, alsoAnswer = [], stopWords }: ChooseOptions): string[] | undefined {
  if (holds(prompt, answer)) return undefined;
  const promptWords = wordSet(prompt, stopWords);
  const own = wordSet(answer, stopWords);
  const shared = sharedWords(own, promptWords);
  if (own.size > 0 && shared.length === own.size) return undefined;
  const other = alsoAnswer.flatMap((spelling) => [...wordSet(spelling, stopWords)]);
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

/** One mark of punctuation, or nothing that is seen, is no option. */
function isShown(text: string): boolean {
  return /[^\s\p{C}]/u.test(text) && !/^\s*\p{P}\s*$/u.test(text);
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

function costOf({ text, distance }: Candidate, width: number): number {
  const ratio = Math.abs(Math.log((textWidth(text) + SLACK) / (width + SLACK)));
  return distance + WIDTH_COST * ratio;
}

function isLike(answer: string, others: readonly string[]): boolean {
  const widths = [answer, ...others].map((text) => textWidth(text));
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  return most - least <= SLACK || most <= MOST_RATIO * least;
}

/** The longest or the shortest by far is what people guess. */
function isTelling(width: number, others: readonly number[]): boolean {
  const FAR = 1.5;
  const most = Math.max(...others);
  const least = Math.min(...others);
  return (width > FAR * most && width - most > SLACK) || (width * FAR < least && least - width > SLACK);
}
