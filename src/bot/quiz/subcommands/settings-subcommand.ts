import { type APIMessageTopLevelComponent, ApplicationCommandOptionType } from "discord.js";
import type { PersonSettings } from "../../../quiz/quiz-store.js";
import type { CommandContext } from "../../commands/command.js";
import type { MessageReply, UpdateReply } from "../../commands/reply.js";
import type { Request } from "../../commands/request.js";
import { customId } from "../../custom-id.js";
import { namesOf } from "../../messages/command-names.js";
import { quizLabelsFor } from "../../messages/quiz-labels.js";
import { quizStandingMessagesFor } from "../../messages/quiz-standing-messages.js";
import { button, buttonRow, selectMenu, textDisplay } from "../../render/components.js";
import { QUIZ_PREFIX } from "../quiz-id.js";
import type { Subcommand } from "./subcommand.js";

/** Questions of a review that can be chosen. */
const REVIEW_LENGTHS = [5, 10, 20, 30] as const;

/** `/quiz settings`: what a person may set for themselves. */
export const settingsSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz settings"),
    description: "Whether the leaderboard shows me, and how long a review is",
    description_localizations: {
      "zh-CN": "排行榜是否显示我，一次复习多少题",
      "zh-TW": "排行榜是否顯示我，一次複習多少題",
      ja: "ランキングへの表示と一回の復習の問題数",
    },
  },
  isPrivate: () => true,
  run: (request, context) => showSettings(request, "message", context),
};

export async function showSettings(
  { userId, locale }: Request,
  kind: "message",
  { quiz }: CommandContext,
): Promise<MessageReply> {
  const settings = await quiz.store.personSettings(userId);
  return { kind, ephemeral: true, components: settingsView(settings, locale) };
}

export async function changeListed(
  { userId, locale }: Request,
  listed: boolean,
  { quiz }: CommandContext,
): Promise<UpdateReply> {
  const settings = await quiz.store.setPersonSettings(userId, { listed });
  return { kind: "update", components: settingsView(settings, locale) };
}

export async function changeReviewLength(
  { userId, locale }: Request,
  wanted: number | undefined,
  { quiz }: CommandContext,
): Promise<UpdateReply> {
  const reviewLength = REVIEW_LENGTHS.find((each) => each === wanted);
  if (reviewLength === undefined) throw new Error(`no length of a review: ${wanted}`);
  const settings = await quiz.store.setPersonSettings(userId, { reviewLength });
  return { kind: "update", components: settingsView(settings, locale) };
}

function settingsView(
  { listed, reviewLength }: PersonSettings,
  locale: string,
): readonly APIMessageTopLevelComponent[] {
  const messages = quizStandingMessagesFor(locale);
  const labels = quizLabelsFor(locale);
  const lines = [
    `### ⚙️ ${messages.settings}`,
    listed ? messages.listed : messages.notListed,
    messages.reviewLength(reviewLength),
  ];
  return [
    textDisplay(lines.join("\n")),
    ...buttonRow([
      button({
        customId: customId(QUIZ_PREFIX, "listed", listed ? "off" : "on"),
        label: listed ? labels.hideMe : labels.showMe,
      }),
    ]),
    selectMenu({
      customId: customId(QUIZ_PREFIX, "length"),
      placeholder: labels.reviewLength,
      options: REVIEW_LENGTHS.map((length) => ({
        label: labels.questions(length),
        value: String(length),
        ...(length === reviewLength ? { default: true } : {}),
      })),
    }),
  ];
}
