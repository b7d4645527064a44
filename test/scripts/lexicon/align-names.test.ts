import { describe, expect, it } from "vitest";
import { alignNames } from "../../../scripts/lexicon/align-names.js";

const anything = () => 0.1;

describe("how characters are spelled", () => {
  it("is learned from names that share them", () => {
    const pairs = [
      { written: "ロマ", latin: "roma" },
      { written: "ロン", latin: "ron" },
      { written: "マン", latin: "man" },
      { written: "ンマ", latin: "nma" },
    ];
    const spellings = alignNames(pairs, { rounds: 20, first: anything });
    const best = (character: string): string | undefined =>
      [...(spellings.get(character) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(["ロ", "マ", "ン"].map(best)).toEqual(["ro", "ma", "n"]);
  });

  it("leaves room for what was not met: the shares of a character are less than one together", () => {
    const spellings = alignNames([{ written: "ロ", latin: "ro" }], { rounds: 1, first: anything });
    expect(spellings.get("ロ")?.get("ro")).toBeCloseTo(1 / 2);
  });

  it("passes over a name that has more letters than its characters can stand for", () => {
    expect(alignNames([{ written: "ロ", latin: "rorororo" }], { rounds: 1, first: anything }).size).toBe(0);
  });
});
