import { describe, expect, it } from "vitest";
import { contentOf, splitImageLines } from "../../src/index/block.js";
import type { InlinePiece } from "../../src/index/inline-text.js";

const word = (text: string, line: number, endLine = line): InlinePiece => ({ text, line, endLine });
const picture = (line: number): InlinePiece => ({
  text: "pic",
  line,
  endLine: line,
  image: { url: "u", alt: "pic", line },
});

const groups = (pieces: InlinePiece[], lines: readonly [number, number]) =>
  splitImageLines(pieces, lines).map(({ image, lines: range, pieces: own }) => [image, ...range, own.length]);

describe("contentOf", () => {
  it("joins the text and gathers code, images and links in order", () => {
    const code = { value: "x", line: 1, block: false };
    const link = { url: "l", text: "a", line: 1 };
    expect(
      contentOf([word("  a ", 1), { ...word("x", 1), code }, picture(2), { ...word("", 2), link }]),
    ).toEqual({
      text: "a xpic",
      codes: [code],
      images: [{ url: "u", alt: "pic", line: 2 }],
      links: [link],
    });
    expect(contentOf([])).toEqual({ text: "", codes: [], images: [], links: [] });
  });
});

describe("splitImageLines", () => {
  it("makes the lines that hold nothing but pictures a group of their own", () => {
    const pieces = [
      word("a", 1),
      word("\n", 2),
      picture(2),
      word(" ", 2),
      picture(2),
      picture(3),
      word("\nb", 4),
    ];
    expect(groups(pieces, [1, 4])).toEqual([
      [false, 1, 1, 1],
      [true, 2, 3, 5],
      [false, 4, 4, 1],
    ]);
  });

  it("leaves a picture beside words where it is", () => {
    expect(groups([word("a", 1), picture(1), word("\nb", 2)], [1, 2])).toEqual([[false, 1, 2, 3]]);
  });

  it("holds together the lines that one piece crosses", () => {
    expect(groups([word("a", 1, 3), picture(2), word("\nb", 3)], [1, 3])).toEqual([[false, 1, 3, 3]]);
  });

  it("covers all the lines that it was given", () => {
    expect(groups([picture(3), word("\nb", 4)], [2, 6])).toEqual([
      [true, 2, 3, 1],
      [false, 4, 6, 1],
    ]);
    expect(groups([], [1, 1])).toEqual([]);
  });
});
