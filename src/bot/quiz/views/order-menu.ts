import { optionTexts, type QuizLocale } from "../../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../../quiz/question.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { selectMenu } from "../../render/components.js";
import { SELECT_OPTION_TEXT_LIMIT } from "../../render/limits.js";
import { plainLabel } from "../../render/plain-label.js";
import { type Progress, questionId } from "../quiz-id.js";
import { letterOf } from "./question-text.js";

/**
 * Steps picked so far, as places of options: one digit each, since a question has at most nine steps. Discord does not
 * promise the order in which a menu hands over what was picked, so that each place is asked by a menu of its own.
 */
export type PickedSteps = readonly number[];

export const MOST_STEPS = 9;

export const stepsPart = (picked: PickedSteps): string => picked.join("");

/** @throws Error, a bug, for what is no such part of a question with so many steps */
export function readSteps(part: string, total: number): PickedSteps {
  const picked = [...part].map(Number);
  const isRight = picked.every((step, at) => step < total && picked.indexOf(step) === at);
  if (!/^\d*$/.test(part) || !isRight) throw new Error(`no steps of ${total}: ${part}`);
  return picked;
}

export interface OrderMenuOptions {
  readonly postingId: string;
  readonly picked: PickedSteps;
  readonly locale: QuizLocale;
  readonly progress?: Progress | undefined;
}

/** A menu of the steps that are left, for the next place. */
export function orderMenu(
  question: QuizQuestion,
  { postingId, picked, locale, progress }: OrderMenuOptions,
): ReturnType<typeof selectMenu> {
  const steps = optionTexts(question, locale);
  return selectMenu({
    customId: questionId("step", postingId, { detail: stepsPart(picked), progress }),
    placeholder: quizLabelsFor(locale).pickStep(picked.length + 1, steps.length),
    options: steps.flatMap((step, place) =>
      picked.includes(place)
        ? []
        : [
            {
              label: plainLabel(`${letterOf(place)}. ${step}`, SELECT_OPTION_TEXT_LIMIT),
              value: String(place),
            },
          ],
    ),
  });
}
