import type { SimpleCommand } from "./split-words.js";

/** Words after which a command begins. */
const BEFORE_COMMANDS = new Set("then elif else do ! time".split(" "));
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  fi: ["if"],
  done: ["for", "while", "until", "select"],
  esac: ["case"],
  "}": ["{"],
};

/**
 * The word that opens a block which nothing closes (`for i in 1 2; do ls` lacks `done`), or undefined. Only words in
 * the place of a command count.
 */
export function openBlock(commands: readonly SimpleCommand[]): string | undefined {
  const open: string[] = [];
  for (const { words, operator } of commands) {
    // `start)` in a `case` is a pattern.
    if (operator === ")" && open.at(-1) === "case" && words[0]?.value !== "esac") continue;
    for (const [index, word] of words.entries()) {
      if (word.quoted) break;
      const { value } = word;
      if (BEFORE_COMMANDS.has(value)) continue;
      if (/^(?:if|while|until|\{)$/.test(value)) open.push(value);
      else {
        if (opensList(words.slice(index).map((one) => one.value))) open.push(value);
        const openers = Object.hasOwn(CLOSERS, value) ? (CLOSERS[value] ?? []) : [];
        const at = open.findLastIndex((one) => openers.includes(one));
        if (at >= 0) open.splice(at, 1);
        break;
      }
    }
  }
  return open.at(-1);
}

/** `for NAME in …`, `for NAME`, `select NAME in …`, `case WORD in …`. */
function opensList(words: readonly string[]): boolean {
  const [first, name, after] = words;
  if (first === "case") return after === "in";
  const isName = /^[A-Za-z_]\w*$/.test(name ?? "");
  return (first === "for" || first === "select") && isName && (after === undefined || after === "in");
}
