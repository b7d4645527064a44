import type { Answer } from "../../../src/answer/answer.js";
import type { MessageReply } from "../../../src/bot/commands/reply.js";
import { type AnswerMessageOptions, answerMessage } from "../../../src/bot/render/answer-message.js";
import { nothingFoundMessage } from "../../../src/bot/render/nothing-found-message.js";

/** Any answer as a message. */
export function renderAnswer(answer: Answer, options: AnswerMessageOptions): MessageReply {
  return answer.kind === "found" ? answerMessage(answer, options) : nothingFoundMessage(answer, options);
}
