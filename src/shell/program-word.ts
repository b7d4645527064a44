import { factsIndex, findProgram } from "./command-table.js";
import { correctWord } from "./edit-distance.js";
import type { ShellWord } from "./split-words.js";

/** Names that are words in a sentence too, and take a plain word as an argument all the same. */
const TAKES_PLAIN_WORDS = new Set(
  "cat echo export go head host java less make man more node ping python read service sleep source tail touch type unset which".split(
    " ",
  ),
);
/** After such a name these make a phrase, not a command. */
const PHRASE_WORDS = new Set(
  `a about address alias an and are at be but by case code command container daemon data directory down engine error
  file files flies for from has have here host how image in input into is it its job level list me mode module modules
  more my name names network not now of off on one option or order our out output page pages parameter pool problem
  process program project runtime script section server sets size space step sure system table test that the them there
  these they thing things this those through time to too type up us use user value version was we what when where with
  word work you your`.split(/\s+/),
);
const PROGRAM_NAME = /^[a-z][a-z\d]*(?:[._+-][a-z\d+]+)*$/;

/** Programs that run the command in their arguments; their own flags stand before it. */
export const PREFIX_PROGRAMS = new Set(
  "builtin command env exec nice nohup sudo time timeout watch xargs".split(" "),
);

/** Something that only a command line has: a flag, a path, a wildcard, a placeholder, a quote, a number. */
export function looksLikeShell(words: readonly ShellWord[]): boolean {
  return words
    .slice(1)
    .some(
      ({ raw, value }) =>
        /^-{1,2}[A-Za-z\d]/.test(value) || /[/~*$<>[\]'"`@\d\\]|^\+|\w[.:=]\w|^\.{1,2}$/.test(raw),
    );
}

/** `time flies`, `make sure`: an ordinary word that is also a program, in a phrase. */
export function isPhrase(words: readonly ShellWord[]): boolean {
  if (looksLikeShell(words)) return false;
  const [program, ...rest] = words.map((word) => word.value);
  const known = findProgram(program ?? "");
  if (!known?.program.word) return false;
  if (known.facts.group && known.names.has(rest[0] ?? "")) return false;
  if (PREFIX_PROGRAMS.has(program ?? "") && findProgram(rest[0] ?? "") && !isPhrase(words.slice(1)))
    return false;
  if (rest.some((word) => PHRASE_WORDS.has(word.toLowerCase().replace(/[.,;:!?]$/, "")))) return true;
  if (known.facts.group) return true;
  return !TAKES_PLAIN_WORDS.has(program ?? "") || rest.length > 3;
}

/** Whether a first word that is no known program can be one that the table does not have. */
export function mayBeProgram(words: readonly ShellWord[], fenced: boolean): boolean {
  const [first, second] = words;
  if (!first || first.quoted || first.expands) return false;
  const isPath = /^(?:\.{1,2}|~)?\/?(?:[\w.@+-]+\/)+[\w.@+-]+$/.test(first.value);
  if (!second)
    return (
      fenced &&
      isPath &&
      !/\.(?:json|ya?ml|md|txt|conf|toml|lock|log|html|css|ini|xml|png)$/.test(first.value)
    );
  if (!isPath && !PROGRAM_NAME.test(first.value)) return false;
  if (/^(?:=|==|:=|=>|\+=|-=|->|\?|:|in|is|of|\+|-|\*|\/)$/.test(second.value)) return false;
  if (words.some(({ raw }) => /[;{}]$|^[({]|=>|^(?:===?|!==?|&&)$/.test(raw) && !raw.includes("{{")))
    return false;
  if (fenced) return true;
  return (
    words.slice(1).some(({ value }) => /^-{1,2}[A-Za-z]/.test(value)) ||
    (isPath && (/^\.{1,2}\//.test(first.value) || looksLikeShell(words)))
  );
}

/**
 * The program that a first word is clearly a slip of: only where what follows fits that program, so that no ordinary
 * word becomes one.
 */
export function correctProgram(words: readonly ShellWord[]): string | undefined {
  const written = words[0]?.value ?? "";
  if (words.length < 2 || words[0]?.quoted || !/^[A-Za-z][A-Za-z\d.-]+$/.test(written)) return undefined;
  const index = factsIndex();
  const better = correctWord(
    written,
    [...index.programs, ...Object.keys(index.same)].filter(
      (name) => name.length > 2 || name.toLowerCase() === written.toLowerCase(),
    ),
  );
  const program = better === undefined ? undefined : findProgram(better);
  if (!program || better === undefined) return undefined;
  const next = words.slice(1).find(({ value }) => !value.startsWith("-"))?.value ?? "";
  if (program.names.size > 0) {
    const slip = correctWord(next, program.names.keys());
    const fits = program.names.has(next) || (written.length > 4 && slip !== undefined);
    if (!fits && !(program.facts.group !== true && hasOwnFlag(words, program.flags))) return undefined;
    return better;
  }
  const sameLetters = [...written.toLowerCase()].sort().join("") === [...better].sort().join("");
  if (written.length < 5 && !sameLetters) return undefined;
  return hasOwnFlag(words, program.flags) ? better : undefined;
}

function hasOwnFlag(words: readonly ShellWord[], flags: ReadonlyMap<string, unknown>): boolean {
  return words.slice(1).some(({ value }) => {
    const name = value.replace(/=.*$/, "");
    return (
      flags.has(name) ||
      (/^-[A-Za-z]{2,}$/.test(name) && [...name.slice(1)].every((letter) => flags.has(`-${letter}`)))
    );
  });
}
