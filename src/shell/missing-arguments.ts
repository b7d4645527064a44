import { findFlag } from "./command-table.js";
import { placeholderName } from "./placeholders.js";
import type { Edit, Reading } from "./reading.js";
import type { ShellWord } from "./split-words.js";

interface Argument {
  readonly name: string;
  readonly optional: boolean;
  readonly many: boolean;
}

function argumentsOf(reading: Reading): Argument[] | undefined {
  const { facts } = reading.command;
  const instead = Object.entries(facts.with ?? {}).find(([flags]) => hasAnyFlag(reading, flags.split(" ")));
  return (instead?.[1] ?? facts.args)?.map((written) => ({
    name: written.replace(/[?*+]$/, ""),
    optional: /[?*]$/.test(written),
    many: /[*+]$/.test(written),
  }));
}

function hasAnyFlag(reading: Reading, names: readonly string[]): boolean {
  if (names.includes("--") && reading.separator !== undefined) return true;
  return reading.flags.some(({ flag, written }) =>
    [written, ...(flag?.spellings ?? [])].some((one) => names.includes(one)),
  );
}

/** What may become several words, so that no argument can be said to be missing; `$NAME` is one by habit. */
const MAY_BE_MANY = /[*?{`]|\$[(@*]/;

/** Flags with which a program prints something about itself and asks for no arguments. */
const ABOUT_ITSELF = new Set(["--help", "--version", "-h", "-V", "--usage"]);

/** It only prints its help or version, or a flag replaces its arguments. */
export function needsNoArguments(reading: Reading): boolean {
  const free = reading.command.facts.free ?? [];
  return reading.flags.some(({ flag, written }) => {
    if (flag === undefined) return ABOUT_ITSELF.has(written) || free.includes(written);
    return ABOUT_ITSELF.has(flag.canonical) || flag.spellings.some((one) => free.includes(one));
  });
}

/** Asked for its help or version, it does nothing else: any arguments will do. */
export function asksForHelp(reading: Reading): boolean {
  return reading.flags.some(
    ({ flag, written }) => written === "--help" || (written === "-h" && flag === undefined),
  );
}

/** Why there are too many arguments, or undefined. Wildcards and variables may become none. */
export function tooManyArguments(reading: Reading): string | undefined {
  const all = argumentsOf(reading);
  const { strict, sure } = reading.command.facts;
  // A flag that the table does not know may have taken one of them.
  const isWhole = strict || (sure && reading.doubt === undefined);
  if (!all || !isWhole || all.some((one) => one.many)) return undefined;
  const given = reading.args.length + reading.foreign.length;
  const expanding = [...reading.args, ...reading.foreign].filter((word) => word.expands).length;
  if (given - expanding <= all.length) return undefined;
  return `${reading.command.path.join(" ")} takes ${all.length === 0 ? "no arguments" : `at most ${all.length}`}`;
}

/**
 * The placeholders to put in for arguments (and a flag's value) that are not there, each at its place:
 * `docker container exec -it <command>` lacks `<container>` before `<command>`.
 */
export function missingArguments(
  reading: Reading,
  end: number,
): { edits: Edit[]; fills: { text: string; at: number }[] } {
  const edits: Edit[] = [];
  const fills: { text: string; at: number }[] = [];
  const add = (text: string, at: number, before: boolean) => {
    edits.push({ start: at, end: at, text: before ? `${text} ` : ` ${text}` });
    fills.push({ text, at });
  };
  if (reading.missingValue) add(`<${valueName(reading)}>`, end, false);
  const required = (argumentsOf(reading) ?? []).filter((one) => !one.optional);
  const given = [...reading.args, ...reading.foreign];
  const bracketed = reading.optional.filter((word) => !/^\[-|OPTION|FLAG/i.test(word.value));
  const mayBeMany = given.some((word) => word.expands && MAY_BE_MANY.test(word.raw));
  const enough = given.length + bracketed.length >= required.length || needsNoArguments(reading) || mayBeMany;
  if (!enough) {
    const skipped = placeOfFirst(given, required);
    for (const one of required.slice(0, skipped)) add(placeholder(one), given[0]!.start, true);
    for (const one of required.slice(skipped + given.length)) add(placeholder(one), end, false);
  }
  for (const text of missingFlags(reading)) {
    const fill = /<[^>]*>$/.exec(text)?.[0] ?? text;
    const at = reading.separator ?? end;
    edits.push({ start: at, end: at, text: reading.separator === undefined ? ` ${text}` : `${text} ` });
    fills.push({ text: fill, at });
  }
  return { edits, fills };
}

/** Flags with their values that the command is refused without. */
function missingFlags(reading: Reading): string[] {
  if (reading.optional.length > 0) return [];
  if ([...reading.args, ...reading.foreign].some((word) => word.expands && MAY_BE_MANY.test(word.raw)))
    return [];
  return Object.entries(reading.command.facts.needs ?? {})
    .filter(([, flags]) => !hasAnyFlag(reading, flags))
    .map(([text]) => text);
}

/** How many required arguments stand before the first one given, which says by its name which one it is. */
function placeOfFirst(given: readonly ShellWord[], required: readonly Argument[]): number {
  const first = given[0];
  if (!first || !/^[<[{]/.test(first.value)) return 0;
  const name = placeholderName(first.value);
  const place = required.findIndex((one) => one.name === name || name.startsWith(one.name));
  return place > 0 && place + given.length <= required.length ? place : 0;
}

function placeholder(argument: Argument): string {
  return `<${argument.name}>`;
}

function valueName(reading: Reading): string {
  const flag = reading.missingValue!;
  const kind = flag.valueName;
  if (!/^(?:string|list|strings|stringarray|value|int|uint\w*|bytes|map|decimal|float|number)$/i.test(kind))
    return kind;
  return findFlag(reading.command, flag.canonical)
    ? flag.canonical.replace(/^-+/, "").replaceAll("-", "_")
    : kind;
}
