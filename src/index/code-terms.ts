import { findCommand, findFlag } from "../shell/command-table.js";
import type { ParsedCommand } from "../shell/parse-command-line.js";
import { commandSpellings, describeCommand, describeFlag, flagSpellings } from "../shell/spellings.js";
import type { Block } from "./block.js";
import { loneFlags, parsedCommands, spellingsFor } from "./block-commands.js";
import type { Chunk } from "./chunk-note.js";
import { once } from "./once.js";

/** Marks a command by its canonical path: `$docker container top`. */
export const COMMAND = "$";

/** What a block's code can be found by beyond its own words. */
export interface CodeReading {
  /** Its commands and flags in all their spellings. */
  readonly terms: readonly string[];
  /** What its commands and flags do, in English, by the command tables. */
  readonly uses: readonly string[];
}

/** The simple commands that blocks show; none for most. */
export type CommandsByBlock = ReadonlyMap<Block, readonly ParsedCommand[]>;

export function commandsByBlock(chunks: readonly Chunk[]): CommandsByBlock {
  const commands = new Map<Block, readonly ParsedCommand[]>();
  for (const { blocks } of chunks) {
    for (const block of blocks) {
      const parsed = block.codes.length === 0 ? [] : parsedCommands(block);
      if (parsed.length > 0) commands.set(block, parsed);
    }
  }
  return commands;
}

export type CodeTerms = (chunk: Chunk, block: Block) => CodeReading;

/**
 * Commands and flags of a note in all their spellings: a block that writes `docker top` is found by `docker container
 * top`, one that writes `--detach` by `-d`. What a lone flag means is decided by the commands nearest to it: of its
 * block, of the items above, of its section, of the note.
 */
export function createCodeTerms(chunks: readonly Chunk[], commands = commandsByBlock(chunks)): CodeTerms {
  const ofBlocks = (blocks: readonly Block[]): ParsedCommand[] =>
    distinct(blocks.flatMap((block) => commands.get(block) ?? []));
  const sections = new Map(chunks.map((chunk) => [chunk, once(() => ofBlocks(chunk.blocks))]));
  const note = once(() => ofBlocks(chunks.flatMap((chunk) => chunk.blocks)));
  return (chunk, block) => {
    const own = commands.get(block) ?? [];
    const terms = own.flatMap(commandTerms);
    const uses = own.flatMap(usesOf);
    const levels = [() => own, () => ofBlocks(parents(chunk, block)), sections.get(chunk) ?? note, note];
    for (const flag of loneFlags(block.codes)) {
      for (const level of levels) {
        const commands = level();
        const spellings = spellingsFor(flag, commands);
        if (spellings.length === 0) continue;
        terms.push(...spellings.flatMap(flagTerms));
        terms.push(...commands.flatMap(({ path }) => flagOfCommand(path, spellings[0] ?? flag) ?? []));
        uses.push(
          ...commands.flatMap(({ path }) => describeFlag(spellings[0] ?? flag, path) ?? []).slice(0, 1),
        );
        break;
      }
    }
    return { terms: [...new Set(terms)], uses: [...new Set(uses)] };
  };
}

/** What a command does, and what its flags do. */
function usesOf({ path, flags }: ParsedCommand): string[] {
  const about = describeCommand(path);
  return [
    ...(about === undefined ? [] : [about]),
    ...flags.flatMap(({ written }) => describeFlag(written, path) ?? []),
  ];
}

/** One of each command, whatever it is used with. */
function distinct(commands: readonly ParsedCommand[]): ParsedCommand[] {
  return [...new Map(commands.map((command) => [command.path.join(" "), command])).values()];
}

function commandTerms({ path, flags }: ParsedCommand): string[] {
  const terms = flags.flatMap(({ written, canonical }) =>
    canonical === undefined
      ? []
      : [...flagSpellings(written, path).flatMap(flagTerms), ...(flagOfCommand(path, written) ?? [])],
  );
  if (path.length < 2) return [...terms, COMMAND + (path[0] ?? "")];
  // Each way to write it gives its own words too: `docker ps` for `docker container ls`.
  const words = commandSpellings(path).flatMap((spelling) => spelling.slice(1));
  // Asked for by its group, `git stash push` answers for `git stash`.
  const groups = path.slice(1).map((_, length) => COMMAND + path.slice(0, length + 2).join(" "));
  return [...terms, ...groups, ...words];
}

/**
 * A flag as one of a command: `-m` of `git commit` is not `-m` of `git branch`.
 *
 * @returns a term, alone; undefined where the command does not take the flag
 */
export function flagOfCommand(path: readonly string[], flag: string): [string] | undefined {
  const command = findCommand(path)?.command;
  const canonical = command && findFlag(command, flag)?.canonical;
  return command && canonical ? [`${COMMAND}${command.path.join(" ")} ${canonical}`] : undefined;
}

/** Bare names shorter than this are other words: `rm` is a command. */
const SHORTEST_NAME = 3;

/** A long flag is also found by its bare name. */
function flagTerms(flag: string): string[] {
  return flag.startsWith("--") && flag.length >= SHORTEST_NAME + 2 ? [flag, flag.slice(2)] : [flag];
}

function parents(chunk: Chunk, block: Block): Block[] {
  const above: Block[] = [];
  for (let at = block.parent; at !== undefined; at = chunk.blocks[at]?.parent) {
    const parent = chunk.blocks[at];
    if (parent === undefined) break;
    above.push(parent);
  }
  return above;
}
