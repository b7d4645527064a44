import type {
  APIMessageTopLevelComponent,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord.js";
import type { Answer } from "../../answer/answer.js";

/**
 * Looks a question up in the notes; the bot itself searches nothing. While one that answers at once is at work, nothing
 * else is, and a reply cannot be deferred: what may take longer than a second has to give a Promise.
 */
export type Ask = (question: string, options?: { readonly limit?: number }) => Answer | Promise<Answer>;

/** What a command may use. */
export interface CommandContext {
  readonly ask: Ask;
}

/** A slash command as somebody used it, whichever way it reached the program. */
export interface CommandRequest {
  readonly name: string;
  /** The person's locale, as Discord names it, such as `en-US` or `zh-TW`. */
  readonly locale: string;
  readonly userId: string;
  /** Absent outside of a server. */
  readonly guildId?: string;
  /** By option name, in the command's own (English) names. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A message to answer with, whichever way it is sent. */
export interface CommandReply {
  /** Whether only the person who used the command sees it. */
  readonly ephemeral: boolean;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** Data that Discord registers, and the function that answers. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly run: (request: CommandRequest, context: CommandContext) => CommandReply | Promise<CommandReply>;
}
