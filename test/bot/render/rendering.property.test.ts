import type { APIBaseComponent, ComponentType } from "discord.js";
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { fitBlocks, joinBlocks } from "../../../src/bot/render/blocks.js";
import { discordMarkdown, SOURCE_LIMIT } from "../../../src/bot/render/discord-markdown.js";
import { escapeLineWithin, escapeText } from "../../../src/bot/render/escape-text.js";
import { neutralise } from "../../../src/bot/render/neutralise.js";
import { namesAnotherAddress } from "../../../src/bot/render/safe-url.js";
import { replyPayload } from "../../../src/bot/reply-payload.js";
import { anyAnswer, anyLocale, anyText } from "../support/arbitraries.js";
import { readDiscord } from "../support/discord-reader.js";
import { renderAnswer } from "../support/render-answer.js";

/** Generous, in milliseconds: the machine may have more to do. */
const TIMEOUT = 60_000;

const HARMLESS = new Set(["text", "code", "code block", "link"]);

/** Zero-width and direction characters that a note could bring; the renderer itself sets U+200B. */
const UNSEEN = /[\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008]/;

function expectHarmless(content: string): void {
  expect(content).not.toMatch(UNSEEN);
  for (const piece of readDiscord(content)) {
    expect(HARMLESS, JSON.stringify(piece)).toContain(piece.kind);
    expect(piece.marks, JSON.stringify(piece)).not.toContain("spoiler");
    if (piece.kind === "text") expect(piece.text).not.toMatch(/@(?:everyone|here)|<@[!&]?\d/);
    if (piece.target === undefined) continue;
    expect(piece.target).toMatch(/^https?:\/\//);
    expect(namesAnotherAddress(piece.text, piece.target)).toBe(false);
  }
}

/** The words that a reader of the Markdown sees, apart from HTML and from what stands in an image's place. */
function wordsOf(markdown: string): readonly string[] {
  const words: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node, _, parent) => {
    // A bare address is drawn as the address that it opens, with percents.
    if (parent?.type === "link" && "value" in node && parent.url.endsWith(node.value)) return;
    if (node.type !== "text" && node.type !== "inlineCode" && node.type !== "code") return;
    words.push(...(neutralise(node.value).match(/[\p{L}\p{N}]+/gu) ?? []));
  });
  return words;
}

function texts(component: APIBaseComponent<ComponentType>): readonly string[] {
  const { content, components = [] } = component as {
    content?: string;
    components?: APIBaseComponent<ComponentType>[];
  };
  return [...(content === undefined ? [] : [content]), ...components.flatMap(texts)];
}

describe("any text", { timeout: TIMEOUT }, () => {
  it("when escaped is drawn as it is, unmarked", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = readDiscord(escapeText(text));
        const drawn = pieces
          .map((piece) => piece.text)
          .join("")
          .replaceAll("\u200B", "");
        expect(drawn).toBe(neutralise(text).replaceAll("\t", " "));
        expect(new Set(pieces.flatMap((piece) => [piece.kind, ...piece.marks]))).toEqual(
          new Set(text === "" || drawn === "" ? [] : ["text"]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("when cut stays within the budget and is still drawn unmarked", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 400 }), (text, budget) => {
        const line = escapeLineWithin(text, budget);
        expect(line.length).toBeLessThanOrEqual(budget);
        expect(line).not.toMatch(/\n|\p{Surrogate}/u);
        expect(readDiscord(line).every((piece) => piece.kind === "text" && piece.marks.length === 0)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("any Markdown", { timeout: TIMEOUT }, () => {
  it("loses no word", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        fc.pre(markdown.length <= SOURCE_LIMIT);
        const lines = joinBlocks(discordMarkdown(markdown));
        const pieces = readDiscord(lines.map((line) => line.text).join("\n"));
        const drawn = pieces
          .map((piece) => piece.text)
          .join("")
          .replaceAll("\u200B", "");
        for (const word of wordsOf(markdown)) expect(drawn).toContain(word);
      }),
      { numRuns: 200 },
    );
  });

  it("mentions nobody, draws no emoji and forges no link", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const lines = joinBlocks(discordMarkdown(markdown));
        expectHarmless(lines.map((line) => line.text).join("\n"));
      }),
      { numRuns: 300 },
    );
  });

  it("is cut within its budget, between lines, with no fence left open", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 2000 }), (markdown, budget) => {
        const blocks = discordMarkdown(markdown);
        const { text, cut } = fitBlocks(blocks, budget);
        expect(text.length).toBeLessThanOrEqual(budget);
        expectHarmless(text);
        const all = joinBlocks(blocks).map((line) => line.text);
        if (!cut) expect(text).toBe(all.join("\n"));
        else if (text.includes("\n")) expect(all).toEqual(expect.arrayContaining(text.split("\n")));
        const fences = text.split("\n").filter((line) => /^[-> \d.☐☑]*```/.test(line));
        expect(fences.length % 2).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe("any answer in any locale", { timeout: TIMEOUT }, () => {
  it("gives a message that Discord accepts and in which nothing acts", () => {
    fc.assert(
      fc.property(anyAnswer, anyLocale, fc.boolean(), (answer, locale, isCut) => {
        const payload = replyPayload(
          renderAnswer(answer, { locale, ...(isCut ? { questionCut: 300 } : {}) }),
        );
        for (const content of payload.components.flatMap(texts)) expectHarmless(content);
      }),
      { numRuns: 150 },
    );
  });
});
