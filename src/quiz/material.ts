import type { Block } from "../index/block.js";
import { blockCommands } from "../index/block-commands.js";
import type { Chunk } from "../index/chunk-note.js";
import { type Lexicon, readTerms } from "../index/index-terms.js";
import type { ParsedCommand } from "../shell/parse-command-line.js";
import { type CommandUse, readCommandUse } from "./command-use.js";
import { type Corrections, createCorrections } from "./corrected-text.js";
import type { Draft } from "./draft.js";
import type { Fact } from "./facts/fact.js";
import { createFlagContext } from "./facts/flag-context.js";
import { readFacts } from "./facts/read-facts.js";
import { nearOnes } from "./near-ones.js";
import { type AlsoRight, createAlsoRight } from "./options/also-right.js";
import { createTextReader, type TextReader } from "./options/text-reading.js";
import { remember } from "./remember.js";
import { readSpots, type Spot } from "./spot.js";
import type { Steps } from "./steps.js";

/** A command that the notes write, wherever they do. */
export interface WrittenCommand {
  readonly spot: Spot;
  readonly use: CommandUse;
  /** 1-based, in the note's file. */
  readonly line: number;
}

/** What questions are made from: read once, for all kinds. */
export interface Material {
  readonly chunks: readonly Chunk[];
  readonly spots: readonly Spot[];
  readonly spotOf: (block: Block) => Spot | undefined;
  readonly facts: readonly Fact[];
  readonly commands: readonly WrittenCommand[];
  /** Facts that others may be taken for: see `nearOnes`. */
  readonly factsNear: (spot: Spot) => readonly Fact[];
  /** Commands that others may be taken for. */
  readonly commandsNear: (spot: Spot) => readonly WrittenCommand[];
  readonly corrections: Corrections;
  readonly alsoRight: AlsoRight;
  /** See `readCommandUse`. */
  readonly readUse: (code: string) => CommandUse | undefined;
  readonly readText: TextReader;
  /** The concepts of a text, by which words of two languages meet. */
  readonly meaningsOf: (text: string) => ReadonlySet<string>;
  /** English words that words of a Chinese or Japanese text may stand for. */
  readonly glossesOf: (text: string) => ReadonlySet<string>;
  /** See `wordSet`; without stop words. */
  readonly wordsOf: (text: string) => ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly seed: string;
}

/**
 * One kind of question: what it makes of the notes. Undefined stands for a fact or a block that none was made of: other
 * work may come between there as well.
 */
export type QuestionMaker = (material: Material) => Iterable<Draft | undefined>;

export function* readMaterial(
  chunks: readonly Chunk[],
  { lexicon, seed }: { readonly lexicon: Lexicon; readonly seed: string },
): Steps<Material> {
  const spots = yield* readSpots(chunks);
  const readUse = remember(readCommandUse);
  const byBlock = new Map<Block, Spot>();
  const parsed = new Map<Block, readonly ParsedCommand[]>();
  const commands: WrittenCommand[] = [];
  for (const spot of spots) {
    byBlock.set(spot.block, spot);
    const found = blockCommands(spot.block);
    if (found.length > 0)
      parsed.set(
        spot.block,
        found.flatMap((one) => one.parsed),
      );
    for (const { found: written, lines } of found) {
      if (isOneOrOther(spot.block, written.text)) continue;
      const use = readUse(written.text);
      if (use !== undefined) commands.push({ spot, use, line: lines[0] });
    }
    yield;
  }
  const flagContext = createFlagContext(chunks, (block) => parsed.get(block) ?? []);
  const facts = yield* readFacts(spots, { flagContext, readUse });
  const readText = createTextReader(lexicon.stopWords);
  const wordsOf = (text: string): ReadonlySet<string> => readText(text).words;
  const { dictionary } = lexicon;
  return {
    chunks,
    spots,
    spotOf: (block) => byBlock.get(block),
    facts,
    commands,
    factsNear: nearOnes(facts),
    commandsNear: nearOnes(commands),
    corrections: yield* createCorrections(spots, { dictionary, flagContext, readUse }),
    alsoRight: createAlsoRight(wordsOf),
    readUse,
    readText,
    meaningsOf: remember((text: string) => new Set(readTerms(text, lexicon).concepts)),
    glossesOf: remember((text: string) => new Set(readTerms(text, lexicon).glosses)),
    wordsOf,
    lexicon,
    seed,
  };
}

/** Whether a command is put together from two that stand for each other: `--ours FILE` or `--theirs`. */
function isOneOrOther({ codes, text }: Block, command: string): boolean {
  return codes.some((code, at) => {
    const next = codes[at + 1];
    if (code.block || next === undefined || command !== `${code.value} ${next.value}`) return false;
    const end = text.indexOf(code.value) + code.value.length;
    return /^\s?(?:or|and|或者?|和|与|與|、|／|\/|,|，|か|や|と)\s?$/iu.test(
      text.slice(end, text.indexOf(next.value, end)),
    );
  });
}

/** How far apart two places of the notes are: 1 one section, 2 one note, 3 further. */
export function distanceBetween(a: Spot, b: Spot): number {
  if (a.chunk.note !== b.chunk.note) return 3;
  return a.chunk.id === b.chunk.id ? 1 : 2;
}

/** Whether one block is, or hangs below or above, the other: what stands there is said of the same thing. */
export function isSameMatter(a: Spot, b: Spot): boolean {
  if (a.chunk.id !== b.chunk.id) return false;
  return a.block.index === b.block.index || isAbove(a, b) || isAbove(b, a);
}

function isAbove(above: Spot, below: Spot): boolean {
  for (let at = below.block.parent; at !== undefined; at = below.chunk.blocks[at]?.parent) {
    // A table's header is above all rows alike.
    if (at === above.block.index) return below.block.kind !== "table-row";
  }
  return false;
}
