import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from "discord.js";
import type { Command } from "../commands/command.js";
import type { CommandRequest } from "../commands/request.js";
import { namesOf } from "../messages/command-names.js";
import { offSubcommand } from "./daily/off-subcommand.js";
import { setSubcommand } from "./daily/set-subcommand.js";
import { skipSubcommand } from "./daily/skip-subcommand.js";
import { statusSubcommand } from "./daily/status-subcommand.js";
import { leaderboardSubcommand } from "./subcommands/leaderboard-subcommand.js";
import { meSubcommand } from "./subcommands/me-subcommand.js";
import { nowSubcommand } from "./subcommands/now-subcommand.js";
import { reviewSubcommand } from "./subcommands/review-subcommand.js";
import { settingsSubcommand } from "./subcommands/settings-subcommand.js";
import type { Subcommand } from "./subcommands/subcommand.js";

const ALONE: readonly Subcommand[] = [
  nowSubcommand,
  reviewSubcommand,
  leaderboardSubcommand,
  meSubcommand,
  settingsSubcommand,
];

const DAILY: readonly Subcommand[] = [setSubcommand, offSubcommand, statusSubcommand, skipSubcommand];

/** By sub-command group and sub-command. */
const SUBCOMMANDS: readonly { readonly path: string; readonly subcommand: Subcommand }[] = [
  ...ALONE.map((subcommand) => ({ path: subcommand.definition.name, subcommand })),
  ...DAILY.map((subcommand) => ({ path: `daily ${subcommand.definition.name}`, subcommand })),
];

/** `/quiz` asks questions made from the notes, and remembers for each person what is to come back. */
export const quizCommand: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...namesOf("quiz"),
    description: "Questions made from the study notes",
    description_localizations: {
      "zh-CN": "用学习笔记出的题",
      "zh-TW": "用學習筆記出的題目",
      ja: "学習ノートから作った問題",
    },
    options: [
      ...ALONE.map(({ definition }) => definition),
      {
        type: ApplicationCommandOptionType.SubcommandGroup,
        ...namesOf("quiz daily"),
        description: "The question of the day (for those who manage the server)",
        description_localizations: {
          "zh-CN": "每日一题（供服务器管理者使用）",
          "zh-TW": "每日一題（供伺服器管理者使用）",
          ja: "今日の一問（サーバー管理者向け）",
        },
        options: DAILY.map(({ definition }) => definition),
      },
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  },

  isPrivate: (request) => subcommandOf(request).isPrivate(request),
  run: (request, context) => subcommandOf(request).run(request, context),
  autocomplete: (request, context) => subcommandOf(request).autocomplete?.(request, context) ?? [],
};

/** @throws Error (a bug, or something of an older version that Discord still has) */
function subcommandOf({ path }: CommandRequest): Subcommand {
  const wanted = path.join(" ");
  const found = SUBCOMMANDS.find((entry) => entry.path === wanted);
  if (found === undefined) throw new Error(`unknown sub-command /quiz ${wanted}`);
  return found.subcommand;
}
