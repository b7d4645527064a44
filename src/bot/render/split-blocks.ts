import { type Block, between, type Line } from "./blocks.js";
import { FENCE } from "./discord-rules.js";
import { escapeText } from "./escape-text.js";

/** Most that a character becomes when it is escaped, in UTF-16 code units: `\<@` and a zero-width space. */
const ESCAPED_CHARACTER = 4;

/**
 * Blocks as texts of at most `budget` UTF-16 code units each: whole blocks where they fit, else cut between lines with
 * a code fence closed and opened again, else within a line as plain text. Nothing is left out.
 *
 * @param budget at least 100
 */
export function splitBlocks(blocks: readonly Block[], budget: number): readonly string[] {
  const pages: string[] = [];
  let page: string | undefined;
  let previous: Block | undefined;
  const turn = (): void => {
    if (page !== undefined && page.trim() !== "") pages.push(page);
    page = undefined;
  };
  for (const block of blocks) {
    const gap = page === undefined || previous === undefined ? [] : between(previous, block);
    const lead = page === undefined ? "" : `${page}\n${gap.map(({ text }) => `${text}\n`).join("")}`;
    const text = textOf(block.lines);
    if (lead.length + text.length <= budget) page = lead + text;
    else {
      turn();
      const parts = text.length <= budget ? [text] : splitBlock(block, budget);
      pages.push(...parts.slice(0, -1));
      page = parts.at(-1);
    }
    previous = block;
  }
  turn();
  return pages;
}

const textOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join("\n");

function splitBlock(block: Block, budget: number): readonly string[] {
  const longest = Math.max(...block.lines.map(({ text }) => text.length));
  const fence = Math.max(
    ...block.lines.map((line) => openerOf(line).length + (line.closer?.length ?? 0) + 2),
  );
  if (longest + 2 * fence > budget) return pieces(block, budget);
  const parts: string[] = [];
  let lines: Line[] = [];
  let opener: string | undefined;
  const length = (): number => textOf(lines).length;
  for (const line of block.lines) {
    const closing = line.closer === undefined ? 0 : line.closer.length + 1;
    if (lines.length > 0 && length() + 1 + line.text.length + closing > budget) {
      const closer = lines.at(-1)?.closer;
      parts.push(textOf(closer === undefined ? lines : [...lines, { text: closer }]));
      lines = opener === undefined || closer === undefined ? [] : [{ text: opener, closer }];
    }
    if (isOpener(line)) opener = line.text;
    lines.push(line);
  }
  return [...parts, textOf(lines)].filter((part) => part.trim() !== "");
}

const isOpener = (line: Line): boolean => line.closer !== undefined && line.text.includes(FENCE);

const openerOf = (line: Line): string => (isOpener(line) ? line.text : "");

/** A block with a line that is too long by itself, as plain text; code goes on as code. */
function pieces(block: Block, budget: number): readonly string[] {
  const isCode = block.kind === "code";
  const around = isCode ? `${FENCE}\n\n${FENCE}`.length : 0;
  const size = isCode ? budget - around : Math.floor(budget / ESCAPED_CHARACTER);
  const parts: string[] = [];
  const text = isCode ? textOf(block.lines.slice(1, -1)) : block.plain;
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + size);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] ?? "")) end -= 1;
    const part = text.slice(at, end);
    at = end;
    if (part.trim() !== "") parts.push(isCode ? `${FENCE}\n${part}\n${FENCE}` : escapeText(part));
  }
  return parts;
}
