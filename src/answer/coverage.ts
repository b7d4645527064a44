import type { Hit } from "../index/note-index.js";
import type { WeightedUnit } from "../index/score.js";

/** How much of a question's weight a block covers, 0 to 1. */
export function coverageOf(hit: Hit, units: readonly WeightedUnit[]): number {
  let covered = 0;
  let total = 0;
  units.forEach((one, index) => {
    if (!one.unit.counts) return;
    total += one.weight;
    covered += one.weight * (hit.matches[index]?.quality ?? 0);
  });
  return total === 0 ? 0 : covered / total;
}

/** How much of a question's weight is in words that the notes lack, in any language, 0 to 1. */
export function unknownShare(units: readonly WeightedUnit[]): number {
  let unknown = 0;
  let total = 0;
  for (const { unit, weight, known } of units) {
    if (!unit.counts) continue;
    total += weight;
    if (!known) unknown += weight;
  }
  return total === 0 ? 1 : unknown / total;
}
