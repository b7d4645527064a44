import { readFileSync } from "node:fs";
import type { CommandFacts, FactsIndex, ProgramFacts } from "./command-facts.js";

export interface Flag {
  /** The spelling that stands for the flag: the long one where there is one. */
  readonly canonical: string;
  /** Every spelling, canonical first, those that help does not show last. */
  readonly spellings: readonly string[];
  readonly value: "none" | "required" | "optional";
  /** The kind of value in the program's own word: `list`, `string`. */
  readonly valueName: string;
  /** English; may be empty. */
  readonly about: string;
}

/** One command of the table, with its canonical path. */
export interface Command {
  readonly program: ProgramFacts;
  /** The program and its subcommands, by their canonical names. */
  readonly path: readonly string[];
  readonly facts: CommandFacts;
  readonly parent: Command | undefined;
  /** By every spelling. */
  readonly flags: ReadonlyMap<string, Flag>;
  /** Names and aliases of subcommands to their canonical names in `facts.commands`. */
  readonly names: ReadonlyMap<string, string>;
}

// What is loaded from the shipped files, which do not change while a process runs: a memo, not state.
const programs = new Map<string, Command | undefined>();
const commands = new WeakMap<CommandFacts, Command>();
const lists: { index?: FactsIndex; names?: ReadonlySet<string> } = {};

function readFacts<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./facts/${name}.json`, import.meta.url), "utf8"));
}

export function factsIndex(): FactsIndex {
  lists.index ??= readFacts<FactsIndex>("index");
  return lists.index;
}

function programNames(): ReadonlySet<string> {
  lists.names ??= new Set(factsIndex().programs);
  return lists.names;
}

/**
 * The command that a program's name means, which for `docker-compose` is a subcommand; undefined for a program that
 * the table does not know. Reads the program's facts file when it is first asked for.
 */
export function findProgram(name: string): Command | undefined {
  if (programs.has(name)) return programs.get(name);
  const index = factsIndex();
  const same = Object.hasOwn(index.same, name) ? index.same[name] : undefined;
  let command: Command | undefined;
  if (same !== undefined) command = findCommand(same.split(" "))?.command;
  else if (programNames().has(name)) {
    const facts = readFacts<ProgramFacts>(name);
    command = makeCommand(facts, [name], facts, undefined);
  } else return undefined;
  programs.set(name, command);
  return command;
}

/** The subcommand of that name or alias, wherever its facts are kept. */
export function findSubcommand(command: Command, name: string): Command | undefined {
  const canonical = command.names.get(name);
  if (canonical === undefined) return undefined;
  const facts = command.facts.commands?.[canonical];
  if (!facts) return undefined;
  if (facts.same !== undefined) return findCommand(facts.same.split(" "))?.command;
  return commands.get(facts) ?? makeCommand(command.program, [...command.path, canonical], facts, command);
}

/** The longest beginning of `words` that is a command, and the words after it. */
export function findCommand(
  words: readonly string[],
): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  let command = findProgram(words[0] ?? "");
  if (!command) return undefined;
  for (let index = 1; index < words.length; index += 1) {
    const next = findSubcommand(command, words[index]!);
    if (!next) return { command, rest: words.slice(index) };
    command = next;
  }
  return { command, rest: [] };
}

/** A flag by any spelling. Flags of the commands above count too, save where the program is known to refuse them. */
export function findFlag(command: Command, spelling: string): Flag | undefined {
  const own = command.flags.get(spelling);
  if (own || command.program.strict) return own;
  return command.parent ? findFlag(command.parent, spelling) : undefined;
}

/** Every flag that `findFlag` can find. */
export function allFlags(command: Command): Flag[] {
  const own = [...new Set(command.flags.values())];
  return command.parent && !command.program.strict ? [...own, ...allFlags(command.parent)] : own;
}

function makeCommand(
  program: ProgramFacts,
  path: readonly string[],
  facts: CommandFacts,
  parent: Command | undefined,
): Command {
  const known = commands.get(facts);
  if (known) return known;
  const names = new Map<string, string>();
  for (const name of Object.keys(facts.commands ?? {})) names.set(name, name);
  for (const [name, sub] of Object.entries(facts.commands ?? {})) {
    for (const alias of sub.aliases ?? []) if (!names.has(alias)) names.set(alias, name);
  }
  const command = { program, path, facts, parent, flags: readFlags(facts), names };
  commands.set(facts, command);
  return command;
}

function readFlags(facts: CommandFacts): Map<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const [key, about] of Object.entries(facts.flags ?? {})) {
    const parts = key.split(" ");
    const last = parts.at(-1) ?? "";
    const value = last.startsWith("=") ? "required" : last.startsWith("?") ? "optional" : "none";
    const written = value === "none" ? parts : parts.slice(0, -1);
    const spellings = written.map((part) => (part.startsWith("~") ? part.slice(1) : part));
    const canonical = spellings[0] ?? "";
    const valueName = value === "none" ? "" : last.slice(1);
    const flag: Flag = { canonical, spellings, value, valueName, about };
    for (const spelling of spellings) if (!flags.has(spelling)) flags.set(spelling, flag);
  }
  return flags;
}
