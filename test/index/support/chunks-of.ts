import type { Block } from "../../../src/index/block.js";
import { type Chunk, chunkNote } from "../../../src/index/chunk-note.js";
import { parseNote } from "../../../src/index/parse-note.js";

export function chunksOf(text: string, path = "note.md"): Chunk[] {
  return chunkNote(parseNote({ path, text }));
}

export function blocksOf(text: string): Block[] {
  return chunksOf(text).flatMap((chunk) => chunk.blocks);
}

/** One line a block: where it stands, its kind, its nesting and its text. */
export function outline(text: string): string[] {
  return blocksOf(text).map(describeBlock);
}

export function describeBlock(block: Block): string {
  const [first, last] = block.lines;
  const place = first === last ? `${first}` : `${first}-${last}`;
  const number = block.number === undefined ? "" : ` ${block.number}.`;
  const parent = block.parent === undefined ? "" : ` <${block.parent}`;
  return `${place} ${block.kind}${number}${parent} d${block.depth} ${JSON.stringify(block.text)}`;
}
