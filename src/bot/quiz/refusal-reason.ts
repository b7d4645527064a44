import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import type { PauseReason } from "../../quiz/posting.js";

const HTTP_FORBIDDEN = 403;
const HTTP_NOT_FOUND = 404;

/**
 * Why Discord will go on refusing to write somewhere until somebody changes something in the server; `undefined` for
 * what passes or is a bug.
 * @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
export function refusalReason(error: unknown): Exclude<PauseReason, "off"> | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.code === RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel) return "channel-missing";
  if (error.status === HTTP_NOT_FOUND) return "channel-missing";
  return error.status === HTTP_FORBIDDEN ? "permission-missing" : undefined;
}
