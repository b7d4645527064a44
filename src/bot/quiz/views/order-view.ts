import { type APIMessageTopLevelComponent, ButtonStyle } from "discord.js";
import type { Posting } from "../../../quiz/posting.js";
import { optionTexts, type QuizLocale } from "../../../quiz/prompt-text.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { button, buttonRow, container, textDisplay } from "../../render/components.js";
import { type Progress, questionId } from "../quiz-id.js";
import { orderMenu, type PickedSteps, stepsPart } from "./order-menu.js";
import { answerMarkdown, optionLines, promptMarkdown } from "./question-text.js";

export interface OrderViewOptions {
  readonly picked: PickedSteps;
  readonly locale: QuizLocale;
  readonly progress?: Progress | undefined;
}

/** The steps as one person has put them in order so far: the next place to fill, or all to hand in. */
export function orderView(
  posting: Posting,
  { picked, locale, progress }: OrderViewOptions,
): readonly APIMessageTopLevelComponent[] {
  const { id, question } = posting;
  const labels = quizLabelsFor(locale);
  const steps = optionTexts(question, locale);
  const isWhole = picked.length === steps.length;
  const lines = picked.map((step, at) => `${at + 1}\\. ${answerMarkdown(question, steps[step] ?? "")}`);
  const left = isWhole
    ? []
    : ["", ...optionLines(question, locale).filter((_, place) => !picked.includes(place))];
  return [
    container([
      textDisplay([promptMarkdown(question, locale), ...left].join("\n")),
      ...(picked.length === 0
        ? []
        : [textDisplay([quizMessagesFor(locale).orderSoFar, ...lines].join("\n"))]),
    ]),
    ...(isWhole ? [] : [orderMenu(question, { postingId: id, picked, locale, progress })]),
    ...buttonRow([
      ...(isWhole
        ? [
            button({
              customId: questionId("hand", id, { detail: stepsPart(picked), progress }),
              label: labels.handIn,
              style: ButtonStyle.Primary,
            }),
          ]
        : []),
      ...(picked.length === 0
        ? []
        : [
            button({ customId: questionId("order", id, { progress }), label: labels.startAgain, emoji: "↩️" }),
          ]),
    ]),
  ];
}
