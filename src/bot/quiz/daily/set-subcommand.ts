import { ApplicationCommandOptionType, ChannelType } from "discord.js";
import { scheduleDaily } from "../../../quiz/daily-schedule.js";
import { parseTime } from "../../../quiz/next-posting.js";
import { namesOf } from "../../messages/command-names.js";
import { quizDailyMessagesFor } from "../../messages/quiz-daily-messages.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { textDisplay } from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { noticeMessage } from "../../render/notice-message.js";
import { timestamp } from "../../render/timestamp.js";
import type { Subcommand } from "../subcommands/subcommand.js";
import { LANGUAGE_CHOICES } from "./language-choices.js";
import { forManagers } from "./manage-server.js";
import { readZone, zoneChoices } from "./zone-choices.js";

/** UTF-16 code units of what was typed that are repeated to the person. */
const TYPED_SHOWN = 60;

/** `/quiz daily set` says where and when a server is asked its question of the day. */
export const setSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz daily set"),
    description: "Ask one question every day in a channel",
    description_localizations: {
      "zh-CN": "每天在一个频道出一道题",
      "zh-TW": "每天在一個頻道出一道題",
      ja: "毎日一問をチャンネルに出題する",
    },
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        name: "channel",
        name_localizations: { "zh-CN": "频道", "zh-TW": "頻道", ja: "チャンネル" },
        description: "Where to ask",
        description_localizations: {
          "zh-CN": "在哪个频道出题",
          "zh-TW": "在哪個頻道出題",
          ja: "出題するチャンネル",
        },
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "time",
        name_localizations: { "zh-CN": "时间", "zh-TW": "時間", ja: "時刻" },
        description: "When, by the clocks of the zone, such as 09:00",
        description_localizations: {
          "zh-CN": "按时区的几点，例如 09:00",
          "zh-TW": "依時區的幾點，例如 09:00",
          ja: "タイムゾーンでの時刻（例：09:00）",
        },
        required: true,
        max_length: 10,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "zone",
        name_localizations: { "zh-CN": "时区", "zh-TW": "時區", ja: "タイムゾーン" },
        description: "By whose clocks: type a city, such as Berlin",
        description_localizations: {
          "zh-CN": "哪里的时间：输入英文城市名，例如 Shanghai",
          "zh-TW": "哪裡的時間：輸入英文城市名，例如 Taipei",
          ja: "どこの時刻か：都市名を英語で入力（例：Tokyo）",
        },
        required: true,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Role,
        name: "role",
        name_localizations: { "zh-CN": "身份组", "zh-TW": "身分組", ja: "ロール" },
        description: "Who is pinged (nobody when left out)",
        description_localizations: {
          "zh-CN": "提醒哪个身份组（默认不提醒）",
          "zh-TW": "通知哪個身分組（預設不通知）",
          ja: "通知するロール（省略時は通知なし）",
        },
      },
      {
        type: ApplicationCommandOptionType.String,
        name: "language",
        name_localizations: { "zh-CN": "语言", "zh-TW": "語言", ja: "言語" },
        description: "Of the message (that of the note when left out)",
        description_localizations: {
          "zh-CN": "消息的语言（默认与笔记相同）",
          "zh-TW": "訊息的語言（預設與筆記相同）",
          ja: "メッセージの言語（省略時はノートと同じ）",
        },
        choices: [...LANGUAGE_CHOICES],
      },
    ],
  },

  isPrivate: () => true,

  run: forManagers(async ({ guildId, options, locale, appSeesChannel }, { quiz, now }) => {
    const messages = quizDailyMessagesFor(locale);
    const [channelId, typedTime, typedZone] = [options.channel, options.time, options.zone].map(String);
    const time = parseTime(typedTime ?? "");
    if (time === undefined) return noticeMessage(messages.badTime(shown(typedTime)));
    const zone = readZone(typedZone ?? "");
    if (zone === undefined) return noticeMessage(messages.badZone(shown(typedZone)));
    const roleId = options.role === undefined ? undefined : String(options.role);
    // The role of everyone has the server's id.
    if (roleId === guildId) return noticeMessage(messages.everyoneRole);
    const mayPost = quiz.guilds.mayPost(guildId, channelId ?? "");
    if (mayPost === undefined && !appSeesChannel) return noticeMessage(quizMessagesFor(locale).onlyInServer);
    const channel = `<#${channelId}>`;
    if (mayPost === false) return noticeMessage(messages.cannotPost(channel));
    const schedule = {
      guildId,
      channelId: channelId ?? "",
      time,
      zone,
      ...(roleId === undefined ? {} : { roleId }),
      ...(options.language === undefined ? {} : { locale: String(options.language) }),
    };
    const { due } = await scheduleDaily(quiz.store, schedule, now());
    const isMute = roleId !== undefined && quiz.guilds.mayPing(guildId, channelId ?? "", roleId) === false;
    const lines = [
      messages.isSet(channel, timestamp(due.at, "F"), timestamp(due.at, "R")),
      ...(isMute ? [messages.cannotPing(`<@&${roleId}>`)] : []),
    ];
    return { kind: "message", ephemeral: true, components: [textDisplay(lines.join("\n"))] };
  }),

  autocomplete: ({ focused, locale }, { now }) => zoneChoices(focused.value, { locale, now: now() }),
};

function shown(typed: string | undefined): string {
  return escapeLineWithin(typed ?? "", TYPED_SHOWN);
}
