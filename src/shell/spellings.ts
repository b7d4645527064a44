import {
  allFlags,
  type Command,
  type Flag,
  factsIndex,
  findCommand,
  findFlag,
  findProgram,
} from "./command-table.js";

/**
 * Every way to write the command that `words` begin with, the canonical one first, each with the words that follow:
 * `docker top` is `docker container top`. Words that are no known command come back alone.
 */
export function commandSpellings(words: readonly string[]): string[][] {
  const found = findCommand(words);
  if (!found) return [[...words]];
  const { command } = found;
  const rests = operandSpellings(command, found.rest);
  const paths = pathsOf(command);
  const all = rests.flatMap((rest) => paths.map((path) => [...path, ...rest]));
  return all.some((one) => one.join(" ") === words.join(" ")) ? all : [...all, [...words]];
}

/** Every spelling of a flag of that command, canonical first; case matters. An unknown flag comes back alone. */
export function flagSpellings(flag: string, path: readonly string[]): string[] {
  const command = findCommand(path)?.command;
  const found = command && findFlag(command, flag);
  return found ? [...found.spellings] : [flag];
}

/** What the command does, in English; undefined where the table does not say or does not know the whole path. */
export function describeCommand(path: readonly string[]): string | undefined {
  const found = findCommand(path);
  return found && found.rest.length === 0 ? found.command.facts.about : undefined;
}

/** What the flag does, in English; undefined where the table does not say. */
export function describeFlag(flag: string, path: readonly string[]): string | undefined {
  const command = findCommand(path)?.command;
  return (command && findFlag(command, flag)?.about) || undefined;
}

export function knownPrograms(): string[] {
  const { programs, same } = factsIndex();
  return [...programs, ...Object.keys(same)].sort();
}

export function isKnownProgram(name: string): boolean {
  return findProgram(name) !== undefined;
}

/** Canonical names of the subcommands of a known command; empty where it has none or is not known. */
export function subcommandsOf(path: readonly string[]): string[] {
  const found = findCommand(path);
  return found && found.rest.length === 0 ? Object.keys(found.command.facts.commands ?? {}) : [];
}

/** The flags of a known command, with those of the commands above that count for it too. */
export function flagsOf(path: readonly string[]): Flag[] {
  const found = findCommand(path);
  return found && found.rest.length === 0 ? allFlags(found.command) : [];
}

/** The command's own path, its aliases in place, and the places where the program repeats it. */
function pathsOf(command: Command): readonly (readonly string[])[] {
  let paths = knownPaths.get(command);
  if (paths === undefined) {
    paths = collectPaths(command);
    knownPaths.set(command, paths);
  }
  return paths;
}

// Of commands of the shipped files, which do not change while a process runs: a memo, not state.
const knownPaths = new WeakMap<Command, readonly (readonly string[])[]>();

function collectPaths(command: Command): string[][] {
  const canonical = [...command.path];
  const own = command.parent ? spell(command) : [canonical, ...programAliases(canonical)];
  const root = findProgram(canonical[0] ?? "");
  const repeated = root ? repeatsOf(root, canonical.join(" ")) : [];
  const all = [canonical, ...repeated, ...own, ...programAliases(canonical)];
  return [...new Map(all.map((path) => [path.join(" "), path])).values()];
}

function spell(command: Command): string[][] {
  const name = command.path.at(-1) ?? "";
  return [name, ...(command.facts.aliases ?? [])].map((one) => [...command.path.slice(0, -1), one]);
}

/** `docker-compose up` for `docker compose up`, `pip3 install` for `pip install`. */
function programAliases(path: readonly string[]): string[][] {
  const joined = path.join(" ");
  return Object.entries(factsIndex().same)
    .filter(([, same]) => joined === same || joined.startsWith(`${same} `))
    .map(([name, same]) => [name, ...path.slice(same.split(" ").length)]);
}

function repeatsOf(command: Command, canonical: string): string[][] {
  return Object.entries(command.facts.commands ?? {}).flatMap(([name, facts]) => {
    if (facts.same === canonical) return [[...command.path, name]];
    if (facts.same !== undefined || !facts.commands) return [];
    const sub = findCommand([...command.path, name])?.command;
    return sub && sub.path.length > command.path.length ? repeatsOf(sub, canonical) : [];
  });
}

/** `kubectl get po` is `kubectl get pods`. */
function operandSpellings(command: Command, rest: readonly string[]): string[][] {
  const [first, ...others] = rest;
  const operands = command.parent ? (command.program.operands ?? {}) : {};
  const entry = Object.entries(operands).find(([name, also]) => name === first || also.includes(first ?? ""));
  return entry ? [entry[0], ...entry[1]].map((name) => [name, ...others]) : [[...rest]];
}
