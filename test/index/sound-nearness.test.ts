import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consonantCounts,
  leastSoundDistance,
  soundLength,
  soundNearness,
} from "../../src/index/sound-nearness.js";

const key = fc.string({ unit: fc.constantFrom(..."KSFPTHRNaiur"), maxLength: 14 });

describe("soundNearness", () => {
  it("is never nearer than the consonants of the two allow", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const length = Math.max(1, (soundLength(a) + soundLength(b)) / 2);
        const distance = (1 - soundNearness(a, b)) * length;
        expect(leastSoundDistance(consonantCounts(a), consonantCounts(b))).toBeLessThanOrEqual(
          distance + 1e-9,
        );
      }),
    );
  });

  it("is exact from the least that is wanted on, and below it where it is below", () => {
    fc.assert(
      fc.property(key, key, fc.double({ min: -1, max: 1, noNaN: true }), (a, b, least) => {
        const exact = soundNearness(a, b);
        const bounded = soundNearness(a, b, least);
        if (exact >= least) expect(bounded).toBe(exact);
        else expect(bounded).toBeLessThan(least);
      }),
    );
  });
});
