import { findCommand } from "../../shell/command-table.js";
import type { CommandUse } from "../command-use.js";

/** Without arguments; undefined where the arguments are what it is about. */
export function bareCommand({ path, flags, name: shown }: CommandUse): string | undefined {
  const words = shown.split(" ");
  const end = words.findIndex((_, at) => at >= 1 && !isCommandWord(words.slice(0, at + 1)));
  const bare = end < 0 ? shown : words.slice(0, end).join(" ");
  if (flags.length > 0 || path.length < 2) return undefined;
  return bare;
}

function isCommandWord(words: readonly string[]): boolean {
  return findCommand(words)?.rest.length === 0;
}
