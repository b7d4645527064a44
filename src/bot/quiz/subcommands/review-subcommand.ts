import { ApplicationCommandOptionType } from "discord.js";
import { namesOf } from "../../messages/command-names.js";
import { askDue } from "../ask-person.js";
import type { Subcommand } from "./subcommand.js";

/** `/quiz review` asks a person what is due, one question after another. */
export const reviewSubcommand: Subcommand = {
  definition: {
    type: ApplicationCommandOptionType.Subcommand,
    ...namesOf("quiz review"),
    description: "Review what is due for me, privately, one question after another",
    description_localizations: {
      "zh-CN": "复习到期的题目，一题接一题，只有自己可见",
      "zh-TW": "複習到期的題目，一題接一題，只有自己看得到",
      ja: "復習の時期が来た問題を一問ずつ、自分だけに出題する",
    },
  },
  isPrivate: () => true,
  run: async (request, context) => ({
    kind: "message",
    ephemeral: true,
    components: await askDue(request, undefined, context),
  }),
};
