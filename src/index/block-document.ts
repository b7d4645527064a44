import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";
import type { FieldWeight } from "./score.js";

/** What a document has: what filters go by, and the fields that a block is found by. */
export const BLOCK_SCHEMA = {
  note: "enum",
  tags: "enum[]",
  /** What the block says. */
  text: "string",
  /** Its commands and flags, in all their spellings. */
  code: "string",
  /** The title of its section. */
  heading: "string",
  /** What stands above it: the list items it belongs to, the sentence that leads to it, the upper headings. */
  context: "string",
  /** Whose words' meanings it is found by: its own text. */
  concepts: "string",
  /** The same of what it inherits: heading and context. */
  contextConcepts: "string",
} as const;

/** What a block says itself and the title it stands under count most: what it inherits tells sections apart. */
export const BLOCK_FIELDS = {
  text: { weight: 1, b: 0.4 },
  code: { weight: 0.8, b: 0.3 },
  heading: { weight: 1.2, b: 0.2 },
  context: { weight: 0.6, b: 0.3 },
  concepts: { weight: 1, b: 0.4 },
  contextConcepts: { weight: 0.8, b: 0.3 },
} as const satisfies Record<string, FieldWeight>;

/** The blocks a block belongs to, outermost first; the sentence before a code block is one. */
export function ancestors(chunk: Chunk, block: Block): Block[] {
  const path: Block[] = [];
  for (let at = above(chunk, block); at !== undefined; at = above(chunk, at)) path.unshift(at);
  return path;
}

/** The block that a block belongs to, or that leads to it. */
export function above(chunk: Chunk, block: Block): Block | undefined {
  return block.parent === undefined ? leadOf(chunk, block) : chunk.blocks[block.parent];
}

/** The paragraph that a code block, a table or a list stands under, where it leads to it. */
export function leadOf(chunk: Chunk, block: Block): Block | undefined {
  let first = block;
  if (block.kind === "list-item" || block.kind === "table-row") {
    // Of a list only the run of its outermost items is gone back over.
    for (let i = block.index - 1; i >= 0; i--) {
      const before = chunk.blocks[i];
      if (before === undefined || before.depth < block.depth || before.kind === "paragraph") break;
      if (before.depth === block.depth && before.kind === block.kind) first = before;
    }
  }
  const before = chunk.blocks[first.index - 1];
  if (before === undefined) return undefined;
  const announces = /[:：]\s*$/.test(before.text);
  if (before.kind === "paragraph" && before.depth <= block.depth) {
    return announces || block.kind === "code" ? before : undefined;
  }
  // `- List all containers:` with the command on a line of its own below, outside of the list.
  const shows = block.kind === "code" || (block.kind === "paragraph" && block.codes.length > 0);
  return before.kind === "list-item" && announces && shows ? before : undefined;
}

/** The block right below that a sentence or an item leads to. */
export function announcedBy(chunk: Chunk, block: Block): Block | undefined {
  const next = chunk.blocks[block.index + 1];
  return next !== undefined && leadOf(chunk, next)?.index === block.index ? next : undefined;
}
