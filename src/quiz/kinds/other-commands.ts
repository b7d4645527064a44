import { flagsOf, isKnownProgram, subcommandsOf } from "../../shell/spellings.js";
import type { CommandUse } from "../command-use.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import type { Candidate } from "../options/choose-options.js";
import type { Steps } from "../steps.js";
import { bareCommand } from "./bare-command.js";
import { speaksOfCommandAlone } from "./speaks-of.js";

/** Another command of the same group, from the table: as near as one of the note that is of another group. */
const SIBLING = 3;
/** What is not of the same group of commands is told by its name. */
const OTHER_GROUP = 1;
const OTHER_PROGRAM = 3;

/** Commands that may stand beside the one that a fact speaks of. */
export function* otherCommands(fact: Fact, material: Material, bare: boolean): Steps<Candidate[]> {
  const answer = fact.use!;
  const program = answer.path[0] ?? "";
  const group = answer.path.slice(0, -1).join(" ");
  const said = new Map(
    material.factsNear(fact.spot).flatMap(({ use, about }) => (use ? [[use.shown, about] as const] : [])),
  );
  const fromNotes = material.commandsNear(fact.spot).flatMap(({ spot, use }): Candidate[] => {
    if (isSameMatter(spot, fact.spot) && spot.block.kind !== "code" && spot.block.kind !== "table-row") {
      return [];
    }
    if (use.flags.includes("--help") || !isLikely(use, answer) || material.alsoRight.isAlsoRight(use, answer))
      return [];
    const about = said.get(use.shown);
    if (about !== undefined && material.alsoRight.saysTheSame(about, fact.about)) return [];
    const text = bare ? bareCommand(use) : use.name;
    if (text === undefined) return [];
    const parent = use.path.slice(0, -1).join(" ");
    const away = use.path[0] !== program ? OTHER_PROGRAM : parent === group ? 0 : OTHER_GROUP;
    return [{ text, distance: distanceBetween(spot, fact.spot) + away, meaning: use.meaning }];
  });
  const fromTable = yield* siblings(answer, bare, material);
  return [...fromNotes, ...fromTable, ...(yield* otherFlags(fact, material))];
}

/** A command of one word beside one of several is told by its form. */
function isLikely(use: CommandUse, answer: CommandUse): boolean {
  return use.path.length > 1 === answer.path.length > 1 && isKnownProgram(use.path[0] ?? "");
}

/** The same command with another of its flags, where a flag is all that the answer has. */
function* otherFlags({ use, term, about }: Fact, material: Material): Steps<Candidate[]> {
  const [flag] = use?.flags ?? [];
  const written = term.split(" ").at(-1) ?? "";
  if (use === undefined || flag === undefined || use.flags.length > 1 || use.args.length > 0) return [];
  if (!use.spellings.includes(written)) return [];
  // What is said of `df -h` is what `df` does with any of its flags.
  if (speaksOfCommandAlone(about, use, material)) return [];
  const before = term.slice(0, -written.length);
  const candidates: Candidate[] = [];
  for (const other of flagsOf(use.path)) {
    yield;
    const text = other.spellings.find((one) => one.startsWith("--") === written.startsWith("--"));
    if (text === undefined || other.value === "required" || /^--(?:help|version)$/.test(text)) continue;
    if (/\bignored\b/i.test(other.about ?? "")) continue;
    const command = material.readUse(before + text);
    if (command === undefined || material.alsoRight.isAlsoRight(command, use)) continue;
    candidates.push({ text: before + text, distance: SIBLING });
  }
  return candidates;
}

/** Other subcommands of the same command, with the answer's own arguments behind them. */
function* siblings(answer: CommandUse, bare: boolean, material: Material): Steps<Candidate[]> {
  const parent = answer.path.slice(0, -1);
  if (parent.length === 0 || (!bare && answer.flags.length > 0)) return [];
  const candidates: Candidate[] = [];
  for (const name of subcommandsOf(parent)) {
    yield;
    const text = [...parent, name].join(" ");
    const use = material.readUse(text);
    if (use !== undefined && material.alsoRight.isAlsoRight(use, answer)) continue;
    if (use === undefined && answer.path.at(-1) === name) continue;
    candidates.push({ text, distance: SIBLING, ...(use === undefined ? {} : { meaning: use.meaning }) });
  }
  return candidates;
}
