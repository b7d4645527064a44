import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CodeBlock } from "./code-block.js";
import { type MarkdownNode, openableUrl, readMarkdown } from "./markdown.js";
import { type PageContext, personOf, usePage } from "./page-context.js";
import { formatTimestamp } from "./timestamp.js";

/** Discord draws up to this many emoji, and nothing else, large. */
const LARGE_EMOJI_LIMIT = 30;

type Draw = (node: MarkdownNode, children: ComponentChildren, page: PageContext) => ComponentChildren;

const text = (node: MarkdownNode): string => (typeof node.content === "string" ? node.content : "");

const link: Draw = (node, children) => {
  const href = openableUrl(node.target);
  if (href === undefined) return children;
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};

const list: Draw = (node, _children, page) => {
  const items = (node.items as readonly (readonly MarkdownNode[])[]).map((item, index) => (
    <li key={index}>{drawAll(item, page)}</li>
  ));
  return node.ordered === true ? <ol start={Number(node.start) || 1}>{items}</ol> : <ul>{items}</ul>;
};

const mention = (name: string) => <span class="mention">{name}</span>;

const DRAW: Readonly<Record<string, Draw>> = {
  text: (node) => text(node),
  newline: () => "\n",
  br: () => "\n",
  strong: (_, children) => <strong>{children}</strong>,
  em: (_, children) => <em>{children}</em>,
  underline: (_, children) => <u>{children}</u>,
  strikethrough: (_, children) => <s>{children}</s>,
  inlineCode: (node) => <code>{text(node)}</code>,
  codeBlock: (node) => <CodeBlock code={text(node)} language={String(node.lang ?? "")} />,
  blockQuote: (_, children) => <blockquote>{children}</blockquote>,
  heading: (node, children) => {
    const level = Number(node.level);
    // The page's own headings come first.
    const Heading = (["h3", "h4", "h5"] as const)[level - 1] ?? "h5";
    return <Heading class={`heading heading-${level}`}>{children}</Heading>;
  },
  subtext: (_, children) => <small>{children}</small>,
  list,
  spoiler: (_, children) => <Spoiler>{children}</Spoiler>,
  link,
  url: link,
  autolink: link,
  user: (node, _, { snapshot }) => mention(`@${personOf(snapshot, String(node.id)).name}`),
  role: (node, _, { snapshot }) =>
    mention(`@${snapshot.roles.find(({ id }) => id === node.id)?.name ?? String(node.id)}`),
  channel: (node, _, { snapshot }) =>
    mention(`#${snapshot.channels.find(({ id }) => id === node.id)?.name ?? String(node.id)}`),
  guildNavigation: (node) => mention(`#${String(node.navigation)}`),
  everyone: () => mention("@everyone"),
  here: () => mention("@here"),
  slashCommand: (node, _, { fill }) => (
    <button type="button" class="mention" onClick={() => fill(`/${String(node.fullName)} `)}>
      /{String(node.fullName)}
    </button>
  ),
  emoji: (node) => <span class="custom-emoji">:{String(node.name)}:</span>,
  twemoji: (node) => <span class="emoji">{String(node.name)}</span>,
  timestamp: (node, _, { locale }) => {
    const seconds = Number(node.timestamp);
    const now = Date.now();
    return (
      <time class="timestamp" title={formatTimestamp(seconds, "F", { locale, now })}>
        {formatTimestamp(seconds, String(node.format ?? "f"), { locale, now })}
      </time>
    );
  },
};

function drawAll(nodes: readonly MarkdownNode[], page: PageContext): ComponentChildren {
  return nodes.map((node) => {
    const children = Array.isArray(node.content)
      ? drawAll(node.content as readonly MarkdownNode[], page)
      : text(node);
    // What the parser knows and this table does not is drawn as its text.
    return (DRAW[node.type] ?? (() => children))(node, children, page);
  });
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const { strings } = usePage();
  const [shown, setShown] = useState(false);
  if (shown) return <span class="spoiler shown">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={strings.spoiler} onClick={() => setShown(true)}>
      <span aria-hidden="true" inert>
        {children}
      </span>
    </button>
  );
}

/** Discord's Markdown, drawn as elements: nothing of it is ever read as HTML. */
export function MarkdownView({ source, byApp = true }: { source: string; byApp?: boolean }) {
  const page = usePage();
  const nodes = readMarkdown(source, { links: byApp });
  const isEmoji = (node: MarkdownNode) =>
    node.type === "twemoji" || node.type === "emoji" || (node.type === "text" && text(node).trim() === "");
  const isLarge = nodes.length > 0 && nodes.length <= LARGE_EMOJI_LIMIT && nodes.every(isEmoji);
  return <div class={isLarge ? "markdown large-emoji" : "markdown"}>{drawAll(nodes, page)}</div>;
}
