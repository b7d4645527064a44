import { describe, expect, it } from "vitest";
import { createConcepts, loadConcepts } from "../../src/index/concepts.js";
import { englishLemma } from "../../src/index/english-lemma.js";

const concepts = createConcepts([
  { id: "container", en: ["containers"], zh: ["容器", "貨櫃"], ja: ["コンテナ"], near: ["image"] },
  { id: "image", en: ["image", "Container Image"], zh: ["镜像"] },
  { id: "picture", en: ["image", "image"], ja: ["ｲﾒｰｼﾞ"] },
]);

describe("createConcepts", () => {
  it("finds a concept by its words in any of the languages, folded", () => {
    expect(concepts.idsOf("container")).toEqual(["container"]);
    expect(concepts.idsOf("容器")).toEqual(["container"]);
    expect(concepts.idsOf("货柜")).toEqual(["container"]);
    expect(concepts.idsOf("コンテナ")).toEqual(["container"]);
    expect(concepts.idsOf("イメージ")).toEqual(["picture"]);
  });

  it("finds phrases by their lemmas, and all concepts of a word, each once", () => {
    expect(concepts.idsOf(`container ${englishLemma("image")}`)).toEqual(["image"]);
    expect(concepts.idsOf(englishLemma("image"))).toEqual(["image", "picture"]);
  });

  it("is silent about what it does not know", () => {
    for (const word of ["", "unknown", "constructor", "__proto__"]) expect(concepts.idsOf(word)).toEqual([]);
    expect(concepts.nearOf("unknown")).toEqual([]);
  });

  it("knows what is near, and the longest phrases", () => {
    expect(concepts.nearOf("container")).toEqual(["image"]);
    expect(concepts.nearOf("image")).toEqual([]);
    expect(concepts.longest).toEqual({ lemmas: 2, characters: 4 });
    expect(createConcepts([]).longest).toEqual({ lemmas: 1, characters: 1 });
  });
});

describe("the concepts that the program brings", () => {
  const shipped = loadConcepts();

  it.each([
    ["container", "容器", "コンテナ"],
    ["image", "镜像", "イメージ"],
    ["port", "端口", "ポート"],
  ])("join %s, %s and %s", (english, chinese, japanese) => {
    const ids = shipped.idsOf(englishLemma(english));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.some((id) => shipped.idsOf(chinese).includes(id))).toBe(true);
    expect(ids.some((id) => shipped.idsOf(japanese).includes(id))).toBe(true);
  });
});
