import { answerQuestion } from "../../quiz/answer-question.js";
import type { Posting } from "../../quiz/posting.js";
import type { QuizResponse } from "../../quiz/question.js";
import type { AnswerResult } from "../../quiz/quiz-store.js";
import type { CommandContext } from "../commands/command.js";
import type { MessageReply, UpdateReply } from "../commands/reply.js";
import type { Request } from "../commands/request.js";
import { type QuizMessages, quizMessagesFor } from "../messages/quiz-messages.js";
import { noticeMessage } from "../render/notice-message.js";
import type { Progress } from "./quiz-id.js";
import { publicLocale } from "./quiz-locale.js";
import { showResult } from "./show-result.js";
import { questionView } from "./views/question-view.js";

/** A person in front of a posted question. */
export interface Press {
  readonly request: Request;
  readonly posting: Posting;
  readonly progress: Progress | undefined;
  /** Whether the message that was used is one that the person alone sees. */
  readonly isOwnMessage: boolean;
  readonly context: CommandContext;
}

type Refused = Exclude<AnswerResult["kind"], "counted" | "already">;

const REFUSALS = {
  closed: "closed",
  "not-yours": "notYours",
  unknown: "gone",
} as const satisfies Record<Refused, keyof QuizMessages>;

/** Counts an answer and shows the person how it went. The first answer stands, however often a button is pressed. */
export async function giveAnswer(press: Press, response: QuizResponse): Promise<MessageReply | UpdateReply> {
  const { request, posting, context } = press;
  const { store, counts } = context.quiz;
  const result = await answerQuestion(store, {
    posting,
    personId: request.userId,
    response,
    at: context.now(),
    ...(posting.personId === undefined ? {} : { shownAt: posting.createdAt }),
  });
  if (result.kind !== "counted" && result.kind !== "already") return refuse(press, result.kind);
  const shown = await showResult(
    posting,
    result.answer,
    {
      locale: request.locale,
      inPlace: press.isOwnMessage,
      isEarlier: result.kind === "already" && posting.personId === undefined,
      memory: result.memory,
      progress: press.progress,
    },
    context,
  );
  if (posting.personId !== undefined || result.kind === "already") return shown;
  if (request.appSeesChannel || press.isOwnMessage || shown.kind !== "message") {
    counts.changed(posting.id);
    return shown;
  }
  // Where the bot is no member, only the interaction itself can change the message.
  return { kind: "update", components: await recounted(posting, context), followUps: [shown] };
}

/** What keeps the person from answering, if anything: asked before a form or a further step opens. */
export async function refusal(press: Press): Promise<MessageReply | UpdateReply | undefined> {
  const { request, posting, context } = press;
  if (posting.personId !== undefined && posting.personId !== request.userId)
    return refuse(press, "not-yours");
  const earlier = await context.quiz.store.answerOf(posting.id, request.userId);
  if (earlier !== undefined) {
    const { locale } = request;
    const { progress, isOwnMessage: inPlace } = press;
    const isEarlier = posting.personId === undefined;
    return showResult(posting, earlier, { locale, inPlace, isEarlier, progress }, context);
  }
  return posting.closedAt === undefined ? undefined : refuse(press, "closed");
}

function refuse({ request }: Press, kind: Refused): MessageReply {
  return noticeMessage(quizMessagesFor(request.locale)[REFUSALS[kind]]);
}

async function recounted(posting: Posting, { quiz }: CommandContext) {
  const { answered } = await quiz.store.tally(posting.id);
  return questionView(posting, { locale: publicLocale(posting.question, undefined), answered });
}
