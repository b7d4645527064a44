import { BLOCK_FIELDS } from "../index/block-document.js";
import { countIn } from "../index/posting-list.js";
import type { Via } from "../index/question-weights.js";
import type { UnitMatch, WeightedUnit } from "../index/score.js";
import type { RankedHit } from "./rank-hits.js";

/** How an answer came about: for those who keep the notes, and for who doubts it. */
export interface Explanation {
  /** Why nothing was shown; absent where something was. */
  readonly refused?: string;
  readonly words: readonly ExplainedWord[];
  /** The best blocks, in their order. */
  readonly blocks: readonly ExplainedBlock[];
}

export interface ExplainedWord {
  readonly word: string;
  /** Its share in the question: the rarer in the notes, the more. */
  readonly weight: number;
  /** Whether it counts when it is asked how much of the question a block covers. */
  readonly counts: boolean;
  /** What it was looked up as, of what the notes have: a concept begins with `@`, a command with `$`. */
  readonly terms: readonly {
    readonly term: string;
    readonly via: Via;
    readonly factor: number;
    readonly blocks: number;
  }[];
}

export interface ExplainedBlock {
  readonly note: string;
  readonly lines: readonly [number, number];
  /** The index's score, what multiplied it, and what came out. */
  readonly indexScore: number;
  readonly factors: Readonly<Record<string, number>>;
  readonly score: number;
  readonly coverage: number;
  readonly matches: readonly {
    readonly word: string;
    readonly term: string;
    readonly via: Via;
    /** Where the term stands: in the block's text or code, in its heading, above it. */
    readonly fields: readonly string[];
    readonly score: number;
  }[];
}

const BLOCKS = 5;
const FIELD_NAMES = Object.keys(BLOCK_FIELDS);

export interface Evidence {
  readonly units: readonly WeightedUnit[];
  readonly ranked: readonly RankedHit[];
  readonly refused: string | undefined;
  /** In how many blocks a term stands. */
  readonly blocksOf: (term: string) => number;
}

export function explain({ units, ranked, refused, blocksOf }: Evidence): Explanation {
  return {
    ...(refused === undefined ? {} : { refused }),
    words: units.map(({ unit, weight }) => ({
      word: unit.label,
      weight: rounded(weight),
      counts: unit.counts,
      terms: unit.alternatives
        .filter(({ term }) => blocksOf(term) > 0)
        .map(({ term, factor, via = "word" }) => ({
          term,
          via,
          factor: rounded(factor),
          blocks: blocksOf(term),
        })),
    })),
    blocks: ranked.slice(0, BLOCKS).map((one) => explainBlock(one, units)),
  };
}

function explainBlock(
  { hit, coverage, score, factors }: RankedHit,
  units: readonly WeightedUnit[],
): ExplainedBlock {
  return {
    note: hit.chunk.note,
    lines: [hit.block.lines[0], hit.block.lines[1]],
    indexScore: rounded(hit.score),
    factors: Object.fromEntries(Object.entries(factors).map(([name, factor]) => [name, rounded(factor)])),
    score: rounded(score),
    coverage: rounded(coverage),
    matches: units.flatMap(({ unit }, at) => {
      const match = hit.matches[at];
      if (match?.by === undefined) return [];
      const { term, via = "word" } = match.by;
      return [{ word: unit.label, term, via, fields: fieldsOf(match), score: rounded(match.score) }];
    }),
  };
}

function fieldsOf({ packed = 0 }: UnitMatch): string[] {
  return FIELD_NAMES.filter((_, field) => countIn(packed, field) > 0);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
