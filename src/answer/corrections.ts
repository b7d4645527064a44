import { englishLemma } from "../index/english-lemma.js";
import { GLOSS } from "../index/index-terms.js";
import type { WeightedUnit } from "../index/score.js";
import type { RankedHit } from "./rank-hits.js";

/** A word of the question that was taken for a slip of the keyboard. */
export interface Correction {
  readonly written: string;
  /** What it was read as, as the notes have it. */
  readonly read: string;
}

/**
 * What was put right to find the answer.
 *
 * @param wordsOf the words of the excerpt that some units stand for, as they are written there
 */
export function correctionsOf(
  units: readonly WeightedUnit[],
  best: RankedHit,
  wordsOf: (units: readonly WeightedUnit[]) => readonly string[],
): Correction[] {
  return units.flatMap((one, at) => {
    if (!one.unit.alternatives.some(({ via }) => via === "slip")) return [];
    const { by } = best.hit.matches[at] ?? {};
    if (by?.via !== "slip") return [];
    return [{ written: one.unit.label, read: wordsOf([one])[0] ?? asWritten(by.term, one.unit.label) }];
  });
}

/** English for a word of the notes in another language, whose lemma lacks a final silent e. */
function asWritten(term: string, written: string): string {
  if (!term.startsWith(GLOSS)) return term;
  const lemma = term.slice(GLOSS.length);
  return written.endsWith("e") && englishLemma(`${lemma}e`) === lemma ? `${lemma}e` : lemma;
}
