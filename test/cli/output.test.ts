import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import wrapAnsi from "wrap-ansi";
import { harmless, paint, wantsColour, wrap } from "../../src/cli/output.js";

describe("colours", () => {
  it.each([
    ["are for a terminal", {}, true, true],
    ["are not for a pipe", {}, false, false],
    ["are not for a terminal that has none", { TERM: "dumb" }, true, false],
    ["are off by NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["are off by any NO_COLOR that says something", { NO_COLOR: "0" }, true, false],
    ["are not off by an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["are on by FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["are on by an empty FORCE_COLOR", { FORCE_COLOR: "" }, false, true],
    [
      "are on by FORCE_COLOR even where the terminal has none",
      { FORCE_COLOR: "1", TERM: "dumb" },
      true,
      true,
    ],
    ["are off by FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["are off by FORCE_COLOR=false", { FORCE_COLOR: "false" }, true, false],
    ["are off where both say something", { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ])("%s", (_, env, isTerminal, expected) => {
    expect(wantsColour(env, isTerminal)).toBe(expected);
  });

  it("are painted where they are wanted only", () => {
    expect(paint({ colour: true }, "green", "word")).toBe("\u001B[32mword\u001B[39m");
    expect(paint({ colour: false }, "green", "word")).toBe("word");
  });
});

describe("wrapped text", () => {
  it("is indented, and stays in one line where there is no terminal", () => {
    const text = "word ".repeat(50);
    expect(wrap({ colour: false }, text, "  ")).toBe(`  ${text}`);
  });

  it("has no white space in empty lines", () => {
    expect(wrap({ colour: false, columns: 40, wrapAnsi }, "a\n\nb", "  ")).toBe("  a\n\n  b");
  });

  it("counts Chinese and Japanese characters as two columns", () => {
    const wrapped = wrap(
      { colour: false, columns: 32, wrapAnsi },
      "容器之间的通讯不需要设置也可以实现コンテナ間の通信",
      "  ",
    );
    expect(wrapped.split("\n").map((line) => stringWidth(line))).toEqual([32, 22]);
  });

  it("is never wider than the terminal and loses no character", () => {
    const piece = fc.oneof(
      fc.constantFrom("容器", "コンテナ", "docker", " ", "--detach", "😀", "\n", "é"),
      fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, "")),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 30, max: 100 }),
        (pieces, columns) => {
          const text = pieces.join("");
          const wrapped = wrap({ colour: false, columns, wrapAnsi }, text, "  ");
          for (const line of wrapped.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(wrapped.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        },
      ),
    );
  });

  it("does not count colours as columns", () => {
    const coloured = paint({ colour: true }, "green", "word ".repeat(12).trim());
    const wrapped = wrap({ colour: true, columns: 32, wrapAnsi }, coloured, "");
    expect(stripVTControlCharacters(wrapped)).toBe(
      wrap({ colour: false, columns: 32, wrapAnsi }, "word ".repeat(12).trim(), ""),
    );
  });

  it("is left to a terminal that is too narrow to read", () => {
    const text = "word ".repeat(10);
    expect(wrap({ colour: false, columns: 10, wrapAnsi }, text, "")).toBe(text);
  });
});

describe("text made harmless", () => {
  it.each([
    ["escapes", "a\u001B[31mb", "a\uFFFD[31mb"],
    ["a bell, a backspace, a NUL, a DEL", "\u0007\u0008\u0000\u007F", "\uFFFD\uFFFD\uFFFD\uFFFD"],
    ["C1 controls", "\u009B31m\u0085", "\uFFFD31m\uFFFD"],
    ["a carriage return that would write over the line", "good\rbad", "good\uFFFDbad"],
    ["marks that turn the direction", "a\u202Eb\u2066c\u200Fd\u061Ce", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe"],
  ])("shows %s", (_, text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  it("keeps tabs, line ends, and the letters of every language", () => {
    const text = "\ta\n容器 コンテナ é 😀 👩‍💻 שלום";
    expect(harmless(text)).toBe(text);
    expect(harmless("a\r\nb")).toBe("a\nb");
  });
});
