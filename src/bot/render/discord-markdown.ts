import type { Definition, List, ListItem, Nodes, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { type Block, type BlockKind, joinBlocks, type Line } from "./blocks.js";
import { codeBlock } from "./code-block.js";
import { escapeText } from "./escape-text.js";
import { type InlineContext, renderInline } from "./inline-markdown.js";
import { LIST_DEPTH_LIMIT } from "./limits.js";
import { tableLines } from "./table.js";

export interface DiscordMarkdownOptions {
  /**
   * Images that are shown elsewhere and are left out here.
   * @default none
   */
  readonly omitImage?: (url: string) => boolean;
}

interface Context extends InlineContext {
  readonly inQuote: boolean;
  readonly listDepth: number;
}

const RULE = "───";

/** UTF-16 code units that are read as Markdown: more than any message can hold, in full lines. */
export const SOURCE_LIMIT = 8000;

/** Characters that open or close something; the parser takes time in their square, and a page of notes has some hundred. */
const MARKS_LIMIT = 800;

/** Frozen: made once, a third of the time that a short text takes. */
const PARSER = unified().use(remarkParse).use(remarkGfm).freeze();

const MARKS = /[*_[\]~<>|]|[-+`]+|\d+[.)]/g;

/** Stands at the end of a text that is longer than `SOURCE_LIMIT`. */
const MORE = "…";

/**
 * Markdown (CommonMark with GFM) as blocks of Discord Markdown. What Discord cannot draw (tables, footnotes, HTML, task
 * boxes, headings of six levels) becomes the nearest thing it can; nothing in the text becomes a mention, an emoji, or
 * a link that shows one address and opens another. Any string is accepted; one that is no text that a person would
 * write (thousands of marks) is shown as it is, and one of more than `SOURCE_LIMIT` ends in `…`.
 */
export function discordMarkdown(markdown: string, options: DiscordMarkdownOptions = {}): readonly Block[] {
  if (markdown.length > SOURCE_LIMIT) {
    const more: Block = { kind: "rule", lines: [{ text: MORE }], plain: MORE };
    return [...discordMarkdown(firstLines(markdown), options), more];
  }
  if ((markdown.match(MARKS)?.length ?? 0) > MARKS_LIMIT) return plainBlocks(markdown);
  const tree = PARSER.parse(markdown);
  const definitions = new Map<string, string>();
  visit(tree, "definition", (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
  });
  return renderChildren(tree.children, {
    definitions,
    omitImage: options.omitImage ?? (() => false),
    open: new Set(),
    inQuote: false,
    listDepth: 0,
  });
}

function firstLines(markdown: string): string {
  const start = markdown.slice(0, SOURCE_LIMIT);
  const end = start.lastIndexOf("\n");
  return end > 0 ? start.slice(0, end) : start;
}

function plainBlocks(text: string): readonly Block[] {
  const lines = escapeText(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line }));
  return lines.length === 0 ? [] : [{ kind: "paragraph", lines, plain: text }];
}

type Render = (node: never, context: Context) => readonly Block[];

const RENDER: Partial<Record<Nodes["type"], Render>> = {
  paragraph: (node: Extract<Nodes, { type: "paragraph" }>, context) =>
    textBlock("paragraph", renderInline(node.children, context), node),
  heading: (node: Extract<Nodes, { type: "heading" }>, context) =>
    textBlock("heading", renderInline([{ type: "strong", children: node.children }], context), node),
  code: (node: Extract<Nodes, { type: "code" }>) =>
    linesBlock("code", codeBlock(node.value, node.lang ?? ""), node),
  table: (node: Extract<Nodes, { type: "table" }>) =>
    linesBlock("code", codeBlock(tableLines(node).join("\n"), ""), node),
  html: (node: Extract<Nodes, { type: "html" }>, context) =>
    textBlock("paragraph", renderInline([node], context), node),
  thematicBreak: (node) => linesBlock("rule", [{ text: RULE }], node),
  blockquote: (node: Extract<Nodes, { type: "blockquote" }>, context) => {
    const lines = joinBlocks(renderChildren(node.children, { ...context, inQuote: true }));
    return linesBlock("quote", context.inQuote ? lines : prefixLines(lines, "> ", "> "), node);
  },
  list: (node: List, context) => renderList(node, context),
  footnoteDefinition: (node: Extract<Nodes, { type: "footnoteDefinition" }>, context) => {
    const label = escapeText(`[${node.label ?? node.identifier}] `);
    const lines = joinBlocks(renderChildren(node.children, context));
    return linesBlock("paragraph", prefixLines(lines, label, ""), node);
  },
  definition: () => [],
};

function renderChildren(nodes: readonly RootContent[], context: Context): readonly Block[] {
  return adoptIndentedLists(nodes).flatMap((node) => {
    const render = RENDER[node.type];
    if (render === undefined) return textBlock("paragraph", renderInline([node], context), node);
    return render(node as never, context);
  });
}

/**
 * A list that begins right under another one, further to the right but not far enough for CommonMark, was meant as
 * that list's child (`8. text` and, two columns in, `- detail`): it is given to its last item.
 */
function adoptIndentedLists(nodes: readonly RootContent[]): readonly RootContent[] {
  const adopted: RootContent[] = [];
  for (const node of nodes) {
    const upper = adopted.at(-1);
    if (node.type === "list" && upper?.type === "list" && isIndentedUnder(upper, node)) {
      adopted.splice(-1, 1, withChildOfLastItem(upper, node));
    } else {
      adopted.push(node);
    }
  }
  return adopted;
}

function withChildOfLastItem(upper: List, lower: List): List {
  const items = upper.children.slice(0, -1);
  const last = upper.children.at(-1);
  if (last === undefined) return upper;
  const position = upper.position &&
    lower.position && { start: upper.position.start, end: lower.position.end };
  return {
    ...upper,
    ...(position === undefined ? {} : { position }),
    children: [...items, { ...last, children: [...last.children, lower] }],
  };
}

function isIndentedUnder(upper: List, lower: List): boolean {
  const [above, below] = [upper.position, lower.position];
  if (above === undefined || below === undefined) return false;
  return below.start.line === above.end.line + 1 && below.start.column > above.start.column;
}

function renderList(list: List, context: Context): readonly Block[] {
  const depth = context.listDepth + 1;
  return list.children.flatMap((item, index) => {
    const marker = list.ordered === true ? `${(list.start ?? 1) + index}. ` : "- ";
    const lines = itemLines(item, { ...context, listDepth: depth });
    const indent = depth < LIST_DEPTH_LIMIT ? " ".repeat(marker.length) : "";
    const block = linesBlock("item", prefixLines(lines, marker, indent), item);
    return block.map((each) => ({ ...each, startsList: index === 0 }));
  });
}

function itemLines(item: ListItem, context: Context): readonly Line[] {
  const lines = joinBlocks(renderChildren(item.children, context));
  if (item.checked === null || item.checked === undefined) return lines;
  const box = item.checked ? "☑ " : "☐ ";
  return lines.length === 0 ? [{ text: box.trim() }] : prefixLines(lines, box, "");
}

function textBlock(kind: BlockKind, text: string, node: Nodes): readonly Block[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return linesBlock(
    kind,
    lines.map((line) => ({ text: line })),
    node,
  );
}

function linesBlock(kind: BlockKind, lines: readonly Line[], node: Nodes): readonly Block[] {
  return lines.length === 0 ? [] : [{ kind, lines, plain: plainText(node) }];
}

function prefixLines(lines: readonly Line[], first: string, others: string): readonly Line[] {
  return lines.map((line, index) => {
    const prefix = index === 0 ? first : others;
    const text = line.text === "" && prefix.trim() === "" ? "" : prefix + line.text;
    return line.closer === undefined ? { text } : { text, closer: others + line.closer };
  });
}
