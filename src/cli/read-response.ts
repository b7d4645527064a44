import { grade } from "../quiz/grade.js";
import type { QuizQuestion, QuizResponse } from "../quiz/question.js";

/** How a question is answered. */
export type AnswerForm = "choice" | "true-false" | "order" | "text";

/** `end`: the person wants no more. `unreadable`: nothing that can be graded. */
export type ReadResponse =
  | { readonly kind: "response"; readonly response: QuizResponse }
  | { readonly kind: "end" | "unreadable" };

/** Typed alone: ends the quiz. */
export const END_KEY = "q";
/** Typed alone: shows the answer, and counts as not known. */
export const SHOW_KEY = "?";

/** A longer answer was not typed for a gap, in UTF-16 units. */
const LONGEST_TEXT = 200;

const TRUE_KEYS = new Set(["y", "t", "o", "对", "對", "是"]);
const FALSE_KEYS = new Set(["n", "f", "x", "错", "錯", "否"]);

export function answerForm({ kind, answer, options }: QuizQuestion): AnswerForm {
  if (typeof answer !== "string") return "order";
  if (options === undefined) return "text";
  return kind === "true-false" ? "true-false" : "choice";
}

/**
 * What was typed, as a response. `q` and `?` are commands unless they are the right answer. Full-width characters, as
 * input methods write them, count as plain ones.
 */
export function readResponse(question: QuizQuestion, typed: string): ReadResponse {
  const text = typed.normalize("NFKC").trim();
  const form = answerForm(question);
  const given = READERS[form](text, question);
  const isCommand = form !== "text" || given === undefined || !grade(question, given).right;
  if (isCommand && text.toLowerCase() === END_KEY) return { kind: "end" };
  if (isCommand && text === SHOW_KEY) return { kind: "response", response: { text } };
  return given === undefined ? { kind: "unreadable" } : { kind: "response", response: given };
}

const READERS: Readonly<
  Record<AnswerForm, (text: string, question: QuizQuestion) => QuizResponse | undefined>
> = {
  choice: (text, { options = [] }) => {
    const option = placeOf(text, options.length);
    return option === undefined ? undefined : { option };
  },
  "true-false": (text, { options = [] }) => {
    const key = text.toLowerCase();
    const word = TRUE_KEYS.has(key) ? "true" : FALSE_KEYS.has(key) ? "false" : undefined;
    const option = word === undefined ? placeOf(text, options.length) : options.indexOf(word);
    return option === undefined || option < 0 ? undefined : { option };
  },
  order: (text, { options = [] }) => {
    const separated = text.split(/[\s,、>;.-]+/).filter((part) => part !== "");
    const parts = separated.length > 1 ? separated : [...(separated[0] ?? "")];
    const order = parts.flatMap((part) => placeOf(part, options.length) ?? []);
    const isWhole = parts.length === options.length && new Set(order).size === options.length;
    return isWhole ? { order } : undefined;
  },
  text: (text) => (text === "" || text.length > LONGEST_TEXT ? undefined : { text }),
};

/** The place, from 0, of `1` or `a`. */
function placeOf(text: string, options: number): number | undefined {
  const place = /^\d{1,2}$/.test(text)
    ? Number(text) - 1
    : /^[a-z]$/i.test(text)
      ? text.toLowerCase().charCodeAt(0) - "a".charCodeAt(0)
      : -1;
  return place >= 0 && place < options ? place : undefined;
}
