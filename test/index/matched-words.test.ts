import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIGRAM } from "../../src/index/index-terms.js";
import { matchedWords } from "../../src/index/matched-words.js";
import { readQuestion } from "../../src/index/read-question.js";
import type { WeightedUnit } from "../../src/index/score.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

function units(question: string, ...terms: string[]): WeightedUnit[] {
  const held = new Set(terms);
  const vocabulary = {
    has: (term: string) => held.has(term),
    terms: () => held,
    list: (term: string) => (held.has(term) ? { length: 2 } : undefined),
  };
  return readQuestion(question, { vocabulary, lexicon: SMALL_LEXICON }).map((unit) => ({
    unit,
    weight: 1,
    known: true,
  }));
}

const matched = (question: string, text: string, ...terms: string[]) =>
  matchedWords(units(question, ...terms), text, { concepts: SMALL_LEXICON.concepts, also: [] });

describe("matchedWords", () => {
  it("gives the words as the text writes them, in its order, each once", () => {
    expect(matched("stop layer", "Layers that STOPPED, layers again; stop.")).toEqual([
      "Layers",
      "STOPPED",
      "layers",
      "stop",
    ]);
  });

  it("gives a name whole where a part of it is asked for, and a flag as it is written", () => {
    expect(matched("compose", "see docker-compose.yml")).toEqual(["docker-compose.yml"]);
    expect(matched("detach", "`--detach` or -d")).toEqual(["--detach"]);
    expect(matched("-d", "`--detach` or -d, not -D", "-d")).toEqual(["-d"]);
  });

  it("gives words of the same meaning in other languages, and whole phrases", () => {
    expect(matched("container", "启动容器 and コンテナ")).toEqual(["容器", "コンテナ"]);
    expect(matched("后台", "runs in the background")).toEqual(["in", "the", "background"]);
  });

  it("gives the longest match within a run of Chinese, in the text's own characters", () => {
    expect(matched("虚拟网络", "這個虛擬網絡上", "虚拟网络")).toEqual(["虛擬網絡"]);
    expect(matched("登录", "需要先登录", `${BIGRAM}登录`)).toEqual(["登录"]);
  });

  it("gives the further terms that it is told, and a flag whose second dash was forgotten", () => {
    const options = { concepts: SMALL_LEXICON.concepts, also: ["--detach"] };
    expect(matchedWords(units("-d", "-d"), "`-d`, `--detach`", options)).toEqual(["-d", "--detach"]);
    expect(matched("--detach", "with `-detach` it runs", "--detach")).toEqual(["-detach"]);
  });

  it("gives nothing where nothing matches", () => {
    expect(matched("layer", "容器 --detach other")).toEqual([]);
    expect(matched("", "anything")).toEqual([]);
    expect(matched("layer", "")).toEqual([]);
  });

  it("gives only what stands in the text", () => {
    const piece = fc.constantFrom(
      "Docker",
      "docker",
      "容器",
      "網絡",
      "網",
      "--detach",
      "-d",
      " ",
      "ｺﾝﾃﾅ",
      "コンテナ",
      "in the background",
      "a.b",
      "\u200B",
    );
    const some = fc.string({ unit: piece, maxLength: 10 });
    fc.assert(
      fc.property(some, some, (question, text) => {
        const words = matched(question, text, "容器", "-d", "网络");
        for (const one of words) expect(text).toContain(one);
        expect(new Set(words).size).toBe(words.length);
      }),
    );
  });
});
