import { answerTexts, localeOf, optionTexts, promptText } from "./prompt-text.js";
import type { QuizKind, QuizQuestion } from "./question.js";

/** A question as `studybot quiz --list --json` prints it, worded in the language of its note. */
export interface QuestionJson {
  readonly id: string;
  readonly kind: QuizKind;
  readonly prompt: string;
  /** In the order in which they would be shown; absent where the answer is typed. */
  readonly options?: readonly string[];
  /** For `order` the options in their right order. */
  readonly answer: string | readonly string[];
  readonly accept?: readonly string[];
  readonly note: string;
  readonly headings: readonly string[];
  /** 1-based and inclusive. */
  readonly lines: readonly [number, number];
  readonly explanation: string;
}

export function questionJson(question: QuizQuestion): QuestionJson {
  const { id, kind, options, answer, accept, note, headings, lines, explanation } = question;
  const locale = localeOf(question.language);
  const shown = answerTexts(question, locale);
  return {
    id,
    kind,
    prompt: promptText(question.prompt, locale),
    ...(options === undefined ? {} : { options: optionTexts(question, locale) }),
    answer: typeof answer === "string" ? (shown[0] ?? answer) : shown,
    ...(accept === undefined ? {} : { accept }),
    note,
    headings,
    lines: [lines[0], lines[1]],
    explanation,
  };
}
