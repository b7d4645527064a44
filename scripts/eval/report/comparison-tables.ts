import type { MixtureOutcomes, StructureRow, SystemOutcomes } from "../evaluate.js";
import { figuresOf } from "../figures.js";
import { GOALS } from "../goals.js";
import { HALVES } from "../load-sets.js";
import type { Outcome } from "../outcome.js";
import type { TradeCurve } from "../refusal-trade.js";
import { type GoalContext, ofHalf, outcomesFor } from "./goal-rows.js";
import { points, type Table } from "./table.js";

/** Systems over all questions, on both halves. */
export function systemTable(systems: readonly SystemOutcomes[]): Table {
  return {
    head: ["", ...HALVES.flatMap((half) => [`${half}: hit@1`, "hit@3", "MRR@10", "refused"])],
    rows: systems.map(({ name, outcomes }) => [
      name,
      ...HALVES.flatMap((half) => {
        const { hit1, hit3, mrr, refused } = figuresOf(ofHalf(outcomes, half));
        return [hit1, hit3, mrr, refused].map(points);
      }),
    ]),
  };
}

/** Systems by the goals' rows, on the looked-at half: hit@1 / hit@3, and what was refused of the unanswerable. */
export function systemsByGoal(
  systems: readonly SystemOutcomes[],
  context: Pick<GoalContext, "noteLanguage">,
): Table {
  return {
    head: ["hit@1 / hit@3, looked-at half", ...GOALS.map(({ name }) => name)],
    rows: systems.map(({ name, outcomes }) => [
      name,
      ...GOALS.map((goal) => {
        const { hit1, hit3, refused } = figuresOf(ofHalf(outcomesFor(goal, outcomes, context), "looked-at"));
        return goal.refused === undefined ? `${points(hit1)} / ${points(hit3)}` : points(refused);
      }),
    ]),
  };
}

/** A part left out: what is left on the looked-at half, and what that changes in points. */
export function ablationTable(whole: readonly Outcome[], ablations: readonly SystemOutcomes[]): Table {
  const base = HALVES.map((half) => figuresOf(ofHalf(whole, half)));
  return {
    head: ["", ...HALVES.flatMap((half) => [`${half}: hit@1`, "hit@3", "refused"])],
    rows: [
      ["studybot", ...base.flatMap(({ hit1, hit3, refused }) => [hit1, hit3, refused].map(points))],
      ...ablations.map(({ name, outcomes }) => [
        name,
        ...HALVES.flatMap((half, at) => {
          const figures = figuresOf(ofHalf(outcomes, half));
          return (["hit1", "hit3", "refused"] as const).map((key) => {
            const change = ((figures[key] ?? 0) - (base[at]?.[key] ?? 0)) * 100;
            return `${points(figures[key])} (${change < 0 ? "−" : "+"}${Math.abs(change).toFixed(1)})`;
          });
        }),
      ]),
    ],
  };
}

/** The same questions with the notes alone and among the generated ones. */
export function mixtureTable(alone: readonly Outcome[], { set, outcomes }: MixtureOutcomes): Table {
  const own = alone.filter(({ question }) => question.set === set);
  const line = (name: string, list: readonly Outcome[]): string[] => {
    const { hit1, hit3, mrr, wronglyRefused, refused } = figuresOf(list);
    return [name, ...[hit1, hit3, mrr, wronglyRefused, refused].map(points)];
  };
  return {
    head: [`${set}`, "hit@1", "hit@3", "MRR@10", "wrong refusals", "refused"],
    rows: HALVES.flatMap((half) => [
      line(`${half}, the notes alone`, ofHalf(own, half)),
      line(`${half}, in the mixture`, ofHalf(outcomes, half)),
    ]),
  };
}

export function structureTable(rows: readonly StructureRow[]): Table {
  return {
    head: ["", "questions", "hit@1", "hit@3", "refused"],
    rows: rows.map(({ set, kind, questions, hit1, hit3, refused }) => [
      `${set}, ${kind}`,
      String(questions),
      ...[hit1, hit3, refused].map(points),
    ]),
  };
}

/** Where the bar is written down in the table: near the chosen one, closely; further away, widely. */
const TRADE_BARS = [-0.3, -0.2, -0.1, -0.06, -0.02, 0, 0.02, 0.06, 0.1, 0.2, 0.3];

export function tradeTable(curves: readonly TradeCurve[]): Table {
  const own = curves.filter(({ rule }) => rule === "evidence");
  return {
    head: ["bar on coverage", ...own.flatMap(({ half }) => [`${half}: false answers`, "wrong refusals"])],
    rows: TRADE_BARS.map((bar) => [
      bar === 0 ? "as it is" : `${bar < 0 ? "−" : "+"}${Math.abs(bar).toFixed(2)}`,
      ...own.flatMap(({ points: all }) => {
        const point = all.find((one) => Math.abs(one.bar - bar) < 1e-9);
        return [points(point?.falseAnswers), points(point?.wrongRefusals)];
      }),
    ]),
  };
}
