import { findProgram } from "./command-table.js";
import { refusedArgument, refusedFlagValue, refusedTogether } from "./docker-values.js";
import { asksForHelp, missingArguments, needsNoArguments, tooManyArguments } from "./missing-arguments.js";
import { placeholdersIn } from "./placeholders.js";
import { refusedProgramArgument, refusedProgramFlag } from "./program-values.js";
import { correctProgram, isPhrase, mayBeProgram, PREFIX_PROGRAMS } from "./program-word.js";
import { readCommand } from "./read-command.js";
import type { Edit, Reading } from "./reading.js";
import type { ShellWord, SimpleCommand } from "./split-words.js";

/** What is found in one simple command; `checkCommand` puts those of a whole line together. */
export interface Finding {
  /**
   * `other`: no command of a shell, for the reason given. `unknown`: a command without a verdict. `nothing`: shell
   * syntax or an assignment, neither for nor against.
   */
  readonly kind: "known" | "unknown" | "refused" | "other" | "nothing";
  readonly reason?: string;
  /** Slips of the keyboard put right. */
  readonly corrections: readonly Edit[];
  /** Arguments put in that were missing. */
  readonly additions: readonly Edit[];
  readonly fills: readonly { readonly text: string; readonly at: number }[];
  readonly reading?: Reading;
}

export interface SimpleContext {
  readonly fenced: boolean;
  /** It stands in a pipeline or a list of commands: words are no phrase then. */
  readonly partOfMore: boolean;
  readonly redirected?: boolean;
  /** `xargs` gives it further arguments. */
  readonly moreArguments?: boolean;
}

const KEYWORDS = new Set("if then elif else while until do ! {".split(" "));
const ENDS = new Set("fi done esac } ;; for case select function [[ [ in".split(" "));
/** Builtins that are also words of other languages: they count only among other commands. */
const FLOW = new Set("break continue false let return shift true :".split(" "));
const ASSIGNMENT = /^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/;
const NONE = { corrections: [], additions: [], fills: [] } as const;

/** Judges one simple command of a split text. */
export function checkSimpleCommand(simple: SimpleCommand, context: SimpleContext): Finding {
  let { words } = simple;
  let controlled = false;
  while (words[0] && !words[0].quoted && KEYWORDS.has(words[0].value)) {
    words = words.slice(1);
    controlled = true;
  }
  if (
    words.length === 0 ||
    (ENDS.has(words[0]!.value) && (controlled || context.partOfMore || words.length > 1))
  ) {
    return { kind: "nothing", ...NONE };
  }
  if (FLOW.has(words[0]!.value)) {
    return controlled || context.partOfMore ? { kind: "nothing", ...NONE } : other("a word");
  }
  const assigned = words.findIndex((word) => !ASSIGNMENT.test(word.raw));
  if (assigned !== 0) {
    if (assigned < 0) return { kind: "nothing", ...NONE };
    words = words.slice(assigned);
    // `FOO = bar` is no assignment of a shell, `x=1 y` may be one before a program.
  }
  if (simple.misplaced) return other("not for a shell: a bracket in the wrong place");
  return checkWords(words, {
    ...context,
    redirected: simple.redirected,
    partOfMore: context.partOfMore || controlled || assigned > 0,
  });
}

function checkWords(words: readonly ShellWord[], context: SimpleContext): Finding {
  const first = words[0]!;
  const name = programName(first);
  let program = first.quoted ? undefined : findProgram(name);
  let corrections: Edit[] = [];
  if (!program) {
    const better = correctProgram(words);
    program = better === undefined ? undefined : findProgram(better);
    if (!program || better === undefined) return unknownProgram(words, context);
    corrections = [{ start: first.start, end: first.end, text: better }];
  }
  const mayBePhrase = context.fenced ? words.length > 3 : true;
  if (mayBePhrase && !context.partOfMore && !context.redirected && isPhrase(words)) return other("a phrase");
  if (PREFIX_PROGRAMS.has(program.program.program) && words.length > 1) {
    const finding = checkPrefixed(name, words, context);
    if (finding) return { ...finding, corrections: [...corrections, ...finding.corrections] };
  }
  const reading = readCommand(program, words);
  if (corrections.length > 0 && isHalfLoud(reading, words)) return other("no program");
  return judge(reading, words, corrections, context);
}

/** `DOCKER RUN NGINX`: only some of the capitals could be put right. */
function isHalfLoud(reading: Reading, words: readonly ShellWord[]): boolean {
  if (!reading.loud) return false;
  const corrected = new Set(reading.corrections.map(({ start }) => start));
  return words.slice(1).some(({ value, start }) => /^[A-Z]{2,}$/.test(value) && !corrected.has(start));
}

/** `/usr/bin/docker` is docker. */
function programName(word: ShellWord): string {
  const { value } = word;
  return /^\/(?:[\w.-]+\/)+[\w.+-]+$/.test(value) ? value.slice(value.lastIndexOf("/") + 1) : value;
}

function unknownProgram(words: readonly ShellWord[], context: SimpleContext): Finding {
  const first = words[0]!;
  if (!mayBeProgram(words, context.fenced || context.partOfMore)) {
    if (first.raw.startsWith("$") && words.length > 1) return { kind: "unknown", ...NONE };
    return other("no program");
  }
  const fills = words.flatMap((word) => placeholdersIn(word).map((text) => ({ text, at: word.start })));
  return { kind: "unknown", ...NONE, fills };
}

/** The command that `sudo`, `time`, `env` or `xargs` runs; undefined where there is none. */
function checkPrefixed(
  name: string,
  words: readonly ShellWord[],
  context: SimpleContext,
): Finding | undefined {
  const prefix = findProgram(name);
  if (!prefix) return undefined;
  let index = 1;
  while (index < words.length) {
    const { value } = words[index]!;
    if (value === "--") {
      index += 1;
      break;
    }
    if (value.startsWith("-") && value.length > 1) {
      const flag = prefix.flags.get(value);
      index += flag?.value === "required" ? 2 : 1;
    } else if (ASSIGNMENT.test(value)) index += 1;
    else break;
  }
  // `command -v docker` asks where it is and runs nothing.
  if (name === "command" && words.slice(1, index).some(({ value }) => /^-p?[vV]$/.test(value)))
    return undefined;
  if (name === "timeout") index += 1;
  const rest = words.slice(index);
  if (standsForCommand(rest)) {
    const after = rest
      .slice(1)
      .flatMap((word) => placeholdersIn(word, { foreign: true }).map((text) => ({ text, at: word.start })));
    return { kind: "known", ...NONE, fills: [{ text: rest[0]!.value, at: rest[0]!.start }, ...after] };
  }
  if (rest.length === 0 || (name === "watch" && rest[0]!.quoted) || name === "builtin") return undefined;
  return checkWords(rest, {
    ...context,
    partOfMore: true,
    moreArguments: name === "xargs" || context.moreArguments === true,
  });
}

/** `nohup cmd &`: a word for the command to be put there; `command -v` is the builtin. */
function standsForCommand(words: readonly ShellWord[]): boolean {
  const [first, second] = words;
  if (!first || first.quoted) return false;
  return /^cmd$/i.test(first.value) || (/^command$/i.test(first.value) && second === undefined);
}

function judge(
  reading: Reading,
  words: readonly ShellWord[],
  before: readonly Edit[],
  context: SimpleContext,
): Finding {
  const corrections = [...before, ...reading.corrections];
  const found = { corrections, additions: [] as readonly Edit[], fills: reading.fills, reading };
  if (reading.refusal !== undefined) return { kind: "refused", reason: reading.refusal, ...found };
  if (asksForHelp(reading)) return { kind: "known", ...found };
  if (reading.openEnded) return { kind: reading.doubt === undefined ? "known" : "unknown", ...found };
  const { facts, program } = reading.command;
  if (facts.group && reading.args.length === 0) {
    if (needsNoArguments(reading) || reading.flags.some(({ written }) => /^-{1,2}v/i.test(written))) {
      return { kind: "known", ...found };
    }
    if (reading.optional.length > 0) return { kind: "known", ...found };
    if (reading.flags.length > 0 && !facts.strict) return { kind: "known", ...found };
    return other("incomplete");
  }
  if (words.length === 1 && reading.command.path.length === 1 && !context.partOfMore && !context.redirected) {
    if (!context.fenced) return other("a word");
    return program.alone ? { kind: "known", ...found } : other("incomplete");
  }
  const refusal = tooManyArguments(reading) ?? refusedValues(reading);
  if (refusal !== undefined) return { kind: "refused", reason: refusal, ...found };
  if (reading.doubt !== undefined) return { kind: "unknown", reason: reading.doubt, ...found };
  if (context.moreArguments) return { kind: "known", ...found };
  const missing = missingArguments(reading, Math.max(...words.map((word) => word.end)));
  return { kind: "known", ...found, additions: missing.edits, fills: [...missing.fills, ...reading.fills] };
}

/** Values that docker's client would refuse; placeholders and variables may stand for any value. */
function refusedValues(reading: Reading): string | undefined {
  const { command } = reading;
  const open = (word: ShellWord | undefined) =>
    word !== undefined && (/\$|`/.test(word.raw) || reading.fills.some(({ at }) => at === word.start));
  for (const { flag, value, valueWord } of reading.flags) {
    if (!flag || value === undefined || open(valueWord)) continue;
    const reason = refusedFlagValue(command, flag, value) ?? refusedProgramFlag(command, flag, value);
    if (reason !== undefined) return reason;
  }
  for (const [index, word] of reading.args.entries()) {
    if (open(word)) continue;
    const reason =
      refusedArgument(command, index, word.value) ??
      refusedProgramArgument(
        command,
        index,
        word.value,
        reading.flags.map(({ written }) => written),
      );
    if (reason !== undefined) return reason;
  }
  if (reading.args.some(open)) return undefined;
  return refusedTogether(
    command,
    reading.args.map((word) => word.value),
    reading.flags.map(({ flag, value, valueWord }) => ({
      name: flag?.canonical ?? "",
      value: value ?? "",
      open: open(valueWord),
    })),
  );
}

function other(reason: string): Finding {
  return { kind: "other", reason, ...NONE };
}
