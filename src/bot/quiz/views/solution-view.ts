import type { APIMessageTopLevelComponent } from "discord.js";
import type { Posting, Tally } from "../../../quiz/posting.js";
import { optionTexts, type QuizLocale } from "../../../quiz/prompt-text.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { type QuizMessages, quizMessagesFor } from "../../messages/quiz-messages.js";
import { button, buttonRow, container, smallText, textDisplay } from "../../render/components.js";
import { questionId } from "../quiz-id.js";
import { explanationTexts } from "./explanation.js";
import { readResponse, rightLines } from "./given-answer.js";
import { answerForm, answerMarkdown, letterOf, promptMarkdown } from "./question-text.js";
import { titleOf } from "./question-view.js";

export interface SolutionViewOptions {
  readonly locale: QuizLocale;
  readonly tally: Tally;
  readonly roleId?: string | undefined;
}

/** A question that is over: what is right, why, and how all have answered. What people typed is shown to nobody else. */
export function solutionView(
  posting: Posting,
  { locale, tally, roleId }: SolutionViewOptions,
): readonly APIMessageTopLevelComponent[] {
  const { question, occasion, id } = posting;
  const messages = quizMessagesFor(locale);
  const solution =
    answerForm(question) === "choice"
      ? splitLines(posting, { locale, tally })
      : rightLines(question, { locale, messages });
  return [
    ...(roleId === undefined ? [] : [textDisplay(`<@&${roleId}>`)]),
    container([
      textDisplay(`### ${titleOf(occasion, messages, undefined)}`),
      textDisplay([promptMarkdown(question, locale), "", ...solution].join("\n")),
      ...explanationTexts(question, messages).map((text) => textDisplay(text)),
      textDisplay(smallText(overText(tally, messages))),
    ]),
    ...buttonRow([
      button({ customId: questionId("mine", id), label: quizLabelsFor(locale).myAnswer, emoji: "👤" }),
    ]),
  ];
}

function overText({ answered, right }: Tally, messages: QuizMessages): string {
  return messages.over(answered, right);
}

/** Every option with how many took it; the right one is marked. */
function splitLines(
  { question }: Posting,
  { locale, tally }: Pick<SolutionViewOptions, "locale" | "tally">,
): readonly string[] {
  const counts = new Map<number, number>();
  for (const { response, count } of tally.split) {
    const given = readResponse(response);
    if ("option" in given) counts.set(given.option, count);
  }
  const percent = (count: number): number =>
    tally.answered === 0 ? 0 : Math.round((100 * count) / tally.answered);
  return optionTexts(question, locale).map((text, place) => {
    const isRight = question.options?.[place] === question.answer;
    const count = counts.get(place) ?? 0;
    const mark = isRight ? "✅" : "▫️";
    return `${mark} **${letterOf(place)}.** ${answerMarkdown(question, text)} — ${count} (${percent(count)} %)`;
  });
}
