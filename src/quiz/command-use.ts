import { checkCommand } from "../shell/check-command.js";
import { chooseSpellings } from "../shell/choices.js";
import { findCommand, findFlag } from "../shell/command-table.js";
import { type ParsedCommand, parseCommandLine } from "../shell/parse-command-line.js";
import { commandSpellings, describeCommand, isKnownProgram } from "../shell/spellings.js";
import { plainTypography } from "../shell/typography.js";

/** What a command line or a lone flag of the notes stands for. */
export interface CommandUse {
  /** In its corrected form, as a person would type it. */
  readonly shown: string;
  /** The same without what is to be filled in at its end: what it is called where options stand side by side. */
  readonly name: string;
  /** Canonical, with the program. */
  readonly path: readonly string[];
  /** The path in one. */
  readonly command: string;
  /** The same for uses that mean the same to the program: order of flags, spellings and aliases aside. */
  readonly meaning: string;
  /** Canonical flags, with their values where they have one: `--publish=80:80`; an unknown one as it is written. */
  readonly flags: readonly string[];
  /** Arguments that are no placeholders. */
  readonly args: readonly string[];
  /** Every word by which the use could be told: names, aliases, all spellings of its flags. */
  readonly spellings: readonly string[];
}

/** One command of a known program, put right where it was a slip; undefined for anything else. */
export function readCommandUse(code: string): CommandUse | undefined {
  if (chooseSpellings(code) !== code || code.includes("\n")) return undefined;
  const verdict = checkCommand(code, { fenced: isKnownProgram(code.trim()) });
  if (verdict.kind !== "runnable" && verdict.kind !== "template" && verdict.kind !== "corrected")
    return undefined;
  const [parsed, ...more] = parseCommandLine(verdict.command);
  if (parsed === undefined || more.length > 0 || /[|;<]\s|&&|\s>/.test(verdict.command)) return undefined;
  const shown = withoutAdded(verdict.command, code);
  // `connect/disconnect` is two commands.
  if (
    shown
      .split(" ")
      .slice(1, parsed.path.length)
      .some((name) => name.includes("/"))
  )
    return undefined;
  return describe(parsed, shown);
}

/** What a verdict puts in to be filled in was not said by the notes. */
function withoutAdded(command: string, code: string): string {
  const words = command.split(" ");
  while (/^<.*>$/.test(words.at(-1) ?? "") && !code.includes(words.at(-1)!)) words.pop();
  return words.join(" ");
}

function describe(parsed: ParsedCommand, shown: string): CommandUse {
  const path = findCommand(parsed.path)?.command.path ?? parsed.path;
  const spellings = new Set(commandSpellings(path).flat());
  const flags = parsed.flags.map(({ written, canonical, value }) => {
    for (const one of spellingsOf(written, path)) spellings.add(one);
    return value === undefined ? (canonical ?? written) : `${canonical ?? written}=${value}`;
  });
  const gaps = new Set(parsed.placeholders);
  const args = parsed.args.filter((arg) => !gaps.has(arg));
  const name = withoutGaps(shown, parsed);
  return { shown, name, ...named(path, flags, args), spellings: [...spellings] };
}

function withoutGaps(shown: string, { placeholders }: ParsedCommand): string {
  const words = shown.split(" ");
  const isGap = (word: string): boolean => placeholders.includes(word);
  while (words.length > 1 && isGap(words.at(-1)!)) words.pop();
  // A flag that waits for its value keeps it.
  return /^-/.test(words.at(-1)!) && words.length < shown.split(" ").length && !shown.endsWith(words.at(-1)!)
    ? endOfFlag(shown, words)
    : words.join(" ");
}

/** `-it` takes no value, `-t IMAGE_NAME` does. */
function endOfFlag(shown: string, words: readonly string[]): string {
  const [parsed] = parseCommandLine(words.join(" "));
  const whole = parseCommandLine(shown)[0];
  const last = parsed?.flags.at(-1);
  const meant = whole?.flags[(parsed?.flags.length ?? 0) - 1];
  return last !== undefined && last.value === meant?.value ? words.join(" ") : shown;
}

/** A flag of a command, in its corrected form; undefined where the command is not known to take it. */
export function readFlagUse(code: string, path: readonly string[]): CommandUse | undefined {
  const command = findCommand(path)?.command;
  if (command === undefined) return undefined;
  const written = plainTypography(code.trim()).replace(/[ =]<[^<>]+>$/, "");
  if (!/^-{1,2}[A-Za-z0-9][\w-]*(?:=\S+)?$/.test(written)) return undefined;
  const name = written.replace(/=.*$/s, "");
  const flag = findFlag(command, name);
  if (flag === undefined) return undefined;
  const value = written.slice(name.length);
  return {
    shown: written,
    name: written,
    ...named(command.path, [flag.canonical + value], []),
    spellings: [...flag.spellings],
  };
}

function named(
  path: readonly string[],
  flags: readonly string[],
  args: readonly string[],
): Pick<CommandUse, "path" | "command" | "meaning" | "flags" | "args"> {
  const meaning = JSON.stringify([path, [...flags].sort(), args]);
  return { path, command: path.join(" "), meaning, flags, args };
}

function spellingsOf(flag: string, path: readonly string[]): readonly string[] {
  const command = findCommand(path)?.command;
  return (command && findFlag(command, flag)?.spellings) ?? [flag];
}

/** Whether all that `less` does is done by `more` too: the same command with at least its flags and arguments. */
export function doesAll(more: CommandUse, less: CommandUse): boolean {
  const isBelow = less.path.every((name, at) => more.path[at] === name);
  if (!isBelow) return false;
  if (less.flags.length > 0) {
    const flags = new Set(more.flags.map(flagName));
    if (!less.flags.every((flag) => flags.has(flagName(flag)))) return false;
  }
  return less.args.every((arg) => more.args.includes(arg)) || less.flags.length > 0;
}

function flagName(flag: string): string {
  return flag.replace(/=.*$/s, "");
}

/** What the table says that the use does, in English, to compare, not to show: NOTICE covers names, not all texts. */
export function tableAbout({ path, flags }: CommandUse): string {
  const command = findCommand(path)?.command;
  const own = flags.flatMap((flag) => (command && findFlag(command, flagName(flag))?.about) ?? []);
  return own.length > 0 ? own.join(" ") : (describeCommand(path) ?? "");
}
