import { createHash } from "node:crypto";
import type { Definition, Heading, Root, RootContent } from "mdast";
import type { Block } from "./block.js";
import { plainText } from "./inline-text.js";
import type { LineRange } from "./note-file.js";
import type { ParsedNote } from "./parse-note.js";
import { readBlocks } from "./read-blocks.js";

/** A heading's own section: from its heading to the line before the next heading of any level. */
export interface Chunk {
  /** 22 characters; the same after a restart and after an edit elsewhere in the file. */
  readonly id: string;
  readonly note: string;
  /** From the top of the note; empty for the text before the first heading. */
  readonly headings: readonly string[];
  readonly lines: LineRange;
  readonly blocks: readonly Block[];
  /** The source lines from the first of `lines` to the last. */
  readonly source: readonly string[];
}

/** Splits a parsed note into its sections, in the order of the file. */
export function chunkNote(parsed: ParsedNote): Chunk[] {
  const { file, lines, tree } = parsed;
  const definitions = readDefinitions(tree);
  const seen = new Map<string, number>();
  const path: { readonly level: number; readonly title: string }[] = [];
  const chunks: Chunk[] = [];
  for (const section of sections(tree)) {
    if (section.heading !== undefined) {
      const level = section.heading.depth;
      while (path.length > 0 && (path.at(-1)?.level ?? 0) >= level) path.pop();
      path.push({ level, title: plainText(section.heading).replace(/\s+/g, " ").trim() });
    }
    const blocks = readBlocks(section.nodes, { lines, definitions });
    if (section.heading === undefined && blocks.length === 0) continue;
    const headings = path.map((heading) => heading.title);
    const range = sectionLines(section, lines);
    const id = chunkId(file.path, headings, seen);
    const source = lines.slice(range[0] - 1, range[1]);
    chunks.push({ id, note: file.path, headings, lines: range, blocks, source });
  }
  return chunks;
}

interface Section {
  readonly heading?: Heading;
  readonly nodes: RootContent[];
}

function sections(tree: Root): Section[] {
  const list: Section[] = [{ nodes: [] }];
  for (const node of tree.children) {
    if (node.type === "heading") {
      const heading = fromItsText(node);
      list.push({ heading, nodes: [heading] });
    } else list.at(-1)?.nodes.push(node);
  }
  return list;
}

/** The parser has an underlined title begin at the definitions of links that stand right above it. */
function fromItsText(heading: Heading): Heading {
  const { position } = heading;
  const start = heading.children[0]?.position?.start;
  if (position === undefined || start === undefined || start.line <= position.start.line) return heading;
  return { ...heading, position: { ...position, start } };
}

function readDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (
      node.type === "root" ||
      node.type === "blockquote" ||
      node.type === "list" ||
      node.type === "listItem"
    ) {
      for (const child of node.children) visit(child);
    }
  };
  visit(tree);
  return definitions;
}

function sectionLines(section: Section, lines: readonly string[]): LineRange {
  const first = section.nodes[0]?.position?.start.line ?? 1;
  let last = section.nodes.at(-1)?.position?.end.line ?? first;
  while (last > first && (lines[last - 1] ?? "").trim() === "") last--;
  return [first, last];
}

/** Named by what it is called, not by where it stands; the n-th of one name in a note has n in its id. */
function chunkId(note: string, headings: readonly string[], seen: Map<string, number>): string {
  const name = JSON.stringify([note, ...headings]);
  const occurrence = (seen.get(name) ?? 0) + 1;
  seen.set(name, occurrence);
  return createHash("sha256").update(`${occurrence}:${name}`).digest("base64url").slice(0, 22);
}
