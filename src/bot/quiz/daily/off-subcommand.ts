import { ApplicationCommandOptionType } from "discord.js";
import { namesOf } from "../../messages/command-names.js";
import { quizDailyMessagesFor } from "../../messages/quiz-daily-messages.js";
import { noticeMessage } from "../../render/notice-message.js";
import type { Subcommand } from "../subcommands/subcommand.js";
import { forManagers } from "./manage-server.js";

/** `/quiz daily off` lets the daily question rest; its settings stay. */
export const offSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz daily off"),
    description: "Turn the daily question off",
    description_localizations: {
      "zh-CN": "关闭每日一题",
      "zh-TW": "關閉每日一題",
      ja: "今日の一問を停止する",
    },
  },
  isPrivate: () => true,
  run: forManagers(async ({ guildId, locale }, { quiz, now }) => {
    const messages = quizDailyMessagesFor(locale);
    if ((await quiz.store.dailySettings(guildId)) === undefined) return noticeMessage(messages.notSet);
    await quiz.store.pauseDaily(guildId, "off", now());
    return noticeMessage(messages.isOff);
  }),
};
