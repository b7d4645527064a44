import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LineRange, splitLines } from "../../src/index/note-file.js";
import { chunksOf } from "./support/chunks-of.js";
import { HIDDEN, markdownish, SEEN, wordDocument } from "./support/markdown-arbitraries.js";

/** Whether two blocks share lines though neither holds the whole of the other. */
function overlap([a, b]: LineRange, [c, d]: LineRange): boolean {
  return b >= c && d >= a;
}

describe("any text", () => {
  it("is read without a throw, into sections and blocks that stand where they say", () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        const source = text;
        const lines = splitLines(source);
        let line = 0;
        const ids = new Set<string>();
        for (const chunk of chunksOf(source)) {
          const [first, last] = chunk.lines;
          expect(first).toBeGreaterThan(line);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(chunk.source).toEqual(lines.slice(first - 1, last));
          expect(chunk.id.length).toBeLessThanOrEqual(100);
          ids.add(chunk.id);
          chunk.blocks.forEach((block, index) => {
            expect(block.index).toBe(index);
            expect(block.lines[0]).toBeGreaterThanOrEqual(first);
            expect(block.lines[1]).toBeGreaterThanOrEqual(block.lines[0]);
            expect(block.lines[1]).toBeLessThanOrEqual(last);
            expect(block.markdown).toBe(lines.slice(block.lines[0] - 1, block.lines[1]).join("\n"));
            if (block.parent !== undefined) expect(block.parent).toBeLessThan(index);
            const siblings = chunk.blocks.slice(0, index);
            expect(siblings.filter((other) => overlap(block.lines, other.lines))).toEqual([]);
          });
          line = last;
        }
        expect(ids.size).toBe(chunksOf(source).length);
      }),
      { numRuns: 250 },
    );
  });

  it("gives the same sections each time it is read", () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        expect(chunksOf(text)).toEqual(chunksOf(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the words of a note", () => {
  it("are each in exactly one block where a reader sees them, on that block's lines, and in none otherwise", () => {
    fc.assert(
      fc.property(wordDocument, ({ text, seen, hidden }) => {
        const blocks = chunksOf(text).flatMap((chunk) => chunk.blocks);
        const lines = splitLines(text);
        const found = blocks.flatMap((block) => block.text.match(SEEN) ?? []);
        expect([...found].sort()).toEqual([...seen].sort());
        for (const block of blocks) {
          // A tab behind `> ` can make a generated paragraph an indented code block, or have HTML go on over a list up to the
          // next empty line: there a reader sees all.
          const raw = block.kind === "code" || block.markdown.includes("<div");
          if (!raw) expect(block.text).not.toMatch(HIDDEN);
          const own = lines.slice(block.lines[0] - 1, block.lines[1]).join("\n");
          for (const word of block.text.match(SEEN) ?? []) expect(own).toContain(word);
        }
        expect(hidden.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it("of inline code and of links stand on the lines that these name", () => {
    fc.assert(
      fc.property(wordDocument, ({ text }) => {
        const lines = splitLines(text);
        for (const block of chunksOf(text).flatMap((chunk) => chunk.blocks)) {
          for (const { value, line, block: whole } of block.codes) {
            const word = value.match(SEEN)?.[0];
            if (whole) continue;
            if (word !== undefined) expect(lines[line - 1]).toContain(word);
          }
          for (const { url, text: shown, line } of [
            ...block.links,
            ...block.images.map((one) => ({ ...one, text: one.alt })),
          ]) {
            const word = shown.match(SEEN)?.[0] ?? url;
            expect(lines[line - 1]).toContain(word);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("ids of sections", () => {
  /** A line that is no heading, of no note's front matter and that opens nothing. */
  const body = fc.array(fc.constantFrom("text", "- item", "`code`", "", "| a |"), { maxLength: 4 });
  const part = fc.record({
    level: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom("a", "b", "容器", ""),
    body,
  });

  const write = (parts: readonly { level: number; title: string; body: readonly string[] }[]): string =>
    parts
      .map(({ level, title, body: own }) => [`${"#".repeat(level)} ${title}`, "", ...own, ""].join("\n"))
      .join("\n");

  it("stay the same after an edit elsewhere in the file", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), fc.nat(), body, (parts, at, other) => {
        const place = at % parts.length;
        const before = chunksOf(write(parts)).map((chunk) => chunk.id);
        const edited = parts.map((one, i) => (i === place ? { ...one, body: other } : one));
        expect(chunksOf(write(edited)).map((chunk) => chunk.id)).toEqual(before);
        const added = parts.flatMap((one, i) =>
          i === place ? [one, { level: 6, title: "new", body: other }] : [one],
        );
        const after = chunksOf(write(added)).map((chunk) => chunk.id);
        expect(after.filter((_, i) => i !== place + 1)).toEqual(before);
        expect(new Set(after).size).toBe(after.length);
      }),
      { numRuns: 60 },
    );
  });
});
