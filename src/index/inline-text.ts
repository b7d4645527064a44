import { htmlTagNames } from "html-tag-names";
import type { Definition, Nodes, PhrasingContent } from "mdast";

/** Code of the notes: an inline span, or a whole code block. */
export interface CodeSpan {
  readonly value: string;
  /** 1-based line on which the code itself begins. */
  readonly line: number;
  /** True for a code block, fenced or indented. */
  readonly block: boolean;
  /** The word after the fence, lower case. */
  readonly language?: string;
}

export interface NoteImage {
  readonly url: string;
  readonly alt: string;
  /** 1-based. */
  readonly line: number;
}

export interface NoteLink {
  readonly url: string;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** A run of inline content that begins on one line of the source. */
export interface InlinePiece {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly code?: CodeSpan;
  readonly image?: NoteImage;
  readonly link?: NoteLink;
}

/** Where `[text][label]` points, by label. */
export type Definitions = ReadonlyMap<string, Definition>;

const HTML_TAGS: ReadonlySet<string> = new Set(htmlTagNames);
const HTML_MARK = /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/g;

/**
 * The visible text of raw HTML: comments and the tags of HTML go, any other `<word>` is text that somebody wrote
 * (`<missing>`, `<container>`).
 */
export function visibleHtml(html: string): string {
  return html.replace(HTML_MARK, (mark, tag: string | undefined) =>
    tag === undefined || HTML_TAGS.has(tag.toLowerCase()) ? " ".repeat(mark.length > 0 ? 1 : 0) : mark,
  );
}

/** Inline content as pieces, each with the line it begins on. Wikilinks and shortcodes stay as they are written. */
export function readInline(nodes: readonly PhrasingContent[], definitions: Definitions): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  for (const node of nodes) readNode(node, definitions, pieces);
  return pieces;
}

function readNode(node: PhrasingContent, definitions: Definitions, pieces: InlinePiece[]): void {
  const line = node.position?.start.line ?? 1;
  const endLine = node.position?.end.line ?? line;
  switch (node.type) {
    case "text":
      node.value.split("\n").forEach((text, index) => {
        pieces.push({ text: index === 0 ? text : `\n${text}`, line: line + index, endLine: line + index });
      });
      return;
    case "inlineCode":
      pieces.push({ text: node.value, line, endLine, code: { value: node.value, line, block: false } });
      return;
    case "break":
      pieces.push({ text: "\n", line: endLine, endLine });
      return;
    case "html":
      pieces.push({ text: visibleHtml(node.value), line, endLine });
      return;
    case "image":
      pieces.push(imagePiece(node.url, node.alt, line, endLine));
      return;
    case "imageReference":
      pieces.push(imagePiece(definitions.get(node.identifier)?.url, node.alt, line, endLine));
      return;
    case "link":
      pieces.push({ text: "", line, endLine: line, link: { url: node.url, text: plainText(node), line } });
      break;
    case "linkReference": {
      const url = definitions.get(node.identifier)?.url;
      if (url !== undefined) {
        pieces.push({ text: "", line, endLine: line, link: { url, text: plainText(node), line } });
      }
      break;
    }
    default:
  }
  if ("children" in node) for (const child of node.children) readNode(child, definitions, pieces);
}

function imagePiece(
  url: string | undefined,
  alt: string | null | undefined,
  line: number,
  endLine: number,
): InlinePiece {
  const text = alt ?? "";
  if (url === undefined) return { text, line, endLine };
  return { text, line, endLine, image: { url, alt: text, line } };
}

/** The text of a node and of all below it. */
export function plainText(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "html") return visibleHtml(node.value);
  if (node.type === "break") return "\n";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join("") : "";
}
