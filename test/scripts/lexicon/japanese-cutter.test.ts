import { expect, it } from "vitest";
import { japaneseBases, japaneseCutter } from "../../../scripts/lexicon/japanese-cutter.js";
import type { EdictEntry } from "../../../scripts/lexicon/read-edict.js";
import { loadStopWords } from "../../../src/index/stop-words.js";

const entry = (word: string, ...otherForms: string[]): EdictEntry => ({
  word,
  otherForms,
  senses: [],
  common: true,
  name: false,
  sameAs: [],
});

it("gives a form the one word that it is of, unless it is a word itself", () => {
  const baseOf = japaneseBases([
    entry("戻す", "戻し", "戻さ"),
    entry("読む", "読み"),
    entry("読み"),
    entry("切る", "切っ"),
    entry("切う", "切っ"),
  ]);
  expect(["戻し", "戻す", "読み", "切っ", "ほか"].map(baseOf)).toEqual([
    "戻す",
    "戻す",
    "読み",
    "切っ",
    "ほか",
  ]);
});

it("cuts a run into listed words, as the dictionary has them", () => {
  const cut = japaneseCutter({
    isListed: (word) => ["変更", "元", "戻し"].includes(word),
    stopWords: loadStopWords(),
    baseOf: (word) => (word === "戻し" ? "戻す" : word),
  });
  expect(cut("変更を戻し")).toEqual(["変更", "を", "戻す"]);
});
