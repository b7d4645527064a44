import type { MemoryState, Outcome } from "./memory.js";
import type { Occasion } from "./posting.js";

/** A right answer to the question of the day. */
export const DAILY_POINTS = 10;
/** A wrong one: for having taken part. */
export const TRIED_POINTS = 2;
/** A right answer to any other question that was new to the person or due. */
export const PRACTICE_POINTS = 3;

/**
 * The points of an answer. Practice earns only what is new or due, so that nobody collects points by answering one
 * question over and over.
 * @param before the person's memory of the question before the answer
 * @param at when it was answered, in ms since 1970
 */
export function pointsOf(
  occasion: Occasion,
  outcome: Outcome,
  before: MemoryState | undefined,
  at: number,
): number {
  const right = outcome !== "wrong";
  if (occasion === "daily") return right ? DAILY_POINTS : TRIED_POINTS;
  return right && (before === undefined || before.due <= at) ? PRACTICE_POINTS : 0;
}
