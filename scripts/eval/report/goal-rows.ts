import type { SystemOutcomes } from "../evaluate.js";
import { type Figures, figuresOf, type Share } from "../figures.js";
import { GOALS, type Goal } from "../goals.js";
import type { Half, Language, Question } from "../load-sets.js";
import type { Outcome } from "../outcome.js";
import { points, type Table } from "./table.js";

export interface GoalContext {
  readonly noteLanguage: (question: Question) => Language | undefined;
  readonly peers: readonly SystemOutcomes[];
}

/** Shares are compared as they are printed. */
const PRINTED = 1000;

export function outcomesFor(
  goal: Goal,
  outcomes: readonly Outcome[],
  { noteLanguage }: Pick<GoalContext, "noteLanguage">,
): Outcome[] {
  return outcomes.filter(({ question }) => goal.covers(question, noteLanguage(question)));
}

export function ofHalf(outcomes: readonly Outcome[], half: Half): Outcome[] {
  return outcomes.filter(({ question }) => question.half === half);
}

/** The goals beside what is reached, with the gap said and the best of the peers. */
export function goalTable(outcomes: readonly Outcome[], context: GoalContext): Table {
  const head = [
    "looked-at half",
    "n",
    "hit@1",
    "goal",
    "hit@3",
    "goal",
    "MRR@10",
    "refused",
    "goal",
    "verdict",
  ];
  const peers = context.peers.length > 0;
  return {
    head: peers ? [...head, "best peer"] : head,
    rows: GOALS.map((goal) => {
      const figures = figuresOf(ofHalf(outcomesFor(goal, outcomes, context), "looked-at"));
      const row = [goal.name, ...figureCells(figures, goal), verdict(figures, goal)];
      return peers ? [...row, bestPeer(goal, figures, context)] : row;
    }),
  };
}

function figureCells(figures: Figures, goal: Pick<Goal, "hit1" | "hit3" | "refused">): string[] {
  const { hit1, hit3, mrr, refused } = figures;
  const count = figures.answerable + figures.unanswerable;
  return [
    String(count),
    points(hit1),
    points(goal.hit1),
    points(hit3),
    points(goal.hit3),
    points(mrr),
    points(refused),
    points(goal.refused),
  ];
}

/** `met`, or by how many points of a hundred which figure falls short. */
export function verdict(figures: Figures, goal: Pick<Goal, "hit1" | "hit3" | "refused">): string {
  const gaps = (["hit1", "hit3", "refused"] as const).flatMap((key) => {
    const gap = printed(goal[key]) - printed(figures[key]);
    return goal[key] === undefined || gap <= 0 ? [] : [`${NAMES[key]} short by ${(gap / 10).toFixed(1)}`];
  });
  return gaps.length === 0 ? "met" : gaps.join(", ");
}

const NAMES = { hit1: "hit@1", hit3: "hit@3", refused: "refused" } as const;

function printed(share: Share): number {
  return Math.round((share ?? 0) * PRINTED);
}

/** The peer that comes nearest in what the goal asks first, and whether it is behind in all that is asked. */
function bestPeer(goal: Goal, own: Figures, context: GoalContext): string {
  const key = goal.hit1 === undefined ? "refused" : "hit1";
  const measured = context.peers.map(({ name, outcomes }) => ({
    name,
    figures: figuresOf(ofHalf(outcomesFor(goal, outcomes, context), "looked-at")),
  }));
  measured.sort((a, b) => (b.figures[key] ?? 0) - (a.figures[key] ?? 0));
  const best = measured[0];
  if (best === undefined) return "";
  const keys = (["hit1", "hit3", "refused"] as const).filter((one) => goal[one] !== undefined);
  const ahead = measured.every(({ figures }) =>
    keys.every((one) => printed(own[one]) > printed(figures[one])),
  );
  return `${ahead ? "ahead of" : "not ahead of"} ${best.name} (${points(best.figures[key])})`;
}
