import fc from "fast-check";
import { expect, test } from "vitest";
import { periodStart, rankScores } from "../../src/quiz/leaderboard.js";

const score = (personId: string, points: number) => ({ personId, points, answered: 1, right: 1 });

test("who has as many points shares a rank, and the next is as many lower", () => {
  const ranks = rankScores([score("d", 10), score("a", 20), score("c", 10), score("b", 5), score("e", 0)]);
  expect(ranks.map(({ personId, rank }) => [personId, rank])).toEqual([
    ["a", 1],
    ["c", 2],
    ["d", 2],
    ["b", 4],
  ]);
});

test("who has left takes no rank", () => {
  const ranks = rankScores([score("a", 20), score("b", 10), score("c", 5)], { left: new Set(["a"]) });
  expect(ranks.map(({ personId, rank }) => [personId, rank])).toEqual([
    ["b", 1],
    ["c", 2],
  ]);
});

test("a rank is one more than how many have more points", () => {
  const scores = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat({ max: 6 })), {
    selector: ([id]) => id,
  });
  fc.assert(
    fc.property(scores, fc.array(fc.nat()), (people, leaving) => {
      const all = people.map(([id, points]) => score(id, points));
      const left = new Set(leaving.flatMap((n) => all[n % Math.max(1, all.length)]?.personId ?? []));
      const ranks = rankScores(all, { left });
      expect(ranks).toHaveLength(
        all.filter(({ personId, points }) => points > 0 && !left.has(personId)).length,
      );
      for (const { personId, points, rank } of ranks) {
        expect(left.has(personId)).toBe(false);
        expect(rank).toBe(1 + ranks.filter((other) => other.points > points).length);
      }
    }),
  );
});

test("a period begins on its Monday, on the first of its month, or never", () => {
  expect(periodStart("week", "2026-03-01")).toBe("2026-02-23");
  expect(periodStart("month", "2026-03-31")).toBe("2026-03-01");
  expect(periodStart("all", "2026-03-31")).toBeUndefined();
});
