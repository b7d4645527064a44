import type { Block } from "../../index/block.js";
import { blockCommands } from "../../index/block-commands.js";
import { ancestors } from "../../index/block-document.js";
import type { Chunk } from "../../index/chunk-note.js";
import { findCommand, findFlag } from "../../shell/command-table.js";
import { plainTypography } from "../../shell/typography.js";

/** Says which command a lone flag of the notes belongs to; undefined where no command nearby takes it. */
export type FlagContext = (flag: string, chunk: Chunk, block: Block) => readonly string[] | undefined;

/**
 * The commands nearest to a flag decide, as they do for what a note is found by: of its block, of the blocks above, of
 * its headings, of its section, of its note.
 */
export function createFlagContext(chunks: readonly Chunk[]): FlagContext {
  const paths = new Map<Block, readonly (readonly string[])[]>();
  const notes = new Map<string, readonly Block[]>();
  for (const { note, blocks } of chunks) {
    for (const block of blocks) {
      paths.set(
        block,
        blockCommands(block).flatMap(({ parsed }) => parsed.map(({ path }) => path)),
      );
    }
    notes.set(note, [...(notes.get(note) ?? []), ...blocks]);
  }
  const pathsOf = (blocks: readonly Block[]): (readonly string[])[] =>
    blocks.flatMap((block) => paths.get(block) ?? []);
  return (flag, chunk, block) => {
    const name = plainTypography(flag.trim()).replace(/[= ].*$/s, "");
    const levels = [
      () => pathsOf([block]),
      () => pathsOf(ancestors(chunk, block).reverse()),
      () => [...chunk.headings].reverse().flatMap((heading) => programsIn(heading)),
      () => pathsOf(chunk.blocks),
      () => pathsOf(notes.get(chunk.note) ?? []),
    ];
    for (const level of levels) {
      for (const path of level()) {
        const command = findCommand(path)?.command;
        if (command !== undefined && findFlag(command, name) !== undefined) return command.path;
      }
    }
    return undefined;
  };
}

/** `一覧 ls`: the programs that a heading names, alone or with a subcommand. */
function programsIn(heading: string): string[][] {
  const words = heading.match(/[a-z][a-z0-9-]*/g) ?? [];
  return words.flatMap((word, at) => {
    const found = findCommand(words.slice(at));
    return found === undefined || found.command.path[0] !== word ? [] : [[...found.command.path]];
  });
}
