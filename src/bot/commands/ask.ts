import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { messagesFor } from "../messages/answer-messages.js";
import { answerMessage } from "../render/answer-message.js";
import { QUESTION_LIMIT } from "../render/limits.js";
import { neutralise } from "../render/neutralise.js";
import { noticeMessage } from "../render/notice-message.js";
import type { Command } from "./command.js";
import type { MessageReply } from "./reply.js";

/** Sections asked for: the best in full and two more in short. */
const SECTIONS = 3;

/** How far back from the limit a question is cut to keep its last word whole, in characters; longer words are halved. */
const LONGEST_WORD = 40;

/** `/ask question:` answers from the notes, in the channel; when they do not say, privately. */
export const askCommand: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    name_localizations: { "zh-CN": "提问", "zh-TW": "提問", ja: "質問" },
    description: "Look something up in the study notes",
    description_localizations: {
      "zh-CN": "在学习笔记中查找答案",
      "zh-TW": "在學習筆記中查找答案",
      ja: "学習ノートから答えを探します",
    },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "question",
        name_localizations: { "zh-CN": "问题", "zh-TW": "問題", ja: "内容" },
        description: "A question, a command or a flag, such as: what does --detach do",
        description_localizations: {
          "zh-CN": "问题、命令或选项，例如：--detach 有什么作用",
          "zh-TW": "問題、指令或選項，例如：--detach 有什麼作用",
          ja: "質問、コマンド、オプション（例：--detach は何をする）",
        },
        required: true,
      },
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },

  run(request, { notes }): MessageReply {
    const { question: asked } = request.options;
    if (typeof asked !== "string")
      throw new Error(`/ask without a question: ${JSON.stringify(request.options)}`);
    const whole = asked.trim();
    const question = cutQuestion(whole);
    if (neutralise(question).trim() === "") return noticeMessage(messagesFor(request.locale).emptyQuestion);
    const answer = notes.current().ask(question, { limit: SECTIONS });
    return answerMessage(answer, {
      locale: request.locale,
      ...(question === whole ? {} : { questionCut: [...question].length }),
    });
  },
};

/** The first `QUESTION_LIMIT` code points at most, without a word that goes on beyond them. */
function cutQuestion(question: string): string {
  const characters = [...question];
  if (characters.length <= QUESTION_LIMIT) return question;
  // With the character after the limit: when that is white space, the word before it is whole.
  const tail = characters.slice(QUESTION_LIMIT - LONGEST_WORD, QUESTION_LIMIT + 1);
  const space = tail.findLastIndex((character) => /\s/.test(character));
  const end = space === -1 ? QUESTION_LIMIT : QUESTION_LIMIT - LONGEST_WORD + space;
  return characters.slice(0, end).join("").trimEnd();
}
