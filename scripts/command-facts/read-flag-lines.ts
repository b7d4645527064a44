export interface HelpFlag {
  readonly spellings: readonly string[];
  /** The kind of value, lower case, or undefined for a flag without one. */
  readonly value?: string;
  readonly valueOptional: boolean;
  readonly about: string;
}

const FLAG_LINE = /^ {1,12}(?:or )?(-{1,2}[\w?#@.][^\n]*)$/;
const SPELLING = /^(--?[\w?#@.[\]-]*[\w?#@])(.*)$/;

/** The flags of a help text in the form that docker, git, curl and the GNU programs share. */
export function readFlagLines(help: string): HelpFlag[] {
  const flags: HelpFlag[] = [];
  let open: { head: string; about: string[] } | undefined;
  const close = () => {
    if (!open) return;
    const flag = readHead(open.head, open.about.join(" "));
    if (flag) flags.push(flag);
    open = undefined;
  };
  for (const line of help.split("\n")) {
    const match = FLAG_LINE.exec(line.replace(/,\s+(?=--?\w)/g, ", "));
    if (match) {
      close();
      const [head = "", ...about] = (match[1] ?? "").split(/ {2,}|\t+/);
      open = { head, about };
    } else if (open && /^\s{8,}\S/.test(line)) open.about.push(line.trim());
    else close();
  }
  close();
  return flags;
}

/** `-p, --publish list`, `--color[=WHEN]`, `-n <number>`, `-a, --append`, `--[no-]progress`. */
function readHead(head: string, about: string): HelpFlag | undefined {
  const spellings: string[] = [];
  let value: string | undefined;
  let valueOptional = false;
  let tail = "";
  for (const part of head.split(/, or (?=-)|[,|] ?(?=-)| (?:or )?(?=--?[a-z])/)) {
    const match = SPELLING.exec(part.replace("--[no-]", "--").trim());
    if (!match) {
      tail = part;
      continue;
    }
    let [, spelling = "", rest = ""] = match;
    const bracket = spelling.indexOf("[");
    if (bracket > 0) {
      rest = spelling.slice(bracket) + rest;
      spelling = spelling.slice(0, bracket);
    }
    spellings.push(spelling);
    const found = readValue(rest);
    if (found) {
      value ??= found.name;
      valueOptional ||= found.optional;
    } else if (rest.trim() && !rest.startsWith(",")) tail = rest.trim();
  }
  if (spellings.length === 0) return undefined;
  const said = about || (value ? "" : tail);
  return { spellings, ...(value ? { value } : {}), valueOptional, about: said };
}

function readValue(rest: string): { name: string; optional: boolean } | undefined {
  // A bracket after a space holds arguments; one without a space holds the flag's own value.
  if (/^ +\[/.test(rest)) return undefined;
  const optional = /^\[=?/.exec(rest);
  const text = rest.replace(/^\[/, "").replace(/^[= ]/, "").trim();
  const name = /^[^A-Za-z]{0,3}([A-Za-z][\w-]*)/.exec(text)?.[1];
  if (!rest || (!text && !optional)) return undefined;
  if (optional) return { name: (name ?? "value").toLowerCase(), optional: true };
  if (!name && text.startsWith("...")) return { name: "value", optional: false };
  if (!name || (rest.startsWith(" ") && / /.test(text) && !/^[<(]/.test(text))) return undefined;
  return { name: name.toLowerCase(), optional: false };
}
