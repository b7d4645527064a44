import type { QuizResponse } from "../../quiz/question.js";
import type { CommandContext, ComponentHandler, ModalHandler } from "../commands/command.js";
import type { MessageReply, Reply } from "../commands/reply.js";
import type { ComponentRequest } from "../commands/request.js";
import { numberPart } from "../custom-id.js";
import { quizMessagesFor } from "../messages/quiz-messages.js";
import { noticeMessage } from "../render/notice-message.js";
import { askDue, askPerson } from "./ask-person.js";
import { giveAnswer, type Press, refusal } from "./give-answer.js";
import { QUIZ_PREFIX, readProgress, readQuestionId } from "./quiz-id.js";
import { quizLocale } from "./quiz-locale.js";
import { showResult } from "./show-result.js";
import { showLeaderboard } from "./subcommands/leaderboard-subcommand.js";
import { changeListed, changeReviewLength, showSettings } from "./subcommands/settings-subcommand.js";
import { ANSWER_FIELD, answerFormModal } from "./views/answer-form.js";
import { MOST_STEPS, type PickedSteps, readSteps } from "./views/order-menu.js";
import { orderView } from "./views/order-view.js";

type PressAction = (press: Press, request: ComponentRequest, detail: string) => Reply | Promise<Reply>;

/** Of controls under a posted question, by the second part of the custom id; the third is the posting. */
const QUESTION_ACTIONS: Readonly<Record<string, PressAction>> = {
  pick: (press, _, detail) => giveAnswer(press, { option: numberPart(detail) ?? -1 }),

  /** A step was picked; the last one that is left needs no picking. */
  async step(press, { values }, detail) {
    const total = press.posting.question.options?.length ?? 0;
    const picked = readSteps(detail + (values[0] ?? ""), total);
    const left = Array.from({ length: total }, (_, place) => place).filter((each) => !picked.includes(each));
    return (await refusal(press)) ?? showOrder(press, left.length === 1 ? [...picked, ...left] : picked);
  },

  /** The steps are put in order from the beginning. */
  order: async (press) => (await refusal(press)) ?? showOrder(press, []),

  hand(press, _, detail) {
    return giveAnswer(press, { order: readSteps(detail, MOST_STEPS) });
  },

  async type(press) {
    const refused = await refusal(press);
    if (refused !== undefined) return refused;
    const { posting, request, progress } = press;
    return {
      kind: "modal",
      modal: answerFormModal(posting, { locale: quizLocale(request.locale), progress }),
    };
  },

  /** Under a question that is over. */
  async mine({ posting, request, context }) {
    const answer = await context.quiz.store.answerOf(posting.id, request.userId);
    if (answer === undefined) return noticeMessage(quizMessagesFor(request.locale).notAnswered);
    return showResult(posting, answer, { locale: request.locale, inPlace: false }, context);
  },
};

type Action = (request: ComponentRequest, context: CommandContext) => Reply | Promise<Reply>;

/** Of controls that belong to no posted question, by the second part of the custom id. */
const OTHER_ACTIONS: Readonly<Record<string, Action>> = {
  async next(request, context) {
    const components = await askDue(request, readProgress(request.parts[2] ?? ""), context);
    return { kind: "update", components };
  },
  review: async (request, context) => ({
    kind: "update",
    components: await askDue(request, undefined, context),
  }),
  new: async (request, context) => ({
    kind: "update",
    components: await askPerson(request, await context.quiz.questions(), context),
  }),
  board: (request, context) => showLeaderboard(request, request.parts[2] ?? "", "update", context),
  settings: (request, context) => showSettings(request, "message", context),
  listed: (request, context) => changeListed(request, request.parts[2] === "on", context),
  length: (request, context) => changeReviewLength(request, numberPart(request.values[0]), context),
};

/** The quiz's buttons and menus. All they need is in their custom ids and in what is stored. */
export const quizComponents: ComponentHandler = {
  prefix: QUIZ_PREFIX,
  forOneself: true,
  async run(request, context) {
    const name = request.parts[1] ?? "";
    if (Object.hasOwn(OTHER_ACTIONS, name))
      return OTHER_ACTIONS[name]?.(request, context) ?? unknown(request);
    const action = Object.hasOwn(QUESTION_ACTIONS, name) ? QUESTION_ACTIONS[name] : undefined;
    if (action === undefined) return unknown(request);
    const { postingId, detail, progress } = readQuestionId(request.parts);
    const posting = await context.quiz.store.posting(postingId);
    if (posting === undefined) return gone(request.locale);
    const isOwnMessage = request.message.isEphemeral || posting.personId === request.userId;
    if (posting.messageId === undefined && posting.occasion === "now" && !isOwnMessage) {
      // The process that sent it could not say so.
      await context.quiz.store.showedAt(posting.id, request.message.id, context.now());
    }
    return action({ request, posting, progress, isOwnMessage, context }, request, detail);
  },
};

/** The form of a typed answer. */
export const quizModals: ModalHandler = {
  prefix: QUIZ_PREFIX,
  forOneself: true,
  async run(request, context) {
    const { postingId, progress } = readQuestionId(request.parts);
    const posting = await context.quiz.store.posting(postingId);
    if (posting === undefined) return gone(request.locale);
    const response: QuizResponse = { text: request.fields[ANSWER_FIELD] ?? "" };
    const isOwnMessage = posting.personId === request.userId && request.isFromMessage;
    return giveAnswer({ request, posting, progress, isOwnMessage, context }, response);
  },
};

/** On the question that everyone sees, a person's order opens a message of their own. */
function showOrder({ posting, request, progress, isOwnMessage }: Press, picked: PickedSteps): Reply {
  const components = orderView(posting, { picked, locale: quizLocale(request.locale), progress });
  return isOwnMessage ? { kind: "update", components } : { kind: "message", ephemeral: true, components };
}

function gone(locale: string): MessageReply {
  return noticeMessage(quizMessagesFor(locale).gone);
}

/** @throws Error (a bug, or something of an older version that Discord still has) */
function unknown({ parts }: ComponentRequest): never {
  throw new Error(`unknown control ${parts.join(":")}`);
}
