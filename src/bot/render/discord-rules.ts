/**
 * Where Discord reads an inline construct as it was meant. It takes the first end that it finds and does not nest as
 * CommonMark does, so each construct is held against conditions that leave no other reading; they are stricter than
 * Discord's own. Source: https://support.discord.com/hc/en-us/articles/210298617 and trials in its client.
 */

/** The fence of a code block; Discord knows no longer one. */
export const FENCE = "```";

/** The language word after a code fence. */
export const FENCE_LANGUAGE = /^[a-z0-9_+\-.#]+$/i;

/** Delimiters of inline code; three backticks would open a block. */
const CODE_DELIMITERS = ["`", "``"] as const;

interface Spelling {
  readonly delimiter: string;
  /** @param bare the text without its escapes @param next what follows the construct */
  readonly isRead: (bare: string, next: string) => boolean;
}

const SPELLINGS = {
  strong: [
    {
      delimiter: "**",
      isRead: (bare, next) => !/^\*|\*\*|\*$/.test(bare) && !next.startsWith("*"),
    },
  ],
  emphasis: [
    { delimiter: "_", isRead: (bare, next) => !bare.includes("_") && !/^\w/.test(next) },
    { delimiter: "*", isRead: (bare, next) => !bare.includes("*") && !next.startsWith("*") },
  ],
  strike: [{ delimiter: "~~", isRead: (bare, next) => !bare.includes("~") && !/^[~_]/.test(next) }],
} as const satisfies Record<string, readonly Spelling[]>;

export type Mark = keyof typeof SPELLINGS;

/** What a construct of this kind ends with: what its last child has after it. */
export const MARK_END = { strong: "*", emphasis: "_", strike: "~" } as const satisfies Record<Mark, string>;

/**
 * `inner` (one line, no white space around it) marked so that Discord reads the mark around exactly that; `inner` as
 * it is where no spelling of the mark would be read so.
 *
 * @param next what follows in the message, at least its first character
 */
export function mark(kind: Mark, inner: string, next: string): string {
  const endsInEscape = /~$/.test(inner);
  const bare = inner.replace(/\\./gs, "");
  const spelling = SPELLINGS[kind].find(({ isRead }) => isRead(bare, next));
  // Discord looks for the end of a strike without minding escapes.
  if (spelling === undefined || (kind === "strike" && (endsInEscape || inner.includes("~~")))) return inner;
  return `${spelling.delimiter}${inner}${spelling.delimiter}`;
}

/**
 * `code` (one line, not empty) between backticks; `undefined` where Discord cannot show it so: it knows no delimiter
 * of three backticks or more within a line.
 */
export function inlineCode(code: string, next: string): string | undefined {
  if (next.startsWith("`")) return undefined;
  const runs: readonly string[] = code.match(/`+/g) ?? [];
  const delimiter = CODE_DELIMITERS.find((each) => !runs.includes(each));
  if (delimiter === undefined) return undefined;
  const padded = /^`|`$/.test(code) ? ` ${code} ` : code;
  return `${delimiter}${padded}${delimiter}`;
}

/** `[label](url)`, or `undefined` where Discord would not read it as one link. @param url see `safeUrl` */
export function maskedLink(label: string, url: string): string | undefined {
  return label.trim() === "" || /[[\]]/.test(label) ? undefined : `[${label}](${url})`;
}
