import type { Block } from "../index/block.js";
import type { BlockCommand } from "../index/block-commands.js";
import { ancestors } from "../index/block-document.js";
import type { Chunk } from "../index/chunk-note.js";
import type { LineRange } from "../index/note-file.js";
import type { Place } from "../index/notes-in-order.js";
import type { CommandVerdict } from "../shell/check-command.js";
import { flagSpellings } from "../shell/spellings.js";
import type { Example } from "./answer.js";

const MAX_EXAMPLES = 5;

export interface ExampleOptions {
  /** What is quoted. */
  readonly excerpt: LineRange;
  /** Each flag that the question names, in all its spellings. */
  readonly flags: readonly (readonly string[])[];
  /** Blocks of the notes that hold any of these terms. */
  readonly blocksWith: (terms: readonly string[]) => Iterable<Place>;
  /** The commands in a block's code. */
  readonly commandsOf: (block: Block) => readonly BlockCommand[];
}

/**
 * Commands that go with a quotation: those that use the flag which was asked about, from anywhere in the notes when
 * the section has none, then those of the quotation, then of what it belongs to. What its program would refuse is
 * left out.
 */
export function examplesFor(chunk: Chunk, block: Block, options: ExampleOptions): Example[] {
  const [first, last] = options.excerpt;
  const examplesOf = (place: Place): Candidate[] => candidates(place, options.commandsOf(place.block));
  const isQuoted = ({ lines }: Block): boolean => lines[0] <= last && lines[1] >= first;
  const looked = options.flags.length > 0 ? chunk.blocks : chunk.blocks.filter(isQuoted);
  const section = looked.flatMap((one) => examplesOf({ chunk, block: one }));
  const quoted = section.filter(({ command }) => command.lines[0] >= first && command.lines[1] <= last);
  const using: Candidate[] = [];
  for (const spellings of options.flags) {
    const uses = ({ command }: Candidate): boolean => usesFlag(command, spellings);
    const own = section.filter(uses);
    using.push(...own);
    if (own.length > 0) continue;
    // No more of them are looked at than it takes to fill the examples with what can be pasted at once.
    const ready = new Set(using.flatMap((one) => (isReady(one) ? one.example.command : [])));
    for (const place of ready.size < MAX_EXAMPLES ? options.blocksWith(spellings) : []) {
      for (const one of examplesOf(place).filter(uses)) {
        using.push(one);
        if (isReady(one)) ready.add(one.example.command);
      }
      if (ready.size >= MAX_EXAMPLES) break;
    }
  }
  const above =
    quoted.length > 0 ? [] : ancestors(chunk, block).flatMap((one) => examplesOf({ chunk, block: one }));
  const examples = new Map<string, Example>();
  for (const { example } of [...byReadiness(using), ...quoted, ...above]) {
    if (!examples.has(example.command)) examples.set(example.command, example);
  }
  return [...examples.values()].slice(0, MAX_EXAMPLES);
}

interface Candidate {
  readonly command: BlockCommand;
  readonly example: Example;
}

function candidates({ chunk }: Place, commands: readonly BlockCommand[]): Candidate[] {
  return commands.flatMap((command) => {
    const verdict = showable(command.found.verdict);
    if (verdict === undefined) return [];
    return [{ command, example: { ...verdict, note: chunk.note, lines: command.lines } }];
  });
}

function showable(
  verdict: CommandVerdict,
): Pick<Example, "command" | "status" | "fill" | "from"> | undefined {
  switch (verdict.kind) {
    case "runnable":
      return { command: verdict.command, status: "runnable" };
    case "template":
      return { command: verdict.command, status: "template", fill: verdict.fill };
    case "corrected": {
      const fill = verdict.fill === undefined || verdict.fill.length === 0 ? {} : { fill: verdict.fill };
      return { command: verdict.command, status: "corrected", from: verdict.from, ...fill };
    }
    case "unknown-program":
      return { command: verdict.command };
    default:
      return undefined;
  }
}

/** Whether the command has the flag, whichever way either is written. */
function usesFlag({ parsed }: BlockCommand, spellings: readonly string[]): boolean {
  return parsed.some(({ path, flags }) =>
    flags.some(({ written }) =>
      flagSpellings(written, path).some((spelling) => spellings.includes(spelling)),
    ),
  );
}

/** What can be pasted at once comes first. */
function byReadiness(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => Number(isReady(b)) - Number(isReady(a)));
}

/** Whether nothing of it is to be filled in. */
function isReady({ example }: Candidate): boolean {
  return (example.fill?.length ?? 0) === 0;
}
