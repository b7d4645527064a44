import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasKana, segmentCjk, splitScripts } from "../../src/index/segment-cjk.js";

function cut(run: string, words: readonly string[]): string[] {
  const known = new Set(words);
  const segments = segmentCjk(run, { isWord: (text) => known.has(text), longest: 8 });
  return segments.map((segment) => (segment.known ? segment.text : `(${segment.text})`));
}

describe("segmentCjk", () => {
  it("takes the fewest words", () => {
    expect(cut("虚拟网络", ["虚拟", "网络", "虚拟网络", "拟网"])).toEqual(["虚拟网络"]);
    expect(cut("容器之间", ["容器", "器之", "之间"])).toEqual(["容器", "之间"]);
    expect(cut("研究生命", ["研究", "研究生", "生命", "命"])).toEqual(["研究", "生命"]);
  });

  it("puts together what no word covers", () => {
    expect(cut("启动容器之后呢", ["容器"])).toEqual(["(启动)", "容器", "(之后呢)"]);
    expect(cut("未知", [])).toEqual(["(未知)"]);
    expect(cut("", ["容器"])).toEqual([]);
  });

  it("rather takes words that cost less, where that is about as few", () => {
    const known = new Set(["切分", "支前", "分支"]);
    const cost = (text: string): number => (text === "分支" ? 0 : 0.8);
    const segments = segmentCjk("切分支前", {
      isWord: (text) => known.has(text) || text.length === 1,
      surcharge: cost,
      longest: 4,
    });
    expect(segments.map(({ text }) => text)).toContain("切分");
    const dear = segmentCjk("切分支", {
      isWord: (text) => known.has(text) || text === "切" || text === "支",
      surcharge: (text) => (text === "切分" ? 0.3 : 0),
      longest: 4,
    });
    expect(dear.map(({ text }) => text)).toEqual(["切", "分支"]);
  });

  it("does not try words longer than it is told", () => {
    const tried: number[] = [];
    segmentCjk("一二三四五六", { isWord: (text) => tried.push(text.length) > 0 && false, longest: 3 });
    expect(Math.max(...tried)).toBe(3);
  });

  it("covers the run once, in order, with known words only where it says so", () => {
    const letter = fc.constantFrom("容", "器", "网", "络", "の", "ド", "\u{20000}");
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.string({ unit: letter, maxLength: 20 }),
        fc.array(word, { maxLength: 8 }),
        (run, words) => {
          const known = new Set(words);
          const segments = segmentCjk(run, { isWord: (text) => known.has(text), longest: 8 });
          expect(segments.map((segment) => segment.text).join("")).toBe(run);
          let at = 0;
          segments.forEach((segment, i) => {
            expect(segment.start).toBe(at);
            at += segment.text.length;
            expect(segment.known).toBe(segment.known && known.has(segment.text));
            expect(segment.known || (segments[i + 1]?.known ?? true)).toBe(true);
          });
        },
      ),
    );
  });
});

describe("scripts", () => {
  it("cuts where the script changes, with the long mark as katakana", () => {
    expect(splitScripts("検索するサーバーの名前")).toEqual([
      { text: "検索", start: 0, script: "han" },
      { text: "する", start: 2, script: "hiragana" },
      { text: "サーバー", start: 4, script: "katakana" },
      { text: "の", start: 8, script: "hiragana" },
      { text: "名前", start: 9, script: "han" },
    ]);
    expect(splitScripts("")).toEqual([]);
  });

  it("knows Japanese by its kana", () => {
    expect(["容器", "コンテナ", "の", "検索", "人々"].map(hasKana)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
