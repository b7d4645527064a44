import { optionTexts, promptText, type QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../quiz/question.js";
import type { QuizMessages } from "../messages/quiz-messages.js";
import { harmless, type Output, paint, wrap, wrapUnder } from "../output.js";
import { answerForm } from "../read-response.js";
import { oneLine } from "./quoted.js";

export interface RenderQuestionOptions {
  readonly output: Output;
  readonly locale: QuizLocale;
  readonly messages: QuizMessages;
  /** Its place in the sitting, from 1. */
  readonly number: number;
  readonly total: number;
  readonly why: keyof QuizMessages["why"];
}

/** A question with what there is to choose from, each with its key; ends with a newline. Where it stands in the notes is not said: headings tell. */
export function renderQuestion(question: QuizQuestion, options: RenderQuestionOptions): string {
  const { output, locale, messages, number, total, why } = options;
  const title = paint(output, "dim", `${messages.question(number, total)} · ${messages.why[why]}`);
  const [first = "", ...rest] = harmless(promptText(question.prompt, locale)).split("\n");
  const prompt = [
    wrap(output, paint(output, "bold", first), ""),
    ...rest.map((line) => wrap(output, paint(output, "bold", line), "  ")),
  ];
  return `${[title, ...prompt, ...optionLines(question, options)].join("\n")}\n`;
}

function optionLines(question: QuizQuestion, { output, locale }: RenderQuestionOptions): string[] {
  const keys = keysOf(question);
  return optionTexts(question, locale).map((text, place) =>
    wrapUnder(output, `  ${paint(output, "cyan", keys[place] ?? "")}  `, oneLine(text)),
  );
}

/** The keys of the options, as they are shown: `y` and `n` for true and false, else numbers. */
export function keysOf(question: QuizQuestion): readonly string[] {
  const options = question.options ?? [];
  return answerForm(question) === "true-false"
    ? options.map((one) => (one === "true" ? "y" : "n"))
    : options.map((_, place) => String(place + 1));
}

/** What stands in front of the cursor. */
export function renderHint(question: QuizQuestion, { output, messages }: RenderQuestionOptions): string {
  const form = answerForm(question);
  const hint = messages.hint[form];
  const text = typeof hint === "string" ? hint : hint(keyRange(question));
  return `${paint(output, "dim", text)} > `;
}

/** What was expected, where what came could not be read; ends with a newline. */
export function renderExpected(question: QuizQuestion, { output, messages }: RenderQuestionOptions): string {
  const count = question.options?.length ?? 0;
  const keys = keyRange(question);
  const { expected } = messages;
  const places = Array.from({ length: count }, (_, place) => count - place);
  const texts = {
    choice: () => expected.choice(keys, `a-${"abcdefghijklmnopqrstuvwxyz"[count - 1] ?? "z"}`),
    "true-false": () => expected["true-false"],
    order: () => expected.order(keys, places.join(count > 9 ? " " : "")),
    text: () => expected.text,
  };
  return `${wrap(output, texts[answerForm(question)](), "")}\n`;
}

function keyRange({ options = [] }: QuizQuestion): string {
  return `1-${options.length}`;
}
