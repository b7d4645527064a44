import { ApplicationCommandOptionType } from "discord.js";
import { skipDaily } from "../../../quiz/daily-schedule.js";
import { namesOf } from "../../messages/command-names.js";
import { quizDailyMessagesFor } from "../../messages/quiz-daily-messages.js";
import { noticeMessage } from "../../render/notice-message.js";
import { timestamp } from "../../render/timestamp.js";
import type { Subcommand } from "../subcommands/subcommand.js";
import { forManagers } from "./manage-server.js";

/** `/quiz daily skip` passes the next question over. */
export const skipSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz daily skip"),
    description: "Skip the next daily question",
    description_localizations: {
      "zh-CN": "跳过下一次每日一题",
      "zh-TW": "略過下一次每日一題",
      ja: "次の今日の一問を飛ばす",
    },
  },
  isPrivate: () => true,
  run: forManagers(async ({ guildId, locale }, { quiz, now }) => {
    const messages = quizDailyMessagesFor(locale);
    if ((await quiz.store.dailySettings(guildId)) === undefined) return noticeMessage(messages.notSet);
    const settings = await skipDaily(quiz.store, guildId, now());
    if (settings === undefined) return noticeMessage(messages.nothingToSkip);
    const { at } = settings.due;
    return noticeMessage(messages.skipped(timestamp(at, "F"), timestamp(at, "R")));
  }),
};
