import { COMMAND } from "../index/code-terms.js";
import type { QueryUnit, WeightedUnit } from "../index/score.js";
import { unknownShare } from "./coverage.js";
import { isFlag, type RankedHit } from "./rank-hits.js";

/** The best block must cover at least so much of the question's weight. */
const LEAST_COVERAGE = 0.35;
/** So much of the question's weight may be in words that the notes lack. */
const MOST_UNKNOWN = 0.6;

/** Whether the evidence is too thin to show anything: by what of the question is covered, not by a score alone. */
export function refuses(units: readonly WeightedUnit[], best: RankedHit | undefined): boolean {
  if (best === undefined) return true;
  if (units.some(({ unit, known }) => isNamed(unit) && !known)) return true;
  return best.coverage < LEAST_COVERAGE || unknownShare(units) > MOST_UNKNOWN;
}

/** A flag or a command is meant as it is written: another one is no answer. */
function isNamed(unit: QueryUnit): boolean {
  return isFlag(unit.label) || unit.alternatives[0]?.term.startsWith(COMMAND) === true;
}
