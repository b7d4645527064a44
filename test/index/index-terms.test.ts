import { describe, expect, it } from "vitest";
import { BIGRAM, readTerms, unknownJapanese } from "../../src/index/index-terms.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { findPhrases } from "../../src/index/phrases.js";
import { tokenize } from "../../src/index/tokenize.js";
import { SMALL_LEXICON } from "./support/small-lexicon.js";

const read = (raw: string) => readTerms(raw, SMALL_LEXICON);
const found = (raw: string) => new Set(read(raw).terms);

describe("readTerms", () => {
  it("gives words, names whole and in parts, flags whole and bare, with repeats", () => {
    expect(read("run --detach nginx:latest run").terms).toEqual([
      "run",
      "--detach",
      "detach",
      "nginx:latest",
      "nginx",
      "latest",
      "run",
    ]);
  });

  it("gives a number in Chinese characters in digits too", () => {
    expect(found("一九零四年")).toContain("1904");
  });

  it("reads a word that no dictionary has by its characters", () => {
    const { glosses } = readTerms("金庙", loadLexicon());
    expect(glosses).toEqual(expect.arrayContaining(["gold", "templ"]));
  });

  it("cuts Chinese by the dictionary, and keeps neighbours apart from words", () => {
    expect(read("容器网络").terms).toEqual([
      `${BIGRAM}容器`,
      `${BIGRAM}器网`,
      `${BIGRAM}网络`,
      "容器",
      "网络",
    ]);
  });

  it("finds a long dictionary word by the pairs within it too", () => {
    expect(found("防火墙规则")).toContain("规则");
    expect(found("防火墙规则")).toContain("防火墙规则");
  });

  it("makes one of traditional and simplified characters", () => {
    expect(read("容器網絡").terms).toEqual(read("容器网络").terms);
  });

  it("gives the concepts of words in each language", () => {
    expect(read("the containers").concepts).toEqual(["container"]);
    expect(read("虚拟容器").concepts).toEqual(["container"]);
    expect(read("コンテナを").concepts).toEqual(["container"]);
    expect(read("x").concepts).toEqual([]);
  });

  it("gives the concept of a phrase, of a flag's name and of a name of several parts", () => {
    expect(read("runs in the background").concepts).toEqual(["background"]);
    expect(read("--network").concepts).toEqual(["network"]);
    expect(read("container-image").concepts).toEqual(["image"]);
  });

  it("cuts Japanese by the concepts and stop words, verbs also to their kanji", () => {
    expect(found("コンテナに入る")).toEqual(new Set(["コンテナ", "入る", "入"]));
    expect(read("コンテナに入る").concepts).toEqual(["container", "enter"]);
  });

  it("finds a long katakana word by the known words that it is made of", () => {
    const { terms, concepts } = read("コンテナイメージの");
    expect(terms).toContain("コンテナ");
    expect(terms).toContain("イメージ");
    expect(new Set(concepts)).toEqual(new Set(["container", "image"]));
  });

  it("gives nothing for nothing", () => {
    expect(read(" -- … 😀")).toMatchObject({ terms: [], concepts: [] });
  });
});

describe("findPhrases", () => {
  const phrases = (raw: string) => findPhrases(tokenize(raw), SMALL_LEXICON.concepts);

  it("takes the longest phrase at each place, and goes on after it", () => {
    expect(phrases("a container image port")).toEqual([
      { from: 1, to: 3, ids: ["image"] },
      { from: 3, to: 4, ids: ["port"] },
    ]);
  });

  it("does not reach over Chinese or over flags", () => {
    expect(phrases("container 的 image").map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(phrases("container --image").map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe("unknownJapanese", () => {
  it("keeps katakana and hiragana, and makes pairs of kanji", () => {
    expect(unknownJapanese("サーバー")).toEqual(["サーバー"]);
    expect(unknownJapanese("設定")).toEqual(["設定"]);
    expect(unknownJapanese("環境変数")).toEqual(["環境変数", "環境", "境変", "変数"]);
    expect(unknownJapanese("鍵をつけ")).toEqual(["鍵", "をつけ"]);
    expect(unknownJapanese("の")).toEqual([]);
  });
});
