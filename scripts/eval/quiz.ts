import { parseArgs } from "node:util";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { questionJson } from "../../src/quiz/question-json.js";
import { loadSets } from "./load-sets.js";
import { quizFigures } from "./quiz-figures.js";
import { quizFairnessTable, quizKindTable } from "./report/quiz-tables.js";
import { plainTable } from "./report/table.js";

// Makes the quiz questions of the sets of test/eval and prints how many there are and which rules they break. From the
// repository, after a build:
//   node dist/scripts/eval/quiz.js
//   --set git           one set alone
//   --sample 20         prints every n-th question too, to be read as a teacher would

const { values } = parseArgs({
  options: { set: { type: "string" }, sample: { type: "string" } },
});

const sets = loadSets().filter(({ name }) => values.set === undefined || name === values.set);
const figures = await quizFigures(sets, loadLexicon());
process.stdout.write(`${plainTable(quizKindTable(figures))}\n\n${plainTable(quizFairnessTable(figures))}\n`);
for (const { unfair } of figures) {
  for (const { question, rule, why } of unfair) {
    process.stdout.write(`${rule}: ${why}\n  ${JSON.stringify(questionJson(question))}\n`);
  }
}
const step = Number(values.sample ?? 0);
if (Number.isInteger(step) && step > 0) {
  for (const { questions } of figures) {
    for (const [at, question] of questions.entries()) {
      if (at % step === 0) process.stdout.write(`${JSON.stringify(questionJson(question))}\n`);
    }
  }
}
