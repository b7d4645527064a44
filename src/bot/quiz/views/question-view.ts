import type { APIMessageTopLevelComponent } from "discord.js";
import type { Occasion, Posting } from "../../../quiz/posting.js";
import { optionTexts, type QuizLocale } from "../../../quiz/prompt-text.js";
import type { QuizQuestion } from "../../../quiz/question.js";
import { textWidth } from "../../../quiz/text-width.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { type QuizMessages, quizMessagesFor } from "../../messages/quiz-messages.js";
import { button, buttonRow, container, smallText, textDisplay } from "../../render/components.js";
import { ACTION_ROW_BUTTONS_LIMIT, BUTTON_LABEL_LIMIT } from "../../render/limits.js";
import { plainLabel } from "../../render/plain-label.js";
import { type Progress, questionId } from "../quiz-id.js";
import { orderMenu } from "./order-menu.js";
import { type AnswerForm, answerForm, letterOf, optionLines, promptMarkdown } from "./question-text.js";

export interface QuestionViewOptions {
  readonly locale: QuizLocale;
  /** Of the review that it belongs to. */
  readonly progress?: Progress | undefined;
  /** How many have answered; for a question that everyone sees. */
  readonly answered?: number;
  /** The role that the message mentions. @default none */
  readonly roleId?: string | undefined;
}

/** Options that are wider than this, in columns, stand in the text, and a letter on the button. */
const WIDEST_LABEL = 38;

const ACCENT = 0x5865f2;

/** A question that takes answers, with its controls: all they need later stands in their custom ids. */
export function questionView(
  posting: Posting,
  options: QuestionViewOptions,
): readonly APIMessageTopLevelComponent[] {
  const { locale, answered, roleId } = options;
  const { question } = posting;
  const messages = quizMessagesFor(locale);
  const below = answered === undefined ? [] : [messages.answered(answered), messages.answerOnce];
  return [
    ...(roleId === undefined ? [] : [textDisplay(`<@&${roleId}>`)]),
    container(
      [
        textDisplay(`### ${titleOf(posting.occasion, messages, options.progress)}`),
        textDisplay([promptMarkdown(question, locale), ...listedOptions(question, locale)].join("\n")),
        ...(below.length === 0 ? [] : [textDisplay(smallText(below.join(" · ")))]),
      ],
      ACCENT,
    ),
    ...CONTROLS[answerForm(question)](posting, options),
  ];
}

export function titleOf(occasion: Occasion, messages: QuizMessages, progress: Progress | undefined): string {
  const titles: Readonly<Record<Occasion, string>> = {
    daily: `🗓️ ${messages.dailyTitle}`,
    now: `❓ ${messages.channelTitle}`,
    private: `❓ ${messages.privateTitle}`,
    terminal: `❓ ${messages.privateTitle}`,
    review:
      progress === undefined
        ? `🔁 ${messages.privateTitle}`
        : `🔁 ${messages.reviewTitle(progress.answered + 1, progress.total)}`,
  };
  return titles[occasion];
}

/** What stands in the text, because no control can bear it. */
function listedOptions(question: QuizQuestion, locale: QuizLocale): readonly string[] {
  const isListed =
    answerForm(question) === "order" || !optionTexts(question, locale).every((text) => fitsButton(text));
  return isListed ? ["", ...optionLines(question, locale)] : [];
}

function fitsButton(text: string): boolean {
  return textWidth(text) <= WIDEST_LABEL && text.trim() !== "";
}

type Controls = (posting: Posting, options: QuestionViewOptions) => readonly APIMessageTopLevelComponent[];

const CONTROLS: Readonly<Record<AnswerForm, Controls>> = {
  choice({ id, question }, { locale, progress }) {
    const texts = optionTexts(question, locale);
    const onButtons = texts.every((text) => fitsButton(text));
    const buttons = texts.map((text, place) =>
      button({
        customId: questionId("pick", id, { detail: String(place), progress }),
        label: onButtons ? plainLabel(text, BUTTON_LABEL_LIMIT) : letterOf(place),
      }),
    );
    const rows = Array.from({ length: Math.ceil(buttons.length / ACTION_ROW_BUTTONS_LIMIT) }, (_, row) =>
      buttons.slice(row * ACTION_ROW_BUTTONS_LIMIT, (row + 1) * ACTION_ROW_BUTTONS_LIMIT),
    );
    return rows.flatMap((row) => buttonRow(row));
  },

  // A menu goes on showing what its user picked, so that none stands under a question that everyone sees: it opens a
  // message of one's own.
  order: ({ id, question, personId }, { locale, progress }) =>
    personId === undefined
      ? buttonRow([
          button({ customId: questionId("order", id), label: quizLabelsFor(locale).arrange, emoji: "🔢" }),
        ])
      : [orderMenu(question, { postingId: id, picked: [], locale, progress })],

  text: ({ id }, { locale, progress }) =>
    buttonRow([
      button({
        customId: questionId("type", id, { progress }),
        label: quizLabelsFor(locale).typeAnswer,
        emoji: "✏️",
      }),
    ]),
};
