import { FAIRNESS_RULES } from "../quiz-fairness.js";
import { QUIZ_KINDS, type QuizFigures } from "../quiz-figures.js";
import { points, type Table } from "./table.js";

/** How many questions each set of notes yields, by kind. */
export function quizKindTable(figures: readonly QuizFigures[]): Table {
  return {
    head: ["notes", "blocks", "questions", ...QUIZ_KINDS],
    rows: figures.map(({ set, blocks, questions }) => [
      set,
      String(blocks),
      String(questions.length),
      ...QUIZ_KINDS.map((kind) => String(questions.filter((one) => one.kind === kind).length)),
    ]),
  };
}

/** How many questions break each rule. */
export function quizFairnessTable(figures: readonly QuizFigures[]): Table {
  const rules = ["prompts unique", "ids unique", ...Object.keys(FAIRNESS_RULES)];
  return {
    head: ["notes", ...rules, "widest option is right, %"],
    rows: figures.map(({ set, unfair, widestRight }) => [
      set,
      ...rules.map((rule) => String(unfair.filter((one) => one.rule === rule).length)),
      points(widestRight),
    ]),
  };
}
