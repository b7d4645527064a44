import type { MixtureOutcomes } from "../evaluate.js";
import { figuresOf } from "../figures.js";
import type { Outcome } from "../outcome.js";
import { ofHalf } from "./goal-rows.js";

/** From the issue: the same within three points. */
const MOST_LOST = 3;

/** Whether hit@1 on the looked-at half holds in the mixture. */
export function mixtureVerdict(alone: readonly Outcome[], { set, outcomes }: MixtureOutcomes): string {
  const own = alone.filter(({ question }) => question.set === set);
  const before = figuresOf(ofHalf(own, "looked-at")).hit1 ?? 0;
  const after = figuresOf(ofHalf(outcomes, "looked-at")).hit1 ?? 0;
  const lost = (before - after) * 100;
  const met = lost <= MOST_LOST ? "met" : `not met, by ${(lost - MOST_LOST).toFixed(1)}`;
  const change = lost < 0 ? `gains ${(-lost).toFixed(1)}` : `loses ${lost.toFixed(1)}`;
  return `In the mixture, hit@1 on the looked-at half ${change} points (goal: at most ${MOST_LOST} lost): ${met}.`;
}
