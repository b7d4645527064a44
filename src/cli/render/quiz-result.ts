import { answerTexts, type QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../quiz/question.js";
import type { StoredAnswer } from "../../quiz/quiz-store.js";
import type { QuizMessages } from "../messages/quiz-messages.js";
import { type Output, paint, wrap, wrapUnder } from "../output.js";
import { keysOf } from "./quiz-question.js";
import { formatLines, oneLine, quoted } from "./quoted.js";

export interface RenderResultOptions {
  readonly output: Output;
  readonly locale: QuizLocale;
  readonly messages: QuizMessages;
  /** When it comes back, in words. */
  readonly comesBack: string;
  /** Whether the person asked to be shown the answer. */
  readonly shown: boolean;
}

const INDENT = "  ";
/** Lines that are quoted at most: more than any question was made from but the longest lists. */
const MOST_LINES = 12;

/** Right or wrong, what is right, why, and when it comes back; ends with a newline. */
export function renderResult(
  question: QuizQuestion,
  outcome: StoredAnswer["outcome"],
  options: RenderResultOptions,
): string {
  const { output, messages, comesBack, shown } = options;
  const isRight = outcome !== "wrong";
  const verdict = isRight
    ? paint(output, "green", `✓ ${outcome === "slow" ? messages.slow : messages.right}`)
    : paint(output, "red", `✗ ${shown ? messages.shown : messages.wrong}`);
  const place = paint(output, "cyan", oneLine(`${question.note}:${formatLines(question.lines)}`));
  const parts = [
    verdict,
    ...(isRight ? [] : rightLines(question, options)),
    wrap(output, place, INDENT),
    ...quotedLines(question, output),
    wrap(output, paint(output, "dim", messages.comesBack(comesBack)), INDENT),
  ];
  return `${parts.join("\n")}\n`;
}

function rightLines(question: QuizQuestion, { output, locale, messages }: RenderResultOptions): string[] {
  const keys = keysOf(question);
  const texts = answerTexts(question, locale).map(oneLine);
  const { answer, options = [] } = question;
  const keyOf = (one: string): string => keys[options.indexOf(one)] ?? "";
  if (typeof answer === "string") {
    const key = options.length === 0 ? "" : `${keyOf(answer)}  `;
    return [wrapUnder(output, INDENT, messages.rightAnswer(`${key}${texts[0] ?? ""}`))];
  }
  // The steps themselves are what is quoted below.
  const order = answer.map(keyOf).join(answer.length > 9 ? " " : "");
  return [`${INDENT}${messages.rightOrder(order)}`];
}

function quotedLines({ explanation }: QuizQuestion, output: Output): string[] {
  const lines = quoted(explanation).split("\n");
  const shown = lines.slice(0, MOST_LINES).map((line) => wrapUnder(output, `${INDENT}│ `, line));
  return lines.length > MOST_LINES ? [...shown, `${INDENT}│ …`] : shown;
}
