import { pathToFileURL } from "node:url";
import type { CommandFacts, ProgramFacts } from "../../src/shell/command-facts.js";
import type { HelpFlag } from "./read-flag-lines.js";
import { flagRecord, shorten } from "./write-facts.js";

/** The parts of a Fig completion spec that the facts take. */
interface FigArgument {
  readonly name?: string;
  readonly isOptional?: boolean;
}
interface FigOption {
  readonly name: string | readonly string[];
  readonly description?: string;
  readonly args?: FigArgument | readonly FigArgument[];
  readonly isPersistent?: boolean;
  readonly requiresSeparator?: boolean | string;
}
interface FigCommand extends FigOption {
  readonly subcommands?: readonly FigCommand[];
  readonly options?: readonly FigOption[];
  readonly parserDirectives?: { readonly flagsArePosixNoncompliant?: boolean };
}

/** Where a clone has not installed this folder's own dependency, the import says so. */
async function loadSpec(name: string): Promise<FigCommand | undefined> {
  const specifier = `@withfig/autocomplete/build/${name}.js`;
  const module: { default: unknown } = await import(resolveHere(specifier));
  const spec = typeof module.default === "function" ? await module.default("1.0.0") : module.default;
  if (typeof spec !== "object" || spec === null) return undefined;
  const versioned: { versionedSpecPath?: string } & Partial<FigCommand> = spec;
  return versioned.name === undefined ? undefined : { ...versioned, name: versioned.name };
}

/** The script runs from the project's folder; the specs are installed in its own. */
function resolveHere(specifier: string): string {
  return pathToFileURL(`scripts/command-facts/node_modules/${specifier}`).href;
}

export interface FigOptions {
  /** How many levels of subcommands are kept. */
  readonly depth: number;
  /** Leaves flags out below this level of subcommands. @default depth */
  readonly flagDepth?: number;
}

/** A Fig spec as facts; its lists are not whole, and its arities not to be trusted, so neither refuses anything. */
export async function readFig(name: string, options: FigOptions): Promise<ProgramFacts | undefined> {
  const spec = await loadSpec(name).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw cause;
  });
  if (!spec) return undefined;
  const style = spec.parserDirectives?.flagsArePosixNoncompliant ? "single" : "getopt";
  return { program: name, source: "@withfig/autocomplete", style, ...readCommand(spec, options, 0) };
}

function readCommand(spec: FigCommand, options: FigOptions, level: number): CommandFacts {
  const commands: Record<string, CommandFacts> = {};
  for (const sub of level < options.depth ? (spec.subcommands ?? []) : []) {
    const [first, ...others] = namesOf(sub).filter((name) => /^[\w][\w.:@/-]*$/.test(name));
    if (!first) continue;
    const canonical = [first, ...others].reduce((a, b) => (b.length > a.length ? b : a));
    const aliases = [first, ...others].filter((name) => name !== canonical);
    commands[canonical] ??= {
      ...readCommand(sub, options, level + 1),
      ...(aliases.length > 0 ? { aliases } : {}),
    };
  }
  const flags =
    level <= (options.flagDepth ?? options.depth) ? flagRecord((spec.options ?? []).map(readOption)) : {};
  return { about: shorten(spec.description ?? ""), flags, commands };
}

function readOption(option: FigOption): HelpFlag {
  const first = [option.args ?? []].flat()[0];
  return {
    spellings: namesOf(option)
      .map((name) => name.replace(/[=:]$/, "").replace(/\[.*$/, ""))
      .filter((name) => /^[-+]\S+$/.test(name)),
    ...(first ? { value: valueName(first.name) } : {}),
    valueOptional: first?.isOptional === true,
    about: option.description ?? "",
  };
}

function namesOf(option: FigOption): string[] {
  return [option.name].flat().map((name) => name.trim());
}

function valueName(name: string | undefined): string {
  return (/[A-Za-z][\w-]*/.exec(name ?? "")?.[0] ?? "value").toLowerCase();
}
