import { describe, expect, it } from "vitest";
import { languageOf, MAX_LISTED_WORDS, wordList } from "../../src/answer/word-list.js";
import { createConcepts } from "../../src/index/concepts.js";

const CONCEPTS = createConcepts([
  { id: "background", en: ["background"], zh: ["后台"], ja: ["バックグラウンド"] },
  { id: "container", en: ["container"], zh: ["容器"], ja: ["コンテナ"] },
  { id: "port", en: ["port"], zh: ["端口", "埠"], ja: ["ポート"] },
  { id: "delete", en: ["delete"], zh: ["删除"], ja: ["削除"] },
]);

describe("the language of a text", () => {
  it.each([
    ["what does --detach do", "en"],
    ["--detach使得container在后台运行", "zh"],
    ["コンテナを削除する", "ja"],
    ["docker コンテナ", "ja"],
    ["容器 container", "zh"],
    ["", "en"],
  ])("of %j is %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe("the word list of an excerpt", () => {
  it("has the excerpt's words in the language of the question, in their order, once", () => {
    expect(wordList("what runs in the background", "容器在后台运行，容器退出", CONCEPTS)).toEqual([
      { word: "容器", meaning: "container" },
      { word: "后台", meaning: "background" },
    ]);
  });

  it("has of several meanings the one that a word is the first name of", () => {
    const concepts = createConcepts([
      { id: "transaction", en: ["transaction", "acid"], zh: ["事务"] },
      { id: "acid", en: ["acid"], zh: ["酸"] },
    ]);
    expect(wordList("是什么", "An Acid burns.", concepts)).toEqual([{ word: "Acid", meaning: "酸" }]);
  });

  it("goes in every direction", () => {
    expect(
      wordList("怎么删除容器", "Delete the container on this port.", CONCEPTS).map(({ meaning }) => meaning),
    ).toEqual(["删除", "容器", "端口"]);
    expect(wordList("ポートとは", "端口映射到容器", CONCEPTS)).toEqual([
      { word: "端口", meaning: "ポート" },
      { word: "容器", meaning: "コンテナ" },
    ]);
  });

  it("is empty where question and excerpt are in one language", () => {
    expect(wordList("容器是什么", "容器在后台运行", CONCEPTS)).toEqual([]);
  });

  it("is short", () => {
    const many = createConcepts(
      [..."甲乙丙丁戊己庚辛壬癸"].map((c, at) => ({ id: `c${at}`, en: [`word${at}`], zh: [`${c}${c}`] })),
    );
    const excerpt = [..."甲乙丙丁戊己庚辛壬癸"].map((c) => `${c}${c}`).join("，");
    expect(wordList("what", excerpt, many)).toHaveLength(MAX_LISTED_WORDS);
  });

  it("explains no program's name", () => {
    const concepts = createConcepts([{ id: "git", en: ["git"], zh: ["版本控制"] }]);
    expect(wordList("怎么提交", "use git to commit", concepts)).toEqual([]);
  });
});
