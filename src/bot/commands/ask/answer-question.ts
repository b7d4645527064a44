import type { NotesState } from "../../../answer/notes.js";
import { messagesFor } from "../../messages/answer-messages.js";
import { SECTIONS_SHOWN } from "../../render/answer-message.js";
import { neutralise } from "../../render/neutralise.js";
import { nothingFoundMessage } from "../../render/nothing-found-message.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { CommandContext } from "../command.js";
import type { MessageReply } from "../reply.js";
import type { Request } from "../request.js";
import { cutQuestion } from "./cut-question.js";
import { matchMessage } from "./match-message.js";
import { ALL_NOTES, type QuestionPlace } from "./question-place.js";
import { recordQuestion } from "./record-question.js";

export interface QuestionOptions {
  readonly state: NotesState;
  /** Whether only the asker sees the answer. */
  readonly isPrivate: boolean;
  /** @default all notes */
  readonly place?: QuestionPlace;
}

/** A question answered from the notes and stored. What was asked privately is stored as of no server. */
export async function answerQuestion(
  asked: string,
  { locale, userId, guildId }: Request,
  { state, isPrivate, place = ALL_NOTES }: QuestionOptions,
  context: CommandContext,
): Promise<MessageReply> {
  const whole = asked.trim();
  const question = cutQuestion(whole);
  if (neutralise(question).trim() === "") return noticeMessage(messagesFor(locale).emptyQuestion);
  const { filter } = place;
  const answer = context.answers.ask(state, question, { limit: SECTIONS_SHOWN, filter });
  const best = answer.kind === "found" ? answer.answers[0] : undefined;
  const askedId = await recordQuestion(
    {
      userId,
      question,
      locale,
      found: best !== undefined,
      askedAt: context.now(),
      ...filter,
      ...(guildId === undefined || isPrivate ? {} : { guildId }),
      ...(best === undefined ? {} : { source: `${best.note}:${best.excerpt.lines.join("-")}` }),
    },
    context,
  );
  const shown = {
    locale,
    ...(question === whole ? {} : { questionCut: [...question].length }),
    ...(place.label === undefined ? {} : { lookedIn: place.label }),
  };
  if (answer.kind === "nothing-found") return nothingFoundMessage(answer, shown);
  const options = {
    ...shown,
    match: 0,
    isPrivate,
    canShare: isPrivate,
    ...(askedId === undefined ? {} : { askedId }),
  };
  return matchMessage(answer, options, state.index, context);
}
