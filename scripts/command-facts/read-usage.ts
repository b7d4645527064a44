/**
 * The positional arguments of a docker usage line, in the notation of `CommandFacts.args`.
 *
 * @example `[OPTIONS] IMAGE [COMMAND] [ARG...]` gives `["image", "command?", "arg*"]`
 */
export function readUsage(usage: string): string[] {
  const args: string[] = [];
  const text = usage.replace(/\[?OPTIONS\]?(?=\s|$)/, "").replace(/ \| \S+/g, "");
  for (const token of splitAtDepthZero(text)) {
    const optional = token.startsWith("[");
    const many = token.includes("...");
    const name = nameOf(token);
    const before = args.at(-1);
    if (many && before?.replace(/\?$/, "") === name)
      args[args.length - 1] = `${name}${before.endsWith("?") ? "*" : "+"}`;
    else args.push(`${name}${optional ? (many ? "*" : "?") : many ? "+" : ""}`);
  }
  return args;
}

function splitAtDepthZero(text: string): string[] {
  const tokens: string[] = [];
  let depth = 0;
  let token = "";
  for (const char of text) {
    if ("[(".includes(char)) depth += 1;
    if (")]".includes(char)) depth -= 1;
    if (char === " " && depth === 0) {
      if (token) tokens.push(token);
      token = "";
    } else token += char;
  }
  return token ? [...tokens, token] : tokens;
}

/** `TARGET_IMAGE[:TAG]` is `target_image`, `NAME|ID` its first. */
function nameOf(token: string): string {
  return (/[A-Za-z][\w:=-]*/.exec(token)?.[0] ?? "argument").toLowerCase().replace(/\W+$/, "");
}
