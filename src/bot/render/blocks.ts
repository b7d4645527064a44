import { escapeLineWithin } from "./escape-text.js";

/** One line of a message, without its line feed. */
export interface Line {
  readonly text: string;
  /** The line that closes the code fence around this line; absent outside of code. */
  readonly closer?: string;
}

export type BlockKind = "paragraph" | "heading" | "item" | "code" | "quote" | "rule";

/** A piece of a message that stands by itself: Discord reads it the same whatever is cut around it. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** What it says, without markup: for cutting a line that is too long by itself. */
  readonly plain: string;
  /** Whether this is the first item of its list; absent for what is no item. */
  readonly startsList?: boolean;
}

/** A text that fits, and whether something of it had to be left out. */
export interface Fitted {
  readonly text: string;
  readonly cut: boolean;
}

/** A line with something on it that Discord does not draw: ends a list where an empty line does not. */
const LIST_END = "\u200B";

/** Below this share of the budget a block that does not fit is cut between its lines instead of being left out. */
const SHARE_TO_FILL = 0.5;

const lineTexts = (lines: readonly Line[]): string => lines.map((line) => line.text).join("\n");

/** The lines that stand between two blocks, none for blocks that stand close. */
export function between(previous: Block, next: Block): readonly Line[] {
  const empty = { text: "" };
  if (previous.kind === "item") {
    if (next.kind !== "item") return [empty];
    // Discord would go on with the first list and its numbers.
    return next.startsList === true ? [empty, { text: LIST_END }] : [];
  }
  if (next.kind === "heading" || previous.kind === next.kind) return [empty];
  return [];
}

/** Blocks as lines, with the lines that belong between them. */
export function joinBlocks(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1];
    return previous === undefined ? block.lines : [...between(previous, block), ...block.lines];
  });
}

/**
 * As many whole blocks as fit into `budget` UTF-16 code units. Where that would leave most of it empty, the next block
 * is cut between two of its lines, with its code fence closed; where even its first line is too long, that line is cut
 * as plain text.
 */
export function fitBlocks(blocks: readonly Block[], budget: number): Fitted {
  let text = "";
  let previous: Block | undefined;
  for (const block of blocks) {
    const gap = previous === undefined ? [] : between(previous, block);
    const lead = previous === undefined ? "" : `${text}\n${gap.map((line) => `${line.text}\n`).join("")}`;
    const whole = lead + lineTexts(block.lines);
    if (whole.length > budget) {
      const isMostlyEmpty = text.length < budget * SHARE_TO_FILL;
      const part = isMostlyEmpty ? fitLines(block, budget - lead.length, previous === undefined) : "";
      return { text: part === "" ? text : lead + part, cut: true };
    }
    text = whole;
    previous = block;
  }
  return { text, cut: false };
}

function fitLines(block: Block, budget: number, mustSaySomething: boolean): string {
  let count = 0;
  let length = -1;
  let fits = 0;
  for (const line of block.lines) {
    count += 1;
    length += line.text.length + 1;
    const closed = length + (line.closer === undefined ? 0 : line.closer.length + 1);
    if (closed <= budget) fits = count;
  }
  const isFenceOpening = (line: Line | undefined): boolean =>
    line?.closer !== undefined && line.text.includes("```");
  while (fits > 0 && (isFenceOpening(block.lines[fits - 1]) || block.lines[fits - 1]?.text.trim() === ""))
    fits -= 1;
  if (fits === 0) return mustSaySomething ? escapeLineWithin(block.plain, budget) : "";
  const kept = block.lines.slice(0, fits);
  const closer = kept.at(-1)?.closer;
  return lineTexts(closer === undefined ? kept : [...kept, { text: closer }]);
}
