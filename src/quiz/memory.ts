import { createEmptyCard, type Card as FsrsCard, fsrs, Rating, type State } from "ts-fsrs";

/** How an answer went: by it the question comes back sooner or later. */
export type Outcome = "right" | "slow" | "wrong";

/**
 * A right answer that took longer than this counts as slow, in milliseconds. The longest question has about 60 words
 * with its options, which are read in 15 s at 238 words a minute (Brysbaert 2019, silent reading); as much again is
 * left for remembering and pressing a button. Who needs more has worked the answer out.
 */
export const SLOW_AFTER_MS = 30_000;

/** What FSRS keeps of one person's memory of one question. Times are in ms since 1970. */
export interface MemoryState {
  readonly due: number;
  /** Days after which it is remembered with a probability of 0.9. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly elapsedDays: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number;
  readonly lastReview?: number;
}

/** One entry of the review log: the rating, and the memory as it was before. Times are in ms since 1970. */
export interface ReviewEntry {
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly rating: number;
  readonly state: number;
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsedDays: number;
  readonly lastElapsedDays: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reviewedAt: number;
}

const RATINGS = { wrong: Rating.Again, slow: Rating.Hard, right: Rating.Good } as const satisfies Record<
  Outcome,
  Rating
>;

/**
 * FSRS-6 with its default weights and 0.9 wanted retention. One learning step: what was wrong comes back in the same
 * sitting, what was right in days, since most people answer once a day. No fuzz: every process computes the same.
 */
const scheduler = fsrs({ enable_fuzz: false, learning_steps: ["10m"], relearning_steps: ["10m"] });

/** @param tookMs from when the person saw the question to the answer; absent where nobody knows when they saw it */
export function outcomeOf(right: boolean, tookMs?: number): Outcome {
  if (!right) return "wrong";
  return tookMs !== undefined && tookMs > SLOW_AFTER_MS ? "slow" : "right";
}

/**
 * The memory after an answer, and the log entry of it.
 * @param before absent for a question that the person has never answered
 * @param at when it was answered, in ms since 1970; one before the last review counts as at the last review
 */
export function review(
  before: MemoryState | undefined,
  outcome: Outcome,
  at: number,
): { readonly memory: MemoryState; readonly entry: ReviewEntry } {
  const when = new Date(Math.max(at, before?.lastReview ?? at));
  const card = before === undefined ? createEmptyCard(when) : toFsrs(before);
  const { card: next, log } = scheduler.next(card, when, RATINGS[outcome]);
  return {
    memory: fromFsrs(next),
    entry: {
      rating: log.rating,
      state: log.state,
      due: log.due.getTime(),
      stability: log.stability,
      difficulty: log.difficulty,
      elapsedDays: log.elapsed_days,
      lastElapsedDays: log.last_elapsed_days,
      scheduledDays: log.scheduled_days,
      learningSteps: log.learning_steps,
      reviewedAt: log.review.getTime(),
    },
  };
}

/** The probability, from 0 to 1, that it is remembered at a time (ms since 1970); 0 for what was never asked. */
export function recallProbability(memory: MemoryState | undefined, at: number): number {
  if (memory?.lastReview === undefined) return 0;
  const when = new Date(Math.max(at, memory.lastReview));
  return scheduler.get_retrievability(toFsrs(memory), when, false);
}

function toFsrs(memory: MemoryState): FsrsCard {
  return {
    due: new Date(memory.due),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: memory.elapsedDays,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    state: memory.state as State,
    ...(memory.lastReview === undefined ? {} : { last_review: new Date(memory.lastReview) }),
  };
}

function fromFsrs(card: FsrsCard): MemoryState {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsedDays: card.elapsed_days,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.last_review === undefined ? {} : { lastReview: card.last_review.getTime() }),
  };
}
