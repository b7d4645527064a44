import { flagsOf } from "../../shell/spellings.js";
import { type CommandUse, readFlagUse } from "../command-use.js";
import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, isSameMatter, type Material } from "../material.js";
import { type Candidate, chooseOptions } from "../options/choose-options.js";
import type { Prompt } from "../question.js";
import type { Steps } from "../steps.js";
import { textWidth } from "../text-width.js";
import { bareCommand } from "./bare-command.js";
import { needsContext, sectionContext } from "./fact-context.js";
import { otherCommands } from "./other-commands.js";

const FROM_TABLE = 4;
/** In columns: a longer command is told by its length and not taken in at a glance. */
const WIDEST_COMMAND = 40;

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
    translated: [...material.wordsOf(fact.term)].filter((word) => material.glossesOf(fact.about).has(word)),
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
    if (textWidth(answer) > WIDEST_COMMAND) continue;
    const prompt = whichPrompt(fact, answer, material);
    if (prompt === undefined) continue;
    const candidates = yield* otherCommands(fact, material, shorten);
    const options = chooseOptions({
      answer,
      alsoAnswer: fact.use!.spellings.filter((one) => one.startsWith("-")),
      prompt: Object.values(prompt.parts).join(" "),
      candidates: candidates.filter(({ text }) => textWidth(text) <= WIDEST_COMMAND),
      seed: `${material.seed} which ${answer} ${fact.about}`,
      readText: material.readText,
      meaningsOf: material.meaningsOf,
    });
    if (options === undefined) continue;
    return {
      kind: "which-command",
      spot: fact.spot,
      lines: fact.lines,
      prompt,
      options,
      answer,
      subject: ["command", answer, fact.about],
      remembered: [...fact.use!.path, ...fact.use!.flags, ...fact.use!.args],
    };
  }
  return undefined;
}

/** In the words of its table, or with its heading where it says too little; undefined where that is not to be had. */
function whichPrompt(fact: Fact, answer: string, material: Material): Prompt | undefined {
  const { about, column: knownTitle, rowTitle: title } = fact;
  if (knownTitle && title) return { wording: "table-cell", parts: { known: about, knownTitle, title } };
  if (!needsContext(fact)) return { wording: "which-command", parts: { about } };
  const context = sectionContext(fact, answer, material);
  return context === undefined ? undefined : { wording: "which-command-under", parts: { context, about } };
}

/** Whether the notes say something else of the same command, so that arguments make the difference. */
function isShared({ use, spot }: Fact, { factsNear }: Material): boolean {
  return factsNear(spot).filter((other) => other.use?.command === use?.command).length > 1;
}
