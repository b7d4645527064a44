import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type MemoryState,
  outcomeOf,
  recallProbability,
  review,
  SLOW_AFTER_MS,
} from "../../src/quiz/memory.js";
import { pointsOf } from "../../src/quiz/points.js";

const NOON = Date.parse("2026-03-10T12:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test("a right answer that took long is slow; one whose time nobody knows is not", () => {
  expect(outcomeOf(true, SLOW_AFTER_MS)).toBe("right");
  expect(outcomeOf(true, SLOW_AFTER_MS + 1)).toBe("slow");
  expect(outcomeOf(true)).toBe("right");
  expect(outcomeOf(false, SLOW_AFTER_MS + 1)).toBe("wrong");
});

test("a first wrong answer comes back in ten minutes, a slow one in fifteen, a right one in days", () => {
  const due = (outcome: "right" | "slow" | "wrong") => review(undefined, outcome, NOON).memory.due - NOON;
  expect(due("wrong")).toBe(10 * MINUTE);
  expect(due("slow")).toBe(15 * MINUTE);
  expect(due("right")).toBe(2 * DAY);
});

test("right answers in time come back later and later, a wrong one sooner", () => {
  let memory: MemoryState | undefined;
  const intervals: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const at = memory?.due ?? NOON;
    memory = review(memory, "right", at).memory;
    intervals.push(memory.due - at);
  }
  expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
  expect(intervals.at(-1)).toBeGreaterThan(30 * DAY);
  const at = memory?.due ?? NOON;
  const forgotten = review(memory, "wrong", at).memory;
  expect(forgotten.due - at).toBe(10 * MINUTE);
  expect(forgotten).toMatchObject({ lapses: 1, reps: 6 });
});

test("what was never asked is remembered by nobody; what was fades, to nine tenths when it is due", () => {
  expect(recallProbability(undefined, NOON)).toBe(0);
  const { memory } = review(undefined, "right", NOON);
  expect(recallProbability(memory, NOON)).toBe(1);
  expect(recallProbability(memory, memory.due)).toBeCloseTo(0.9, 1);
  expect(recallProbability(memory, NOON + 300 * DAY)).toBeLessThan(0.7);
});

test("any course of answers leaves a memory in range, whatever a clock says", () => {
  const step = fc.record({
    outcome: fc.constantFrom("right", "slow", "wrong"),
    wait: fc.integer({ min: -DAY, max: 400 * DAY }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      let [memory, at]: [MemoryState | undefined, number] = [undefined, NOON];
      for (const [n, { outcome, wait }] of steps.entries()) {
        at += wait;
        const next = review(memory, outcome, at);
        expect(next.entry.reviewedAt).toBe(next.memory.lastReview);
        expect(next.memory.due).toBeGreaterThan(next.entry.reviewedAt);
        expect(next.memory.reps).toBe(n + 1);
        expect(next.memory.stability).toBeGreaterThan(0);
        expect(next.memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(next.memory.difficulty).toBeLessThanOrEqual(10);
        expect(Object.values(next.memory).every(Number.isFinite)).toBe(true);
        // Whole numbers are kept as such.
        const { elapsedDays, scheduledDays, learningSteps, lapses, state, due } = next.memory;
        for (const whole of [elapsedDays, scheduledDays, learningSteps, lapses, state, due]) {
          expect(Number.isInteger(whole)).toBe(true);
        }
        memory = next.memory;
      }
    }),
  );
});

test("the daily question earns points also for having tried; practice only for what is new or due", () => {
  const { memory } = review(undefined, "right", NOON);
  expect(pointsOf("daily", "slow", memory, NOON)).toBe(10);
  expect(pointsOf("daily", "wrong", undefined, NOON)).toBe(2);
  expect(pointsOf("review", "right", undefined, NOON)).toBe(3);
  expect(pointsOf("review", "right", memory, memory.due - 1)).toBe(0);
  expect(pointsOf("now", "right", memory, memory.due)).toBe(3);
  expect(pointsOf("private", "wrong", undefined, NOON)).toBe(0);
});
