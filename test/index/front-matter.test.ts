import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrontMatterResult, NO_FRONT_MATTER, readFrontMatter } from "../../src/index/front-matter.js";

const read = (source: string, format: "yaml" | "toml"): FrontMatterResult => {
  const result = readFrontMatter(source, { format, note: "n.md", firstLine: 2 });
  if (result === undefined) throw new Error("front matter expected");
  return result;
};
const yaml = (source: string) => read(source, "yaml");
const toml = (source: string) => read(source, "toml");

describe("fields", () => {
  it("reads title, date, tags, draft and language from YAML", () => {
    const source =
      'title: "Docker_learning"\ndate: 2021-03-07T18:39:47+09:00\ntags: [a, b]\ndraft: true\nlang: zh';
    expect(yaml(source)).toEqual({
      frontMatter: {
        title: "Docker_learning",
        date: "2021-03-07T18:39:47+09:00",
        tags: ["a", "b"],
        draft: true,
        lang: "zh",
      },
      warnings: [],
    });
  });

  it("reads the same from TOML, its own dates included", () => {
    const source = 'title = "T"\ndate = 2021-03-07T18:39:47Z\ntags = ["a"]\ndraft = true\nlanguage = "ja"';
    const { frontMatter, warnings } = toml(source);
    expect(frontMatter).toMatchObject({ title: "T", tags: ["a"], draft: true, lang: "ja" });
    expect(frontMatter.date).toMatch(/^2021-03-07T18:39:47/);
    expect(warnings).toEqual([]);
    expect(toml("date = 2021-03-07").frontMatter.date).toBe("2021-03-07");
  });

  it("leaves out what is absent, empty or of another type", () => {
    for (const source of ["", "title:", "title: '  '", "title: [a]", "title: {a: b}", "other: 1"]) {
      expect(yaml(source)).toEqual({ frontMatter: NO_FRONT_MATTER, warnings: [] });
    }
    expect(toml("")).toEqual({ frontMatter: NO_FRONT_MATTER, warnings: [] });
  });

  it("takes a number as a title, and trims", () => {
    expect(yaml("title: 1984").frontMatter.title).toBe("1984");
    expect(yaml("title: '  a b '").frontMatter.title).toBe("a b");
  });

  it.each([
    ["true", true],
    ["'true'", true],
    ["false", false],
    ["1", false],
    ["maybe", false],
  ])("takes draft: %s as %s", (written, draft) => {
    expect(yaml(`draft: ${written}`).frontMatter.draft).toBe(draft);
  });

  it.each([
    ["tags: [docker, 网络]", ["docker", "网络"]],
    ["tags:\n  - docker\n  - '#linux'\n  - docker\n  - 2021\n  - null\n  - [x]", ["docker", "linux", "2021"]],
    ["tags: docker, linux", ["docker", "linux"]],
    ["tags: 网络，容器、镜像", ["网络", "容器", "镜像"]],
    ["tags: '#a #b'", ["a", "b"]],
    ["tag: one", ["one"]],
    ["tags: {a: b}", []],
    ["tags: true", []],
  ])("reads the tags of %j", (source, tags) => {
    expect(yaml(source).frontMatter.tags).toEqual(tags);
  });
});

describe("broken front matter", () => {
  it("is a warning at the line of the note's file, in YAML", () => {
    const { frontMatter, warnings } = yaml("title: ok\ntags: [a\ndraft: true");
    expect(frontMatter).toEqual(NO_FRONT_MATTER);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.note).toBe("n.md");
    expect(warnings[0]?.message).toMatch(/not YAML/);
    expect([3, 4]).toContain(warnings[0]?.line);
    expect(yaml("a: 1\nb: 2\na: 3").warnings[0]?.line).toBe(4);
  });

  it("is a warning at the line of the note's file, in TOML", () => {
    const { frontMatter, warnings } = toml('title = "ok"\n\nbroken line\n');
    expect(frontMatter).toEqual(NO_FRONT_MATTER);
    expect(warnings).toEqual([{ note: "n.md", line: 4, message: expect.stringMatching(/not TOML/) }]);
  });

  it("is a warning of one line", () => {
    for (const { warnings } of [yaml("a: [1\nb: ]]"), yaml("\tx: 1"), toml("= 1"), toml("a = ")]) {
      expect(warnings).toHaveLength(1);
      expect(warnings[0]?.message).not.toContain("\n");
    }
  });

  it.each(["- a\n- b", "just a sentence", "42", "A note for later: text"])(
    "is none where %j has no fields",
    (source) => {
      expect(readFrontMatter(source, { format: "yaml", note: "n.md", firstLine: 2 })).toBeUndefined();
    },
  );

  it("survives a bomb of aliases", () => {
    const lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let i = 1; i < 10; i++) {
      const alias = `*a${i - 1}`;
      lines.push(`a${i}: &a${i} [${Array(9).fill(alias).join(",")}]`);
    }
    expect(yaml(lines.join("\n")).warnings).toHaveLength(1);
  });

  it("never throws, whatever stands between the fences", () => {
    const piece = fc.constantFrom(
      "a: ",
      "- ",
      "[",
      "{",
      "&x ",
      "*x",
      "!!x ",
      "|\n",
      "> ",
      "'",
      '"',
      "\t",
      "\n",
      "= ",
      "1979-13-99",
      "__proto__",
      "容",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("yaml", "toml"), (pieces, format) => {
        const result = readFrontMatter(pieces.join(""), { format, note: "n.md", firstLine: 2 });
        expect(Array.isArray(result?.frontMatter.tags ?? [])).toBe(true);
        for (const { line } of result?.warnings ?? []) expect(line).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});
