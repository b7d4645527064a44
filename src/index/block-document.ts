import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";
import type { CodeTerms } from "./code-terms.js";
import { TERM_MARK } from "./field-reader.js";
import type { FieldWeight } from "./score.js";

/** A block as Orama has it. */
export interface BlockDocument extends BlockFields {
  readonly id: string;
  readonly note: string;
  readonly tags: string[];
}

/** The fields that a block is found by. */
export interface BlockFields {
  /** What the block says. */
  readonly text: string;
  /** Its commands and flags, in all their spellings. */
  readonly code: string;
  /** The title of its section. */
  readonly heading: string;
  /** What stands above it: the list items it belongs to, the sentence that leads to it, the upper headings. */
  readonly context: string;
  /** Whose words' meanings it is found by: its own text. */
  readonly concepts: string;
  /** The same of what it inherits: heading and context. */
  readonly contextConcepts: string;
}

export const BLOCK_SCHEMA = {
  note: "enum",
  tags: "enum[]",
  text: "string",
  code: "string",
  heading: "string",
  context: "string",
  concepts: "string",
  contextConcepts: "string",
} as const;

/** Weights: what a block says itself counts most; what it inherits tells siblings of other sections apart. */
export const BLOCK_FIELDS = {
  text: { weight: 1, b: 0.4 },
  code: { weight: 0.8, b: 0.3 },
  heading: { weight: 0.6, b: 0.2, inherited: true },
  context: { weight: 0.35, b: 0.3, inherited: true },
  concepts: { weight: 1, b: 0.4 },
  contextConcepts: { weight: 0.4, b: 0.3, inherited: true },
} as const satisfies Record<string, FieldWeight>;

export interface DocumentOptions {
  /** The note's own title, from front matter. */
  readonly title?: string;
  /** What a block's commands and flags are found by beyond their own words. */
  readonly codeTerms: CodeTerms;
}

export function documentId(chunk: Chunk, block: Pick<Block, "index">): string {
  return `${chunk.id}.${block.index}`;
}

/** What a block is found by. */
export function blockFields(chunk: Chunk, block: Block, options: DocumentOptions): BlockFields {
  const heading = block.kind === "heading" ? "" : (chunk.headings.at(-1) ?? "");
  const upper = [options.title ?? "", ...chunk.headings.slice(0, -1)];
  const context = [...upper, ...ancestors(chunk, block).map((one) => one.text)].join("\n");
  const code = block.codes.map(({ value }) => value).join("\n");
  const { terms, uses } = options.codeTerms(chunk, block);
  const announced = announcedBy(chunk, block).flatMap((one) => options.codeTerms(chunk, one).uses);
  return {
    text: block.text,
    code: [code, ...terms].join(TERM_MARK),
    heading,
    context,
    concepts: [block.text, ...uses, ...announced].join(TERM_MARK),
    contextConcepts: `${heading}\n${context}`,
  };
}

/** The blocks a block belongs to, outermost first; the sentence before a code block is one. */
export function ancestors(chunk: Chunk, block: Block): Block[] {
  const path: Block[] = [];
  for (let at: Block | undefined = block; at !== undefined; ) {
    const above: Block | undefined = at.parent === undefined ? leadOf(chunk, at) : chunk.blocks[at.parent];
    if (above !== undefined) path.unshift(above);
    at = above;
  }
  return path;
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

/** The block of commands right below that a sentence or an item leads to: what they do, it says. */
function announcedBy(chunk: Chunk, block: Block): Block[] {
  const next = chunk.blocks[block.index + 1];
  return next !== undefined && next.codes.length > 0 && leadOf(chunk, next) === block ? [next] : [];
}
