import type { WeightedUnit } from "../../../src/index/score.js";

interface UnitSettings {
  readonly weight?: number;
  readonly known?: boolean;
  readonly counts?: boolean;
}

/** A word of a question that the notes know, that weighs 1 and counts, unless said otherwise. */
export function unitOf(label: string, settings: UnitSettings = {}): WeightedUnit {
  const { weight = 1, known = true, counts = true } = settings;
  return { unit: { label, alternatives: [{ term: label, factor: 1 }], emphasis: 1, counts }, weight, known };
}
