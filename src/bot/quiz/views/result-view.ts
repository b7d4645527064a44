import { type APIMessageTopLevelComponent, ButtonStyle } from "discord.js";
import type { NoteIndex } from "../../../index/note-index.js";
import type { MemoryState } from "../../../quiz/memory.js";
import type { Posting, Tally } from "../../../quiz/posting.js";
import type { QuizLocale } from "../../../quiz/prompt-text.js";
import type { StoredAnswer } from "../../../quiz/quiz-store.js";
import { customId } from "../../custom-id.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { button, buttonRow, container, smallText, textDisplay } from "../../render/components.js";
import { timestamp } from "../../render/timestamp.js";
import { nextQuestionId, type Progress, QUIZ_PREFIX } from "../quiz-id.js";
import { explanationTexts, noteButtons } from "./explanation.js";
import { givenLines, readResponse, rightLines } from "./given-answer.js";
import { promptMarkdown } from "./question-text.js";
import { titleOf } from "./question-view.js";

export interface ResultViewOptions {
  readonly locale: QuizLocale;
  readonly index: NoteIndex;
  readonly notesUrl?: string;
  /** Whether the answer was given before. @default false */
  readonly isEarlier?: boolean;
  /** When the question comes back; absent where nobody remembers. */
  readonly memory?: MemoryState | undefined;
  /** How all have answered; for a question that everyone sees. */
  readonly tally?: Tally;
  /** How far the review had come before this question. */
  readonly progress?: Progress | undefined;
}

const ACCENTS = { right: 0x3ba55d, wrong: 0xed4245 } as const;

/** What one person sees of their answer: right or wrong, why, where it stands, and when it comes back. */
export function resultView(
  posting: Posting,
  answer: StoredAnswer,
  options: ResultViewOptions,
): readonly APIMessageTopLevelComponent[] {
  const { locale, isEarlier = false, memory, tally, progress } = options;
  const { question, occasion, personId } = posting;
  const messages = quizMessagesFor(locale);
  const isRight = answer.outcome !== "wrong";
  const response = readResponse(answer.response);
  const small = [
    ...(answer.points > 0 ? [messages.points(answer.points)] : []),
    ...(memory === undefined ? [] : [messages.comesBack(timestamp(memory.due, "R"))]),
    ...(tally === undefined ? [] : [messages.soFar(tally.answered, tally.right)]),
  ];
  const outcome = [
    `### ${isRight ? `✅ ${messages.right}` : `❌ ${messages.wrong}`}`,
    ...(isEarlier ? [smallText(messages.answeredBefore)] : []),
    ...(small.length === 0 ? [] : [smallText(small.join(" · "))]),
  ];
  const given = givenLines(question, response, { locale, messages });
  // What is typed may be right in words of its own.
  const solution = isRight && !("text" in response) ? [] : rightLines(question, { locale, messages });
  // Two lists need something between them.
  const between = given.length > 1 && solution.length > 0 ? [""] : [];
  const said = [...given, ...between, ...solution];
  // A question for one person is followed by its result in the same message.
  const asked =
    personId === undefined
      ? []
      : [
          textDisplay(
            `${smallText(titleOf(occasion, messages, progress))}\n${promptMarkdown(question, locale)}`,
          ),
        ];
  return [
    ...asked,
    container(
      [outcome.join("\n"), said.join("\n"), ...explanationTexts(question, messages)].map((text) =>
        textDisplay(text),
      ),
      isRight ? ACCENTS.right : ACCENTS.wrong,
    ),
    ...buttonRow([...goOn(posting, isRight, options), ...noteButtons(question, options)]),
  ];
}

function goOn({ personId, occasion }: Posting, isRight: boolean, { locale, progress }: ResultViewOptions) {
  const labels = quizLabelsFor(locale);
  const style = ButtonStyle.Primary;
  if (personId === undefined) return [];
  if (occasion === "review" && progress !== undefined) {
    const { answered, right, total } = progress;
    const next = { answered: answered + 1, right: right + (isRight ? 1 : 0), total };
    return [button({ customId: nextQuestionId(next), label: labels.nextQuestion, style })];
  }
  return [button({ customId: customId(QUIZ_PREFIX, "new"), label: labels.anotherQuestion, style })];
}
