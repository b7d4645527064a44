import { type APIMessageTopLevelComponent, ApplicationCommandOptionType } from "discord.js";
import type { DailySettings } from "../../../quiz/daily-settings.js";
import type { DailyStore } from "../../../quiz/daily-store.js";
import { namesOf } from "../../messages/command-names.js";
import { quizDailyMessagesFor } from "../../messages/quiz-daily-messages.js";
import { container, smallText, textDisplay } from "../../render/components.js";
import { noticeMessage } from "../../render/notice-message.js";
import { timestamp } from "../../render/timestamp.js";
import { quizLocale } from "../quiz-locale.js";
import type { Subcommand } from "../subcommands/subcommand.js";
import { languageName } from "./language-choices.js";
import { forManagers } from "./manage-server.js";

/** `/quiz daily status` says when the next question comes, and what became of the last. */
export const statusSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz daily status"),
    description: "When the next daily question comes, and what became of the last",
    description_localizations: {
      "zh-CN": "查看下一次每日一题的时间和上一次的情况",
      "zh-TW": "檢視下一次每日一題的時間和上一次的情況",
      ja: "次の今日の一問の時刻と前回の結果",
    },
  },
  isPrivate: () => true,
  run: forManagers(async ({ guildId, locale }, { quiz }) => {
    const settings = await quiz.store.dailySettings(guildId);
    if (settings === undefined) return noticeMessage(quizDailyMessagesFor(locale).notSet);
    const history = await quiz.store.dailyHistory(guildId);
    return { kind: "message", ephemeral: true, components: statusView(settings, history, locale) };
  }),
};

function statusView(
  settings: DailySettings,
  { posted, passedOver }: Awaited<ReturnType<DailyStore["dailyHistory"]>>,
  locale: string,
): readonly APIMessageTopLevelComponent[] {
  const messages = quizDailyMessagesFor(locale);
  const { guildId, channelId, time, zone, roleId, paused, due } = settings;
  const language =
    settings.locale === undefined
      ? messages.languageOfNotes
      : messages.language(languageName(quizLocale(settings.locale), quizLocale(locale)));
  const lines = [
    paused === undefined
      ? messages.next(timestamp(due.at, "F"), timestamp(due.at, "R"))
      : `⏸️ ${messages.paused(messages.reasons[paused.reason])} (${timestamp(paused.at, "F")})`,
    messages.place(`<#${channelId}>`, time, zone),
    roleId === undefined ? messages.pingsNobody : messages.pings(`<@&${roleId}>`),
    language,
    ...(posted?.messageId === undefined
      ? []
      : [
          messages.lastPosted(
            `[${posted.localDate}](https://discord.com/channels/${guildId}/${posted.channelId}/${posted.messageId})`,
          ),
        ]),
    ...(passedOver === undefined
      ? []
      : [smallText(messages.passedOver(passedOver.localDate, messages.reasons[passedOver.reason]))]),
  ];
  return [container([textDisplay(`### 🗓️ ${messages.title}`), textDisplay(lines.join("\n"))])];
}
