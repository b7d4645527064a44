import type { Code, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { type Block, type BlockPlace, contentOf, splitImageLines } from "./block.js";
import { type Definitions, type InlinePiece, readInline, visibleHtml } from "./inline-text.js";
import type { LineRange } from "./note-file.js";

/** Where new blocks hang: the list item or header row above, and how deep in lists. */
interface Context {
  readonly parent?: number;
  readonly depth: number;
  readonly quote: boolean;
}

/** The last item of a list and of the lists nested in it, outermost first. */
interface OpenItem {
  readonly column: number;
  readonly context: Context;
}

/**
 * Reads flow content into blocks.
 *
 * A list that begins on the line after another list, further to the right, belongs to the item above it: `8. text`
 * followed by two spaces and a dash is a child to the one who wrote it, though CommonMark wants three spaces.
 *
 * @param nodes the section's nodes, its heading included
 * @param lines the note's lines
 */
export function readBlocks(
  nodes: readonly RootContent[],
  options: { readonly lines: readonly string[]; readonly definitions: Definitions },
): Block[] {
  const reader = new BlockReader(options.lines, options.definitions);
  reader.readAll(nodes, { depth: 0, quote: false });
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #lines: readonly string[];
  readonly #definitions: Definitions;

  constructor(lines: readonly string[], definitions: Definitions) {
    this.#lines = lines;
    this.#definitions = definitions;
  }

  readAll(nodes: readonly RootContent[], context: Context): OpenItem[] {
    let open: OpenItem[] = [];
    let openUntil = 0;
    for (const node of nodes) {
      const start = node.position?.start;
      if (node.type !== "list") {
        this.#read(node, context);
        open = [];
        continue;
      }
      const follows = start !== undefined && start.line === openUntil + 1;
      const above = follows ? open.findLast((item) => item.column < start.column) : undefined;
      const chain = this.#list(node, above?.context ?? context);
      open = above === undefined ? chain : [...open.slice(0, open.indexOf(above) + 1), ...chain];
      openUntil = node.position?.end.line ?? 0;
    }
    return open;
  }

  #read(node: RootContent, context: Context): void {
    const lines = this.#linesOf(node);
    const place = this.#place(context);
    switch (node.type) {
      case "heading":
        this.#add({ ...place, kind: "heading" }, lines, this.#inline(node.children, lines[0]));
        return;
      case "paragraph":
        this.#paragraph(node, place);
        return;
      case "blockquote":
        this.readAll(node.children, { ...context, quote: true });
        return;
      case "footnoteDefinition":
        this.readAll(node.children, context);
        return;
      case "code":
        this.#code(node, place, lines);
        return;
      case "table":
        this.#table(node, place);
        return;
      case "html":
        this.#add(place, lines, [{ text: visibleHtml(node.value), line: lines[0], endLine: lines[1] }]);
        return;
      default:
    }
  }

  #inline(nodes: readonly PhrasingContent[], line: number): InlinePiece[] {
    return readInline(nodes, { definitions: this.#definitions, line });
  }

  /** Without the blank lines that an unclosed fence takes in, and the next line that it is said to end at. */
  #linesOf(node: RootContent): LineRange {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1, column: 2 } };
    let last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    while (last > start.line && (this.#lines[last - 1] ?? "").trim() === "") last--;
    return [start.line, last];
  }

  #place(context: Context): BlockPlace {
    return {
      kind: context.quote ? "quote" : "paragraph",
      depth: context.depth,
      ...(context.parent === undefined ? {} : { parent: context.parent }),
    };
  }

  #list(list: List, context: Context): OpenItem[] {
    let open: OpenItem[] = [];
    list.children.forEach((item, index) => {
      const number = list.ordered ? (list.start ?? 1) + index : undefined;
      open = this.#item(item, number, context);
    });
    return open;
  }

  #item(item: ListItem, number: number | undefined, context: Context): OpenItem[] {
    const [first, ...rest] = item.children;
    const depth = context.depth + 1;
    const place: BlockPlace = {
      ...this.#place({ ...context, depth }),
      kind: "list-item",
      ...(number === undefined ? {} : { number }),
      ...(typeof item.checked === "boolean" ? { checked: item.checked } : {}),
    };
    const own = first?.type === "paragraph" ? this.#paragraph(first, place) : undefined;
    const inner: Context = { ...context, depth, ...(own === undefined ? {} : { parent: own }) };
    const nested = this.readAll(
      own === undefined && first?.type !== "paragraph" ? item.children : rest,
      inner,
    );
    return [{ column: item.position?.start.column ?? 1, context: inner }, ...nested];
  }

  /** @returns the index of the paragraph's first block with text, if it has one */
  #paragraph(node: Paragraph, place: BlockPlace): number | undefined {
    const lines = this.#linesOf(node);
    let own: number | undefined;
    for (const group of splitImageLines(this.#inline(node.children, lines[0]), lines)) {
      const kind = group.image ? "image" : own === undefined ? place.kind : "paragraph";
      const parent = own !== undefined && place.kind === "list-item" ? { parent: own } : {};
      const added = this.#add({ ...place, ...parent, kind }, group.lines, group.pieces);
      own ??= added;
    }
    return own;
  }

  #code(node: Code, place: BlockPlace, lines: LineRange): void {
    // A fence takes a line at least, so the block has more lines than its code.
    const fenced =
      lines[1] - lines[0] + 1 > node.value.replace(/\n+$/, "").split("\n").length || node.value === "";
    const line = lines[0] + (fenced ? 1 : 0);
    const language = node.lang?.toLowerCase();
    const code = { value: node.value, line, block: true, ...(language === undefined ? {} : { language }) };
    this.#add({ ...place, kind: "code" }, lines, [
      { text: node.value, line: lines[0], endLine: lines[1], code },
    ]);
  }

  #table(node: Table, place: BlockPlace): void {
    let header: number | undefined;
    for (const row of node.children) {
      const line = row.position?.start.line ?? 1;
      const pieces = row.children.flatMap((cell, index): InlinePiece[] => [
        ...(index === 0 ? [] : [{ text: " | ", line, endLine: line }]),
        ...this.#inline(cell.children, line),
      ]);
      const parent = header === undefined ? {} : { parent: header };
      const added = this.#add({ ...place, ...parent, kind: "table-row" }, [line, line], pieces);
      header ??= added;
    }
  }

  #add(place: BlockPlace, lines: LineRange, pieces: readonly InlinePiece[]): number | undefined {
    const content = contentOf(pieces);
    if (content.text === "" && content.images.length === 0) return undefined;
    const index = this.blocks.length;
    const markdown = this.#lines.slice(lines[0] - 1, lines[1]).join("\n");
    this.blocks.push({ index, ...place, ...content, markdown, lines });
    return index;
  }
}
