import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markWords } from "../../../src/cli/render/mark-words.js";

const mark = (text: string, ...words: string[]): string => markWords(text, words, (word) => `[${word}]`);

describe("marked words", () => {
  it.each([
    ["every occurrence", "image and image", ["image"], "[image] and [image]"],
    ["Latin words whole only", "image imagery my_image images", ["image"], "[image] imagery my_image images"],
    ["Chinese words within others", "虚拟网络的网络", ["网络"], "虚拟[网络]的[网络]"],
    ["Latin words beside Chinese ones", "容器container在", ["container"], "容器[container]在"],
    [
      "the longest where they overlap",
      "docker network ls",
      ["network", "docker network"],
      "[docker network] ls",
    ],
    ["flags", "`--detach` -d --detached", ["--detach", "-d"], "`[--detach]` [-d] --detached"],
    [
      "what looks like a pattern as it stands",
      "a.b axb (c) $d",
      ["a.b", "(c)", "$d"],
      "[a.b] axb [(c)] [$d]",
    ],
    ["nothing for no words", "image", [], "image"],
    ["nothing for empty words", "image", [""], "image"],
    ["a word once that comes twice", "image", ["image", "image"], "[image]"],
  ] as const)("are %s", (_, text, words, expected) => {
    expect(mark(text, ...words)).toBe(expected);
  });

  it("leave the text as it is but for the marks", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
        expect(markWords(text, words, (word) => word)).toBe(text);
        expect(markWords(text, words, (word) => `\u0001${word}\u0002`).replace(/[\u0001\u0002]/g, "")).toBe(
          text.replace(/[\u0001\u0002]/g, ""),
        );
      }),
    );
  });
});
