import { styleText } from "node:util";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { CliIo } from "./cli-io.js";

/** What may be written to a stream and how. */
export interface Output {
  /** Columns of the terminal; text is not wrapped where there are none (a file, a pipe). */
  readonly columns?: number;
  readonly colour: boolean;
}

/** What standard output takes now: a window may have changed its width since. */
export function outputOf({ stdout, env }: Pick<CliIo, "stdout" | "env">): Output {
  const { columns, isTTY } = stdout;
  return { colour: wantsColour(env, isTTY === true), ...(columns === undefined ? {} : { columns }) };
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
  const wrapped = columns < MIN_COLUMNS ? text : wrapAnsi(text, columns, { hard: true, trim: false });
  return wrapped
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n");
}

/** Wraps as `wrap`; the first line begins with `lead`, and all others stand under its text. */
export function wrapUnder(output: Output, lead: string, text: string): string {
  const indent = " ".repeat(stringWidth(lead));
  return lead + wrap(output, text, indent).replace(/ +$/gm, "").slice(indent.length);
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
