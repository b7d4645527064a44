import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { CliIo } from "./cli-io.js";
import { type Output, wantsColour, wrap } from "./output.js";

// Apart from output.ts: what wraps and measures takes longer to load than most answers.

/** What standard output takes now: a window may have changed its width since. */
export function outputOf({ stdout, env }: Pick<CliIo, "stdout" | "env">): Output {
  const { columns, isTTY } = stdout;
  const colour = wantsColour(env, isTTY === true);
  return columns === undefined ? { colour } : { colour, columns, wrapAnsi };
}

/** Wraps as `wrap`; the first line begins with `lead`, and all others stand under its text. */
export function wrapUnder(output: Output, lead: string, text: string): string {
  const indent = " ".repeat(stringWidth(lead));
  return lead + wrap(output, text, indent).replace(/ +$/gm, "").slice(indent.length);
}
