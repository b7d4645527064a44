import { PermissionFlagsBits } from "discord.js";
import type { CommandContext } from "../../commands/command.js";
import type { MessageReply } from "../../commands/reply.js";
import type { CommandRequest } from "../../commands/request.js";
import { quizDailyMessagesFor } from "../../messages/quiz-daily-messages.js";
import { quizMessagesFor } from "../../messages/quiz-messages.js";
import { noticeMessage } from "../../render/notice-message.js";

type RunInGuild = (
  request: CommandRequest & { readonly guildId: string },
  context: CommandContext,
) => Promise<MessageReply>;

/**
 * Lets only those who manage the server do it: Discord holds permissions for whole commands, not for a part of one.
 */
export function forManagers(
  run: RunInGuild,
): (request: CommandRequest, context: CommandContext) => Promise<MessageReply> {
  return async (request, context) => {
    const { guildId, locale, memberPermissions = 0n } = request;
    if (guildId === undefined) return noticeMessage(quizMessagesFor(locale).onlyInServer);
    const { ManageGuild, Administrator } = PermissionFlagsBits;
    if ((memberPermissions & (ManageGuild | Administrator)) === 0n) {
      return noticeMessage(quizDailyMessagesFor(locale).needsManageServer);
    }
    return run({ ...request, guildId }, context);
  };
}
