import { styleText } from "node:util";

/** What may be written to a stream and how. */
export interface Output {
  /** Columns of the terminal; text is not wrapped where there are none (a file, a pipe). */
  readonly columns?: number;
  readonly colour: boolean;
  /** Cuts text into lines of so many columns (`wrap-ansi`); needed where there are columns. */
  readonly wrapAnsi?: typeof import("wrap-ansi").default;
}

/** Where text goes to a stream. What wraps it, which takes longer to load than most answers, is loaded for terminals only. */
export async function outputFor(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Promise<Output> {
  const colour = wantsColour(env, stream.isTTY === true);
  if (stream.columns === undefined) return { colour };
  return { colour, columns: stream.columns, wrapAnsi: (await import("wrap-ansi")).default };
}

type Style = Parameters<typeof styleText>[0];

export function paint(output: Output, style: Style, text: string): string {
  return output.colour ? styleText(style, text, { validateStream: false }) : text;
}

/** Lines narrower than this are left to the terminal. */
const MIN_COLUMNS = 20;

/** Wraps at the terminal's width, where a Chinese or Japanese character takes two columns. */
export function wrap(output: Output, text: string, indent: string): string {
  const columns = (output.columns ?? 0) - indent.length;
  const { wrapAnsi } = output;
  const wraps = columns >= MIN_COLUMNS && wrapAnsi !== undefined;
  const wrapped = wraps ? wrapAnsi(text, columns, { hard: true, trim: false }) : text;
  return wrapped
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n");
}

/** `NO_COLOR` (https://no-color.org) and `FORCE_COLOR` decide, in this order; else colours are for terminals only. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

// Control characters but tab and newline, and marks that turn or hide text: they would act on the terminal.
const ACTING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text of notes and people made harmless for a terminal: what would act on it is shown as U+FFFD. */
export function harmless(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(ACTING, "\uFFFD");
}
