import type { SectionAnswer } from "./answer.js";
import { dedent } from "./dedent.js";

/**
 * An excerpt as Markdown that stands by itself: without the indentation that all its lines share, which would read as
 * a code block, and with fences round the inside of a code block.
 */
export function quotableMarkdown({ markdown, inCode }: SectionAnswer["excerpt"]): string {
  const text = dedent(markdown);
  if (inCode === undefined) return text;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  // A backtick in the language would end the fence before it begins.
  const language = /^[\w+#.-]*/.exec(inCode)?.[0] ?? "";
  return `${fence}${language}\n${text}\n${fence}`;
}
