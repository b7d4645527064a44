import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, weekStart } from "../../src/quiz/local-date.js";
import { streakOf } from "../../src/quiz/streak.js";

/** A Monday. */
const MONDAY = "2026-03-09";

/** Dates from a Monday on: `x` answered, `.` not. */
function days(pattern: string): string[] {
  return [...pattern].flatMap((mark, day) => (mark === "x" ? [addDays(MONDAY, day)] : []));
}

/** The streak on the day after the pattern, which is not answered yet. */
function streakAfter(pattern: string) {
  return streakOf(days(pattern), addDays(MONDAY, pattern.length));
}

test.each([
  ["", { current: 0, longest: 0, freeMissLeft: true }],
  ["xxx", { current: 3, longest: 3, freeMissLeft: true }],
  ["x.x", { current: 2, longest: 2, freeMissLeft: false }],
  ["xx.", { current: 2, longest: 2, freeMissLeft: false }],
  ["xx..", { current: 0, longest: 2, freeMissLeft: false }],
  ["x.x.x", { current: 1, longest: 2, freeMissLeft: false }],
  ["x..x.", { current: 0, longest: 1, freeMissLeft: false }],
  ["xxxxx.x.xxxxxx", { current: 12, longest: 12, freeMissLeft: true }],
  ["xxxxxx..xxxxxx", { current: 12, longest: 12, freeMissLeft: true }],
  ["xxxxx..xxxxxxx", { current: 7, longest: 7, freeMissLeft: true }],
])("%s from a Monday on gives %o", (pattern, expected) => {
  expect(streakAfter(pattern)).toEqual(expected);
});

test("today is not missed before it is over, and counts at once", () => {
  expect(streakOf(days("xx"), addDays(MONDAY, 2)).current).toBe(2);
  expect(streakOf(days("xxx"), addDays(MONDAY, 2)).current).toBe(3);
});

test("a day that asked nothing is not missed, and one whose question is open is not yet", () => {
  const asked = [0, 5, 6].map((day) => ({ localDate: addDays(MONDAY, day), open: day === 6 }));
  const { current, freeMissLeft } = streakOf(days("x....x"), addDays(MONDAY, 7), { asked });
  expect({ current, freeMissLeft }).toEqual({ current: 2, freeMissLeft: true });
  const closed = asked.map((day) => ({ ...day, open: false }));
  expect(streakOf(days("x"), addDays(MONDAY, 7), { asked: closed }).current).toBe(0);
});

const pattern = fc.array(fc.boolean(), { maxLength: 60 });
const marked = (answered: readonly boolean[]) => answered.map((each) => (each ? "x" : ".")).join("");

test("the order of dates and repeated dates change nothing; a streak is never longer than the longest", () => {
  fc.assert(
    fc.property(pattern, fc.array(fc.nat(), { maxLength: 60 }), (answered, order) => {
      const dates = days(marked(answered));
      const today = addDays(MONDAY, answered.length);
      const mixed = [...dates, ...dates].sort(
        (a, b) => (order[a.charCodeAt(9)] ?? 0) - (order[b.charCodeAt(9)] ?? 0),
      );
      const streak = streakOf(dates, today);
      expect(streakOf(mixed, today)).toEqual(streak);
      expect(streak.current).toBeLessThanOrEqual(streak.longest);
      expect(streak.longest).toBeLessThanOrEqual(dates.length);
    }),
  );
});

test("answering on one more day never shortens a streak", () => {
  fc.assert(
    fc.property(pattern, fc.nat(), (answered, place) => {
      fc.pre(answered.length > 0);
      const first = answered.indexOf(true);
      const day = place % answered.length;
      fc.pre(first < 0 || day > first);
      const today = addDays(MONDAY, answered.length);
      const before = streakOf(days(marked(answered)), today);
      const after = streakOf(days(marked(answered.with(day, true))), today);
      expect(after.current).toBeGreaterThanOrEqual(before.current);
    }),
  );
});

test("whoever misses at most one day of each week keeps the streak, whoever misses two loses it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 10 }), (missedDays) => {
      const weeks = missedDays.map((missed) =>
        [...Array(7).keys()].map((day) => day !== missed || day === 7),
      );
      const answered = [true, ...weeks.flat().slice(1)];
      expect(streakAfter(marked(answered)).current).toBe(answered.filter(Boolean).length);
      expect(streakAfter(`${marked(answered)}..`).current).toBe(0);
    }),
  );
});

test("weeks begin on Mondays", () => {
  expect(weekStart("2026-03-15")).toBe(MONDAY);
  expect(weekStart("2026-03-16")).toBe("2026-03-16");
  expect(daysBetween("2026-03-28", "2026-03-31")).toBe(3);
});
