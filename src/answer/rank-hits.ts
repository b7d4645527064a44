import { loneFlags } from "../index/block-commands.js";
import { announcedBy } from "../index/block-document.js";
import type { Hit, SearchResult } from "../index/note-index.js";
import { commandPaths } from "../index/noted-commands.js";
import type { WeightedUnit } from "../index/score.js";
import { asksHow } from "./asks-how.js";
import { coverageOf } from "./coverage.js";
import { asksDefinition, defines, leads } from "./definition.js";
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
    return new Ranking(
      result.hits.map((hit) => {
        const rank = () => ({ hit, coverage: coverageOf(hit.matches, units), score: hit.score, factors: {} });
        return { hit, most: hit.score, rank };
      }),
    );
  }
  const definition = wordsOf !== undefined && asksDefinition(result.question);
  const how = !definition && asksHow(result.question);
  const flags = units.flatMap(({ unit, known }, at) => (known && isFlag(unit.label) ? [at] : []));
  const sections = sectionCoverage(result);
  // What the block itself says is looked at only where it may matter.
  const [mostForKind, mostForShowing] = [definition ? MOST_FOR_KIND : 1, how ? RANKING.shows : 1];
  const ranks = result.hits.map((hit) => {
    const coverage = coverageOf(hit.matches, units);
    const section = 1 + RANKING.section * ((sections.get(hit.chunk.id) ?? coverage) - coverage);
    const flag = flags.some((at) => (hit.matches[at]?.quality ?? 0) === 0) ? RANKING.withoutFlag : 1;
    const rank = (): RankedHit => {
      const leading = definition && leads(hit, units, wordsOf);
      const defining = definition && !leading && defines(hit, units, wordsOf);
      const kind = leading ? RANKING.lead : defining ? RANKING.definition : kindFactor(hit);
      const shows = how && showsCommand(hit) ? RANKING.shows : 1;
      const beginning = beginsWithUnit(hit, units) ? RANKING.beginning : 1;
      const score = hit.score * section * flag * kind * shows * beginning;
      return { hit, coverage, score, factors: { section, flag, kind, shows, beginning } };
    };
    const most = hit.score * section * flag * mostForKind * mostForShowing * RANKING.beginning;
    return { hit, most, rank };
  });
  return new Ranking(ranks);
}

/** No kind of block gets more. */
const MOST_FOR_KIND = Math.max(...Object.values(RANKING));

/** Whether a block has a command, or leads to one. */
function showsCommand({ chunk, block }: Hit): boolean {
  return [block, announcedBy(chunk, block)].some(
    (one) => one !== undefined && commandPaths(chunk, one.index).length > 0,
  );
}

export function isFlag(label: string): boolean {
  return /^[-－–—]{1,2}[\p{L}\p{N}]/u.test(label);
}

/** How much of the question the blocks found in a section cover together, by section. */
function sectionCoverage({ hits, units }: SearchResult): Map<string, number> {
  const best = new Map<string, { quality: number }[]>();
  for (const { chunk, matches } of hits) {
    const known = best.get(chunk.id);
    if (known === undefined)
      best.set(
        chunk.id,
        matches.map(({ quality }) => ({ quality })),
      );
    for (const [at, one] of known?.entries() ?? []) {
      one.quality = Math.max(one.quality, matches[at]?.quality ?? 0);
    }
  }
  return new Map([...best].map(([id, qualities]) => [id, coverageOf(qualities, units)]));
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
