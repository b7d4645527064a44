import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinBlocks } from "../../../src/bot/render/blocks.js";
import { discordMarkdown } from "../../../src/bot/render/discord-markdown.js";
import { PAGE_LIMIT, sectionPages } from "../../../src/bot/render/section-pages.js";
import { splitBlocks } from "../../../src/bot/render/split-blocks.js";
import { chunksOf } from "../../answer/support/notes.js";
import { anyText } from "../support/arbitraries.js";

const pagesOf = (markdown: string): readonly string[] => {
  const [chunk] = chunksOf(`# Heading\n${markdown}`);
  return sectionPages(chunk!);
};

describe("a whole section", () => {
  it("is one page where it fits, without its heading, and none where there is only that", () => {
    expect(pagesOf("text with `code`\n\n- a\n- b")).toEqual(["text with `code`\n- a\n- b"]);
    expect(pagesOf("")).toEqual([]);
  });

  it("is cut between blocks", () => {
    const paragraphs = Array.from({ length: 9 }, (_, at) => `${at} ${"word ".repeat(150).trim()}`);
    const pages = pagesOf(paragraphs.join("\n\n"));
    expect(pages.flatMap((page) => page.split("\n\n"))).toEqual(paragraphs);
    expect(pages).toHaveLength(3);
  });

  it("closes a code fence at the end of a page and opens it on the next, in a list too", () => {
    const lines = Array.from({ length: 200 }, (_, at) => `echo ${at} ${"x".repeat(20)}`);
    const pages = pagesOf(["```sh", ...lines, "```"].join("\n"));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/^```sh\necho[^`]*\n```$/);
    expect(pages.flatMap((page) => page.split("\n").slice(1, -1))).toEqual(lines);
    const inList = pagesOf(["- item", "  ```sh", ...lines.map((line) => `  ${line}`), "  ```"].join("\n"));
    const said = inList.flatMap((page) => [...page.matchAll(/echo (\d+)/g)].map((match) => Number(match[1])));
    expect(said).toEqual(lines.map((_, at) => at));
  });

  it.each([
    [
      "a code block",
      ["```sh", ...Array.from({ length: 900 }, (_, at) => `w${at}w and more`), "```"].join("\n"),
    ],
    ["one line of code", `\`\`\`\n${Array.from({ length: 2000 }, (_, at) => `w${at}w`).join(" ")}\n\`\`\``],
    ["one paragraph", Array.from({ length: 3000 }, (_, at) => `w${at}w`).join(" ")],
    ["one list", Array.from({ length: 900 }, (_, at) => `${" ".repeat((at % 3) * 2)}- w${at}w`).join("\n")],
    ["one table", ["|a|b|", "|-|-|", ...Array.from({ length: 600 }, (_, at) => `|w${at}w|x|`)].join("\n")],
  ])("that is very long loses nothing: %s", (_, markdown) => {
    const pages = pagesOf(markdown);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(PAGE_LIMIT);
    const words = (text: string) => [...text.matchAll(/w(\d+)w/g)].map((match) => match[1]);
    // A word may be cut at the end of a page where a line is longer than one.
    const said = words(pages.join("").replace(/\n?```\n?/g, ""));
    const missing = words(markdown).filter((word) => !said.includes(word));
    expect(missing).toEqual([]);
  });
});

it("any blocks are split within the budget, with every fence closed, and lose no letter", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 100, max: 1500 }), (markdown, budget) => {
      const blocks = discordMarkdown(markdown);
      const pages = splitBlocks(blocks, budget);
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(budget);
        expect(page.trim()).not.toBe("");
        const fences = page.split("\n").filter((line) => /^[-> \d.☐☑]*```/.test(line));
        expect(fences.length % 2).toBe(0);
      }
      const lines = joinBlocks(blocks).map(({ text }) => text);
      if (blocks.some(({ kind }) => kind === "code") || lines.some((line) => line.length > budget)) return;
      expect(letters(pages.join("\n"))).toBe(letters(lines.join("\n")));
    }),
    { numRuns: 200 },
  );
});
