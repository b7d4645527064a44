import type { CommandFacts, ProgramFacts } from "../../src/shell/command-facts.js";
import { gitArguments, gitManualFlags, gitSubcommands } from "./git-arguments.js";
import { mergeFlags } from "./merge-facts.js";
import { readFig } from "./read-fig.js";
import { readFlagLines } from "./read-flag-lines.js";
import { runHelp } from "./run-help.js";
import { flagRecord, shorten } from "./write-facts.js";

/** git's own `-h` for flags (it is whole for no command: hidden ones, revision and diff options), Fig for the rest. */
export async function readGit(figVersion: string): Promise<ProgramFacts | undefined> {
  const version = /version (\d+\.\d+)/.exec(runHelp("git", ["--version"]))?.[1];
  const fig = await readFig("git", { depth: 3 });
  if (!version || !fig) return undefined;
  const commands: Record<string, CommandFacts> = { ...fig.commands };
  for (const match of runHelp("git", ["help", "--all", "--no-verbose"]).matchAll(
    /^ {2}([a-z][a-z-]*.*)$/gm,
  )) {
    for (const name of (match[1] ?? "").trim().split(/\s+/)) commands[name] ??= {};
  }
  const abouts = Object.fromEntries(
    [...runHelp("git", ["help", "--all"]).matchAll(/^ {3}([a-z][a-z-]*) {2,}(\S.*)$/gm)].map((match) => [
      match[1],
      match[2],
    ]),
  );
  for (const [name, facts] of Object.entries(commands)) {
    const own = flagRecord(
      readFlagLines(/^usage:/m.test(runHelp("git", [name, "-h"])) ? runHelp("git", [name, "-h"]) : ""),
    );
    commands[name] = {
      ...facts,
      about: shorten(abouts[name] ?? facts.about ?? ""),
      flags: mergeFlags(
        gitManualFlags[name] ?? {},
        mergeFlags(own, withoutNegations(facts.flags ?? {}, own)),
      ),
      ...gitArguments[name],
      commands: withArguments(name, facts.commands ?? {}),
    };
  }
  return {
    ...fig,
    source: `git ${version} -h; @withfig/autocomplete ${figVersion}`,
    style: "getopt",
    group: true,
    commands,
  };
}

function withArguments(
  group: string,
  commands: Readonly<Record<string, CommandFacts>>,
): Record<string, CommandFacts> {
  const all = {
    ...Object.fromEntries((gitSubcommands[group] ?? []).map((name) => [name, {}])),
    ...commands,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, facts]) => [name, { ...facts, ...gitArguments[`${group} ${name}`] }]),
  );
}

/** `--no-track` is git's own negation of `--track` and takes no value, whatever Fig says. */
function withoutNegations(
  flags: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const spellings = new Set(Object.keys(own).flatMap((key) => key.split(" ")));
  return Object.fromEntries(
    Object.entries(flags).filter(
      ([key]) => !/^--no-\S+ =/.test(key) || !spellings.has(`--${key.split(" ")[0]?.slice("--no-".length)}`),
    ),
  );
}
