import { isBalanced } from "../facts/clean-about.js";
import type { Material } from "../material.js";
import { holds } from "../options/choose-options.js";
import type { Spot } from "../spot.js";
import { textWidth } from "../text-width.js";

/** In columns. */
const WIDEST_CONTEXT = 70;
/** `**Potato.** From the Andes`: what the paragraph speaks of. */
const BOLD_START = /^\*\*([^*\n]+?)[.:：。]?\*\*/;

/** The item above a sentence, or its heading: what the sentence speaks of. */
export function contextOf(
  { chunk, block }: Spot,
  answer: string,
  { corrections }: Material,
): string | undefined {
  const above = block.parent === undefined ? undefined : chunk.blocks[block.parent];
  const item = above?.kind === "list-item" ? above.text.split("\n")[0] : undefined;
  const bold = block.kind === "paragraph" ? BOLD_START.exec(block.markdown)?.[1] : undefined;
  for (const text of [bold, item, chunk.headings.at(-1)]) {
    if (text === undefined || text.trim() === "") continue;
    const context = corrections.prose(text).replaceAll("==", "").trim();
    if (textWidth(context) <= WIDEST_CONTEXT && !holds(context, answer) && isBalanced(context))
      return context;
  }
  return undefined;
}
