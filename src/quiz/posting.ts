import type { QuizQuestion } from "./question.js";

/**
 * Why a question was asked: the guild's one of the day; `/quiz now` for a whole channel; `/quiz now` for one person
 * alone; a review of what is due; or in a terminal.
 */
export type Occasion = "daily" | "now" | "private" | "review" | "terminal";

/** Why a day has no question. `skipped`: by the admins' wish; `late`: nobody could post it within six hours. */
export type PassedOverReason = "skipped" | "late" | "no-questions" | PauseReason;

/** Why the daily question rests. `off`: by the admins' wish. */
export type PauseReason = "off" | "channel-missing" | "permission-missing";

/** A question that was asked somewhere, frozen as it was: its buttons work whatever becomes of the notes. */
export interface Posting {
  /** 16 characters of a-z and 0-9: goes into custom ids. */
  readonly id: string;
  readonly occasion: Occasion;
  /** Absent outside of a server. */
  readonly guildId?: string;
  readonly channelId?: string;
  /** Set where one person alone may answer. */
  readonly personId?: string;
  readonly question: QuizQuestion;
  /** When it was asked, or claimed for posting, in ms since 1970. */
  readonly createdAt: number;
  /** Where a message that everyone sees bears it; absent until it was sent. */
  readonly messageId?: string;
  /** In ms since 1970. */
  readonly postedAt?: number;
  /** From then on no answer counts, in ms since 1970. */
  readonly closedAt?: number;
}

/** The question of a guild's day. */
export interface DailyPosting extends Posting {
  readonly occasion: "daily";
  readonly guildId: string;
  readonly channelId: string;
  /** The guild's own date, `2026-03-29`. */
  readonly localDate: string;
  /** At most 25 characters (Discord's limit); the same whichever process sends it. */
  readonly nonce: string;
}

/** A day of a guild that has no question. */
export interface PassedOver {
  readonly localDate: string;
  readonly reason: PassedOverReason;
  /** In ms since 1970. */
  readonly at: number;
}

/** How often one response was given. */
export interface ResponseCount {
  readonly response: QuizResponseKey;
  readonly right: boolean;
  readonly count: number;
}

/** A response as JSON, its properties in the order of its type. */
export type QuizResponseKey = string;

/** How a posted question was answered. */
export interface Tally {
  readonly answered: number;
  readonly right: number;
  /** Most frequent first. */
  readonly split: readonly ResponseCount[];
}
