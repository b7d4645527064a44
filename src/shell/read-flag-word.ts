import { allFlags, type Command, type Flag, findFlag } from "./command-table.js";
import { correctWord } from "./edit-distance.js";
import type { Reading } from "./reading.js";
import type { ShellWord } from "./split-words.js";

/** A word that is a flag for a program of this style: a dash and more, and no negative number. */
export function isFlagWord(word: ShellWord): boolean {
  return word.value.length > 1 && word.raw.startsWith("-") && word.value !== "--";
}

/**
 * Reads the flag or the cluster of flags at `index`, with a value that stands in the next word.
 * @returns the index of the word after it
 */
export function readFlagWord(reading: Reading, words: readonly ShellWord[], index: number): number {
  const { style } = reading.command.program;
  if (style === "none") {
    keep(reading, words[index]!.value, undefined, undefined, undefined);
    return index + 1;
  }
  const word = words[index]!;
  if (style === "single") return readSingle(reading, words, index);
  if (word.value.startsWith("--")) return readLong(reading, words, index);
  return readShort(reading, words, index);
}

function keep(
  reading: Reading,
  written: string,
  flag: Flag | undefined,
  value: string | undefined,
  valueWord: ShellWord | undefined,
): void {
  reading.flags.push({ written, flag, value, valueWord });
}

function splitAtEquals(text: string): [name: string, value: string | undefined] {
  const at = text.indexOf("=");
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** `find -name x`, `java -version`, `terraform -chdir=x`: long names with one dash or two, no clusters. */
function readSingle(reading: Reading, words: readonly ShellWord[], index: number): number {
  const word = words[index]!;
  const [name, value] = splitAtEquals(word.value);
  const bare = name.replace(/^-+/, "");
  const flag =
    findFlag(reading.command, name) ??
    findFlag(reading.command, `-${bare}`) ??
    findFlag(reading.command, `--${bare}`);
  if (flag && name.startsWith("--") && bare.length > 1 && reading.command.program.program === "find") {
    correct(reading, word, `-${bare}`);
  }
  if (value !== undefined || flag?.value !== "required") {
    keep(reading, name, flag, value, value === undefined ? undefined : word);
    return index + 1;
  }
  const next = words[index + 1];
  if (!next || isFlagWord(next)) {
    keep(reading, name, flag, undefined, undefined);
    return index + 1;
  }
  keep(reading, name, flag, next.value, next);
  return index + 2;
}

function readLong(reading: Reading, words: readonly ShellWord[], index: number): number {
  const word = words[index]!;
  const [written, value] = splitAtEquals(word.value);
  const found = findLong(reading.command, written);
  if (found) return readValue(reading, words, index, written, found, value);
  if (written === "--help") {
    keep(reading, written, undefined, value, undefined);
    return index + 1;
  }
  const better = betterLong(reading.command, written);
  if (better === undefined || word.quoted) {
    if (reading.command.facts.strict) reading.refusal ??= `unknown flag: ${written}`;
    else reading.doubt ??= `unknown flag: ${written}`;
    keep(reading, written, undefined, value, value === undefined ? undefined : word);
    return index + 1;
  }
  correct(reading, word, better + word.raw.slice(written.length));
  if (!better.startsWith("--")) return readCluster(reading, words, index, better);
  return readValue(reading, words, index, better, findFlag(reading.command, better), value);
}

/** getopt takes a beginning that fits one long flag only, and git `--no-` before a name. */
function findLong(command: Command, written: string): Flag | undefined {
  const exact = findFlag(command, written);
  if (exact || command.program.style === "pflag") return exact;
  const negated = /^--no-./.test(written) ? findFlag(command, `--${written.slice(5)}`) : undefined;
  if (negated) return { ...negated, value: "none" };
  if (written.length < 4) return undefined;
  const begun = allFlags(command).filter((flag) =>
    flag.spellings.some((spelling) => spelling.startsWith(written)),
  );
  return begun.length === 1 ? begun[0] : undefined;
}

/** A name may lack this many letters at its end and still be clear. */
const CUT_SHORT = 2;

/** `--detatch` is `--detach`, `--al` is `--all`, `--d` is `-d`; never a cluster, which says something else. */
function betterLong(command: Command, written: string): string | undefined {
  const letters = written.slice(2);
  if (command.program.style === "pflag" && letters.length === 1 && findFlag(command, `-${letters}`)) {
    return `-${letters}`;
  }
  const names = allFlags(command).flatMap((flag) =>
    flag.spellings.filter((spelling) => spelling.startsWith("--")),
  );
  const begun = letters.length > 1 ? names.filter((name) => name.startsWith(written)) : [];
  const [only] = begun;
  if (only !== undefined && begun.length === 1 && only.length - written.length <= CUT_SHORT) return only;
  const better = correctWord(letters, new Set(names.map((name) => name.slice(2))));
  return better === undefined ? undefined : `--${better}`;
}

/** Every letter is a flag, and only the last may take a value. */
function isPlainCluster(command: Command, letters: string): boolean {
  return [...letters].every((letter, index) => {
    const flag = findFlag(command, `-${letter}`);
    return flag !== undefined && (flag.value === "none" || index === letters.length - 1);
  });
}

function readShort(reading: Reading, words: readonly ShellWord[], index: number): number {
  const word = words[index]!;
  const [name, value] = splitAtEquals(word.value);
  const { command } = reading;
  const exact = name.length > 2 ? findFlag(command, name) : undefined;
  if (exact) return readValue(reading, words, index, name, exact, value);
  const long = name.length > 2 ? findFlag(command, `-${name}`) : undefined;
  const meansLong =
    long !== undefined && (command.program.style === "pflag" || !readsAsCluster(command, name.slice(1)));
  // `-rm` for `--rm`: no one glues `-e` and `tach`, so a whole long name with one dash is a slip.
  if (meansLong && !isPlainCluster(command, name.slice(1)) && !word.quoted) {
    correct(reading, word, `-${word.raw}`);
    return readValue(reading, words, index, `-${name}`, long, value);
  }
  return readCluster(reading, words, index, word.value);
}

function readsAsCluster(command: Command, letters: string): boolean {
  for (const letter of letters) {
    const flag = findFlag(command, `-${letter}`);
    if (!flag) return false;
    if (flag.value !== "none") return true;
  }
  return true;
}

/** `-itd`, `-p80:80`, `-p=80:80`, `-xzf archive`. */
function readCluster(reading: Reading, words: readonly ShellWord[], index: number, text: string): number {
  const word = words[index]!;
  const { command } = reading;
  for (let at = 1; at < text.length; at += 1) {
    const letter = text[at]!;
    const flag = findFlag(command, `-${letter}`);
    if (!flag) {
      if (letter === "h" && text.length === 2) keep(reading, "-h", undefined, undefined, undefined);
      else unknownLetter(reading, word, text, letter);
      return index + 1;
    }
    const glued = text.slice(at + 1);
    if (flag.value === "none") {
      const set = command.program.style === "pflag" && glued.startsWith("=") ? glued.slice(1) : undefined;
      keep(reading, `-${letter}`, flag, set, set === undefined ? undefined : word);
      if (set !== undefined) return index + 1;
      continue;
    }
    const value = command.program.style === "pflag" ? glued.replace(/^=/, "") : glued;
    return readValue(reading, words, index, `-${letter}`, flag, glued === "" ? undefined : value);
  }
  return index + 1;
}

function unknownLetter(reading: Reading, word: ShellWord, text: string, letter: string): void {
  const { command } = reading;
  // `head -5`, `git log -3`, `kill -9`: a number in the place of a flag.
  if (/^-\d/.test(text) && !command.facts.strict) {
    keep(reading, text, undefined, undefined, undefined);
    return;
  }
  const [name] = splitAtEquals(text);
  const letters = name.slice(1);
  const names = allFlags(command).flatMap((flag) => flag.spellings.filter((one) => one.startsWith("--")));
  const long =
    letters.length > 3 ? correctWord(letters, new Set(names.map((one) => one.slice(2)))) : undefined;
  if (long !== undefined && command.program.style === "pflag" && !word.quoted) {
    correct(reading, word, `--${long}${word.raw.slice(name.length)}`);
    keep(reading, `--${long}`, findFlag(command, `--${long}`), undefined, undefined);
    return;
  }
  if (command.facts.strict) reading.refusal ??= `unknown shorthand flag: ${letter} in ${text}`;
  else reading.doubt ??= `unknown flag: -${letter}`;
  keep(reading, text, undefined, undefined, undefined);
}

function readValue(
  reading: Reading,
  words: readonly ShellWord[],
  index: number,
  written: string,
  flag: Flag | undefined,
  attached: string | undefined,
): number {
  const word = words[index]!;
  if (attached !== undefined || flag?.value !== "required") {
    keep(reading, written, flag, attached, attached === undefined ? undefined : word);
    return index + 1;
  }
  const next = words[index + 1];
  const trusted = knowsValues(reading.command);
  if (!next) {
    keep(reading, written, flag, undefined, undefined);
    if (trusted) reading.missingValue = flag;
    return index + 1;
  }
  if (!trusted && isFlagWord(next)) {
    keep(reading, written, flag, undefined, undefined);
    return index + 1;
  }
  keep(reading, written, flag, next.value, next);
  return index + 2;
}

/** A program's own help says which flags take a value; a completion spec sometimes errs. */
export function knowsValues(command: Command): boolean {
  return (
    command.facts.strict === true || command.program.style === "pflag" || / --?h/.test(command.program.source)
  );
}

function correct(reading: Reading, word: ShellWord, text: string): void {
  reading.corrections.push({ start: word.start, end: word.end, text });
}
