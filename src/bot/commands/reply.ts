import type { APIMessageTopLevelComponent, APIModalInteractionResponseCallbackData } from "discord.js";

export interface ReplyFile {
  /** Shown by components as `attachment://name`. */
  readonly name: string;
  readonly data: Buffer;
  /** Alternative text. */
  readonly description?: string;
}

/** A new message. */
export interface MessageReply {
  readonly kind: "message";
  /** Whether only the person who did it sees it. */
  readonly ephemeral: boolean;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** @default none */
  readonly files?: readonly ReplyFile[];
  /** Messages after it, in order. @default none */
  readonly followUps?: readonly MessageReply[];
  /** Told the message's id once it was sent. @default nobody has to know */
  readonly sent?: (messageId: string) => Promise<void>;
}

/** The message whose component was used (or whose form was handed in) with other contents. */
export interface UpdateReply {
  readonly kind: "update";
  readonly components: readonly APIMessageTopLevelComponent[];
  /** In the place of those it had. @default none */
  readonly files?: readonly ReplyFile[];
  /** Messages after it, in order. @default none */
  readonly followUps?: readonly MessageReply[];
}

/** A form. It has to open at once: what may take longer than a second cannot open one. */
export interface ModalReply {
  readonly kind: "modal";
  readonly modal: APIModalInteractionResponseCallbackData;
}

/** What comes of an interaction, whichever way it is sent. */
export type Reply = MessageReply | UpdateReply | ModalReply;

/** One thing that autocomplete offers; see `fitChoices` for its limits. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
