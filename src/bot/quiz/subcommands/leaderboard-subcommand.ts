import { type APIMessageTopLevelComponent, ApplicationCommandOptionType } from "discord.js";
import { zoneOf } from "../../../quiz/answer-question.js";
import type { Period, Rank } from "../../../quiz/leaderboard.js";
import { localDate } from "../../../quiz/local-date.js";
import { readLeaderboard } from "../../../quiz/standing.js";
import type { CommandContext } from "../../commands/command.js";
import type { MessageReply, UpdateReply } from "../../commands/reply.js";
import type { Request } from "../../commands/request.js";
import { customId } from "../../custom-id.js";
import { namesOf } from "../../messages/command-names.js";
import { type QuizLabels, quizLabelsFor } from "../../messages/quiz-labels.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { quizStandingMessagesFor } from "../../messages/quiz-standing-messages.js";
import { button, buttonRow, container, textDisplay } from "../../render/components.js";
import { noticeMessage } from "../../render/notice-message.js";
import { QUIZ_PREFIX } from "../quiz-id.js";
import type { Subcommand } from "./subcommand.js";

const PERIODS = ["week", "month", "all"] as const satisfies readonly Period[];

const MEDALS = ["🥇", "🥈", "🥉"];

/** `/quiz leaderboard` shows who has the most points in the server. */
export const leaderboardSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz leaderboard"),
    description: "Who has the most points here",
    description_localizations: {
      "zh-CN": "看看这里谁的分数最高",
      "zh-TW": "看看這裡誰的分數最高",
      ja: "このサーバーで得点の高い人",
    },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "period",
        name_localizations: { "zh-CN": "时间", "zh-TW": "時間", ja: "期間" },
        description: "Of this week (when left out), this month or all time",
        description_localizations: {
          "zh-CN": "本周（默认）、本月或全部",
          "zh-TW": "本週（預設）、本月或全部",
          ja: "今週（省略時）、今月、または通算",
        },
        choices: PERIODS.map((period) => ({
          name: quizLabelsFor("en")[period],
          name_localizations: {
            "zh-CN": quizLabelsFor("zh-CN")[period],
            "zh-TW": quizLabelsFor("zh-TW")[period],
            ja: quizLabelsFor("ja")[period],
          },
          value: period,
        })),
      },
    ],
  },
  isPrivate: () => false,
  run: (request, context) =>
    showLeaderboard(request, String(request.options.period ?? "week"), "message", context),
};

/** @param kind whether it comes as a new message or in the place of the one whose button was pressed */
export function showLeaderboard<Kind extends "message" | "update">(
  request: Request,
  period: string,
  kind: Kind,
  context: CommandContext,
): Promise<MessageReply | Extract<UpdateReply, { readonly kind: Kind }>>;
export async function showLeaderboard(
  { guildId, locale }: Request,
  wanted: string,
  kind: "message" | "update",
  { quiz, now }: CommandContext,
): Promise<MessageReply | UpdateReply> {
  if (guildId === undefined) return noticeMessage(quizMessagesFor(locale).onlyInServer);
  const period = PERIODS.find((each) => each === wanted);
  if (period === undefined) throw new Error(`no period ${wanted}`);
  const ranks = await readLeaderboard(quiz.store, {
    guildId,
    period,
    today: localDate(now(), await zoneOf(quiz.store, guildId)),
    leftOf: (people) => quiz.guilds.leftOf(guildId, people),
  });
  const components = leaderboardView(ranks, { period, locale });
  return kind === "update" ? { kind, components } : { kind, ephemeral: false, components };
}

function leaderboardView(
  ranks: readonly Rank[],
  { period, locale }: { readonly period: Period; readonly locale: string },
): readonly APIMessageTopLevelComponent[] {
  const messages = quizStandingMessagesFor(locale);
  const labels: QuizLabels = quizLabelsFor(locale);
  const lines = ranks.map(({ rank, personId, points }) => {
    const place = MEDALS[rank - 1] ?? `${rank}\\.`;
    return `${place} <@${personId}> — ${messages.points(points)}`;
  });
  return [
    container([
      textDisplay(`### 🏆 ${messages.leaderboard[period]}`),
      textDisplay(lines.length === 0 ? messages.nobody : lines.join("\n")),
    ]),
    ...buttonRow(
      PERIODS.map((each) =>
        button({
          customId: customId(QUIZ_PREFIX, "board", each),
          label: labels[each],
          disabled: each === period,
        }),
      ),
    ),
  ];
}
