import type { Outcome } from "../quiz/memory.js";
import type { Occasion, PassedOverReason, PauseReason } from "../quiz/posting.js";
import type { QuizKind } from "../quiz/question.js";

// Times are in ms since 1970; what is true or false is 1 or 0.

/** Questions as they were when they were asked. */
export interface QuizContentsTable {
  /** The SHA-256 of the content, so that the same question is kept once. */
  readonly id: string;
  /** A `QuizQuestion` as JSON. */
  readonly content: string;
}

export interface QuizPostingsTable {
  readonly id: string;
  readonly occasion: Occasion;
  readonly guild_id: string | null;
  readonly channel_id: string | null;
  readonly person_id: string | null;
  /** Of daily questions alone; unique within a guild. */
  readonly local_date: string | null;
  readonly question_id: string;
  readonly note: string;
  readonly kind: QuizKind;
  readonly content_id: string;
  readonly created_at: number;
  readonly claimed_by: string | null;
  readonly claimed_until: number | null;
  readonly message_id: string | null;
  readonly posted_at: number | null;
  readonly closed_at: number | null;
  readonly solved_at: number | null;
}

export interface QuizAnswersTable {
  readonly posting_id: string;
  readonly person_id: string;
  readonly guild_id: string | null;
  readonly occasion: Occasion;
  readonly question_id: string;
  readonly note: string;
  readonly kind: QuizKind;
  /** A `QuizResponse` as JSON. */
  readonly response: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly local_date: string;
  readonly answered_at: number;
}

interface MemoryColumns {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsed_days: number;
  readonly scheduled_days: number;
  readonly learning_steps: number;
  readonly state: number;
}

export interface QuizCardsTable extends MemoryColumns {
  readonly person_id: string;
  readonly question_id: string;
  readonly answer_key: string;
  readonly reps: number;
  readonly lapses: number;
  readonly last_review: number | null;
}

/** The review log: the rating of an answer, and the memory as it was before. */
export interface QuizReviewsTable extends MemoryColumns {
  readonly posting_id: string;
  readonly person_id: string;
  readonly question_id: string;
  readonly rating: number;
  readonly last_elapsed_days: number;
  readonly reviewed_at: number;
}

export interface QuizPeopleTable {
  readonly person_id: string;
  readonly listed: 0 | 1;
  readonly review_length: number;
  readonly answered_at: number | null;
}

export interface QuizGuildsTable {
  readonly guild_id: string;
  readonly channel_id: string;
  readonly time: string;
  readonly zone: string;
  readonly role_id: string | null;
  readonly locale: string | null;
  readonly due_at: number;
  readonly due_date: string;
  readonly paused: PauseReason | null;
  readonly paused_at: number | null;
  readonly created_at: number;
}

export interface QuizPassedOverTable {
  readonly guild_id: string;
  readonly local_date: string;
  readonly reason: PassedOverReason;
  readonly passed_over_at: number;
}

export interface QuizTables {
  readonly quiz_contents: QuizContentsTable;
  readonly quiz_postings: QuizPostingsTable;
  readonly quiz_answers: QuizAnswersTable;
  readonly quiz_cards: QuizCardsTable;
  readonly quiz_reviews: QuizReviewsTable;
  readonly quiz_people: QuizPeopleTable;
  readonly quiz_guilds: QuizGuildsTable;
  readonly quiz_passed_over: QuizPassedOverTable;
}
