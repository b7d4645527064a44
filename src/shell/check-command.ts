import { checkSimpleCommand, type Finding } from "./check-simple-command.js";
import { chooseSpellings } from "./choices.js";
import { findProgram } from "./command-table.js";
import { joinAlternatives } from "./join-alternatives.js";
import { openBlock } from "./open-block.js";
import { promptLength, rootPromptLength } from "./prompt.js";
import type { Edit } from "./reading.js";
import { type SimpleCommand, splitWords } from "./split-words.js";
import { plainTypography } from "./typography.js";

/** The verdicts that an example carries; see `checkCommand`. */
export type CommandStatus = "runnable" | "template" | "corrected";

/** Pastes as it stands, and the program's argument parser takes it. */
export interface RunnableCommand {
  readonly kind: "runnable";
  readonly command: string;
}

/** Right but for what has to be filled in. Arguments that were missing are put in as `<name>`. */
export interface TemplateCommand {
  readonly kind: "template";
  readonly command: string;
  /** What to fill in, as it stands in `command`, in order; at least one. */
  readonly fill: readonly string[];
}

/** A slip of the keyboard put right. */
export interface CorrectedCommand {
  readonly kind: "corrected";
  readonly command: string;
  /** What was written, without a prompt. */
  readonly from: string;
  /** As in a template; absent where nothing is to be filled in. */
  readonly fill?: readonly string[];
}

/** A command of a program, or a use of a program, that the table does not know: there is no verdict on it. */
export interface UnknownProgram {
  readonly kind: "unknown-program";
  readonly command: string;
}

/** The program's argument parser would refuse it, and what was meant is not clear: not to be shown. */
export interface RefusedCommand {
  readonly kind: "refused";
  readonly command: string;
  readonly reason: string;
}

/** A word, a flag, a file name, code of another language, a group without its subcommand (`incomplete`). */
export interface NotACommand {
  readonly kind: "not-a-command";
  readonly reason?: string;
}

export type CommandVerdict =
  | RunnableCommand
  | TemplateCommand
  | CorrectedCommand
  | UnknownProgram
  | RefusedCommand
  | NotACommand;

export interface CheckOptions {
  /**
   * The text is from a fenced block that holds shell commands, where `ls` alone is one.
   * @default false
   */
  readonly fenced?: boolean;
}

/** A question is about a line of a person's; what is longer than this (UTF-16 units) is a program, not an example. */
const COMMAND_LIMIT = 20_000;

/**
 * Says what a text from somebody's notes is as a command: whether it can be pasted, what has to be filled in, what it
 * was meant to be. Several commands (pipelines, `&&`, lines) are judged each, and the worst verdict counts. Any text
 * is taken; nothing is thrown.
 */
export function checkCommand(text: string, options: CheckOptions = {}): CommandVerdict {
  const fenced = options.fenced ?? false;
  const written = withoutComments(withoutPrompt(chooseSpellings(text)));
  if (written === "") return { kind: "not-a-command", reason: "empty" };
  if (written.length > COMMAND_LIMIT) return { kind: "not-a-command", reason: "too long" };
  if (/^[-–—－]+\S/.test(written)) return { kind: "not-a-command", reason: "a flag" };
  // What is a comment shows only once typographic quotes are plain ones.
  const plain = withoutComments(plainTypography(written));
  const split = splitWords(plain);
  const { unclosed } = split;
  const commands = joinAlternatives(split.commands, plain);
  if (commands.length === 0) return { kind: "not-a-command", reason: "no words" };
  if (unclosed !== undefined) return unclosedText(written, commands[0]!.words[0]!.value, unclosed);
  const partOfMore = commands.length > 1;
  const findings = commands
    .filter(isNoPattern)
    .map((command) => checkSimpleCommand(command, { fenced, partOfMore }));
  const verdict = combine(written, plain, findings, fenced);
  const open = openBlock(commands);
  const isShown = /^(?:runnable|template|corrected)$/.test(verdict.kind);
  return open !== undefined && isShown ? unclosedBlock(written, open) : verdict;
}

/** `stop)` after the `;;` of a `case` is a pattern. */
function isNoPattern(command: SimpleCommand, index: number, all: readonly SimpleCommand[]): boolean {
  return command.operator !== ")" || all[index - 1]?.operator !== ";;";
}

function unclosedBlock(written: string, open: string): RefusedCommand {
  return { kind: "refused", command: written, reason: `${open} is not closed` };
}

/** A comment after a command is no part of it; one on a line of its own belongs to a script and stays. */
function withoutComments(text: string): string {
  if (!text.includes("#") || text.length > COMMAND_LIMIT) return text;
  const edits = splitWords(text)
    .comments.map(({ start, end }) => ({
      start,
      end,
      before: text.slice(text.lastIndexOf("\n", start) + 1, start),
    }))
    .filter(({ before }) => /\S\s+$/.test(before) && !/[\u2018\u2019\u201c\u201d]/.test(before))
    .map(({ start, end, before }) => ({
      start: start - (before.length - before.trimEnd().length),
      end,
      text: "",
    }));
  return applyEdits(text, edits).trim();
}

function withoutPrompt(text: string): string {
  const trimmed = text.trim();
  const prompt = promptLength(trimmed);
  if (prompt > 0) return trimmed.slice(prompt).trim();
  const root = rootPromptLength(trimmed);
  if (root === 0) return trimmed;
  const word = /^\S+/.exec(trimmed.slice(root))?.[0] ?? "";
  return findProgram(word) ? trimmed.slice(root) : trimmed;
}

function unclosedText(written: string, first: string, unclosed: string): CommandVerdict {
  if (!findProgram(first) || unclosed === "<<")
    return { kind: "not-a-command", reason: `${unclosed} is not closed` };
  return { kind: "refused", command: written, reason: `${unclosed} is not closed` };
}

function combine(
  written: string,
  plain: string,
  findings: readonly Finding[],
  fenced: boolean,
): CommandVerdict {
  const refused = findings.find(({ kind }) => kind === "refused");
  const others = findings.filter(({ kind }) => kind === "other");
  const counted = findings.filter(({ kind }) => kind === "known" || kind === "unknown" || kind === "refused");
  if (counted.length === 0) {
    const isAssignment = others.length === 0 && fenced;
    if (isAssignment) return { kind: "unknown-program", command: written };
    const reason = others[0]?.reason;
    return { kind: "not-a-command", ...(reason === undefined ? {} : { reason }) };
  }
  if (refused) return { kind: "refused", command: written, reason: refused.reason ?? "" };
  // A phrase or a lone word among commands: `docker ps; see below`.
  if (others.length > 0) return { kind: "not-a-command", reason: others[0]!.reason ?? "" };
  const corrections = findings.flatMap((finding) => finding.corrections);
  const edits = [...corrections, ...findings.flatMap((finding) => finding.additions)];
  const command = applyEdits(plain, edits);
  const fill = fillsInOrder(findings.filter(({ kind }) => kind !== "unknown"));
  // A correction is only as good as what is known of the rest.
  if (fill.length === 0 && findings.some(({ kind }) => kind === "unknown")) {
    return { kind: "unknown-program", command: written };
  }
  if (command !== written && (corrections.length > 0 || plain !== written)) {
    return { kind: "corrected", command, from: written, ...(fill.length > 0 ? { fill } : {}) };
  }
  return fill.length > 0 ? { kind: "template", command, fill } : { kind: "runnable", command };
}

function fillsInOrder(findings: readonly Finding[]): string[] {
  const fills = findings.flatMap((finding) => finding.fills);
  return [...new Set([...fills].sort((a, b) => a.at - b.at).map(({ text }) => text))];
}

/** Edits do not overlap; those at one place keep their order. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
