import { figuresOf, type Share } from "../figures.js";
import { FIRST_SET, GOALS, STRANGE_NOTES_GOAL } from "../goals.js";
import { HALVES, KINDS, LANGUAGES, type Language, type Question } from "../load-sets.js";
import type { Outcome } from "../outcome.js";
import { type GoalContext, ofHalf, outcomesFor, verdict } from "./goal-rows.js";
import { points, type Table } from "./table.js";

export function setNames(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map(({ question }) => question.set))];
}

/** A line a set and half: hits, what was shown without reason, what was withheld without reason. */
export function setTable(outcomes: readonly Outcome[]): Table {
  const groups = [
    ...setNames(outcomes).map((name) => ({
      name,
      own: outcomes.filter(({ question }) => question.set === name),
    })),
    { name: "all", own: outcomes },
  ];
  return {
    head: [
      "set, half",
      "answerable",
      "hit@1",
      "hit@3",
      "MRR@10",
      "wrong refusals",
      "unanswerable",
      "false answers",
    ],
    rows: groups.flatMap(({ name, own }) =>
      HALVES.map((half) => {
        const figures = figuresOf(ofHalf(own, half));
        const { hit1, hit3, mrr, wronglyRefused, refused } = figures;
        return [
          `${name}, ${half}`,
          String(figures.answerable),
          ...[hit1, hit3, mrr, wronglyRefused].map(points),
          String(figures.unanswerable),
          points(refused === undefined ? undefined : 1 - refused),
        ];
      }),
    ),
  };
}

/** Hit@1 / hit@3 of each goal's questions by set, on the looked-at half. */
export function goalsBySet(outcomes: readonly Outcome[], context: Pick<GoalContext, "noteLanguage">): Table {
  const sets = setNames(outcomes);
  const looked = ofHalf(outcomes, "looked-at");
  return {
    head: ["hit@1 / hit@3, looked-at half", ...sets],
    rows: GOALS.map((goal) => [
      goal.name,
      ...sets.map((set) => {
        const own = outcomesFor(goal, looked, context).filter(({ question }) => question.set === set);
        return pair(own, goal.refused !== undefined);
      }),
    ]),
  };
}

function pair(outcomes: readonly Outcome[], refusal: boolean): string {
  const { hit1, hit3, refused } = figuresOf(outcomes);
  const figures = refusal ? points(refused) : `${points(hit1)} / ${points(hit3)}`;
  return outcomes.length === 0 ? "–" : `${figures} (${outcomes.length})`;
}

/** The folders beside the first, as the nearest thing to notes of other people. */
export function otherNotesLine(outcomes: readonly Outcome[]): string {
  const own = ofHalf(outcomes, "looked-at").filter(({ question }) => question.set !== FIRST_SET);
  const figures = figuresOf(own);
  const { hit1, hit3, refused } = STRANGE_NOTES_GOAL;
  return [
    `The sets beside ${FIRST_SET}, looked-at half: hit@1 ${points(figures.hit1)} (goal ${points(hit1)}),`,
    `hit@3 ${points(figures.hit3)} (${points(hit3)}), refused ${points(figures.refused)} (${points(refused)}):`,
    `${verdict(figures, STRANGE_NOTES_GOAL)}.`,
  ].join(" ");
}

/** Hit@1 / hit@3 / MRR@10 by kind and language over some questions, both halves. */
export function kindTables(outcomes: readonly Outcome[]): Table {
  const rows = KINDS.filter((kind) => kind !== "unanswerable").map((kind) => ({
    name: kind as string,
    own: outcomes.filter(({ question }) => question.kind === kind),
  }));
  const languages = LANGUAGES.map((language) => ({
    name: `in ${language}`,
    own: outcomes.filter(({ question }) => question.lang === language && question.kind !== "unanswerable"),
  }));
  const unanswerable = outcomes.filter(({ question }) => question.kind === "unanswerable");
  const groups = [...rows, ...languages].filter(({ own }) => own.length > 0);
  return {
    head: ["", ...HALVES.flatMap((half) => [`${half}: n`, "hit@1", "hit@3", "MRR@10", "withheld"])],
    rows: [
      ...groups.map(({ name, own }) => [name, ...HALVES.flatMap((half) => cells(ofHalf(own, half)))]),
      ["unanswerable", ...HALVES.flatMap((half) => refusedCells(ofHalf(unanswerable, half)))],
    ],
  };
}

function cells(outcomes: readonly Outcome[]): string[] {
  const { answerable, hit1, hit3, mrr, wronglyRefused } = figuresOf(outcomes);
  return [String(answerable), ...[hit1, hit3, mrr, wronglyRefused].map(points)];
}

function refusedCells(outcomes: readonly Outcome[]): string[] {
  const none: Share = undefined;
  const { unanswerable, refused } = figuresOf(outcomes);
  return [String(unanswerable), ...[none, none, none, refused].map(points)];
}

/** Hit@1 / hit@3 by kind in each language, and by the pair of languages, on the looked-at half. */
export function kindByLanguage(outcomes: readonly Outcome[]): Table {
  const looked = ofHalf(outcomes, "looked-at");
  return {
    head: ["hit@1 / hit@3 (n)", ...LANGUAGES],
    rows: KINDS.map((kind) => [
      kind === "unanswerable" ? "unanswerable: refused" : kind,
      ...LANGUAGES.map((language) => {
        const own = looked.filter(({ question }) => question.kind === kind && question.lang === language);
        return pair(own, kind === "unanswerable");
      }),
    ]),
  };
}

export function languagePairs(
  outcomes: readonly Outcome[],
  noteLanguage: (question: Question) => Language | undefined,
): Table {
  const looked = ofHalf(outcomes, "looked-at").filter(({ question }) => question.kind !== "unanswerable");
  return {
    head: ["asked in", ...LANGUAGES.map((language) => `over ${language} notes`)],
    rows: LANGUAGES.map((asked) => [
      asked,
      ...LANGUAGES.map((note) =>
        pair(
          looked.filter(({ question }) => question.lang === asked && noteLanguage(question) === note),
          false,
        ),
      ),
    ]),
  };
}
