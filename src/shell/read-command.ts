import { type Command, findSubcommand } from "./command-table.js";
import { correctWord } from "./edit-distance.js";
import { placeholdersIn, type Slot } from "./placeholders.js";
import { isFlagWord, readFlagWord } from "./read-flag-word.js";
import { type Reading, startReading } from "./reading.js";
import type { ShellWord } from "./split-words.js";

/** Programs whose arguments are any text, so that no word of them is a placeholder unless it is marked as one. */
const TEXT_PROGRAMS = new Set(
  "alias awk declare echo env eval exec export gawk grep local perl printenv printf read rg sed set source tr trap unset xargs".split(
    " ",
  ),
);
const TEXT_FLAGS = new Set(["--message", "--change", "--author", "--format", "--grep", "--header", "--data"]);
/** Their value names something before its own `=`: `--env PASSWORD=<password>`. */
const ASSIGNING_FLAGS = new Set([
  "--env",
  "--label",
  "--build-arg",
  "--sysctl",
  "--annotation",
  "--from-literal",
]);

/** Reads the words of one simple command whose first word is `program`. */
export function readCommand(program: Command, words: readonly ShellWord[]): Reading {
  const reading = startReading(program);
  reading.loud = /^[A-Z]{2,}$/.test(words[0]?.value ?? "");
  let index = 1;
  let flagsEnded = false;
  if (program.program.style === "bare" && /^[A-Za-z]+$/.test(words[1]?.value ?? ""))
    index = readBareCluster(reading, words);
  while (index < words.length) {
    const word = words[index]!;
    const fills = fillsOf(reading, word);
    if (!flagsEnded && word.value === "--") {
      flagsEnded = true;
      reading.separator = word.start;
      index += 1;
    } else if (/^\[/.test(word.value) && fills.length > 0 && !word.quoted) {
      reading.optional.push(word);
      addFills(reading, word, fills);
      index += 1;
    } else if (!flagsEnded && isFlagWord(word)) index = readFlag(reading, words, index);
    else {
      const taken = reading.args.length === 0 && !flagsEnded && readSubcommand(reading, word, fills);
      index += 1;
      if (reading.openEnded || reading.refusal !== undefined) {
        for (const later of words.slice(index)) addFills(reading, later, placeholdersIn(later));
        return reading;
      }
      if (taken) continue;
      reading.args.push(word);
      addFills(reading, word, fills);
      const { rest } = reading.command.facts;
      if (rest !== undefined && reading.args.length >= rest) {
        for (const later of words.slice(index))
          addFills(reading, later, placeholdersIn(later, { foreign: true }));
        reading.foreign.push(...words.slice(index));
        return reading;
      }
    }
  }
  return reading;
}

/** `tar xzf`, `ps aux`: letters without a dash. They take their values from the next words, as arguments. */
function readBareCluster(reading: Reading, words: readonly ShellWord[]): number {
  for (const letter of words[1]!.value) {
    const flag = reading.command.flags.get(`-${letter}`);
    reading.flags.push({ written: `-${letter}`, flag, value: undefined, valueWord: undefined });
  }
  return 2;
}

function readFlag(reading: Reading, words: readonly ShellWord[], index: number): number {
  const before = reading.flags.length;
  const next = readFlagWord(reading, words, index);
  const word = words[index]!;
  const last = reading.flags.at(-1);
  if (reading.flags.length === before || !last) return next;
  const text = TEXT_FLAGS.has(last.flag?.canonical ?? "") || isTextProgram(reading.command);
  const { valueWord } = last;
  if (ASSIGNING_FLAGS.has(last.flag?.canonical ?? "")) {
    if (valueWord && last.value?.includes("="))
      addFills(reading, valueWord, fillsAfterSign(valueWord, last.value, text));
  } else if (valueWord && valueWord !== word)
    addFills(reading, valueWord, placeholdersIn(valueWord, { text }));
  else if (word.value.includes("=")) addFills(reading, word, fillsAfterSign(word, word.value, text));
  else addFills(reading, word, placeholdersIn(word, { foreign: true }));
  return next;
}

/** Placeholders in `--name=NAME` are looked for after the sign: what stands before it is a name. */
function fillsAfterSign(word: ShellWord, written: string, text: boolean): string[] {
  const value = written.slice(written.indexOf("=") + 1);
  return placeholdersIn({ ...word, value, raw: word.raw.slice(-value.length - 1) }, { text });
}

function isTextProgram(command: Command): boolean {
  return TEXT_PROGRAMS.has(command.program.program);
}

function fillsOf(reading: Reading, word: ShellWord): string[] {
  const docker = reading.command.program.program === "docker";
  const slot: Slot = { text: isTextProgram(reading.command), noCapitals: docker };
  return placeholdersIn(word, slot);
}

function addFills(reading: Reading, word: ShellWord, fills: readonly string[]): void {
  for (const text of fills) reading.fills.push({ text, at: word.start });
}

/** @returns whether the word was a subcommand, or took the place of one */
function readSubcommand(reading: Reading, word: ShellWord, fills: readonly string[]): boolean {
  const { command } = reading;
  if (command.names.size === 0) return false;
  // After a program in capitals its subcommands are in capitals too, and no placeholders.
  if (reading.loud && correctCapitals(reading, word)) return true;
  const next = findSubcommand(command, word.value);
  if (next && !word.quoted) {
    reading.command = next;
    return true;
  }
  const alternatives = word.value.split(/[/|]/);
  const first = alternatives.length > 1 ? findSubcommand(command, alternatives[0]!) : undefined;
  if (first && alternatives.every((one) => command.names.has(one))) {
    reading.fills.push({ text: word.value, at: word.start });
    reading.command = first;
    return true;
  }
  if (fills.length > 0 && command.facts.group) {
    addFills(reading, word, fills);
    reading.openEnded = true;
    return true;
  }
  return correctSubcommand(reading, word);
}

function correctCapitals(reading: Reading, word: ShellWord): boolean {
  const name = word.value.toLowerCase();
  const next = name === word.value || word.quoted ? undefined : findSubcommand(reading.command, name);
  if (!next) return false;
  reading.corrections.push({ start: word.start, end: word.end, text: name });
  reading.command = next;
  return true;
}

function correctSubcommand(reading: Reading, word: ShellWord): boolean {
  const { command } = reading;
  const { group, strict, sure, args } = command.facts;
  const takesNothing = sure === true && args?.length === 0;
  const needsKnown = group === true || takesNothing;
  const own =
    needsKnown || command.path.length === 1 ? correctWord(word.value, command.names.keys()) : undefined;
  const better = own === undefined || word.quoted || word.expands ? undefined : findSubcommand(command, own);
  // Where a group is not the only reading (`yarn serve`), a word that is only near to a subcommand may be an argument.
  if (better && own !== undefined && (needsKnown || word.value.length > 4)) {
    reading.corrections.push({ start: word.start, end: word.end, text: own });
    reading.command = better;
    return true;
  }
  if (!group && !(takesNothing && !word.expands && placeholdersIn(word).length === 0)) return false;
  reading.openEnded = true;
  if ((strict || (sure && reading.doubt === undefined)) && !word.expands)
    reading.refusal = `unknown command: ${[...command.path, word.value].join(" ")}`;
  else reading.doubt ??= `unknown command: ${word.value}`;
  return true;
}
