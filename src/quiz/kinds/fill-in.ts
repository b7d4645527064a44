import type { NoteLanguage } from "../../index/note-language.js";
import { findCommand } from "../../shell/command-table.js";
import { subcommandsOf } from "../../shell/spellings.js";
import { BLANK } from "../blank.js";
import type { CommandUse } from "../command-use.js";
import type { Draft } from "../draft.js";
import type { Fact } from "../facts/fact.js";
import { distanceBetween, type Material, type WrittenCommand } from "../material.js";
import { holds } from "../options/choose-options.js";
import type { Prompt } from "../question.js";
import { needsContext, sectionContext } from "./fact-context.js";

/** A longer line is not taken in at a glance, in UTF-16 units. */
const LONGEST_LINE = 120;

/** Fill in the word that is left out of a command line of the notes, so that it does this. */
export function* fillIn(material: Material): Iterable<Draft | undefined> {
  for (const fact of material.facts) {
    yield fact.kind === "flag" ? flagLeftOut(fact, material) : wordLeftOut(fact, material);
  }
}

/** The flag of a fact, left out of the nearest command line that has it. */
function flagLeftOut(fact: Fact, material: Material): Draft | undefined {
  const use = fact.use!;
  const spellings = new Set(use.spellings);
  const lines = material
    .commandsNear(fact.spot)
    .filter(({ use: line }) => line.command === use.command)
    .map((written) => ({ written, away: distanceBetween(written.spot, fact.spot) }))
    .sort((a, b) => a.away - b.away);
  for (const { written } of lines) {
    const word = written.use.shown.split(" ").find((one) => spellings.has(one.replace(/=.*$/s, "")));
    if (word === undefined) continue;
    const draft = leaveOut(fact, written, word, material);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** Of the command that a fact speaks of, its flags where it has one word of them, else its last name. */
function wordLeftOut(fact: Fact, material: Material): Draft | undefined {
  const { use, spot, lines } = fact;
  if (use === undefined) return undefined;
  const words = use.shown.split(" ");
  const flags = words.filter((word) => /^-{1,2}[A-Za-z]/.test(word));
  const written = { spot, use, line: lines[0] };
  if (flags.length === 1) {
    if (use.args.some((arg) => SCRIPT.test(arg)) || isValueAsked(use, fact, material)) return undefined;
    return leaveOut(fact, written, flags[0]!, material);
  }
  if (flags.length > 1 || use.path.length < 2) return undefined;
  const last = lastName(words);
  return last === undefined ? undefined : leaveOut(fact, written, last, material);
}

/** A program of its own, as for sed or awk: what is said of the line is said of that. */
const SCRIPT = /\{|^['"]?s\//;

/** Where the notes have the same flag with another value (`-s quit`, `-s stop`), the value makes the difference. */
function isValueAsked(use: CommandUse, { spot }: Fact, { commandsNear }: Material): boolean {
  const [own] = use.flags;
  const name = own?.replace(/=.*$/s, "");
  return commandsNear(spot).some(
    ({ use: other }) =>
      other.command === use.command &&
      other.flags.some((flag) => flag !== own && flag.includes("=") && flag.replace(/=.*$/s, "") === name),
  );
}

/** The last of the leading words that name a command. */
function lastName(words: readonly string[]): string | undefined {
  let end = 1;
  while (end < words.length && findCommand(words.slice(0, end + 1))?.rest.length === 0) end++;
  return end < 2 ? undefined : words[end - 1];
}

function leaveOut(fact: Fact, written: WrittenCommand, word: string, material: Material): Draft | undefined {
  const { use } = written;
  const words = use.shown.split(" ");
  // A word within quotes is not a word of the line.
  if (/["'`]/.test(word)) return undefined;
  if (use.shown.length > LONGEST_LINE || words.filter((one) => one === word).length !== 1) return undefined;
  const [answer, value] = /^(--?[^=]+)(=.*)?$/s.exec(word)?.slice(1) ?? [word, ""];
  if (answer === undefined || use.shown.includes(BLANK)) return undefined;
  const command = words.map((one) => (one === word ? BLANK + (value ?? "") : one)).join(" ");
  const accept = otherSpellings(answer, use);
  const shown = `${fact.about} ${command.replace(BLANK, " ")}`;
  if (![answer, ...accept].every((one) => !holds(shown, one) && !tells(fact.about, one, material))) {
    return undefined;
  }
  if (!answer.startsWith("-") && hasRival(use.path, answer, material)) return undefined;
  return {
    kind: "fill-in",
    spot: fact.spot,
    lines: fact.lines,
    prompt: fillInPrompt(fact, command, answer, material),
    answer,
    accept,
    subject: [...use.path, answer, fact.term, fact.about],
    remembered: [...use.path, answer],
  };
}

/** A subcommand that is left out of a short description needs its heading; a flag has its command beside it. */
function fillInPrompt(fact: Fact, command: string, answer: string, material: Material): Prompt {
  const { column, rowTitle } = fact;
  const about = column && rowTitle ? `${column}${COLONS[fact.spot.language]}${fact.about}` : fact.about;
  const context =
    answer.startsWith("-") || !needsContext(fact) ? undefined : sectionContext(fact, answer, material);
  return context === undefined
    ? { wording: "fill-in", parts: { command, about } }
    : { wording: "fill-in-under", parts: { context, command, about } };
}

const COLONS: Readonly<Record<NoteLanguage, string>> = { en: ": ", zh: "：", "zh-Hant": "：", ja: "：" };

/** Whether a text has the words of a flag or a command: `tty` tells `--tty`. */
function tells(text: string, spelling: string, { wordsOf }: Material): boolean {
  const words = wordsOf(text);
  const own = [...wordsOf(spelling)].filter((one) => one.length > 1);
  return own.length > 0 && own.every((one) => words.has(one));
}

function otherSpellings(word: string, use: WrittenCommand["use"]): string[] {
  const command = findCommand(use.path)?.command;
  if (word.startsWith("-")) {
    const flag = command?.flags.get(word);
    if (flag !== undefined) return flag.spellings.filter((one) => one !== word);
    // A cluster: its letters in the other order, or apart.
    const letters = /^-([A-Za-z]{2,3})$/.exec(word)?.[1];
    if (letters === undefined) return [];
    const apart = [...letters].map((one) => `-${one}`).join(" ");
    // The last may wait for a value: `usermod -aG GROUP` is not `-Ga GROUP`.
    const last = command?.flags.get(`-${letters.at(-1)}`);
    if (last === undefined || last.value === "required") return [apart];
    return [`-${[...letters].reverse().join("")}`, apart];
  }
  return (command?.facts.aliases ?? []).filter((one) => one !== word);
}

/** Whether another subcommand of the same command would do as well. */
function hasRival(path: readonly string[], name: string, material: Material): boolean {
  const parent = path.slice(0, -1);
  const own = material.readUse([...parent, name].join(" "));
  if (own === undefined) return false;
  return subcommandsOf(parent).some((other) => {
    const use = other === name ? undefined : material.readUse([...parent, other].join(" "));
    return use !== undefined && use.command !== own.command && material.alsoRight.isAlsoRight(use, own);
  });
}
