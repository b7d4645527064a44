import { type CommandVerdict, checkCommand } from "./check-command.js";
import { findProgram } from "./command-table.js";
import { openBlock } from "./open-block.js";
import { promptLength, rootPromptLength } from "./prompt.js";
import { splitWords } from "./split-words.js";

export interface FindOptions {
  /** A fenced or indented block; otherwise an inline span, which is one candidate. */
  readonly fenced: boolean;
  /** The block's info string or its first word, in any case. */
  readonly language?: string;
}

/** A stretch of code that stands where a command can stand. */
interface Stretch {
  /** As it is written, without a prompt, with its continuation lines. */
  readonly text: string;
  /** 0-based line within the code. */
  readonly startLine: number;
  /** 0-based and inclusive. */
  readonly endLine: number;
}

export interface FoundCommand extends Stretch {
  readonly verdict: CommandVerdict;
}

/** What may be a command; saying whether it is takes longer than finding it. */
export interface CommandCandidate extends Stretch {
  /** @returns undefined where it is no command */
  readonly judge: () => CommandVerdict | undefined;
}

const SHELLS = new Set([
  "",
  "sh",
  "bash",
  "shell",
  "shell-session",
  "shellsession",
  "shellscript",
  "sh-session",
  "console",
  "zsh",
  "ksh",
  "fish",
  "terminal",
  "text",
  "txt",
  "plain",
  "plaintext",
  "none",
  "command",
  "cmdline",
  "bash-session",
]);
/** Shells of another kind: only what the table knows counts there. */
const OTHER_SHELLS = new Set(["powershell", "pwsh", "ps1", "ps", "cmd", "bat", "batch", "dos"]);
/** Blocks that are often not shell at all: only what the table knows counts there. */
const UNSURE = new Set(["", "text", "txt", "plain", "plaintext", "none"]);

/**
 * The commands in a note's code, each with its verdict; words, output of commands and code of other languages are
 * left out, and so is what is not a command. Any text is taken; nothing is thrown.
 */
export function findCommands(code: string, options: FindOptions): FoundCommand[] {
  return commandCandidates(code, options).flatMap(({ judge, ...stretch }) => {
    const verdict = judge();
    return verdict === undefined ? [] : [{ ...stretch, verdict }];
  });
}

/** What `findCommands` looks at. */
export function commandCandidates(code: string, options: FindOptions): CommandCandidate[] {
  if (!options.fenced) {
    const last = code.split("\n").length - 1;
    return [{ text: code.trim(), startLine: 0, endLine: last, judge: () => kept(checkCommand(code)) }];
  }
  const language = (/^[^\s{,]*/.exec(options.language?.trim().toLowerCase() ?? "")?.[0] ?? "").replace(
    /^\./,
    "",
  );
  const isOther = OTHER_SHELLS.has(language);
  if (!SHELLS.has(language) && !isOther) return [];
  const lines = code.split("\n");
  const prompted = lines.some((line) => promptLength(line) > 0) || everyRootPrompt(lines);
  const isSure = ({ kind }: CommandVerdict): boolean =>
    kind !== "unknown-program" || (!isOther && (prompted || !UNSURE.has(language)));
  const candidates: CommandCandidate[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const line = lines[start]!;
    const prompt = prompted ? promptLength(line) || rootPromptOf(line) : 0;
    if (line.trim() === "" || (prompted ? prompt === 0 : /^\s*#/.test(line))) continue;
    const end = endOfCommand(lines, start, prompt);
    const text = [line.slice(prompt), ...lines.slice(start + 1, end + 1)].join("\n").trim();
    const judge = (): CommandVerdict | undefined => {
      const verdict = checkCommand(text, { fenced: true });
      return isSure(verdict) ? kept(verdict) : undefined;
    };
    candidates.push({ text, startLine: start, endLine: end, judge });
    start = end;
  }
  return candidates;
}

function kept(verdict: CommandVerdict): CommandVerdict | undefined {
  return verdict.kind === "not-a-command" ? undefined : verdict;
}

/** `# ` begins a comment unless every line that begins so goes on with a program. */
function everyRootPrompt(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => /^\s*#/.test(line));
  return marked.length > 0 && marked.every((line) => rootPromptOf(line) > 0) && marked.length < lines.length;
}

function rootPromptOf(line: string): number {
  const prompt = rootPromptLength(line);
  const first = /^\S+/.exec(line.slice(prompt))?.[0] ?? "";
  const known = prompt > 0 ? findProgram(first) : undefined;
  return known && !known.program.word ? prompt : 0;
}

/** The last line of the command that begins at `start`: backslashes, open quotes and here-documents go on. */
function endOfCommand(lines: readonly string[], start: number, prompt: number): number {
  let text = lines[start]!.slice(prompt);
  for (let end = start; ; end += 1) {
    const next = lines[end + 1];
    if (next === undefined || end - start >= CONTINUATION_LIMIT)
      return end === start || isComplete(text) ? end : start;
    if (isComplete(text)) return end;
    text += `\n${next.replace(/^> /, "")}`;
  }
}

/** No command of a person's notes goes on for more lines; keeps the reading linear in the block's length. */
const CONTINUATION_LIMIT = 60;

function isComplete(text: string): boolean {
  if (/(?:^|[^\\])(?:\\\\)*\\\s*$/.test(text) || /(?:&&|\|\|?)\s*$/.test(text)) return false;
  const { commands, unclosed } = splitWords(text);
  return unclosed === undefined && openBlock(commands) === undefined;
}
