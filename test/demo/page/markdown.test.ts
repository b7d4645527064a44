import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkdownNode, openableUrl, readMarkdown } from "../../../src/demo/page/markdown.js";

/** The tree in short: the type of a node, with what it holds. */
function shape(nodes: readonly MarkdownNode[]): unknown[] {
  return nodes.map((node) => {
    if (node.type === "list") return { list: (node.items as MarkdownNode[][]).map(shape) };
    if (node.type === "text") return node.content;
    return typeof node.content === "object" ? { [node.type]: shape(node.content) } : node.type;
  });
}

const read = (text: string, links = true) => shape(readMarkdown(text, { links }));

describe("Discord's Markdown", () => {
  it("has lists, nested ones too", () => {
    expect(read("- a\n  - b\n- c")).toEqual([{ list: [["a", "br", { list: [["b"]] }], ["c"]] }]);
    expect(read("8. a\n9. b")).toEqual([{ list: [["a"], ["b"]] }]);
    expect(readMarkdown("8. a", { links: true })[0]).toMatchObject({ ordered: true, start: 8 });
  });

  it("has no list in the middle of a line, nor with a plus", () => {
    expect(read("a - b")).not.toContainEqual(expect.objectContaining({ list: expect.anything() }));
    expect(read("+ b")).not.toContainEqual(expect.objectContaining({ list: expect.anything() }));
  });

  it("has no empty line after a code block", () => {
    expect(read("```\na\n```\nb")).toEqual(["codeBlock", "b"]);
    expect(read("- ```\n  a\n  ```\n  b")).toEqual([{ list: [["codeBlock", "b"]] }]);
    expect(read("```\na\n```\n-# b")).toEqual(["codeBlock", { subtext: ["b"] }]);
  });

  it("has masked links in what applications send, and not in what people write", () => {
    expect(read("[a](https://b.example)")).toEqual([{ link: ["a"] }]);
    expect(read("[a](https://b.example)", false)).not.toContainEqual({ link: ["a"] });
  });

  it("is read to its end, whatever it is", () => {
    const piece = fc.constantFrom(
      "`",
      "*",
      "_",
      "~~",
      "||",
      "> ",
      "- ",
      "1. ",
      "#",
      "\n",
      "[",
      "](",
      ")",
      "<t:",
      "a",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        expect(Array.isArray(readMarkdown(pieces.join(""), { links: true }))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("an address", () => {
  it.each(["https://a.example/b", "http://a.example/"])("may be opened: %s", (url) => {
    expect(openableUrl(url)).toBe(url);
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//a.example",
    "x",
    "",
    undefined,
  ])("may not be opened: %s", (url) => {
    expect(openableUrl(url)).toBeUndefined();
  });
});
