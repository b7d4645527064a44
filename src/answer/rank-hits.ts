import { loneFlags } from "../index/block-commands.js";
import { announcedBy } from "../index/block-document.js";
import type { Hit, SearchResult } from "../index/note-index.js";
import { commandPaths } from "../index/noted-commands.js";
import type { WeightedUnit } from "../index/score.js";
import { asksHow } from "./asks-how.js";
import { coverageOf } from "./coverage.js";
import { asksDefinition, covers, defines, leads } from "./definition.js";
import { isReference } from "./is-reference.js";
import { Ranking } from "./ranking.js";

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
}

/** Orders what was found by what the index cannot see; of equals the one that stands first in the notes. */
export function rankHits(result: SearchResult, options: RankOptions = {}): Ranking {
  const { wordsOf } = options;
  const { units } = result;
  if (options.rerank === false) {
    const unchanged = { section: 1, flag: 1 };
    return new Ranking(
      result.hits.map((hit) => {
        return { hit, most: hit.score, coverage: coverageOf(hit.qualities, units), factors: unchanged };
      }),
      ({ hit, coverage }) => ({ hit, coverage, score: hit.score, factors: {} }),
    );
  }
  const definition = wordsOf !== undefined && asksDefinition(result.question);
  const how = !definition && asksHow(result.question);
  const flags = units.flatMap(({ unit, known }, at) => (known && isFlag(unit.label) ? [at] : []));
  const sections = sectionCoverage(result);
  // What the block itself says is looked at only where it may matter.
  const counted = units.flatMap(({ unit }, at) => (unit.counts ? [at] : []));
  const mostForKind = ({ qualities }: Hit): number => {
    if (!definition) return 1;
    return covers(qualities, counted) ? MOST_FOR_KIND : RANKING.definition;
  };
  const candidates = result.hits.map((hit) => {
    const coverage = coverageOf(hit.qualities, units);
    const section = 1 + RANKING.section * ((sections.get(hit.chunk.id) ?? coverage) - coverage);
    const flag = flags.some((at) => (hit.qualities[at] ?? 0) === 0) ? RANKING.withoutFlag : 1;
    const mostForShowing = how && mayShowCommand(hit) ? RANKING.shows : 1;
    const most = hit.score * section * flag * mostForKind(hit) * mostForShowing * RANKING.beginning;
    return { hit, most, coverage, factors: { section, flag } };
  });
  return new Ranking(candidates, ({ hit, coverage, factors: { section, flag } }) => {
    const leading = definition && leads(hit, units, wordsOf);
    const defining = definition && !leading && defines(hit, units, wordsOf);
    const kind = leading ? RANKING.lead : defining ? RANKING.definition : kindFactor(hit);
    const shows = how && showsCommand(hit) ? RANKING.shows : 1;
    const beginning = beginsWithUnit(hit, units) ? RANKING.beginning : 1;
    const score = hit.score * section * flag * kind * shows * beginning;
    return { hit, coverage, score, factors: { section, flag, kind, shows, beginning } };
  });
}

/** No kind of block gets more. */
const MOST_FOR_KIND = Math.max(...Object.values(RANKING));

/** Whether `showsCommand` may hold, by what is known of blocks that are not read: the next is all that one leads to. */
function mayShowCommand({ chunk, at }: Hit): boolean {
  return commandPaths(chunk, at).length > 0 || commandPaths(chunk, at + 1).length > 0;
}

/** Whether a block has a command, or leads to one. */
function showsCommand(hit: Hit): boolean {
  const { chunk, at } = hit;
  if (commandPaths(chunk, at).length > 0) return true;
  return commandPaths(chunk, at + 1).length > 0 && announcedBy(chunk, hit.block) !== undefined;
}

export function isFlag(label: string): boolean {
  return /^[-－–—]{1,2}[\p{L}\p{N}]/u.test(label);
}

/** How much of the question the blocks found in a section cover together, by section, where there are several. */
function sectionCoverage({ hits, units }: SearchResult): Map<string, number> {
  const firsts = new Map<string, Hit>();
  const best = new Map<string, Float64Array>();
  for (const hit of hits) {
    const { id } = hit.chunk;
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, hit);
      continue;
    }
    const together = best.get(id) ?? new Float64Array(first.qualities);
    for (let at = 0; at < together.length; at++) {
      together[at] = Math.max(together[at] ?? 0, hit.qualities[at] ?? 0);
    }
    best.set(id, together);
  }
  const coverage = new Map<string, number>();
  for (const [id, together] of best) coverage.set(id, coverageOf(together, units));
  return coverage;
}

function kindFactor({ chunk, block }: Hit): number {
  if (block.kind === "heading") return RANKING.heading;
  if (isReference(block)) return RANKING.reference;
  const titles = block.kind === "table-row" && chunk.blocks.some(({ parent }) => parent === block.index);
  return titles ? RANKING.columnTitles : 1;
}

/** Whether the block's text begins with what was asked: the word itself, or a flag in any spelling. */
function beginsWithUnit({ block, qualities }: Hit, units: readonly WeightedUnit[]): boolean {
  const text = block.text.toLowerCase();
  const [lone] = loneFlags(block.codes.slice(0, 1));
  const flagFirst = lone !== undefined && block.text.startsWith(lone);
  return units.some(({ unit }, at) => {
    if (!unit.counts || (qualities[at] ?? 0) === 0) return false;
    return text.startsWith(unit.label.toLowerCase()) || (flagFirst && isFlag(unit.label));
  });
}
