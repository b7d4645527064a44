import { parse, rulesExtended, SimpleMarkdown } from "discord-markdown-parser";

/** A node of the tree that the parser makes; what else it holds depends on its type. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly [field: string]: unknown;
}

const { list } = SimpleMarkdown.defaultRules;

/** Discord draws lists; the parser leaves them out. Discord has no bullet `+`. */
const listRule: (typeof rulesExtended)[string] = {
  ...list,
  match: (source, state, before) => (/^ *\+/.test(source) ? null : list.match(source, state, before)),
};

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list: listRule });

/**
 * Discord's Markdown as a tree.
 *
 * @param text what a message or a text display holds
 * @param options `links`: whether `[text](address)` is a link, as in what applications send; a person's is not
 */
export function readMarkdown(text: string, options: { readonly links: boolean }): readonly MarkdownNode[] {
  // Without `_list` the rule holds in blocks only, and a message is read as one inline text.
  const nodes = options.links ? parser(text, { inline: true, _list: true }) : parse(text, "normal");
  return withoutOuterBreaks(nodes as readonly MarkdownNode[]);
}

/** The line break that ends a code block is the block's own: drawn as well, it would be an empty line. */
function withoutOuterBreaks(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  const isBreak = ({ type }: MarkdownNode) => type === "br" || type === "newline";
  return nodes
    .filter((node, index) => !isBreak(node) || nodes[index - 1]?.type !== "codeBlock")
    .map((node) => {
      const content = Array.isArray(node.content)
        ? { content: withoutOuterBreaks(node.content as readonly MarkdownNode[]) }
        : {};
      const items = Array.isArray(node.items)
        ? { items: (node.items as readonly (readonly MarkdownNode[])[]).map(withoutOuterBreaks) }
        : {};
      return { ...node, ...content, ...items };
    });
}

/** An address that may be opened from the page; undefined for any other scheme and for what is no address. */
export function openableUrl(address: unknown): string | undefined {
  if (typeof address !== "string" || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
