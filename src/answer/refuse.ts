import { COMMAND } from "../index/code-terms.js";
import type { QueryUnit, WeightedUnit } from "../index/score.js";
import { findProgram } from "../shell/command-table.js";
import { unknownShare } from "./coverage.js";
import { isFlag, type RankedHit } from "./rank-hits.js";

/** How much of a question's weight must be covered, and how much may be in words that the notes lack. */
interface Evidence {
  readonly leastCoverage: number;
  readonly mostUnknown: number;
}

/** Measured on the worked-with halves of test/eval: a higher bar refuses more right answers than false ones. */
const WORDS: Evidence = { leastCoverage: 0.3, mostUnknown: 0.4 };
/** One word of several is a coincidence more often than an answer. */
const ONE_WORD_OF_SEVERAL: Evidence = { leastCoverage: 0.45, mostUnknown: 0.4 };
/** A flag or command that the block has decides by itself; the words around it are how people ask. */
const NAMED: Evidence = { leastCoverage: 0.2, mostUnknown: 0.9 };

/** Where all hangs on one word, a part of it is no answer: プルリクエスト is no リクエスト. */
const ONE_WORD: Evidence = { leastCoverage: 0.55, mostUnknown: 0.4 };

/** A match below this is a guess at the meaning. */
const SURE_QUALITY = 0.4;

/** Why nothing is shown: by what of the question is covered, not by a score alone. Undefined: there is an answer. */
export function whyRefused(units: readonly WeightedUnit[], best: RankedHit | undefined): string | undefined {
  const missing = units.find(({ unit, known }) => isNamed(unit) && !known);
  if (missing !== undefined) return `the notes have no ${missing.unit.label}`;
  if (best === undefined) return "the notes have none of the question's words";
  const other = otherProgram(units, best);
  if (other !== undefined) return `the notes say it of another program than ${other}`;
  const { leastCoverage, mostUnknown } = evidenceFor(units, best);
  const unknown = unknownShare(units);
  if (unknown > mostUnknown)
    return `${percent(unknown)} of the question is in words that the notes lack, at most ${percent(mostUnknown)} may be`;
  if (best.coverage >= leastCoverage) return undefined;
  return `the best block covers ${percent(best.coverage)} of the question, at least ${percent(leastCoverage)} is needed`;
}

export function refuses(units: readonly WeightedUnit[], best: RankedHit | undefined): boolean {
  return whyRefused(units, best) !== undefined;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A program that the question names beside a flag, where the best block has the flag but is not about the program. */
function otherProgram(units: readonly WeightedUnit[], best: RankedHit): string | undefined {
  if (!units.some(({ unit }) => isFlag(unit.label))) return undefined;
  return units.find(
    ({ unit, known }, at) => known && isOnlyProgram(unit.label) && (best.hit.qualities[at] ?? 0) === 0,
  )?.unit.label;
}

/** Whether a word can be nothing but a program: curl, unlike set. */
function isOnlyProgram(word: string): boolean {
  const program = findProgram(word)?.program;
  return program !== undefined && program.word !== true;
}

function evidenceFor(units: readonly WeightedUnit[], best: RankedHit): Evidence {
  const quality = (at: number): number => best.hit.qualities[at] ?? 0;
  const named = units.flatMap(({ unit }, at) => (isNamed(unit) ? [at] : []));
  if (named.length > 0 && named.every((at) => quality(at) > 0)) return NAMED;
  const counting = units.flatMap(({ unit }, at) => (unit.counts ? [at] : []));
  const sure = counting.filter((at) => quality(at) >= SURE_QUALITY);
  if (counting.length === 1) return ONE_WORD;
  return sure.length < 2 ? ONE_WORD_OF_SEVERAL : WORDS;
}

/** A flag or a command is meant as it is written: another one is no answer. */
export function isNamed(unit: QueryUnit): boolean {
  return isFlag(unit.label) || unit.alternatives[0]?.term.startsWith(COMMAND) === true;
}
