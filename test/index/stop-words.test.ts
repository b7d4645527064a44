import { describe, expect, it } from "vitest";
import { createStopWords, loadStopWords } from "../../src/index/stop-words.js";

describe("createStopWords", () => {
  const words = createStopWords({ en: ["Does", "using"], zh: ["請問", "的"], ja: ["とは何です"] });

  it("knows words as they are written and as lemmas, folded", () => {
    expect(["does", "using", "use", "请问", "的", "とは何です"].every(words.has)).toBe(true);
    expect(["docker", "Does", "請問", ""].some(words.has)).toBe(false);
  });

  it("knows the longest of the Chinese and Japanese ones", () => {
    expect(words.longest).toBe(5);
  });
});

describe("the stop words that the program brings", () => {
  const words = loadStopWords();

  it("hold what questions are made of in three languages", () => {
    for (const word of ["what", "does", "the", "的", "是", "は"]) expect(words.has(word)).toBe(true);
  });

  it("hold no word that notes of commands are about", () => {
    for (const word of ["docker", "container", "run", "top", "up", "down", "容器", "网络", "コンテナ"]) {
      expect(words.has(word)).toBe(false);
    }
  });
});
