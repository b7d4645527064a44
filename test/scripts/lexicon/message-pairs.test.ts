import { describe, expect, it } from "vitest";
import { messagePairs } from "../../../scripts/lexicon/message-pairs.js";

/** Each character is a word. */
const cut = (run: string): string[] => [...run];

function pairsOf(...messages: readonly (readonly [string, string])[]): string[] {
  const list = messages.map(([english, translation]) => ({ english, translation, source: "program" }));
  return messagePairs(list, { cut }).map(({ english, words }) => `${english.join(" ")} | ${words.join("")}`);
}

describe("pairs of messages", () => {
  it("are lemmas and folded words, each once", () => {
    expect(pairsOf(["Opened files and files", "開啟檔檔"])).toEqual(["open file and | 开启档"]);
  });

  it("are sentence by sentence where both have equally many, else whole", () => {
    expect(pairsOf(["Not found. Try again?", "没有。再试？"])).toEqual([
      "not find | 没有",
      "try again | 再试",
    ]);
    expect(pairsOf(["Not found. Try again?", "没有，再试？"])).toEqual(["not find try again | 没有再试"]);
  });

  it("leave out what is no language", () => {
    expect(pairsOf(["_Save %d files to <b>/tmp/x</b>", "保存(_S) %d <b>/tmp/x</b>"])).toEqual([
      "save file to | 保存",
    ]);
    expect(pairsOf(["&Open $HOME at https://host/page", "打开(&O)"])).toEqual(["open at | 打开"]);
  });

  it("are counted once however many programs say the same", () => {
    expect(pairsOf(["Quit", "退出"], ["quit", "退出"], ["Quit", "结束"])).toEqual([
      "quit | 退出",
      "quit | 结束",
    ]);
  });

  it("leave out what is not translated, too long, or of very unlike length", () => {
    expect(pairsOf(["Quit", "Quit"], ["%s", "文件"])).toEqual([]);
    expect(pairsOf(["yes", "甲乙丙丁戊己庚辛"])).toEqual([]);
    const digits = Array.from({ length: 46 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
    const words = Array.from({ length: 46 }, (_, i) => `w${String.fromCharCode(97 + i / 26, 97 + (i % 26))}`);
    expect(pairsOf([words.join(" "), digits])).toEqual([]);
  });
});
