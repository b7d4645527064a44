import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { joinBlocks } from "../../../src/bot/render/blocks.js";
import { discordMarkdown } from "../../../src/bot/render/discord-markdown.js";
import { readDiscord } from "../support/discord-reader.js";

const note = readFileSync(new URL("../../../notes/docker-learning.md", import.meta.url), "utf8");
const body = note.replace(/^---[\s\S]*?\n---\n/, "");

it("every word of the first note is drawn, code as code, and nothing else", () => {
  const drawn = joinBlocks(discordMarkdown(body))
    .map((line) => line.text)
    .join("\n");
  const pieces = readDiscord(drawn);
  const said = pieces.map((piece) => piece.text).join("");
  const written = body
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "🖼 $1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:[-#]+|\d+\.) /gm, "")
    .replace(/`|\\(?=_)/g, "");
  const squeeze = (text: string): string => text.replace(/[\s\u200B]/g, "");
  expect(squeeze(said)).toBe(squeeze(written));
  const code = [...body.matchAll(/`([^`]+)`/g)].map(([, text]) => text);
  expect(pieces.filter((piece) => piece.kind === "code").map((piece) => piece.text)).toEqual(code);
  expect(pieces.filter((piece) => piece.kind === "link")).toHaveLength(8);
});
