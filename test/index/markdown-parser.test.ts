import fc from "fast-check";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { expect, it } from "vitest";
import { markdownParser } from "../../src/index/markdown-parser.js";

const PIECES = [
  "word ",
  "http",
  "https://e.org ",
  "www.",
  "WWW.e.org",
  "e.org ",
  "a@b.co ",
  "&#64;",
  "&#119;ww.e.org",
  "\\@",
  "`code` ",
  "**",
  "~~x~~ ",
  "| a |",
  "\n|-|",
  "a\n:-\n",
  "\n-:\n",
  "\n---\n",
  "[^1] ",
  "\n[^1]: note\n",
  "\n- [x] ",
  "\n\n",
];

it("reads what remark reads with all of GitHub's extensions", () => {
  const whole = remark().use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();
  const parse = markdownParser({ frontMatter: true });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(parse(text)).toEqual(whole.parse(text));
    }),
    { numRuns: 1000 },
  );
});
