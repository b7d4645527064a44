import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { inlineCode, MARK_END, type Mark, mark, maskedLink } from "./discord-rules.js";
import { escapeLine, escapeText } from "./escape-text.js";
import { neutralLine } from "./neutralise.js";
import { namesAnotherAddress, readableUrl, safeUrl } from "./safe-url.js";

export interface InlineContext {
  /** Link definitions of the same text, by mdast identifier. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Images that are shown elsewhere and therefore leave no trace here. */
  readonly omitImage: (url: string) => boolean;
  /** Marks that are open around the node: Discord cannot nest one in itself. */
  readonly open: ReadonlySet<Mark | "link">;
}

type Inline = (node: never, context: InlineContext, next: string) => string;

/**
 * Inline mdast nodes as Discord Markdown. Every line of the result is whole in itself (marks are closed before a line
 * break and opened after it), so that a text can be cut between any two of its lines.
 *
 * @param next what follows in the message, at least its first character
 */
export function renderInline(nodes: readonly RootContent[], context: InlineContext, next = "\n"): string {
  // From the right: whether a mark can stand depends on the character after it.
  return nodes.reduceRight((rest, node) => renderNode(node, context, rest === "" ? next : rest) + rest, "");
}

/** Text as inline code; as plain text where Discord cannot show it as code. White space is folded, one line comes out. */
export function codeOrText(code: string, next = "\n"): string {
  const line = neutralLine(code);
  if (line === "") return "";
  return inlineCode(line, next) ?? escapeText(line);
}

const INLINE: Partial<Record<Nodes["type"], Inline>> = {
  text: (node: Extract<Nodes, { type: "text" }>) => escapeText(node.value),
  html: (node: Extract<Nodes, { type: "html" }>) => renderHtml(node.value),
  inlineCode: (node: Extract<Nodes, { type: "inlineCode" }>, _context, next) => codeOrText(node.value, next),
  break: () => "\n",
  strong: (node: Extract<Nodes, { type: "strong" }>, context, next) =>
    renderMark("strong", node.children, context, next),
  emphasis: (node: Extract<Nodes, { type: "emphasis" }>, context, next) =>
    renderMark("emphasis", node.children, context, next),
  delete: (node: Extract<Nodes, { type: "delete" }>, context, next) =>
    renderMark("strike", node.children, context, next),
  link: (node: Extract<Nodes, { type: "link" }>, context) => renderLink(node.url, node.children, context),
  linkReference: (node: Extract<Nodes, { type: "linkReference" }>, context, next) => {
    const url = context.definitions.get(node.identifier);
    return url === undefined
      ? renderInline(node.children, context, next)
      : renderLink(url, node.children, context);
  },
  image: (node: Extract<Nodes, { type: "image" }>, context) => renderImage(node.url, node.alt ?? "", context),
  imageReference: (node: Extract<Nodes, { type: "imageReference" }>, context) =>
    renderImage(context.definitions.get(node.identifier) ?? "", node.alt ?? "", context),
  footnoteReference: (node: Extract<Nodes, { type: "footnoteReference" }>) =>
    escapeText(`[${node.label ?? node.identifier}]`),
};

function renderNode(node: RootContent, context: InlineContext, next: string): string {
  const render = INLINE[node.type];
  return render === undefined ? escapeText(plainText(node)) : render(node as never, context, next);
}

function renderHtml(html: string): string {
  if (/^<br\s*\/?>$/i.test(html)) return "\n";
  return /^<!--[\s\S]*-->$/.test(html) ? "" : escapeText(html);
}

function renderMark(
  kind: Mark,
  children: readonly PhrasingContent[],
  context: InlineContext,
  next: string,
): string {
  if (context.open.has(kind)) return renderInline(children, context, next);
  const inner = renderInline(
    children,
    { ...context, open: new Set([...context.open, kind]) },
    MARK_END[kind],
  );
  const lines = inner.split("\n");
  return lines
    .map((line, index) => {
      const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/.exec(line) ?? [];
      if (core === "") return line;
      const following = after + (index < lines.length - 1 ? "\n" : next);
      return before + mark(kind, core, following) + after;
    })
    .join("\n");
}

function renderLink(url: string, children: readonly PhrasingContent[], context: InlineContext): string {
  const label = plainText(children as PhrasingContent[])
    .replace(/\s+/g, " ")
    .trim();
  const safe = safeUrl(url);
  if (safe === undefined || context.open.has("link")) {
    const shown = renderInline(children, context, " ");
    const saysNoMore = url === "" || url === label || url === `mailto:${label}` || url.startsWith("#");
    return saysNoMore ? shown : `${shown} (${escapeLine(url)})`;
  }
  if (label === "" || label === url || label === safe) return `<${readableUrl(url, safe)}>`;
  const inside: InlineContext = { ...context, open: new Set([...context.open, "link"]) };
  const rendered = renderInline(children, inside, "]")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  const masked = namesAnotherAddress(label, safe) ? undefined : maskedLink(rendered, safe);
  return masked ?? `${rendered} (<${safe}>)`;
}

function renderImage(url: string, alt: string, context: InlineContext): string {
  if (context.omitImage(url)) return "";
  const label = alt.trim() === "" ? "image" : alt;
  const safe = safeUrl(url);
  if (safe === undefined) return `🖼 ${escapeLine(label)}${url === "" ? "" : ` (${escapeLine(url)})`}`;
  const text = escapeLine(label);
  const masked = namesAnotherAddress(label, safe) ? undefined : maskedLink(text, safe);
  return `🖼 ${masked ?? `${text} (<${safe}>)`}`;
}
