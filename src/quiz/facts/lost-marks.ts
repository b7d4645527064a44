import type { Block } from "../../index/block.js";

/** A name that Markdown takes for bold: `__init__`. */
const DUNDER = /(?<![\w`])__\w+__(?!\w)/;

/**
 * Whether Markdown took something from a block that its writer may have meant: what is crossed out, a lone `~`, or the
 * bars of `__init__`. What is left is not what the note says.
 */
export function losesMarks({ markdown, text }: Pick<Block, "markdown" | "text">): boolean {
  const count = (one: string): number => one.split("~").length;
  return count(markdown) > count(text) || (DUNDER.test(markdown) && !DUNDER.test(text));
}
