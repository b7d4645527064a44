import type { DailySettings } from "../quiz/daily-settings.js";
import type { DailyPosting, Posting } from "../quiz/posting.js";
import type { QuizQuestion } from "../quiz/question.js";
import type { LoggedReview, MemoryCard, StoredAnswer } from "../quiz/quiz-store.js";
import type {
  QuizAnswersTable,
  QuizCardsTable,
  QuizGuildsTable,
  QuizPostingsTable,
  QuizReviewsTable,
} from "./quiz-tables.js";

/** A posting's row with its question. */
export type PostingRow = QuizPostingsTable & { readonly content: string };

export function toPosting(row: PostingRow): Posting {
  return {
    id: row.id,
    occasion: row.occasion,
    question: JSON.parse(row.content) as QuizQuestion,
    createdAt: row.created_at,
    ...present("guildId", row.guild_id),
    ...present("channelId", row.channel_id),
    ...present("personId", row.person_id),
    ...present("messageId", row.message_id),
    ...present("postedAt", row.posted_at),
    ...present("closedAt", row.closed_at),
    ...(row.local_date === null ? {} : { localDate: row.local_date, nonce: row.id }),
  };
}

/** @throws Error where the row is of no daily question */
export function toDailyPosting(row: PostingRow): DailyPosting {
  const posting = toPosting(row);
  if (posting.occasion !== "daily" || !("localDate" in posting)) {
    throw new Error(`expected a daily question, got the posting ${row.id} of the occasion ${row.occasion}`);
  }
  return posting as DailyPosting;
}

export function toAnswer(row: QuizAnswersTable): StoredAnswer {
  return {
    postingId: row.posting_id,
    personId: row.person_id,
    ...present("guildId", row.guild_id),
    occasion: row.occasion,
    questionId: row.question_id,
    note: row.note,
    kind: row.kind,
    response: row.response,
    outcome: row.outcome,
    points: row.points,
    localDate: row.local_date,
    at: row.answered_at,
  };
}

export function fromAnswer(answer: StoredAnswer): QuizAnswersTable {
  return {
    posting_id: answer.postingId,
    person_id: answer.personId,
    guild_id: answer.guildId ?? null,
    occasion: answer.occasion,
    question_id: answer.questionId,
    note: answer.note,
    kind: answer.kind,
    response: answer.response,
    outcome: answer.outcome,
    points: answer.points,
    local_date: answer.localDate,
    answered_at: answer.at,
  };
}

export function toCard(row: QuizCardsTable): MemoryCard {
  return {
    personId: row.person_id,
    questionId: row.question_id,
    answerKey: row.answer_key,
    due: row.due,
    stability: row.stability,
    difficulty: row.difficulty,
    elapsedDays: row.elapsed_days,
    scheduledDays: row.scheduled_days,
    learningSteps: row.learning_steps,
    reps: row.reps,
    lapses: row.lapses,
    state: row.state,
    ...present("lastReview", row.last_review),
  };
}

export function fromCard(card: MemoryCard): QuizCardsTable {
  return {
    person_id: card.personId,
    question_id: card.questionId,
    answer_key: card.answerKey,
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: card.elapsedDays,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    last_review: card.lastReview ?? null,
  };
}

export function toReview(row: QuizReviewsTable): LoggedReview {
  return {
    personId: row.person_id,
    questionId: row.question_id,
    postingId: row.posting_id,
    rating: row.rating,
    state: row.state,
    due: row.due,
    stability: row.stability,
    difficulty: row.difficulty,
    elapsedDays: row.elapsed_days,
    lastElapsedDays: row.last_elapsed_days,
    scheduledDays: row.scheduled_days,
    learningSteps: row.learning_steps,
    reviewedAt: row.reviewed_at,
  };
}

export function fromReview(review: LoggedReview): QuizReviewsTable {
  return {
    person_id: review.personId,
    question_id: review.questionId,
    posting_id: review.postingId,
    rating: review.rating,
    state: review.state,
    due: review.due,
    stability: review.stability,
    difficulty: review.difficulty,
    elapsed_days: review.elapsedDays,
    last_elapsed_days: review.lastElapsedDays,
    scheduled_days: review.scheduledDays,
    learning_steps: review.learningSteps,
    reviewed_at: review.reviewedAt,
  };
}

export function toDailySettings(row: QuizGuildsTable): DailySettings {
  return {
    guildId: row.guild_id,
    channelId: row.channel_id,
    time: row.time,
    zone: row.zone,
    ...present("roleId", row.role_id),
    ...present("locale", row.locale),
    due: { at: row.due_at, date: row.due_date },
    ...(row.paused === null ? {} : { paused: { reason: row.paused, at: row.paused_at ?? row.created_at } }),
    createdAt: row.created_at,
  };
}

/** A property where there is a value, none where there is none. */
function present<Name extends string, Value>(name: Name, value: Value | null): { [K in Name]?: Value } {
  return (value === null ? {} : { [name]: value }) as { [K in Name]?: Value };
}
