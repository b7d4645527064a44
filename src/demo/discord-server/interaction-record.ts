import type { JsonObject } from "./json.js";
import type { StoredMessage } from "./message-store.js";
import type { Channel, Guild, User } from "./world.js";

/** An answer within this time, or none. Source: https://discord.com/developers/docs/interactions/receiving-and-responding */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
/** How long an interaction's token is good for. */
export const TOKEN_LIFETIME_MS = 15 * 60_000;

export const INTERACTION_TYPE = { COMMAND: 2, COMPONENT: 3, AUTOCOMPLETE: 4, MODAL: 5 } as const;

export const CALLBACK_TYPE = {
  REPLY: 4,
  DEFERRED_REPLY: 5,
  DEFERRED_UPDATE: 6,
  UPDATE: 7,
  AUTOCOMPLETE: 8,
  MODAL: 9,
} as const;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface InteractionPlace {
  readonly user: User;
  readonly guild: Guild | undefined;
  readonly channel: Channel;
  /** 0 guild, 1 direct message with the application, 2 other private channel. */
  readonly context: 0 | 1 | 2;
  readonly locale: string;
}

/** One thing that a person did, and what came back for it. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly createdAt: number;
  readonly place: InteractionPlace;
  /** What INTERACTION_CREATE carried. */
  readonly payload: JsonObject;
  /** The message whose component was used; absent for commands. */
  readonly sourceId: string | undefined;
  /** Was there a session to get it, or to get it on resuming? */
  delivered: boolean;
  /** "The application did not respond": no callback within 3 s, or nothing after a deferral within 15 min. */
  expired: boolean;
  callback: { readonly type: number; readonly data: JsonObject | undefined } | undefined;
  originalId: string | undefined;
  readonly followUpIds: string[];
  choices: readonly Choice[] | undefined;
  modal: JsonObject | undefined;
}

/** What a caller sees of an interaction: always the state of now. */
export interface InteractionHandle {
  readonly id: string;
  readonly token: string;
  readonly payload: JsonObject;
  readonly delivered: boolean;
  /** "The application did not respond": no callback within 3 s, or nothing after a deferral within 15 min. */
  readonly expired: boolean;
  /** The initial callback as it came; undefined while there is none. */
  readonly callback: { readonly type: number; readonly data: JsonObject | undefined } | undefined;
  /** A deferred answer has not come yet: "… is thinking". */
  readonly deferred: boolean;
  /** The original answer is seen by the person alone. */
  readonly ephemeral: boolean;
  /** The original answer with its latest edit; undefined when there is none, or none any more. */
  readonly original: StoredMessage | undefined;
  /** Later answers that are still there, oldest first. */
  readonly followUps: readonly StoredMessage[];
  /** What autocomplete offered. */
  readonly choices: readonly Choice[] | undefined;
  /** The form that was opened. */
  readonly modal: JsonObject | undefined;
  /** Resolves with the handle when `isTrue` holds; rejects when the server closes first. */
  until(isTrue: (handle: InteractionHandle) => boolean): Promise<InteractionHandle>;
  /** Resolves at the initial callback, or when its time has run out. */
  acknowledged(): Promise<InteractionHandle>;
  /** Resolves when the person sees an outcome: a message that is no longer "thinking", choices, a form, or the expiry. */
  answered(): Promise<InteractionHandle>;
}
