import type { CommandFacts, ProgramFacts } from "../../src/shell/command-facts.js";
import { kubectlArguments } from "./kubectl-arguments.js";
import type { HelpFlag } from "./read-flag-lines.js";
import { runHelp } from "./run-help.js";
import { flagKey, shorten } from "./write-facts.js";

/** Flags of kubectl that may stand without a value (pflag's `NoOptDefVal`), though help shows one as default. */
const OPTIONAL_VALUE = new Set([
  "--dry-run",
  "--cascade",
  "--validate",
  "--record",
  "--all-containers",
  "--prune",
]);

/** The kubectl client's own help, command by command. */
export function readKubectl(): ProgramFacts | undefined {
  const version = /Client Version: v(\d+\.\d+)/.exec(runHelp("kubectl", ["version", "--client"]))?.[1];
  if (!version) return undefined;
  return {
    program: "kubectl",
    source: `kubectl ${version} --help`,
    style: "pflag",
    ...readCommand([]),
    flags: readOptions(runHelp("kubectl", ["options"])),
  };
}

function readCommand(path: readonly string[]): CommandFacts {
  const help = runHelp("kubectl", [...path, "--help"]);
  const about = shorten(help.split("\n")[0] ?? "");
  const names = [...help.matchAll(/ommands[^\n]*:\n((?: {2}\S.*\n)+)/g)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/^ {2}([a-z][\w-]*)/gm)].map((name) => name[1] ?? ""),
  );
  const commands = Object.fromEntries(names.map((name) => [name, readCommand([...path, name])]));
  const own = kubectlArguments[path.join(" ")];
  const usage = /^Usage:\n(.*)$/m.exec(help)?.[1] ?? "";
  return {
    about,
    ...(path.length === 0 || (names.length > 0 && /\b(?:SUBCOMMAND|COMMAND)\b/.test(usage))
      ? { group: true as const }
      : {}),
    ...(path.length > 0 ? { strict: true as const } : {}),
    ...own,
    flags: readOptions(help),
    commands,
  };
}

/** `    -o, --output='':` and a description on the next line. */
function readOptions(help: string): Record<string, string> {
  const record: Record<string, string> = {};
  for (const match of help.matchAll(/^ {4}((?:-\w, )?--[\w-]+)=(.*):\n\t(.*)$/gm)) {
    const spellings = (match[1] ?? "").split(", ");
    const initial = match[2] ?? "";
    const long = spellings.at(-1) ?? "";
    const optional = OPTIONAL_VALUE.has(long);
    const boolean = initial === "true" || initial === "false";
    const value = initial.startsWith("[") ? "list" : /^'/.test(initial) ? "string" : "number";
    const flag: HelpFlag = {
      spellings,
      ...(boolean ? {} : { value }),
      valueOptional: optional,
      about: "",
    };
    record[flagKey(flag)] = shorten(match[3] ?? "");
  }
  return record;
}
