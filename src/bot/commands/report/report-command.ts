import {
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import type { AskedReport, ReportedQuestion } from "../../../answer/asked-store.js";
import { namesOf } from "../../messages/command-names.js";
import { type ReportMessages, reportMessagesFor } from "../../messages/report-messages.js";
import { container, smallText, textDisplay } from "../../render/components.js";
import { escapeLineWithin } from "../../render/escape-text.js";
import { timestamp } from "../../render/timestamp.js";
import type { Command } from "../command.js";

const DEFAULT_DAYS = 30;
const LONGEST_DAYS = 365;
const DAY_MS = 86_400_000;

/** Lines of each list, and UTF-16 code units of a question and of where its answer was from: three lists fit. */
const LINES = 10;
const QUESTION_BUDGET = 72;
const SOURCE_BUDGET = 40;

/** `/report` shows whoever manages the server what was asked there: not found, marked wrong, most asked. */
export const reportCommand: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...namesOf("report"),
    description: "What was asked here: not found, marked wrong, most asked",
    description_localizations: {
      "zh-CN": "查看这里的提问：没找到的、被标为有误的、问得最多的",
      "zh-TW": "檢視這裡的提問：沒找到的、被標為有誤的、問得最多的",
      ja: "このサーバーの質問：見つからなかったもの、間違いとされたもの、多いもの",
    },
    options: [
      {
        type: ApplicationCommandOptionType.Integer,
        name: "days",
        name_localizations: { "zh-CN": "天数", "zh-TW": "天數", ja: "日数" },
        description: `How many days back (${DEFAULT_DAYS} when left out)`,
        description_localizations: {
          "zh-CN": `往回看多少天（默认 ${DEFAULT_DAYS} 天）`,
          "zh-TW": `往回看多少天（預設 ${DEFAULT_DAYS} 天）`,
          ja: `さかのぼる日数（省略時は ${DEFAULT_DAYS} 日）`,
        },
        min_value: 1,
        max_value: LONGEST_DAYS,
      },
    ],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },

  isPrivate: () => true,

  async run({ options, locale, guildId }, { asked, now, notes }) {
    if (guildId === undefined) throw new Error("/report outside of a server");
    const days = typeof options.days === "number" ? options.days : DEFAULT_DAYS;
    const report = await asked.report({ guildId, since: now() - days * DAY_MS, limit: LINES });
    return {
      kind: "message",
      ephemeral: true,
      components: reportView(report, { days, locale, readAt: notes.current().readAt }),
    };
  },
};

function reportView(
  report: AskedReport,
  { days, locale, readAt }: { readonly days: number; readonly locale: string; readonly readAt: number },
): readonly APIMessageTopLevelComponent[] {
  const messages = reportMessagesFor(locale);
  const summary = messages.summary(report.asked, report.people);
  const lists = [
    [messages.notFound, report.notFound],
    [messages.markedWrong, report.markedWrong],
    [messages.mostAsked, report.mostAsked],
  ] as const;
  return [
    textDisplay(`### ${messages.title(days)}\n${summary}`),
    ...lists.map(([title, questions]) => container([textDisplay(listText(title, questions, messages))])),
    textDisplay(
      [messages.withoutPrivate, messages.notesRead(timestamp(readAt, "R"))].map(smallText).join("\n"),
    ),
  ];
}

function listText(title: string, questions: readonly ReportedQuestion[], messages: ReportMessages): string {
  const lines = questions.slice(0, LINES).map(({ question, count, source }) => {
    const asked = escapeLineWithin(question, QUESTION_BUDGET) || "…";
    const from = escapeLineWithin(shortSource(source ?? ""), SOURCE_BUDGET);
    return `- ${count} × ${asked}${from === "" ? "" : ` (${from})`}`;
  });
  return [`**${title}**`, ...(lines.length === 0 ? [smallText(messages.none)] : lines)].join("\n");
}

/** `file:7-7` as `file:7`; of a long path the end says which one it is. */
function shortSource(source: string): string {
  const short = source.replace(/:(\d+)-\1$/, ":$1");
  return short.length <= SOURCE_BUDGET - 4 ? short : `…${short.slice(4 - SOURCE_BUDGET)}`;
}
