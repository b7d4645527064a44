import type { Block } from "../index/block.js";
import { blockCommands } from "../index/block-commands.js";
import type { Chunk } from "../index/chunk-note.js";
import { type Lexicon, readTerms } from "../index/index-terms.js";
import { type CommandUse, readCommandUse } from "./command-use.js";
import { type Corrections, createCorrections } from "./corrected-text.js";
import type { Draft } from "./draft.js";
import type { Fact } from "./facts/fact.js";
import { createFlagContext } from "./facts/flag-context.js";
import { readFacts } from "./facts/read-facts.js";
import { type AlsoRight, createAlsoRight } from "./options/also-right.js";
import { wordSet } from "./options/word-set.js";
import { readSpots, type Spot } from "./spot.js";

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
  /** Facts that others may be taken for: all of the same note, and some of other notes. */
  readonly factsNear: (spot: Spot) => readonly Fact[];
  /** Commands that others may be taken for. */
  readonly commandsNear: (spot: Spot) => readonly WrittenCommand[];
  readonly corrections: Corrections;
  readonly alsoRight: AlsoRight;
  /** See `readCommandUse`. */
  readonly readUse: (code: string) => CommandUse | undefined;
  /** The concepts of a text, by which words of two languages meet. */
  readonly meaningsOf: (text: string) => ReadonlySet<string>;
  /** See `wordSet`; without stop words. */
  readonly wordsOf: (text: string) => ReadonlySet<string>;
  readonly lexicon: Lexicon;
  readonly seed: string;
}

/** One kind of question: what it makes of the notes. */
export type QuestionMaker = (material: Material) => Iterable<Draft>;

/** So many of other notes are looked at for wrong options: more do not make them better, and thousands take long. */
const MOST_ELSEWHERE = 40;

export function readMaterial(
  chunks: readonly Chunk[],
  { lexicon, seed }: { readonly lexicon: Lexicon; readonly seed: string },
): Material {
  const spots = readSpots(chunks);
  const byBlock = new Map(spots.map((spot) => [spot.block, spot]));
  const flagContext = createFlagContext(chunks);
  const commands = spots.flatMap((spot) =>
    blockCommands(spot.block).flatMap(({ found, lines }): WrittenCommand[] => {
      const use = readCommandUse(found.text);
      return use === undefined ? [] : [{ spot, use, line: lines[0] }];
    }),
  );
  const facts = readFacts(spots, flagContext);
  const readUse = remember((code: string) => ({ use: readCommandUse(code) }));
  const wordsOf = remember((text: string) => wordSet(text, lexicon.stopWords));
  return {
    chunks,
    spots,
    spotOf: (block) => byBlock.get(block),
    facts,
    commands,
    factsNear: nearOnes(facts),
    commandsNear: nearOnes(commands),
    corrections: createCorrections(spots, { dictionary: lexicon.dictionary, flagContext }),
    alsoRight: createAlsoRight(wordsOf),
    readUse: (code) => readUse(code).use,
    meaningsOf: remember((text: string) => new Set(readTerms(text, lexicon).concepts)),
    wordsOf,
    lexicon,
    seed,
  };
}

function remember<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    let one = made.get(text);
    if (one === undefined) {
      one = make(text);
      made.set(text, one);
    }
    return one;
  };
}

/** Those of a note, and those of the notes nearest to it in the order of the notes. */
export function nearOnes<T extends { readonly spot: Spot }>(all: readonly T[]): (spot: Spot) => readonly T[] {
  const places = new Map<string, { first: number; end: number }>();
  all.forEach(({ spot }, at) => {
    const place = places.get(spot.chunk.note);
    if (place === undefined) places.set(spot.chunk.note, { first: at, end: at + 1 });
    else place.end = at + 1;
  });
  return ({ chunk }) => {
    const { first, end } = places.get(chunk.note) ?? { first: 0, end: 0 };
    return all.slice(Math.max(0, first - MOST_ELSEWHERE), end + MOST_ELSEWHERE);
  };
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
