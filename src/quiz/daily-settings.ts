import type { PauseReason } from "./posting.js";

/** When and where a guild wants its question, as its admins set it. */
export interface DailySchedule {
  readonly guildId: string;
  readonly channelId: string;
  /** `HH:MM` by the guild's clocks, from 00:00 to 23:59. */
  readonly time: string;
  /** An IANA name such as `Europe/Berlin`. */
  readonly zone: string;
  /** The role that the message may ping. @default none is pinged */
  readonly roleId?: string;
  /** The language of the message, as Discord names locales. @default the channel's port decides */
  readonly locale?: string;
}

/** A day's question, and when it is to be posted. */
export interface Due {
  /** In ms since 1970. */
  readonly at: number;
  /** The guild's own date, `2026-03-29`. It can differ from the clocks' at `at`: see `momentOf`. */
  readonly date: string;
}

/** A guild's settings of the daily question. They are never deleted, only paused. */
export interface DailySettings extends DailySchedule {
  /** The next question; means nothing while paused. */
  readonly due: Due;
  readonly paused?: { readonly reason: PauseReason; readonly at: number };
  /** In ms since 1970. */
  readonly createdAt: number;
}
