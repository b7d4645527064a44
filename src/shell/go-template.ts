const OPENS = /^(?:if|range|with|block|define)\b/;

/** Why Go's text/template refuses to parse `{{.Names`; undefined where it does not, or is not known to. */
export function refusedTemplate(value: string): string | undefined {
  let depth = 0;
  for (let at = value.indexOf("{{"); at >= 0; ) {
    const end = endOfAction(value, at + 2);
    if (end === undefined) return `a template does not close: ${value}`;
    const action = value
      .slice(at + 2, end)
      .replace(/^-\s|\s-$/g, "")
      .trim();
    if (action === "") return `an empty action in a template: ${value}`;
    if (OPENS.test(action)) depth += 1;
    if (action === "end") depth -= 1;
    if (depth < 0 || (depth === 0 && /^else\b/.test(action)))
      return `a template with a stray ${action}: ${value}`;
    at = value.indexOf("{{", end + 2);
  }
  return depth > 0 ? `a template without its end: ${value}` : undefined;
}

/** The offset of the `}}` that closes an action whose inside begins at `from`; those in quotes do not count. */
function endOfAction(value: string, from: number): number | undefined {
  const comment = /^(?:- )?\/\*/.exec(value.slice(from, from + 4));
  if (comment) {
    const end = value.indexOf("*/", from + comment[0].length);
    const close = end < 0 ? -1 : value.indexOf("}}", end);
    return close < 0 ? undefined : close;
  }
  let quote = "";
  for (let at = from; at < value.length; at += 1) {
    const char = value[at]!;
    if (quote !== "") {
      if (char === "\\" && quote !== "`") at += 1;
      else if (char === quote) quote = "";
    } else if (/["'`]/.test(char)) quote = char;
    else if (value.startsWith("}}", at)) return at;
  }
  return undefined;
}
