import { beforeAll, describe, expect, it } from "vitest";
import { loadSets } from "../../scripts/eval/load-sets.js";
import { type QuizFigures, quizFigures } from "../../scripts/eval/quiz-figures.js";
import { loadLexicon } from "../../src/index/load-lexicon.js";

/** A tenth fewer questions than were counted last, and the kinds that each set of notes yields. */
const FLOORS = {
  docker: { questions: 71, kinds: 7 },
  git: { questions: 160, kinds: 7 },
  linux: { questions: 271, kinds: 7 },
  network: { questions: 155, kinds: 6 },
  "cooking-history": { questions: 100, kinds: 3 },
} as const;

describe("quiz questions of notes of several subjects and languages", () => {
  let figures: readonly QuizFigures[];
  beforeAll(async () => {
    figures = await quizFigures(loadSets(), loadLexicon());
  }, 60_000);

  it.each(Object.entries(FLOORS))("%s: enough of them, of several kinds", (name, floor) => {
    const questions = figures.find(({ set }) => set === name)?.questions ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(floor.questions);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(floor.kinds);
  });

  it("break no rule", () => {
    expect(figures.flatMap(({ unfair }) => unfair.map(({ rule, why }) => `${rule}: ${why}`))).toEqual([]);
  });

  it("do not give the answer away as the widest option", () => {
    for (const { set, widestRight } of figures) expect(widestRight ?? 0, set).toBeLessThan(0.3);
  });
});
