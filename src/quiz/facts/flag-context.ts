import type { Block } from "../../index/block.js";
import { blockCommands } from "../../index/block-commands.js";
import { ancestors } from "../../index/block-document.js";
import type { Chunk } from "../../index/chunk-note.js";
import { findCommand, findFlag } from "../../shell/command-table.js";
import type { ParsedCommand } from "../../shell/parse-command-line.js";
import { plainTypography } from "../../shell/typography.js";

/** Says which command a lone flag of the notes belongs to; undefined where no command nearby takes it. */
export type FlagContext = (flag: string, chunk: Chunk, block: Block) => readonly string[] | undefined;

/**
 * The commands nearest to a flag decide: of its block and the blocks above; the one that its heading, or in Chinese and
 * Japanese its own sentence, names; of its section; and of its note where one alone takes the flag or uses it.
 */
export function createFlagContext(chunks: readonly Chunk[]): FlagContext {
  const commands = new Map<Block, readonly ParsedCommand[]>();
  const notes = new Map<string, Block[]>();
  for (const { note, blocks } of chunks) {
    for (const block of blocks) {
      commands.set(
        block,
        blockCommands(block).flatMap(({ parsed }) => parsed),
      );
    }
    const own = notes.get(note) ?? [];
    own.push(...blocks);
    notes.set(note, own);
  }
  const ofBlocks = (blocks: readonly Block[]): ParsedCommand[] =>
    blocks.flatMap((block) => commands.get(block) ?? []);
  const ofNote = remembered((note: string) => distinct(ofBlocks(notes.get(note) ?? [])));
  return (flag, chunk, block) => {
    const name = plainTypography(flag.trim()).replace(/[= ].*$/s, "");
    const taking = (some: readonly ParsedCommand[]): ParsedCommand[] =>
      some.filter(({ path }) => takes(path, name));
    const near = [...taking(ofBlocks([block])), ...taking(ofBlocks(ancestors(chunk, block).reverse()))];
    if (near[0] !== undefined) return near[0].path;
    for (const heading of [...chunk.headings].reverse()) {
      const path = programsIn(heading).find((one) => takes(one, name));
      if (path !== undefined) return path;
    }
    const all = ofNote(chunk.note);
    const said = /[\u3040-\u30FF\u3400-\u9FFF]/.test(block.text) ? block.text : "";
    for (const text of [said, chunk.headings.at(-1) ?? ""]) {
      const words = new Set(text.match(/[a-z][a-z0-9-]+/g) ?? []);
      const named = taking(all).find(({ path }) => path.length > 1 && words.has(path.at(-1) ?? ""));
      if (named !== undefined) return named.path;
    }
    const section = ofBlocks(chunk.blocks);
    return onlyOne(taking(section), name) ?? (hasCode(chunk) ? undefined : onlyOne(taking(all), name));
  };
}

/** Commands of a section that does not say which one it speaks of are not looked for elsewhere. */
function hasCode({ blocks }: Chunk): boolean {
  return blocks.some(({ kind }) => kind === "code");
}

function takes(path: readonly string[], flag: string): boolean {
  const command = findCommand(path)?.command;
  return command !== undefined && findFlag(command, flag) !== undefined;
}

/** The one command among those that take a flag, or the one among them that is written with it. */
function onlyOne(taking: readonly ParsedCommand[], flag: string): readonly string[] | undefined {
  const paths = new Map(taking.map(({ path }) => [path.join(" "), path]));
  const using = taking.filter(({ path, flags }) => {
    const command = findCommand(path)?.command;
    const spellings = (command && findFlag(command, flag)?.spellings) ?? [];
    return flags.some(({ written }) => spellings.includes(written));
  });
  const used = new Map(using.map(({ path }) => [path.join(" "), path]));
  if (paths.size === 1) return [...paths.values()][0];
  return used.size === 1 ? [...used.values()][0] : undefined;
}

function distinct(commands: readonly ParsedCommand[]): ParsedCommand[] {
  const key = ({ path, flags }: ParsedCommand): string => JSON.stringify([path, flags]);
  return [...new Map(commands.map((command) => [key(command), command])).values()];
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
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
