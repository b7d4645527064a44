import type { CommandFacts } from "../../src/shell/command-facts.js";
import type { HelpFlag } from "./read-flag-lines.js";

/** Longer descriptions are cut at a sentence or a clause: a person reads them in a quiz. */
const ABOUT_LIMIT = 100;

/** One sentence without a full stop, on one line. */
export function shorten(text: string): string {
  let said = text
    .replace(/\s+/g, " ")
    .replace(/^\s*[-:]\s+/, "")
    .replace(/\s*\((?:default|required|multiple)\b[^()]*(?:\([^()]*\)[^()]*)*\)/gi, "")
    .replace(/\s*\(Windows only\)/, " on Windows")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/\/root\b/g, "~")
    .replace(/\/nonexistent\b/g, "~")
    .trim();
  const sentence = /^(.{12,}?[a-z\d)"'\]])\. (?=[A-Z(])/.exec(said);
  if (sentence?.[1] && !/\b(?:e\.g|i\.e|etc|vs)$/.test(sentence[1])) said = sentence[1];
  if (said.length > ABOUT_LIMIT) {
    const cut = said.slice(0, ABOUT_LIMIT);
    const clause = Math.max(
      cut.lastIndexOf("; "),
      cut.lastIndexOf(", "),
      cut.lastIndexOf(" ("),
      cut.lastIndexOf(": "),
    );
    said = clause > ABOUT_LIMIT / 3 ? cut.slice(0, clause) : `${cut.slice(0, cut.lastIndexOf(" "))} …`;
  }
  return said.replace(/[.;:,]+$/, "").trim();
}

/** Long spellings first: the longest is the canonical one only where help shows no other. */
export function flagKey(flag: HelpFlag, hidden: readonly string[] = []): string {
  const long = flag.spellings.filter((spelling) => spelling.startsWith("--"));
  const short = flag.spellings.filter((spelling) => !spelling.startsWith("--"));
  const value = flag.value ? [`${flag.valueOptional ? "?" : "="}${flag.value}`] : [];
  return [...new Set([...long, ...short]), ...hidden.map((spelling) => `~${spelling}`), ...value].join(" ");
}

export function flagRecord(flags: readonly HelpFlag[]): Record<string, string> {
  const record: Record<string, string> = {};
  const seen = new Set<string>();
  for (const flag of flags) {
    const fresh = flag.spellings.filter((spelling) => !seen.has(spelling));
    if (fresh.length === 0) continue;
    for (const spelling of fresh) seen.add(spelling);
    record[flagKey({ ...flag, spellings: fresh })] = shorten(flag.about);
  }
  return record;
}

/** Stable bytes: the fields in a fixed order, commands and flags by name, one a line. */
export function serialize(facts: CommandFacts): string {
  return `${JSON.stringify(order(facts), null, 1).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, (_, list: string) => `[${list.replace(/\n\s+/g, " ")}]`)}\n`;
}

const FIELDS = [
  "program",
  "source",
  "style",
  "alone",
  "word",
  "operands",
  "about",
  "aliases",
  "same",
  "group",
  "args",
  "rest",
  "free",
  "with",
  "needs",
  "sure",
  "strict",
  "flags",
  "commands",
];

function order(facts: CommandFacts): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const fields: Record<string, unknown> = { ...facts };
  for (const field of FIELDS) {
    const value = fields[field];
    if (value === undefined || value === "" || isEmpty(value)) continue;
    if (field === "commands") {
      out[field] = Object.fromEntries(
        byName(facts.commands ?? {}).map(([name, command]) => [name, order(command)]),
      );
    } else out[field] = field === "flags" ? Object.fromEntries(byName(facts.flags ?? {})) : value;
  }
  return out;
}

function byName<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** `args: []` says "none", so an empty list of arguments is kept. */
function isEmpty(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
