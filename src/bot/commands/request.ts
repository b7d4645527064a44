/** Who does something in Discord, and where; the same for every kind of interaction. */
export interface Request {
  /** The person's locale, as Discord names it, such as `en-US` or `zh-TW`. */
  readonly locale: string;
  /** Snowflakes. */
  readonly userId: string;
  /** Absent outside of a server. */
  readonly guildId?: string;
  readonly channelId?: string;
  /** What the person may do in that channel, as Discord's bit field; absent outside of a server. */
  readonly memberPermissions?: bigint;
  /** What the application may do there, as Discord's bit field. */
  readonly appPermissions: bigint;
  /** Whether the application is a member of that server and sees the channel: only then can it write there unasked. */
  readonly appSeesChannel: boolean;
}

/** By option name, in the command's own (English) names; a user, role or channel by its id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** A slash command as somebody used it. */
export interface CommandRequest extends Request {
  readonly name: string;
  /** Sub-command group and sub-command, as far as there are any. */
  readonly path: readonly string[];
  readonly options: OptionValues;
}

/** A slash command that somebody is typing. */
export interface AutocompleteRequest extends CommandRequest {
  /** The option that is being typed, and what stands in it so far. */
  readonly focused: { readonly name: string; readonly value: string };
}

/** A command used on a message. */
export interface MessageCommandRequest extends Request {
  readonly name: string;
  readonly message: MessageContent;
}

export interface MessageContent {
  readonly id: string;
  readonly authorId: string;
  /** All that it says: its content, and the texts of its components and embeds. */
  readonly text: string;
}

/** A button pressed or a select menu used. */
export interface ComponentRequest extends Request {
  /** The custom id, split at its colons; the first part names the handler. */
  readonly parts: readonly string[];
  /** What was picked; empty for a button. */
  readonly values: readonly string[];
  /** The message that the component is part of. */
  readonly message: { readonly id: string; readonly isEphemeral: boolean };
}

/** A form handed in. */
export interface ModalRequest extends Request {
  /** The form's custom id, split at its colons; the first part names the handler. */
  readonly parts: readonly string[];
  /** What was typed, by the custom id of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** What was picked, by the custom id of the field. */
  readonly picked: Readonly<Record<string, readonly string[]>>;
  /** Whether the form was opened from a message, which a reply can then update. */
  readonly isFromMessage: boolean;
}
