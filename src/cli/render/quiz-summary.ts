import type { NextForPerson } from "../../quiz/next-for-person.js";
import type { QuizMessages } from "../messages/quiz-messages.js";
import { type Output, paint, wrap } from "../output.js";

export interface RenderSummaryOptions {
  readonly output: Output;
  readonly messages: QuizMessages;
  /** Words for a time to come, in ms since 1970. */
  readonly when: (at: number) => string;
}

/** What there is to ask, and how to answer; ends with an empty line. */
export function renderBeginning(
  { due, fresh }: NextForPerson,
  { output, messages }: Pick<RenderSummaryOptions, "output" | "messages">,
): string {
  return `${lines([paint(output, "bold", messages.begin(due, fresh)), paint(output, "dim", messages.howTo)], output)}\n`;
}

/** How a sitting went and what is next; ends with a newline. */
export function renderSummary(
  { answered, right }: { readonly answered: number; readonly right: number },
  next: NextForPerson,
  { streak, ...options }: RenderSummaryOptions & { /** In days. */ readonly streak: number },
): string {
  const { output, messages } = options;
  const head =
    answered === 0
      ? messages.nothingAnswered
      : sentences([paint(output, "bold", messages.done(right, answered)), messages.streak(streak)]);
  return lines([head, whatIsNext(next, options)], output);
}

/** Where there is nothing to ask: when to come back, and how to go on all the same; ends with a newline. */
export function renderNothingDue(next: NextForPerson, options: RenderSummaryOptions): string {
  const { output, messages } = options;
  return lines(
    [paint(output, "bold", messages.nothingDue), whatIsNext(next, options), messages.orAll],
    output,
  );
}

function whatIsNext({ due, fresh, nextAt }: NextForPerson, { messages, when }: RenderSummaryOptions): string {
  return sentences([
    ...(due > 0 ? [messages.stillDue(due)] : []),
    ...(fresh > 0 ? [messages.stillNew(fresh)] : []),
    ...(due > 0 || nextAt === undefined ? [] : [messages.nextDue(when(nextAt))]),
  ]);
}

/** One after another; what ends with a full-width stop needs no space. */
function sentences(texts: readonly string[]): string {
  return texts.join(" ").replace(/(?<=[。！](?:\u001B\[\d+m)*) /g, "");
}

function lines(texts: readonly string[], output: Output): string {
  return texts
    .filter((text) => text !== "")
    .map((text) => `${wrap(output, text, "")}\n`)
    .join("");
}
