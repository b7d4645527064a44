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
const HTML_MARK =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?)>/g;
/** Tags that stand without a partner, or whose partner stands in another block. */
const LONE_TAGS: ReadonlySet<string> = new Set(
  `blockquote br center dd details div dl dt figure hr img li ol p pre summary table tbody td th thead tr ul
  wbr`.split(/\s+/),
);
/** Tags within a line: the letters on both sides are one word (`H<sub>2</sub>O`). */
const WITHIN_WORDS: ReadonlySet<string> = new Set(
  "a b big code del em font i ins kbd mark s small span strong sub sup u wbr".split(" "),
);

/**
 * The visible text of raw HTML: comments and the tags of HTML go, any other `<word>` is text that somebody wrote
 * (`<missing>`, `<container>`), and so is a tag's name that nothing closes (`<image>`, `<command>`).
 *
 * @param closed names of the tags that are closed further on, lower case
 */
export function visibleHtml(html: string, closed: ReadonlySet<string> = closedTags(html)): string {
  return html.replace(HTML_MARK, (mark, slash: string, name: string | undefined, rest: string) => {
    const tag = name?.toLowerCase() ?? "";
    if (name === undefined) return " ";
    if (!HTML_TAGS.has(tag)) return mark;
    const bare = slash === "" && rest === "" && !LONE_TAGS.has(tag) && !closed.has(tag);
    return bare ? mark : WITHIN_WORDS.has(tag) ? "" : " ";
  });
}

function closedTags(html: string): Set<string> {
  return new Set(
    [...html.matchAll(/<\/([A-Za-z][A-Za-z0-9-]*)/g)].map((match) => match[1]?.toLowerCase() ?? ""),
  );
}

/** Inline content as pieces, each with the line it begins on. Wikilinks and shortcodes stay as they are written. */
export function readInline(
  nodes: readonly PhrasingContent[],
  { definitions, line }: InlineOptions,
): InlinePiece[] {
  const reading: Reading = { definitions, pieces: [], closed: closedTags(nodes.map(rawHtml).join("")), line };
  for (const node of nodes) readNode(node, reading);
  return reading.pieces;
}

export interface InlineOptions {
  readonly definitions: Definitions;
  /** 1-based line on which the content begins. */
  readonly line: number;
}

interface Reading {
  readonly definitions: Definitions;
  readonly pieces: InlinePiece[];
  readonly closed: ReadonlySet<string>;
  /** Where the last piece ended: bare addresses that GFM finds afterwards have no place of their own. */
  line: number;
}

function rawHtml(node: PhrasingContent): string {
  if (node.type === "html") return node.value;
  return "children" in node ? node.children.map(rawHtml).join("") : "";
}

function readNode(node: PhrasingContent, reading: Reading): void {
  const { definitions, pieces } = reading;
  const line = Math.max(reading.line, node.position?.start.line ?? 0);
  const endLine = Math.max(line, node.position?.end.line ?? 0);
  reading.line = line;
  switch (node.type) {
    case "text":
      node.value.split("\n").forEach((text, index) => {
        pieces.push({ text: index === 0 ? text : `\n${text}`, line: line + index, endLine: line + index });
        reading.line = line + index;
      });
      return;
    case "inlineCode":
      pieces.push({ text: node.value, line, endLine, code: { value: node.value, line, block: false } });
      return;
    case "break":
      pieces.push({ text: "\n", line, endLine: line });
      return;
    case "html":
      pieces.push({ text: visibleHtml(node.value, reading.closed), line, endLine });
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
  if ("children" in node) for (const child of node.children) readNode(child, reading);
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
