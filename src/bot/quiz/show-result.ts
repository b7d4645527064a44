import type { Posting } from "../../quiz/posting.js";
import type { StoredAnswer } from "../../quiz/quiz-store.js";
import type { CommandContext } from "../commands/command.js";
import type { MessageReply, UpdateReply } from "../commands/reply.js";
import { quizLocale } from "./quiz-locale.js";
import { type ResultViewOptions, resultView } from "./views/result-view.js";

export interface ShowResultOptions extends Pick<ResultViewOptions, "memory" | "progress" | "isEarlier"> {
  readonly locale: string;
  /** Whether the message that was used is the person's own and turns into the result. */
  readonly inPlace: boolean;
}

/** The result of an answer for the one who gave it. */
export async function showResult(
  posting: Posting,
  answer: StoredAnswer,
  { locale, inPlace, ...shown }: ShowResultOptions,
  { quiz, notes, notesUrl }: CommandContext,
): Promise<MessageReply | UpdateReply> {
  const isPublic = posting.personId === undefined;
  const components = resultView(posting, answer, {
    ...shown,
    locale: quizLocale(locale),
    index: notes.current().index,
    ...(notesUrl === undefined ? {} : { notesUrl }),
    ...(isPublic ? { tally: await quiz.store.tally(posting.id) } : {}),
  });
  return inPlace ? { kind: "update", components } : { kind: "message", ephemeral: true, components };
}
