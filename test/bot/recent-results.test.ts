import { describe, expect, it } from "vitest";
import { createRecentResults } from "../../src/bot/recent-results.js";

/** Wants these one after another; says which were made. */
function madeOf(keys: string, most: number): string {
  const kept = createRecentResults<string>(most);
  let made = "";
  for (const key of keys) {
    const result = kept.of(key, () => {
      made += key;
      return key.toUpperCase();
    });
    expect(result).toBe(key.toUpperCase());
  }
  return made;
}

describe("results that were wanted lately", () => {
  it("are made once while they are kept", () => {
    expect(madeOf("aabbaba", 2)).toBe("ab");
  });

  it("push out the one that was wanted least lately", () => {
    expect(madeOf("abacab", 2)).toBe("abcb");
  });

  it("are made again when making them went wrong", () => {
    const kept = createRecentResults<number | undefined>(3);
    const fail = (): never => {
      throw new Error("out of order");
    };
    expect(() => kept.of("a", fail)).toThrow("out of order");
    expect(kept.of("a", () => undefined)).toBeUndefined();
    expect(kept.of("a", fail)).toBeUndefined();
  });
});
