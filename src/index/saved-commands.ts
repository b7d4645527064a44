import { commandNumber, numberedCommand } from "../shell/command-numbers.js";
import type { ParsedCommand } from "../shell/parse-command-line.js";
import type { Block } from "./block.js";
import { Memo } from "./memo.js";

/*
 * Which commands each block of a section shows, as a line of text: `0:4c.1.n,4c.2;7:2b` says that block 0 shows two
 * commands, by their numbers in the command table, and block 7 one. Most blocks show none.
 */

/** The simple commands of a block, of programs that the table knows. */
export type CommandsOf = (block: Block) => readonly Pick<ParsedCommand, "path">[];

/** A few thousand commands are all that notes have; about half of a note's are of few programs. */
const MOST_NUMBERS = 4096;

// Of the shipped table, which does not change while a process runs: memos, not state.
const numbers = new Memo((path: string) => ({ number: commandNumber(path.split(" ")) }), MOST_NUMBERS);
const paths = new Memo((number: string) => ({ path: numberedCommand(number) }), MOST_NUMBERS);

/** Each command once a block, in the order of the block. */
export function saveCommands(blocks: readonly Block[], commandsOf: CommandsOf): string {
  return blocks
    .flatMap((block, at) => {
      const shown = commandsOf(block).flatMap(({ path }) => numbers.of(path.join(" ")).number ?? []);
      return shown.length === 0 ? [] : [`${at}:${[...new Set(shown)].join(",")}`];
    })
    .join(";");
}

/**
 * The paths of the commands that a block shows.
 *
 * @param line as `saveCommands` gave it
 */
export function loadCommands(line: string, at: number): (readonly string[])[] {
  const own = `${at}:`;
  const entry = line.split(";").find((one) => one.startsWith(own));
  const shown = entry?.slice(own.length).split(",") ?? [];
  return shown.flatMap((number) => {
    const { path } = paths.of(number);
    return path === undefined ? [] : [path];
  });
}
