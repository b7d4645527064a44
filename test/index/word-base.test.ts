import { describe, expect, it } from "vitest";
import { baseWords } from "../../src/index/word-base.js";

const WORDS = new Set(["strong", "commit", "order", "alphabet", "configur", "start", "folder"]);
const base = (word: string): string[] => baseWords(word, (lemma) => WORDS.has(lemma));

describe("baseWords", () => {
  it.each([
    ["strongest", "strong"],
    ["uncommit", "commit"],
    ["reorder", "order"],
    ["alphabetically", "alphabet"],
    ["misconfigure", "configur"],
    ["autostart", "start"],
  ])("%s is made of %s", (word, expected) => {
    expect(base(word)).toEqual([expected]);
  });

  it("gives none for what is no word with something before or behind it", () => {
    expect(base("container")).toEqual([]);
    expect(base("order")).toEqual([]);
    expect(base("容器")).toEqual([]);
    expect(base("re")).toEqual([]);
  });
});
