import type { DailySchedule, DailySettings, Due } from "./daily-settings.js";
import type { DailyPosting, PassedOver, PassedOverReason, PauseReason, Posting } from "./posting.js";
import type { QuizQuestion } from "./question.js";
import type { MemoryCard } from "./quiz-store.js";

/** A wish to post the question of a guild's day. */
export interface Claim {
  readonly guildId: string;
  readonly channelId: string;
  readonly question: QuizQuestion;
  /** As it was read from the settings: a claim is stale when they have another by now. */
  readonly due: Due;
  /** Who claims: another name for each process. */
  readonly replica: string;
  readonly now: number;
  /** How long nobody else may take the claim over, in ms. */
  readonly leaseMs: number;
}

/**
 * `claimed`: this process alone may send it until the lease ends; `fresh` where nobody can have sent it before.
 * `held`: another process has it. `posted`: it was sent. `stale`: the settings have changed since they were read.
 */
export type ClaimResult =
  | { readonly kind: "claimed"; readonly posting: DailyPosting; readonly fresh: boolean }
  | { readonly kind: "held" }
  | { readonly kind: "posted"; readonly posting: DailyPosting }
  | { readonly kind: "stale" };

/** The question of a day that was claimed or posted. */
export interface AskedDay {
  readonly localDate: string;
  readonly questionId: string;
  readonly note: string;
  readonly kind: string;
  /** Whether it still takes answers. */
  readonly open: boolean;
  /** Of the question as it was asked; only where `askedDays` is asked for it. */
  readonly answerKey?: string;
}

export interface AskedDaysOptions {
  /** The first date. @default the guild's first */
  readonly from?: string;
  /** Whether the days have their `answerKey`, for which each question is read. @default false */
  readonly answerKeys?: boolean;
}

/** What is kept of daily questions. */
export interface DailyStore {
  readonly dailySettings: (guildId: string) => Promise<DailySettings | undefined>;
  /** Sets the schedule and takes a pause back. @param due see `nextPosting` */
  readonly setDaily: (schedule: DailySchedule, due: Due, now: number) => Promise<DailySettings>;
  /** @returns whether it was this call that paused it */
  readonly pauseDaily: (guildId: string, reason: PauseReason, now: number) => Promise<boolean>;
  /** Settings that are not paused and due, the longest due first. */
  readonly dueDaily: (now: number, limit: number) => Promise<readonly DailySettings[]>;

  /** The guild's posting of a date, claimed or posted. */
  readonly dailyPosting: (guildId: string, localDate: string) => Promise<DailyPosting | undefined>;
  /** The last date that was claimed or posted: no earlier or equal date is posted any more. */
  readonly lastAskedDate: (guildId: string) => Promise<string | undefined>;
  /** Days with a question, earliest first. */
  readonly askedDays: (guildId: string, options?: AskedDaysOptions) => Promise<readonly AskedDay[]>;
  /** The last posting and the last day that was passed over, for `status`. */
  readonly dailyHistory: (guildId: string) => Promise<{
    readonly posted: DailyPosting | undefined;
    readonly passedOver: PassedOver | undefined;
  }>;

  readonly claim: (claim: Claim) => Promise<ClaimResult>;
  /** Claims whose lease has ended and whose day is not due any more, since an admin changed the schedule meanwhile. */
  readonly abandoned: (now: number, limit: number) => Promise<readonly DailyPosting[]>;
  /** Takes a claim back whose question was never sent. */
  readonly discard: (postingId: string) => Promise<void>;
  /** Keeps the message that bears a claimed question. */
  readonly posted: (postingId: string, messageId: string, at: number) => Promise<void>;
  /**
   * The day is done: `next` is due, and where the day has no question, why. A claim of a day without a question is
   * taken back. Nothing happens when the settings have another `due` by now, or when another process than `replica`
   * has claimed a day that is to be passed over.
   * @returns whether it was this call that moved it on
   */
  readonly moveOn: (step: {
    readonly guildId: string;
    readonly due: Due;
    readonly next: Due;
    readonly passedOver?: PassedOverReason;
    /** Pauses the settings too. */
    readonly pause?: PauseReason;
    readonly replica?: string;
    readonly now: number;
  }) => Promise<boolean>;

  /** Messages that everyone sees whose solution is to be shown: 24 hours old, or followed by the guild's next. */
  readonly toClose: (now: number, limit: number) => Promise<readonly Posting[]>;
  /** From now on no answer counts. */
  readonly close: (postingId: string, at: number) => Promise<void>;
  /** The solution was shown, or there is no message any more that could show it. */
  readonly solved: (postingId: string, at: number) => Promise<void>;

  /** The cards of those who have answered in a guild since a time, for the pick. */
  readonly groupCards: (guildId: string, since: number) => Promise<readonly MemoryCard[]>;
}
