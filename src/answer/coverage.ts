import type { WeightedUnit } from "../index/score.js";

/** How much of a question's weight is covered, 0 to 1, by how well each unit is. */
export function coverageOf(qualities: ArrayLike<number>, units: readonly WeightedUnit[]): number {
  let covered = 0;
  let total = 0;
  for (let at = 0; at < units.length; at++) {
    const one = units[at];
    if (one?.unit.counts !== true) continue;
    total += one.weight;
    covered += one.weight * (qualities[at] ?? 0);
  }
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
