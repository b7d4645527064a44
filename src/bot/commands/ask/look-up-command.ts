import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from "discord.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { neutralise } from "../../render/neutralise.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { MessageCommand } from "../command.js";
import { answerQuestion } from "./answer-question.js";

/** In the menu of anybody's message: what it says is looked up, and only who asked for that sees the answer. */
export const lookUpCommand: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: "Look up in the notes",
    name_localizations: { "zh-CN": "在笔记中查找", "zh-TW": "在筆記中查詢", ja: "ノートで調べる" },
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },

  async run(request, context) {
    const { text } = request.message;
    if (neutralise(text).trim() === "") {
      return noticeMessage(askingMessagesFor(request.locale).messageEmpty);
    }
    const state = context.notes.current();
    return answerQuestion(text, request, { state, isPrivate: true }, context);
  },
};
