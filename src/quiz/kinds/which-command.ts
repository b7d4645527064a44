import { findCommand } from "../../shell/command-table.js";
import { flagsOf, isKnownProgram, subcommandsOf } from "../../shell/spellings.js";
import { type CommandUse, readFlagUse } from "../command-use.js";
import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";
import type { Steps } from "../steps.js";

const FROM_TABLE = 4;
/** Another command of the same group, from the table: as near as one of the note that is of another group. */
const SIBLING = 3;
/** What is not of the same group of commands is told by its name. */
const OTHER_GROUP = 1;
const OTHER_PROGRAM = 3;

/** Which command, or which flag of a command, does this? */
export function* whichCommand(material: Material): Iterable<Draft | undefined> {
  for (const fact of material.facts) {
    if (fact.use === undefined) yield;
    else if (fact.kind === "flag") yield whichFlag(fact, material);
    else yield yield* whichOfCommands(fact, material);
  }
}

function whichFlag(fact: Fact, material: Material): Draft | undefined {
  const use = fact.use!;
  const { command } = use;
  const candidates = [...flagsOfFacts(fact, material), ...flagsOfTable(fact, material)];
  const options = chooseOptions({
    answer: fact.term,
    alsoAnswer: use.spellings,
    prompt: `${fact.about} ${command}`,
    candidates,
    seed: `${material.seed} which ${fact.term} ${fact.about}`,
    readText: material.readText,
    meaningsOf: material.meaningsOf,
  });
  if (options === undefined) return undefined;
  return {
    kind: "which-command",
    spot: fact.spot,
    lines: fact.lines,
    prompt: { wording: "which-flag", parts: { about: fact.about, command } },
    options,
    answer: fact.term,
    subject: ["flag", command, fact.term, fact.about],
    remembered: [command, ...use.flags],
  };
}

function flagsOfFacts(fact: Fact, material: Material): Candidate[] {
  const use = fact.use!;
  return material.factsNear(fact.spot).flatMap((other): Candidate[] => {
    if (other.kind !== "flag" || other.use === undefined || other === fact) return [];
    if (isSameMatter(other.spot, fact.spot) && other.spot.block.index !== fact.spot.block.index) return [];
    if (
      material.alsoRight.saysTheSame(other.about, fact.about) ||
      material.alsoRight.isAlsoRight(other.use, use)
    )
      return [];
    if (other.use.command !== use.command) {
      // A flag of another command is an option only where this command takes it as well.
      const here = readFlagUse(other.term, use.path);
      if (here === undefined || material.alsoRight.isAlsoRight(here, use)) return [];
    }
    const distance = other.group === fact.group ? 0 : distanceBetween(other.spot, fact.spot);
    return [{ text: inForm(other.use, other.term, fact.term), distance }];
  });
}

/** Names alone are taken from the table. */
function flagsOfTable(fact: Fact, material: Material): Candidate[] {
  const use = fact.use!;
  return flagsOf(use.path).flatMap((flag): Candidate[] => {
    const other = readFlagUse(flag.canonical, use.path);
    if (other === undefined || flag.canonical === "--help" || material.alsoRight.isAlsoRight(other, use))
      return [];
    const text = inForm(other, "", fact.term);
    return text === "" ? [] : [{ text, distance: FROM_TABLE }];
  });
}

/** A flag in the form of another, long or short, where it has that form. */
function inForm({ spellings }: CommandUse, otherwise: string, like: string): string {
  const long = like.startsWith("--");
  return spellings.find((one) => one.startsWith("--") === long) ?? otherwise;
}

function* whichOfCommands(fact: Fact, material: Material): Steps<Draft | undefined> {
  for (const shorten of [false, true]) {
    const answer = shorten ? bareCommand(fact.use!) : fact.term;
    if (answer === undefined || (shorten && (answer === fact.term || isShared(fact, material)))) continue;
    const options = chooseOptions({
      answer,
      alsoAnswer: fact.use!.spellings.filter((one) => one.startsWith("-")),
      prompt: fact.about,
      candidates: yield* otherCommands(fact, material, shorten),
      seed: `${material.seed} which ${answer} ${fact.about}`,
      readText: material.readText,
      meaningsOf: material.meaningsOf,
    });
    if (options === undefined) continue;
    return {
      kind: "which-command",
      spot: fact.spot,
      lines: fact.lines,
      prompt: { wording: "which-command", parts: { about: fact.about } },
      options,
      answer,
      subject: ["command", answer, fact.about],
      remembered: [...fact.use!.path, ...fact.use!.flags, ...fact.use!.args],
    };
  }
  return undefined;
}

/** Whether the notes say something else of the same command, so that arguments make the difference. */
function isShared({ use, spot }: Fact, { factsNear }: Material): boolean {
  return factsNear(spot).filter((other) => other.use?.command === use?.command).length > 1;
}

/** Without arguments; undefined where the arguments are what it is about. */
function bareCommand({ path, flags, name: shown }: CommandUse): string | undefined {
  const words = shown.split(" ");
  const end = words.findIndex((_, at) => at >= 1 && !isCommandWord(words.slice(0, at + 1)));
  const bare = end < 0 ? shown : words.slice(0, end).join(" ");
  if (flags.length > 0 || path.length < 2) return undefined;
  return bare;
}

function isCommandWord(words: readonly string[]): boolean {
  return findCommand(words)?.rest.length === 0;
}

function* otherCommands(fact: Fact, material: Material, bare: boolean): Steps<Candidate[]> {
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
function* otherFlags({ use, term }: Fact, material: Material): Steps<Candidate[]> {
  const [flag] = use?.flags ?? [];
  const written = term.split(" ").at(-1) ?? "";
  if (use === undefined || flag === undefined || use.flags.length > 1 || use.args.length > 0) return [];
  if (!use.spellings.includes(written)) return [];
  const before = term.slice(0, -written.length);
  const candidates: Candidate[] = [];
  for (const other of flagsOf(use.path)) {
    yield;
    const text = other.spellings.find((one) => one.startsWith("--") === written.startsWith("--"));
    if (text === undefined || other.value === "required" || /^--(?:help|version)$/.test(text)) continue;
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
