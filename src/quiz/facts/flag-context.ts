import type { Block } from "../../index/block.js";
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
export function createFlagContext(
  chunks: readonly Chunk[],
  commandsOf: (block: Block) => readonly ParsedCommand[],
): FlagContext {
  const notes = new Map<string, Chunk[]>();
  for (const chunk of chunks) {
    const own = notes.get(chunk.note);
    if (own === undefined) notes.set(chunk.note, [chunk]);
    else own.push(chunk);
  }
  const ofBlocks = (blocks: readonly Block[]): ParsedCommand[] => blocks.flatMap(commandsOf);
  const ofNote = remembered((note: string) =>
    distinct((notes.get(note) ?? []).flatMap(({ blocks }) => ofBlocks(blocks))),
  );
  const ofChunk = remembered(({ blocks }: Chunk) => ofBlocks(blocks));
  const hasCode = remembered(hasCodeBlock);
  const inNote = remembered((note: string) => remembered((flag: string) => takers(ofNote(note), flag)));
  const inChunk = remembered((chunk: Chunk) => remembered((flag: string) => takers(ofChunk(chunk), flag)));
  return (flag, chunk, block) => {
    const name = plainTypography(flag.trim()).replace(/[= ].*$/s, "");
    const near = [block, ...ancestors(chunk, block).reverse()]
      .flatMap(commandsOf)
      .find(({ path }) => takes(path, name));
    if (near !== undefined) return near.path;
    for (const heading of [...chunk.headings].reverse()) {
      const path = programsIn(heading).find((one) => takes(one, name));
      if (path !== undefined) return path;
    }
    const all = inNote(chunk.note)(name);
    const said = /[\u3040-\u30FF\u3400-\u9FFF]/.test(block.text) ? block.text : "";
    for (const text of [said, chunk.headings.at(-1) ?? ""]) {
      const words = new Set(text.match(/[a-z][a-z0-9-]+/g) ?? []);
      const named = all.paths.find((path) => path.length > 1 && words.has(path.at(-1) ?? ""));
      if (named !== undefined) return named;
    }
    return inChunk(chunk)(name).only ?? (hasCode(chunk) ? undefined : all.only);
  };
}

/** The commands that take a flag. */
interface Takers {
  /** In their order, each once. */
  readonly paths: readonly (readonly string[])[];
  /** The one command among them, or the one among them that is written with the flag. */
  readonly only: readonly string[] | undefined;
}

function takers(commands: readonly ParsedCommand[], flag: string): Takers {
  const taking = commands.filter(({ path }) => takes(path, flag));
  const paths = [...new Map(taking.map(({ path }) => [path.join(" "), path])).values()];
  return { paths, only: onlyOne(taking, flag) };
}

/** Commands of a section that does not say which one it speaks of are not looked for elsewhere. */
function hasCodeBlock({ blocks }: Chunk): boolean {
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

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
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
