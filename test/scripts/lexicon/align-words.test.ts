import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignWords } from "../../../scripts/lexicon/align-words.js";

const pair = (english: string, words: string, source = "program") => ({
  english: english.split(" "),
  words: words.split(" "),
  source,
});

describe("aligned words", () => {
  it("are told apart by the other sentences that they stand in", () => {
    const translations = alignWords([
      pair("delete file", "删除 文件"),
      pair("delete folder", "删除 文件夹"),
      pair("open file", "打开 文件"),
      pair("open folder", "打开 文件夹"),
      pair("rename file", "改名 文件"),
      pair("delete", "删除"),
      pair("open", "打开"),
      pair("folder", "文件夹"),
    ]);
    const first = (word: string) => translations.get(word)?.[0]?.lemma;
    expect(["删除", "打开", "文件", "文件夹"].map(first)).toEqual(["delete", "open", "file", "folder"]);
  });

  it("have their share in the word's sentences, most frequent first, and the number of their sources", () => {
    const quit = ["a", "a", "b", "b", "c", "c"].map((source) => pair("quit", "退出", source));
    const exit = ["a", "a", "a"].map((source) => pair("exit", "退出", source));
    const found = alignWords([...quit, ...exit]).get("退出") ?? [];
    expect(found.map(({ lemma, sources }) => [lemma, sources])).toEqual([
      ["quit", 3],
      ["exit", 1],
    ]);
    for (const { count, share } of found) expect(share).toBeCloseTo(count / 9);
  });

  it("leave out words of fewer than three sentences", () => {
    expect(alignWords([pair("quit", "退出"), pair("quit", "退出")]).size).toBe(0);
    expect(alignWords([]).size).toBe(0);
  });

  it("never stand for each other more often than they meet", () => {
    const some = (letters: string) => fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1 });
    const sentence = fc.record({
      english: some("abcd"),
      words: some("甲乙丙丁"),
      source: fc.constantFrom("x", "y"),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), (pairs) => {
        for (const [word, own] of alignWords(pairs)) {
          for (const { lemma, count, share } of own) {
            const met = pairs.filter((one) => one.words.includes(word) && one.english.includes(lemma)).length;
            expect(count).toBeLessThanOrEqual(met + 1e-6);
            expect(share).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
      }),
    );
  });
});
