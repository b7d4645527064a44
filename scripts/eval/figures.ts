import type { Outcome } from "./outcome.js";

/** A share of questions, 0 to 1; undefined where there is none to take it of. */
export type Share = number | undefined;

export interface Figures {
  /** Questions that the notes answer. */
  readonly answerable: number;
  readonly hit1: Share;
  readonly hit3: Share;
  /** Mean reciprocal rank within the first ten. */
  readonly mrr: Share;
  /** Nothing was shown although the notes answer. */
  readonly wronglyRefused: Share;
  /** Questions that the notes do not answer. */
  readonly unanswerable: number;
  /** Of those, where nothing was shown; the others are false answers. */
  readonly refused: Share;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ question }) => question.kind !== "unanswerable");
  const unanswerable = outcomes.filter(({ question }) => question.kind === "unanswerable");
  return {
    answerable: answerable.length,
    hit1: mean(answerable, ({ rank }) => Number(rank === 1)),
    hit3: mean(answerable, ({ rank }) => Number(rank >= 1 && rank <= 3)),
    mrr: mean(answerable, ({ rank }) => (rank === 0 ? 0 : 1 / rank)),
    wronglyRefused: mean(answerable, ({ refused }) => Number(refused)),
    unanswerable: unanswerable.length,
    refused: mean(unanswerable, ({ refused }) => Number(refused)),
  };
}

function mean(outcomes: readonly Outcome[], value: (outcome: Outcome) => number): Share {
  if (outcomes.length === 0) return undefined;
  return outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
}
