import type { DailyStore } from "./daily-store.js";
import type { MatchedQuestion } from "./match-changed.js";
import type { MemoryState, Outcome, ReviewEntry } from "./memory.js";
import type { Occasion, Posting, QuizResponseKey, Tally } from "./posting.js";
import type { QuizKind, QuizQuestion, QuizResponse } from "./question.js";

/** A question that is asked outside of the daily round. */
export interface NewPosting {
  readonly occasion: Exclude<Occasion, "daily">;
  readonly guildId?: string;
  readonly channelId?: string;
  /** Set where one person alone may answer. */
  readonly personId?: string;
  readonly question: QuizQuestion;
  /** In ms since 1970. */
  readonly at: number;
}

export interface NewAnswer {
  readonly postingId: string;
  readonly personId: string;
  readonly response: QuizResponse;
  /** By `grade` and `outcomeOf`. */
  readonly outcome: Outcome;
  /** The guild's own date at `at`, `2026-03-29`; an answer to a daily question counts for the posting's date. */
  readonly localDate: string;
  /** In ms since 1970. */
  readonly at: number;
}

export interface StoredAnswer {
  readonly postingId: string;
  readonly personId: string;
  readonly guildId?: string;
  readonly occasion: Occasion;
  readonly questionId: string;
  readonly note: string;
  readonly kind: QuizKind;
  readonly response: QuizResponseKey;
  readonly outcome: Outcome;
  readonly points: number;
  /** The date that it counts for in streaks and on the leaderboard. */
  readonly localDate: string;
  /** In ms since 1970. */
  readonly at: number;
}

/** `already`: the person has answered this posting before; that answer stands. */
export type AnswerResult =
  | { readonly kind: "counted"; readonly answer: StoredAnswer; readonly memory: MemoryState }
  | { readonly kind: "already"; readonly answer: StoredAnswer; readonly memory: MemoryState | undefined }
  | { readonly kind: "closed" }
  | { readonly kind: "not-yours" }
  | { readonly kind: "unknown" };

/** A person's memory of one question. */
export interface MemoryCard extends MemoryState {
  readonly personId: string;
  readonly questionId: string;
  readonly answerKey: string;
}

export interface LoggedReview extends ReviewEntry {
  readonly personId: string;
  readonly questionId: string;
  readonly postingId: string;
}

export interface NoteAccuracy {
  readonly note: string;
  readonly answered: number;
  readonly right: number;
}

/** One date on which a person answered. */
export interface ActiveDay {
  readonly localDate: string;
  readonly answered: number;
  readonly right: number;
}

export interface Score {
  readonly personId: string;
  readonly points: number;
  readonly answered: number;
  readonly right: number;
}

export interface PersonSettings {
  /** Whether the leaderboard shows the person. @default true */
  readonly listed: boolean;
  /** Questions of one review. @default 10 */
  readonly reviewLength: number;
}

/** All that is kept of a person. */
export interface PersonRecord {
  readonly settings: PersonSettings | undefined;
  readonly answers: readonly StoredAnswer[];
  readonly cards: readonly MemoryCard[];
  readonly reviews: readonly LoggedReview[];
}

/** Where answers are looked at: one guild's, or everywhere. */
export interface AnswerScope {
  /** @default all, also those outside of servers */
  readonly guildId?: string;
  /** Only of this date and later. @default all */
  readonly from?: string;
}

/** What is kept of the quiz: the port that `store/` fulfils. Ids are Discord's; times are in ms since 1970. */
export interface QuizStore extends DailyStore {
  /** Keeps a question that is about to be shown. @returns it with its id */
  readonly open: (posting: NewPosting) => Promise<Posting>;
  /** Says where everyone sees it, so that its solution can be shown there after 24 hours. */
  readonly showedAt: (postingId: string, messageId: string, at: number) => Promise<void>;
  readonly posting: (postingId: string) => Promise<Posting | undefined>;
  /**
   * Counts an answer: the answer, the review log, the card and the points are written in one transaction, which is on
   * disk when this resolves. The first answer of a person to a posting is the only one.
   */
  readonly answer: (answer: NewAnswer) => Promise<AnswerResult>;
  readonly answerOf: (postingId: string, personId: string) => Promise<StoredAnswer | undefined>;
  readonly tally: (postingId: string) => Promise<Tally>;
  /** By question id, when a whole channel of a guild was last asked it, in ms since 1970. */
  readonly lastAsked: (guildId: string) => Promise<ReadonlyMap<string, number>>;

  /** A person's cards, the one that is due first in front. */
  readonly cards: (personId: string) => Promise<readonly MemoryCard[]>;
  /**
   * Memory of what is not asked any more goes over to what has the same answer; call it when the notes have changed.
   * @param options `personId`: of this person alone, who may practise from other notes than everyone else
   * @returns how many cards moved
   */
  readonly carryOver: (
    questions: readonly MatchedQuestion[],
    options?: { readonly personId?: string },
  ) => Promise<number>;

  readonly accuracyByNote: (personId: string, scope?: AnswerScope) => Promise<readonly NoteAccuracy[]>;
  /** The dates on which a person answered, earliest first: for streaks and the picture of the last weeks. */
  readonly activeDays: (personId: string, scope?: AnswerScope) => Promise<readonly ActiveDay[]>;
  /** Of those who want to be listed, the most points first; for ranks see `rankScores`. */
  readonly scores: (guildId: string, options?: { readonly from?: string }) => Promise<readonly Score[]>;

  readonly personSettings: (personId: string) => Promise<PersonSettings>;
  readonly setPersonSettings: (
    personId: string,
    settings: Partial<PersonSettings>,
  ) => Promise<PersonSettings>;
  /** All that is kept of a person, oldest first. */
  readonly ofPerson: (personId: string) => Promise<PersonRecord>;
  /** Deletes all that is kept of a person. @returns how many answers went */
  readonly forget: (personId: string) => Promise<number>;
}
