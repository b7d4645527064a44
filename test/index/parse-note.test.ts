import { describe, expect, it } from "vitest";
import { NO_FRONT_MATTER } from "../../src/index/front-matter.js";
import { parseNote } from "../../src/index/parse-note.js";
import { chunksOf } from "./support/chunks-of.js";

const parse = (text: string) => parseNote({ path: "n.md", text });
const types = (text: string) => parse(text).tree.children.map((node) => node.type as string);

describe("parseNote", () => {
  it("reads YAML between dashes and TOML between pluses", () => {
    expect(parse("---\ntitle: A\n---\n# x").frontMatter.title).toBe("A");
    expect(parse('+++\ntitle = "B"\n+++\n# x').frontMatter.title).toBe("B");
  });

  it("reads front matter with CRLF", () => {
    const { frontMatter, warnings } = parse("---\r\ntitle: A\r\ntags:\r\n  - b\r\n---\r\ntext\r\n");
    expect(frontMatter).toEqual({ title: "A", tags: ["b"], draft: false });
    expect(warnings).toEqual([]);
  });

  it("reads front matter on the first line only; further down, dashes are a rule", () => {
    expect(parse("text\n\n---\ntitle: A\n---\n").frontMatter).toEqual(NO_FRONT_MATTER);
    expect(parse("\n---\ntitle: A\n---\n").frontMatter).toEqual(NO_FRONT_MATTER);
  });

  it("keeps the body of a note whose front matter is broken, and warns with the line in the file", () => {
    const { frontMatter, tree, warnings } = parse("---\ntitle: A\ntitle: B\n---\n# body\n");
    expect(frontMatter).toEqual(NO_FRONT_MATTER);
    expect(tree.children.at(-1)?.type).toBe("heading");
    expect(warnings).toEqual([{ note: "n.md", line: 3, message: expect.stringContaining("YAML") }]);
  });

  it("takes empty front matter without a word", () => {
    expect(parse("---\n---\ntext")).toMatchObject({ frontMatter: NO_FRONT_MATTER, warnings: [] });
  });

  it("reads the extensions of GitHub: tables, task lists, footnotes, strikethrough", () => {
    expect(types("| a |\n|---|\n| b |")).toEqual(["table"]);
    expect(types("a[^1]\n\n[^1]: b")).toEqual(["paragraph", "footnoteDefinition"]);
    expect(parse("- [x] a").tree.children[0]).toMatchObject({ children: [{ checked: true }] });
    expect(parse("~~a~~").tree.children[0]).toMatchObject({ children: [{ type: "delete" }] });
  });

  it("gives the file's lines, by any line end", () => {
    expect(parse("a\r\nb\rc\nd").lines).toEqual(["a", "b", "c", "d"]);
    expect(parse("").lines).toEqual([""]);
  });

  it("reads quotes and lists a hundred deep", () => {
    expect(types(`${">".repeat(100)} deep`)).toEqual(["blockquote"]);
    expect(types(`${"- ".repeat(100)} deep`)).toEqual(["list"]);
  });

  it.each([
    [">", 10_000],
    ["> ", 4000],
    ["- ", 2000],
    ["1. ", 2000],
    ["> - ", 2000],
  ])(
    "reads %j nested beyond what the parser bears as plain lines, with a warning and true places",
    (mark, depth) => {
      const { tree, warnings } = parse(`first\n\n${mark.repeat(depth)} deep\nlast`);
      expect(warnings).toEqual([{ note: "n.md", message: expect.stringContaining("nested too deeply") }]);
      expect(tree.children.map((node) => [node.type, node.position?.start.line])).toEqual([
        ["paragraph", 1],
        ["paragraph", 3],
        ["paragraph", 4],
      ]);
    },
  );
});

it("keeps the front matter of a note that is nested too deeply", () => {
  const chunks = chunksOf(`---\ntitle: secret\n---\n${">".repeat(10_000)} x\n`);
  expect(chunks.flatMap((chunk) => chunk.blocks.map((block) => block.lines[0]))).toEqual([4]);
});
