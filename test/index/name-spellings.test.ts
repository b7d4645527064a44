import { describe, expect, it } from "vitest";
import { createNameSpellings, loadNameSpellings } from "../../src/index/name-spellings.js";

describe("the odds that a name is spelled so", () => {
  const { odds } = createNameSpellings(
    new Map([
      ["卡", [["ka", 1] as const, ["ca", 2] as const]],
      ["拉", [["ra", 1] as const, ["la", 1] as const]],
    ]),
  );
  const everything = Number.NEGATIVE_INFINITY;

  it("are the letters by chance against what the characters cost", () => {
    expect(odds("卡拉", "kara", everything)).toBeCloseTo(2.6 * 5 - 2);
    expect(odds("卡拉", "cala", everything)).toBeCloseTo(2.6 * 5 - 3);
  });

  it("are small where a character stands for what it was never met with", () => {
    expect(odds("卡拉", "kari", everything)).toBeLessThan(0);
    expect(odds("卡兹", "kaz", everything)).toBeLessThan(0);
  });

  it("are none where letters are left, or below the least", () => {
    expect(odds("卡", "karakara", everything)).toBe(everything);
    expect(odds("卡拉", "kara", 12)).toBe(everything);
  });

  it("are high, by the spellings that the program brings, for names in both scripts", () => {
    const { odds: brought } = loadNameSpellings();
    for (const [written, latin] of [
      ["卡拉扬", "karajan"],
      ["亚里士多德", "aristotle"],
      ["アルキメデス", "archimedes"],
      ["グリニャール", "grignard"],
    ] as const)
      expect(brought(written, latin, 4), written).toBeGreaterThan(4);
    expect(brought("卡拉扬", "grignard", 4)).toBe(everything);
  });
});
