import type { Block } from "../index/block.js";

/** Whether a block only points elsewhere: a picture, or links with hardly a word beside them. */
export function isReference(block: Block): boolean {
  if (block.kind === "image") return true;
  const rest = block.links.reduce((text, link) => text.replace(link.text, ""), block.text);
  return block.links.length > 0 && !/[\p{L}\p{N}]{2}/u.test(rest);
}
