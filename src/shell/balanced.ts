const PLACEHOLDER = /<([\p{L}\p{N}]|[\p{L}\p{N}][^<>\n\r"'`$&;]*[^\s<>"'`$&;\\])>(?![A-Za-z\d])/uy;

/** The offset after `<container>` or `<list of containers>` at `at`; undefined where `<` is a redirection. */
export function endOfPlaceholder(text: string, at: number): number | undefined {
  PLACEHOLDER.lastIndex = at;
  return PLACEHOLDER.test(text) ? PLACEHOLDER.lastIndex : undefined;
}

/** A Go template (`{{.Names}}`, `{{json .}}`) is a value, not a gap. */
const FIELD = /^\s*(?:[.$"`-]|(?:json|range|if|index|println|len|with|end|else|table|join|upper|lower)\b)/;

/**
 * The offset after `{{path/to/file}}`, the gap of tldr pages, at `at`; undefined where there is none, or where it is a
 * template of the program's own.
 */
export function endOfDoubleBraces(text: string, at: number): number | undefined {
  if (!text.startsWith("{{", at)) return undefined;
  const end = text.indexOf("}}", at + 2);
  const content = text.slice(at + 2, end);
  if (end < 0 || end - at > BRACKETED_LIMIT || /[{}\n]/.test(content) || FIELD.test(content))
    return undefined;
  return end + 2;
}

/** No usage line has a longer part in brackets; keeps splitting linear in the text's length. */
const BRACKETED_LIMIT = 200;
const OPTIONAL_PART = /^[:@/=,.]?<?[\p{L}.-]/u;

/**
 * The offset after `[OPTIONS]`, `[ps OPTIONS]`, `[COMMAND [ARG...]]` or, within a word, `[:TAG]`; undefined where
 * the bracket is a test (`[ -f x ]`) or a wildcard (`[a-z]*`).
 */
export function endOfBracketed(text: string, at: number, within: boolean): number | undefined {
  let depth = 0;
  const last = Math.min(text.length, at + BRACKETED_LIMIT);
  for (let end = at; end < last; end += 1) {
    const char = text[end]!;
    if (/["'`$\n;&]/.test(char)) return undefined;
    if (char === "[") depth += 1;
    if (char === "]") depth -= 1;
    if (depth > 0) continue;
    const content = text.slice(at + 1, end);
    if (!OPTIONAL_PART.test(content) || /\s$/.test(content)) return undefined;
    const isPart = within
      ? /^[:@/=,.]|^[A-Z_]{2,}/.test(content) && !/\s/.test(content)
      : /^(?:\s|$|\.\.\.|[[\]])/.test(text.slice(end + 1, end + 4));
    return isPart ? end + 1 : undefined;
  }
  return undefined;
}

/**
 * The offset after a substitution that begins at `at`: a pair of backquotes, or anything up to the bracket that
 * closes the first one (`$(…)`, `${…}`, `<(…)`). Quotes inside are passed over. Undefined where it is not closed.
 */
export function endOfSubstitution(text: string, at: number): number | undefined {
  if (text[at] === "`") {
    for (let end = at + 1; end < text.length; end += 1) {
      if (text[end] === "\\") end += 1;
      else if (text[end] === "`") return end + 1;
    }
    return undefined;
  }
  const closers: string[] = [];
  for (let end = at + 1; end < text.length; end += 1) {
    const char = text[end]!;
    if (char === "\\") end += 1;
    else if (char === "'" && closers.at(-1) !== '"') {
      const close = text.indexOf("'", end + 1);
      if (close < 0) return undefined;
      end = close;
    } else if (char === '"') {
      if (closers.at(-1) === '"') closers.pop();
      else closers.push('"');
    } else if ((char === "(" || char === "{") && (closers.at(-1) !== '"' || text[end - 1] === "$")) {
      closers.push(char === "(" ? ")" : "}");
    } else if (char === closers.at(-1)) closers.pop();
    if (closers.length === 0) return end + 1;
  }
  return undefined;
}
