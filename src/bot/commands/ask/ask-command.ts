import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import { askingMessagesFor } from "../../messages/asking-messages.js";
import { namesOf } from "../../messages/command-names.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { Command, CommandContext } from "../command.js";
import type { Choice } from "../reply.js";
import type { AutocompleteRequest } from "../request.js";
import { answerQuestion } from "./answer-question.js";
import { questionChoices } from "./question-choices.js";
import { placeChoices, readPlace } from "./question-place.js";

/** UTF-16 code units of a note's name that are repeated to the person. */
const NAME_SHOWN = 80;

/** `/ask` answers from the notes, in the channel; privately when asked to, and when they do not say. */
export const askCommand: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...namesOf("ask"),
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
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "note",
        name_localizations: { "zh-CN": "笔记", "zh-TW": "筆記", ja: "ノート" },
        description: "Look only in this note, or in notes with this tag",
        description_localizations: {
          "zh-CN": "只在这篇笔记或带有这个标签的笔记中查找",
          "zh-TW": "只在這篇筆記或帶有這個標籤的筆記中查詢",
          ja: "このノート、またはこのタグの付いたノートだけを調べる",
        },
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: "private",
        name_localizations: { "zh-CN": "仅自己可见", "zh-TW": "僅自己可見", ja: "自分だけに表示" },
        description: "Show the answer to me alone",
        description_localizations: {
          "zh-CN": "回答只显示给我",
          "zh-TW": "回答只顯示給我",
          ja: "回答を自分だけに表示する",
        },
      },
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },

  isPrivate: ({ options }) => options.private === true,

  async run(request, context) {
    const { question, note, private: isPrivate } = request.options;
    if (typeof question !== "string")
      throw new Error(`/ask without a question: ${JSON.stringify(request.options)}`);
    const typed = typeof note === "string" ? note : "";
    const state = context.notes.current();
    const place = readPlace(typed, state.index);
    if (place === undefined) {
      const name = escapeLineWithin(typed, NAME_SHOWN);
      return noticeMessage(askingMessagesFor(request.locale).noSuchNote(name));
    }
    return answerQuestion(question, request, { state, isPrivate: isPrivate === true, place }, context);
  },

  autocomplete(request, context) {
    const offer = Object.hasOwn(CHOICES, request.focused.name) ? CHOICES[request.focused.name] : undefined;
    if (offer === undefined) throw new Error(`/ask completes no option ${request.focused.name}`);
    return offer(request, context);
  },
};

type Offer = (
  request: AutocompleteRequest,
  context: CommandContext,
) => readonly Choice[] | Promise<readonly Choice[]>;

/** By the option that is being typed. */
const CHOICES: Readonly<Record<string, Offer>> = {
  question: questionChoices,
  note: ({ focused }, { notes }) => placeChoices(focused.value, notes.current().index),
};
