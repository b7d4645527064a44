import type { Block } from "../index/block.js";
import { announcedBy, leadOf } from "../index/block-document.js";
import type { Chunk } from "../index/chunk-note.js";
import type { LineRange } from "../index/note-file.js";
import { isReference } from "./is-reference.js";

/** What a person would quote at once; DESIGN's contract and what a phone shows without scrolling. */
export const MAX_EXCERPT_LINES = 12;
/** Blocks that answer as well are quoted together while a person still sees them at a glance. */
const MAX_LINES_WITH_RIVALS = 8;
/** A parent further above than this would drag along siblings that nobody asked for. */
const MAX_LINES_TO_PARENT = 3;

export interface Excerpt {
  readonly lines: LineRange;
  readonly markdown: string;
  /** Set where the lines are the inside of a code block: its language, or an empty string. */
  readonly inCode?: string;
}

export interface ExcerptOptions {
  /** Whether a line of the source holds what was asked for. */
  readonly matches: (line: string) => boolean;
  /**
   * Blocks of the same section that answer about as well, best first: quoted too, as far as all fit.
   * @default none
   */
  readonly rivals?: readonly Block[];
}

/**
 * What to quote for a block: itself, what it belongs to where that stands near, and what belongs to it, whole blocks
 * only, at most 12 lines. Of a block that is longer, the lines around those that match.
 */
export function excerptOf(chunk: Chunk, block: Block, { matches, rivals = [] }: ExcerptOptions): Excerpt {
  if (isLong(block)) return windowOf(block, matches);
  let [first, last] = linesToQuote(chunk, block);
  for (const rival of rivals) {
    if (isLong(rival)) continue;
    const own = linesToQuote(chunk, rival);
    const both = [Math.min(first, own[0]), Math.max(last, own[1])] as const;
    if (both[1] - both[0] < MAX_LINES_WITH_RIVALS) [first, last] = both;
  }
  return { lines: [first, last], markdown: sourceLines(chunk, first, last) };
}

function isLong({ lines }: Block): boolean {
  return lines[1] - lines[0] + 1 > MAX_EXCERPT_LINES;
}

function linesToQuote(chunk: Chunk, block: Block): LineRange {
  let first = block.lines[0];
  let last = block.lines[1];
  const after = followers(chunk, block);
  for (const follower of after) {
    const fits = follower.lines[1] - first + 1 <= MAX_EXCERPT_LINES;
    // A title, or a sentence that leads to a code block, says little without the beginning of what follows.
    if (!fits && follower === after[0] && leads(block, follower)) last = first + MAX_EXCERPT_LINES - 1;
    if (!fits) break;
    if (!isReference(follower)) last = Math.max(last, follower.lines[1]);
  }
  const above = block.parent === undefined ? leadOf(chunk, block) : chunk.blocks[block.parent];
  if (above !== undefined) {
    const gap = block.lines[0] - above.lines[1] - 1;
    const fits = last - above.lines[0] + 1 <= MAX_EXCERPT_LINES;
    if (fits && gap <= (block.kind === "table-row" ? MAX_EXCERPT_LINES : MAX_LINES_TO_PARENT)) {
      first = above.lines[0];
    }
  }
  return [first, last];
}

function leads(block: Block, follower: Block): boolean {
  const room = follower.lines[0] - block.lines[0] < MAX_EXCERPT_LINES;
  return room && (block.kind === "heading" || follower.kind === "code");
}

/** Blocks that a quotation of this one goes on with, in order. */
function followers(chunk: Chunk, block: Block): Block[] {
  const after = chunk.blocks.slice(block.index + 1);
  if (block.kind === "heading") return after;
  const own = after.filter((one) => isBelow(chunk, one, block));
  if (own.length > 0) return own;
  const next = announcedBy(chunk, block);
  if (next === undefined) return [];
  const end = after.findIndex((one) => one.kind === "paragraph" || one.kind === "heading");
  return next.kind === "paragraph" || next.kind === "code"
    ? [next]
    : after.slice(0, end < 0 ? after.length : end);
}

function isBelow(chunk: Chunk, block: Block, above: Block): boolean {
  for (let at: Block | undefined = block; at?.parent !== undefined; at = chunk.blocks[at.parent]) {
    if (at.parent === above.index) return above.kind !== "table-row";
  }
  return false;
}

function windowOf(block: Block, matches: (line: string) => boolean): Excerpt {
  const lines = block.markdown.split("\n");
  const code = block.kind === "code" ? block.codes[0] : undefined;
  // Of a fenced block only the inside is quoted: half a fence is none.
  const from = code === undefined ? 0 : code.line - block.lines[0];
  const end = code === undefined ? lines.length : from + code.value.split("\n").length;
  const hits = lines.map((line, at) => (at >= from && at < end && matches(line) ? 1 : 0));
  const lastStart = Math.max(from, end - MAX_EXCERPT_LINES);
  let best = from;
  let most = -1;
  for (let start = from; start <= lastStart; start++) {
    const count = hits.slice(start, start + MAX_EXCERPT_LINES).reduce<number>((sum, hit) => sum + hit, 0);
    if (count > most) [best, most] = [start, count];
  }
  const firstHit = hits.indexOf(1, best);
  // A line or two of what comes before, rather than the match at the very top or bottom.
  if (firstHit > best) best = Math.min(Math.max(from, firstHit - 2), lastStart);
  const cut = lines.slice(best, Math.min(end, best + MAX_EXCERPT_LINES));
  const first = block.lines[0] + best;
  return {
    lines: [first, first + cut.length - 1],
    markdown: cut.join("\n"),
    ...(code === undefined ? {} : { inCode: code.language ?? "" }),
  };
}

/** The chunk's source lines, taken from its blocks and the blank or bare lines between them. */
function sourceLines(chunk: Chunk, first: number, last: number): string {
  return chunk.source.slice(first - chunk.lines[0], last - chunk.lines[0] + 1).join("\n");
}
