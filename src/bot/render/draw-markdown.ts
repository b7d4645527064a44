import { createRecentResults } from "../recent-results.js";
import type { Block } from "./blocks.js";
import { discordMarkdown } from "./discord-markdown.js";
import { safeUrl } from "./safe-url.js";

/** Images of a text that are left out of it: all, or those of these addresses, as `safeUrl` gives them. */
export type OmittedImages = "all" | readonly string[];

/** Markdown as `discordMarkdown` makes it, with what to leave out as data. */
export type DrawMarkdown = (markdown: string, omitted: OmittedImages) => readonly Block[];

/** Texts that are kept as they are drawn: some kilobytes each. */
const TEXTS_KEPT = 500;

export const drawMarkdown: DrawMarkdown = (markdown, omitted) => {
  if (omitted === "all") return discordMarkdown(markdown, { omitImage: () => true });
  const urls = new Set(omitted);
  return discordMarkdown(markdown, { omitImage: (url) => urls.has(safeUrl(url) ?? "") });
};

/** Draws the same, and keeps what was drawn lately: parsing takes most of the time that an answer's message takes. */
export function createRecentMarkdown(): DrawMarkdown {
  const kept = createRecentResults<readonly Block[]>(TEXTS_KEPT);
  return (markdown, omitted) =>
    kept.of(JSON.stringify([markdown, omitted]), () => drawMarkdown(markdown, omitted));
}
