import fc from "fast-check";
import { expect, it } from "vitest";
import { IdRuns } from "../../src/index/id-runs.js";

it("holds what a set would after the same numbers came and went", () => {
  const step = fc.record({ id: fc.integer({ min: 0, max: 12 }), gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const runs = new IdRuns();
      const set = new Set<number>();
      for (const { id, gone } of steps) {
        if (gone) {
          runs.delete(id);
          set.delete(id);
        } else {
          runs.add(id);
          set.add(id);
        }
        expect([...runs]).toEqual([...set].sort((a, b) => a - b));
        expect(runs.size).toBe(set.size);
      }
    }),
  );
});

it("takes in a stretch of numbers at once", () => {
  const runs = new IdRuns([1]);
  runs.add(2, 3);
  runs.add(9, 2);
  runs.add(3, 4);
  expect([...runs]).toEqual([1, 2, 3, 4, 5, 6, 9, 10]);
});
