import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from "discord.js";
import { namesOf } from "../../messages/command-names.js";
import { privacyMessagesFor } from "../../messages/privacy-messages.js";
import { textDisplay } from "../../render/components.js";
import type { Command, CommandContext, ComponentHandler } from "../command.js";
import type { PersonalData } from "../personal-data.js";
import type { UpdateReply } from "../reply.js";
import type { ComponentRequest } from "../request.js";
import { confirmView, PRIVACY_PREFIX, privacyView } from "./privacy-view.js";

/** `/privacy` shows a person what is kept of them. @param parts every part of what is kept of people */
export function privacyCommand(parts: readonly PersonalData[]): Command {
  return {
    definition: {
      type: ApplicationCommandType.ChatInput,
      ...namesOf("privacy"),
      description: "See what is kept of you, and delete it",
      description_localizations: {
        "zh-CN": "查看并删除关于你的数据",
        "zh-TW": "檢視並刪除關於你的資料",
        ja: "保存されている自分のデータの確認と削除",
      },
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      contexts: [
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ],
    },

    isPrivate: () => true,

    async run({ userId, locale }, context) {
      const kept = await Promise.all(parts.map((part) => part.describe({ userId, locale }, context)));
      return { kind: "message", ephemeral: true, components: privacyView(kept, locale) };
    },
  };
}

type Action = (request: ComponentRequest, context: CommandContext) => UpdateReply | Promise<UpdateReply>;

/** The buttons of `/privacy`. */
export function privacyComponents(parts: readonly PersonalData[]): ComponentHandler {
  const said = (text: string): UpdateReply => ({ kind: "update", components: [textDisplay(text)] });
  /** By the second part of the custom id. */
  const actions: Readonly<Record<string, Action>> = {
    ask: ({ locale }) => ({ kind: "update", components: confirmView(locale) }),
    keep: ({ locale }) => said(privacyMessagesFor(locale).kept),
    async delete({ userId, locale }, context) {
      for (const part of parts) await part.forget(userId, context);
      return said(privacyMessagesFor(locale).deleted);
    },
  };
  return {
    prefix: PRIVACY_PREFIX,
    run(request, context) {
      const name = request.parts[1] ?? "";
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (action === undefined) throw new Error(`unknown button ${request.parts.join(":")}`);
      return action(request, context);
    },
  };
}
