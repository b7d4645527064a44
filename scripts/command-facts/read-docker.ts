import type { CommandFacts, ProgramFacts } from "../../src/shell/command-facts.js";
import { hiddenFlags, imageBuildFlags, pluginNames, restAfter, trueArguments } from "./docker-supplement.js";
import { readFlagLines } from "./read-flag-lines.js";
import { readUsage } from "./read-usage.js";
import { runHelp } from "./run-help.js";
import { flagKey, shorten } from "./write-facts.js";

type Draft = { -readonly [Key in keyof CommandFacts]: CommandFacts[Key] } & {
  commands?: Record<string, CommandFacts>;
};

/** The docker client's own help, command by command; its "Aliases:" lines say which commands are one. */
export function readDocker(): ProgramFacts | undefined {
  const version = /version ([\d.]+)/.exec(runHelp("docker", ["--version"]))?.[1];
  if (!version) return undefined;
  return {
    program: "docker",
    source: `docker ${version} --help`,
    style: "pflag",
    ...readCommand(["docker"]),
  };
}

function readCommand(path: readonly string[]): CommandFacts {
  const help = runHelp("docker", [...path.slice(1), "--help"]).replace(
    /^DEPRECATED:[\s\S]*?\n\n(?=Usage)/,
    "",
  );
  const usage = (/^Usage:\s+(.*)$/m.exec(help)?.[1] ?? "").replace(path.join(" "), "").trim();
  const about = shorten(/^Usage:.*\n\n(.*(?:\n.+)*?)\n(?:\n|$)/m.exec(help)?.[1] ?? "");
  const same = (/^Aliases:\n\s+(.*)$/m.exec(help)?.[1] ?? "").split(", ").filter(Boolean);
  const own = path.join(" ");
  if (same[0] && same[0] !== own) return { same: same[0] };
  const group = `${own.slice(0, own.lastIndexOf(" "))} `;
  const facts: Draft = { about, strict: true };
  const aliases = same
    .slice(1)
    .filter((one) => one.startsWith(group) && !one.slice(group.length).includes(" "));
  if (aliases.length > 0) facts.aliases = aliases.map((one) => one.slice(group.length));
  facts.flags = readFlags(own, help);
  const names = [...help.matchAll(/ommands:\n((?: {2}\S.*\n?)+)/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/^ {2}([a-z][\w-]*)\*?/gm)].map((name) => name[1] ?? ""),
  );
  if (names.length > 0) {
    facts.group = true;
    facts.commands = Object.fromEntries(names.map((name) => [name, readCommand([...path, name])]));
    if (path.length === 1) Object.assign(facts.commands, pluginNames);
  } else {
    facts.args = readUsage(usage);
    Object.assign(facts, trueArguments[own]);
    const rest = restAfter[own];
    if (rest !== undefined) facts.rest = rest;
  }
  return facts;
}

function readFlags(own: string, help: string): Record<string, string> {
  const flags = readFlagLines(help);
  const known = new Set(flags.flatMap((flag) => flag.spellings));
  const record: Record<string, string> = {};
  for (const flag of flags) {
    if (flag.spellings[0] === "--help") continue;
    const hidden = flag.spellings.flatMap((spelling) => hiddenFlags[own]?.[spelling] ?? []);
    record[flagKey(flag, hidden)] = shorten(flag.about);
  }
  if (own === "docker image build") {
    for (const [key, about] of Object.entries(imageBuildFlags)) {
      if (!known.has(key.split(" ")[0] ?? "")) record[key] = about;
    }
  }
  return record;
}
