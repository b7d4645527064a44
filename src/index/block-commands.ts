import { findCommand, findFlag } from "../shell/command-table.js";
import { type CommandCandidate, commandCandidates, type FoundCommand } from "../shell/find-commands.js";
import { type ParsedCommand, parseCommandLine } from "../shell/parse-command-line.js";
import type { Block } from "./block.js";
import type { CodeSpan } from "./inline-text.js";
import type { LineRange } from "./note-file.js";

/** A command of the notes. */
export interface BlockCommand {
  readonly found: FoundCommand;
  /** The simple commands it is made of, of programs that the table knows. */
  readonly parsed: readonly ParsedCommand[];
  /** 1-based, in the note's file. */
  readonly lines: LineRange;
}

/** Characters between a command and a flag that are read as one: `docker run` 的 `--rm`. */
const LONGEST_JOINT = 4;
const LONE_FLAG = /^[-–—－]{1,2}[A-Za-z0-9][\w-]*(?:=\S+)?$/;

/** The commands in a block's code, in the order of the block. */
export function blockCommands(block: Block): BlockCommand[] {
  return blockCandidates(block).flatMap(({ line, candidate }) => {
    const { judge, ...stretch } = candidate;
    const verdict = judge();
    if (verdict === undefined) return [];
    const lines = [line + stretch.startLine, line + stretch.endLine] as const;
    return [{ found: { ...stretch, verdict }, parsed: parseCommandLine(stretch.text), lines }];
  });
}

/** The simple commands in a block's code, of programs that the table knows: the same without the verdicts. */
export function parsedCommands(block: Block): ParsedCommand[] {
  return blockCandidates(block).flatMap(({ candidate }) => {
    const parsed = parseCommandLine(candidate.text);
    return parsed.length === 0 || candidate.judge() === undefined ? [] : parsed;
  });
}

/** What may be a command in a block's code. */
function blockCandidates(block: Block): { readonly line: number; readonly candidate: CommandCandidate }[] {
  let from = 0;
  return block.codes.flatMap((code, at) => {
    const start = block.text.indexOf(code.value, from);
    from = start < 0 ? from : start + code.value.length;
    const flag = flagBehind(block, at, from);
    const text = flag === undefined ? code.value : `${code.value} ${flag}`;
    const language = code.language === undefined ? {} : { language: code.language };
    const candidates = commandCandidates(text, { fenced: code.block, ...language });
    return candidates.map((candidate) => ({ line: code.line, candidate }));
  });
}

/**
 * The lone flag that follows a bare command (`docker run` 的 `--rm`), where hardly a word stands between and the
 * command takes it. A command with arguments or with that flag is whole already: nothing is added to it.
 *
 * @param end where the command ends in the block's text
 */
function flagBehind(block: Block, at: number, end: number): string | undefined {
  const [code, next] = [block.codes[at], block.codes[at + 1]];
  if (code === undefined || next === undefined || code.block || !LONE_FLAG.test(next.value)) return undefined;
  const joint = block.text.indexOf(next.value, end) - end;
  if (joint < 0 || joint > LONGEST_JOINT) return undefined;
  const [bare, ...more] = parseCommandLine(code.value);
  if (bare === undefined || more.length > 0 || bare.args.length > bare.placeholders.length) return undefined;
  const [joined] = parseCommandLine(`${code.value} ${next.value}`);
  const added = joined?.flags.slice(bare.flags.length) ?? [];
  const isNew = added.some(
    ({ canonical }) => canonical !== undefined && !bare.flags.some((flag) => flag.canonical === canonical),
  );
  return isNew ? next.value : undefined;
}

/** A flag that a span of code begins with, and a value or two behind it: `-L 8080:localhost:80`. */
const FIRST_FLAG = /^([-–—－]{1,2}[A-Za-z0-9][\w-]*(?:=\S+)?)(?:\s+\S+){0,2}$/;

/** Flags that stand in a block's code without their command, as they are written. */
export function loneFlags(codes: readonly CodeSpan[]): string[] {
  return codes.flatMap((code) => (code.block ? [] : (FIRST_FLAG.exec(code.value.trim())?.[1] ?? [])));
}

/** All spellings of a flag for the commands that take it; empty where none does. */
export function spellingsFor(flag: string, commands: readonly Pick<ParsedCommand, "path">[]): string[] {
  const name = flag.replace(/[–—－]/g, "-").replace(/=.*$/s, "");
  return [
    ...new Set(
      commands.flatMap(({ path }) => {
        const command = findCommand(path)?.command;
        return command === undefined ? [] : (findFlag(command, name)?.spellings ?? []);
      }),
    ),
  ];
}
