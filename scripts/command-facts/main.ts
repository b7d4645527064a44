import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { CommandFacts, FactsIndex, ProgramFacts } from "../../src/shell/command-facts.js";
import { buildxArguments, composeCommands, composeFlags, kubectlResources } from "./compose-supplement.js";
import { imageBuildFlags } from "./docker-supplement.js";
import { mergeFlags } from "./merge-facts.js";
import type { ProgramSource } from "./program-source.js";
import { programSources, sameProgram } from "./programs.js";
import { readDocker } from "./read-docker.js";
import { readFig } from "./read-fig.js";
import { readFlagLines } from "./read-flag-lines.js";
import { readGit } from "./read-git.js";
import { readKubectl } from "./read-kubectl.js";
import { runHelp } from "./run-help.js";
import { flagRecord, serialize } from "./write-facts.js";

// Writes src/shell/facts from the programs that are installed here and from Fig's completion specs. A program whose
// own help is the source and which is not installed keeps the file that is there.
const FACTS = "src/shell/facts";
const figPackage: { version: string } = JSON.parse(
  readFileSync("scripts/command-facts/node_modules/@withfig/autocomplete/package.json", "utf8"),
);
const figVersion = figPackage.version;
const figSource = `@withfig/autocomplete ${figVersion}`;

async function makeDocker(): Promise<ProgramFacts | undefined> {
  const docker = readDocker();
  const compose = await readFig("docker-compose", { depth: 3 });
  const buildx = (await readFig("docker", { depth: 3 }))?.commands?.buildx;
  if (!docker || !compose || !buildx) return docker;
  const commands: Record<string, CommandFacts> = { ...docker.commands };
  const { program: _program, source: _source, style: _style, ...composeFacts } = compose;
  commands.compose = {
    ...composeFacts,
    group: true,
    flags: mergeFlags(composeFacts.flags ?? {}, composeFlags),
    commands: overlay(composeFacts.commands ?? {}, composeCommands),
  };
  const imageBuild = commands.image?.commands?.build?.flags ?? {};
  const build = { build: { flags: mergeFlags({ ...imageBuild, ...imageBuildFlags }, {}) } };
  commands.buildx = {
    ...buildx,
    group: true,
    commands: overlay(overlay(buildx.commands ?? {}, buildxArguments), build),
  };
  return { ...docker, source: `${docker.source}; ${figSource}`, commands };
}

/** Facts of the second win; flags are united, the second's first. */
function overlay(
  first: Readonly<Record<string, CommandFacts>>,
  second: Readonly<Record<string, CommandFacts>>,
): Record<string, CommandFacts> {
  const all: Record<string, CommandFacts> = { ...first };
  for (const [name, facts] of Object.entries(second)) {
    all[name] = { ...first[name], ...facts, flags: mergeFlags(facts.flags ?? {}, first[name]?.flags ?? {}) };
  }
  return all;
}

async function makeProgram(name: string, source: ProgramSource): Promise<ProgramFacts> {
  const depth = source.depth ?? 3;
  const fig = await readFig(name, { depth, flagDepth: source.flagDepth ?? depth });
  const subHelp: Record<string, CommandFacts> = {};
  const help = source.help ? flagRecord(readFlagLines(runHelp(name, source.help))) : {};
  for (const command of source.subHelp ?? []) {
    subHelp[command] = { flags: flagRecord(readFlagLines(runHelp(name, [command, "--help"]))) };
  }
  const named = Object.fromEntries((source.commands ?? []).map((command) => [command, {}]));
  const {
    help: _help,
    depth: _depth,
    flagDepth: _flagDepth,
    commands: _commands,
    subHelp: _subHelp,
    flags: _flags,
    commandFacts,
    ...facts
  } = source;
  const from = [
    Object.keys(help).length > 0 ? `${name} ${source.help?.join(" ")}` : "",
    fig ? figSource : "",
  ];
  const commands = overlay(overlay({ ...named, ...fig?.commands }, subHelp), commandFacts ?? {});
  if (Object.keys(commands).length === 0) delete facts.group;
  return {
    style: "getopt",
    ...fig,
    ...facts,
    program: name,
    about: facts.about ?? fig?.about ?? "",
    source: from.filter(Boolean).join("; ") || "by hand",
    flags: mergeFlags(source.flags ?? {}, mergeFlags(help, fig?.flags ?? {})),
    commands,
  };
}

async function makeKubectl(): Promise<ProgramFacts | undefined> {
  const kubectl = readKubectl();
  return kubectl && { ...kubectl, operands: kubectlResources };
}

mkdirSync(FACTS, { recursive: true });
// Names on the command line make those programs' files only.
const asked = new Set(process.argv.slice(2));
const makers: Record<string, () => Promise<ProgramFacts | undefined>> = {
  docker: makeDocker,
  git: () => readGit(figVersion),
  kubectl: makeKubectl,
};
for (const [name, source] of Object.entries(programSources)) makers[name] = () => makeProgram(name, source);
for (const [name, make] of Object.entries(makers)) {
  if (asked.size > 0 && !asked.has(name)) continue;
  const facts = await make();
  if (facts) writeFileSync(`${FACTS}/${name}.json`, serialize(facts));
}
const index: FactsIndex = {
  programs: Object.keys(makers).sort(),
  same: sameProgram,
};
writeFileSync(`${FACTS}/index.json`, `${JSON.stringify(index, null, 1)}\n`);
