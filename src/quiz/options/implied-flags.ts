import { type CommandUse, tableAbout } from "../command-use.js";

/** How a table says that a flag does what others do: `same as -dR --preserve=all`, `like -l, but do not list owner`. */
const AS_ANOTHER =
  /\b(?:same as|like|short(?:cut|hand)? for|equivalent to|implies|alias (?:for|of)|combination of)\b([^.;]*)/gi;
const FLAG = /(?<![\w-])--?[A-Za-z][\w-]*/g;

/** The flags that the table says a use stands for, letters of a cluster each for itself. */
export function impliedFlags(use: CommandUse): ReadonlySet<string> {
  const flags = new Set<string>();
  if (use.flags.length === 0) return flags;
  for (const [, others = ""] of tableAbout(use).matchAll(AS_ANOTHER)) {
    for (const [flag] of others.matchAll(FLAG)) {
      if (flag.startsWith("--")) flags.add(flag);
      else for (const letter of flag.slice(1)) flags.add(`-${letter}`);
    }
  }
  return flags;
}
