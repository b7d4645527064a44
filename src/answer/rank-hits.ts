import type { Block } from "../index/block.js";
import { type BlockCommand, blockCommands, loneFlags } from "../index/block-commands.js";
import { leadOf } from "../index/block-document.js";
import type { Hit, SearchResult } from "../index/note-index.js";
import type { WeightedUnit } from "../index/score.js";
import { asksHow } from "./asks-how.js";
import { coverageOf } from "./coverage.js";
import { asksDefinition, defines, leads } from "./definition.js";
import { isReference } from "./is-reference.js";

/** A hit with what decides its place. */
export interface RankedHit {
  readonly hit: Hit;
  /** 0 to 1: the share of the question's weight that the block covers. */
  readonly coverage: number;
  readonly score: number;
  /** What multiplied the index's score, by name; empty where the order of the index was kept. */
  readonly factors: Readonly<Record<string, number>>;
}

/** What multiplies a block's score. */
export const RANKING = {
  /** It lacks a flag which the question names. */
  withoutFlag: 0.25,
  /** A title names its subject but says nothing of it: the lines below it answer, if they match at all. */
  heading: 0.8,
  /** A lone link or picture points elsewhere. */
  reference: 0.6,
  /** The titles of a table's columns. */
  columnTitles: 0.7,
  /** It begins with a word of the question: it defines it, or says what it does. */
  beginning: 1.15,
  /** It says what the thing is, and that was the question. */
  definition: 1.6,
  /** It is the first thing said below a title that is what was asked, and what that is was the question. */
  lead: 2,
  /** It shows a command, and how something is done was the question. */
  shows: 1.3,
  /** Added by as much of the question as only its section covers. */
  section: 0.3,
} as const;

export interface RankOptions {
  /**
   * False leaves the order of the index.
   * @default true
   */
  readonly rerank?: boolean;
  /** The words of a text that the question stands for; absent, definitions are not told from mentions. */
  readonly wordsOf?: (text: string) => readonly string[];
  /** The commands of a block. @default blockCommands */
  readonly commandsOf?: (block: Block) => readonly BlockCommand[];
}

/** Orders what was found by what the index cannot see; of equals the one that stands first in the notes. */
export function rankHits(result: SearchResult, options: RankOptions = {}): RankedHit[] {
  const { wordsOf, commandsOf = blockCommands } = options;
  const definition = wordsOf !== undefined && asksDefinition(result.question);
  const how = !definition && asksHow(result.question);
  const flags = result.units.flatMap(({ unit, known }, at) => (known && isFlag(unit.label) ? [at] : []));
  const sections = sectionCoverage(result);
  const ranked = result.hits.map((hit) => {
    const coverage = coverageOf(hit.matches, result.units);
    if (options.rerank === false) return { hit, coverage, score: hit.score, factors: {} };
    const around = (sections.get(hit.chunk.id) ?? coverage) - coverage;
    const defining = definition && defines(hit, result.units, wordsOf);
    const leading = definition && leads(hit, result.units, wordsOf);
    const factors = {
      section: 1 + RANKING.section * around,
      flag: flags.some((at) => (hit.matches[at]?.quality ?? 0) === 0) ? RANKING.withoutFlag : 1,
      kind: leading ? RANKING.lead : defining ? RANKING.definition : kindFactor(hit),
      shows: how && showsCommand(hit, commandsOf) ? RANKING.shows : 1,
      beginning: beginsWithUnit(hit, result.units) ? RANKING.beginning : 1,
    };
    const score = Object.values(factors).reduce((product, factor) => product * factor, hit.score);
    return { hit, coverage, score, factors };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** Whether a block has a command, or leads to one. */
function showsCommand({ chunk, block }: Hit, commandsOf: (block: Block) => readonly BlockCommand[]): boolean {
  const next = chunk.blocks[block.index + 1];
  const shown = next !== undefined && leadOf(chunk, next) === block ? [block, next] : [block];
  return shown.some((one) => commandsOf(one).some(({ parsed }) => parsed.length > 0));
}

export function isFlag(label: string): boolean {
  return /^[-－–—]{1,2}[\p{L}\p{N}]/u.test(label);
}

/** How much of the question the blocks found in a section cover together, by section. */
function sectionCoverage(result: SearchResult): Map<string, number> {
  const qualities = new Map<string, number[]>();
  for (const { chunk, matches } of result.hits) {
    const best = qualities.get(chunk.id) ?? matches.map(() => 0);
    matches.forEach(({ quality }, at) => {
      best[at] = Math.max(best[at] ?? 0, quality);
    });
    qualities.set(chunk.id, best);
  }
  return new Map(
    [...qualities].map(([id, best]) => [
      id,
      coverageOf(
        best.map((quality) => ({ quality })),
        result.units,
      ),
    ]),
  );
}

function kindFactor({ chunk, block }: Hit): number {
  if (block.kind === "heading") return RANKING.heading;
  if (isReference(block)) return RANKING.reference;
  const titles = block.kind === "table-row" && chunk.blocks.some(({ parent }) => parent === block.index);
  return titles ? RANKING.columnTitles : 1;
}

/** Whether the block's text begins with what was asked: the word itself, or a flag in any spelling. */
function beginsWithUnit({ block, matches }: Hit, units: readonly WeightedUnit[]): boolean {
  const text = block.text.toLowerCase();
  const [lone] = loneFlags(block.codes.slice(0, 1));
  const flagFirst = lone !== undefined && block.text.startsWith(lone);
  return units.some(({ unit }, at) => {
    if (!unit.counts || (matches[at]?.quality ?? 0) === 0) return false;
    return text.startsWith(unit.label.toLowerCase()) || (flagFirst && isFlag(unit.label));
  });
}
