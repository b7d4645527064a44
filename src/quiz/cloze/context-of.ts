import type { Block } from "../../index/block.js";
import { isBalanced } from "../facts/clean-about.js";
import { boldStarts } from "../facts/term-clauses.js";
import type { Material } from "../material.js";
import { holds } from "../options/choose-options.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";

/** In columns. */
const WIDEST_CONTEXT = 70;

/**
 * What a sentence speaks of: the word in bold that its line or one above it begins with, the item above it, or its
 * heading.
 *
 * @param line of the block's text, from 0
 */
export function contextOf(
  { chunk, block }: Spot,
  line: number,
  prompt: { readonly answer: string; readonly sentence: string },
  { corrections }: Material,
): string | undefined {
  const above = block.parent === undefined ? undefined : chunk.blocks[block.parent];
  const item = above?.kind === "list-item" ? above.text.split("\n")[0] : undefined;
  const own = block.kind === "paragraph" ? subjectOf(block, line) : undefined;
  for (const text of [own, item, chunk.headings.at(-1)]) {
    if (text === undefined || text.trim() === "") continue;
    const context = corrections.prose(text).replaceAll("==", "").trim();
    if (textWidth(context) > WIDEST_CONTEXT || !isBalanced(context)) continue;
    if (!holds(context, prompt.answer) && !prompt.sentence.startsWith(context)) return context;
  }
  return undefined;
}

function subjectOf(block: Block, line: number): string | undefined {
  const boldOf = boldStarts(block);
  for (let at = line; at >= 0; at--) {
    const bold = boldOf(at);
    if (bold !== undefined) return bold;
  }
  return undefined;
}
