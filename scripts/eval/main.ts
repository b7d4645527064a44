import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { evaluate } from "./evaluate.js";
import { FIRST_SET } from "./goals.js";
import { loadSets } from "./load-sets.js";
import { readNoteLanguages } from "./note-language.js";
import { peers } from "./peers/peers.js";
import { ripgrepVersion } from "./peers/ripgrep.js";
import { quizFigures } from "./quiz-figures.js";
import { ablationTable, mixtureTable, systemTable } from "./report/comparison-tables.js";
import { evaluationPage } from "./report/evaluation-page.js";
import { failures, lostInMixture } from "./report/failures.js";
import { goalTable } from "./report/goal-rows.js";
import { mixtureVerdict } from "./report/mixture-verdict.js";
import { quizFairnessTable, quizKindTable } from "./report/quiz-tables.js";
import { goalsBySet, otherNotesLine, setTable } from "./report/set-tables.js";
import { plainTable, type Table } from "./report/table.js";
import { tradePicture } from "./trade-picture.js";

// Asks the labelled questions of test/eval and prints how well they are answered. From the repository, after a build:
//   npm run eval                  everything; writes docs/EVALUATION.md and docs/refusal-trade.svg
//   npm run eval -- --quick       without the peers and the mixture; writes nothing
//   --date YYYY-MM-DD             what the page says; today where absent
//   --failures worked-with        lists the questions of a half that go wrong (or looked-at: not to work with)

const DOCS = "docs";
const PAGE = "EVALUATION.md";
const PICTURE = "refusal-trade.svg";
const PACKAGES = ["@orama/orama", "@orama/tokenizers", "minisearch", "libsql", "@node-rs/jieba"];

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
    failures: { type: "string" },
  },
});

const lexicon = loadLexicon();
const sets = loadSets();
const noteLanguage = readNoteLanguages(sets);
const mixed = values.quick ? undefined : sets.find(({ name }) => name === FIRST_SET);
const evaluation = await evaluate(sets, {
  lexicon,
  peers: values.quick ? [] : peers(lexicon),
  ...(mixed === undefined ? {} : { mixed }),
  onProgress: (doing) => process.stderr.write(`${doing}\n`),
});
const { outcomes, mixture } = evaluation;
const quiz = await quizFigures(sets, lexicon);
const systems = [{ name: "studybot", outcomes }, ...evaluation.peers];
const shown: (string | Table)[] = [
  goalTable(outcomes, { noteLanguage, peers: evaluation.peers }),
  goalsBySet(outcomes, { noteLanguage }),
  otherNotesLine(outcomes),
  setTable(outcomes),
  ablationTable(outcomes, evaluation.ablations),
  ...(evaluation.peers.length === 0 ? [] : [systemTable(systems)]),
  ...evaluation.notMeasured.map((name) => `${name}: not on this machine, not measured`),
  ...(mixture === undefined ? [] : [mixtureTable(outcomes, mixture), mixtureVerdict(outcomes, mixture)]),
  quizKindTable(quiz),
  quizFairnessTable(quiz),
];
if (values.failures === "worked-with" || values.failures === "looked-at") {
  shown.push(failures(outcomes, values.failures));
  if (mixture !== undefined) shown.push(lostInMixture(outcomes, mixture.outcomes, values.failures));
}
for (const part of shown) {
  process.stdout.write(`${typeof part === "string" ? part : plainTable(part)}\n\n`);
}
if (!values.quick) {
  const rg = ripgrepVersion();
  const page = evaluationPage(evaluation, {
    sets,
    noteLanguage,
    quiz,
    date: values.date,
    versions: [
      `Node ${process.versions.node}`,
      ...PACKAGES.map(versionOf),
      ...(rg === undefined ? [] : [rg]),
    ],
    picture: PICTURE,
  });
  mkdirSync(DOCS, { recursive: true });
  writeFileSync(join(DOCS, PAGE), page);
  writeFileSync(join(DOCS, PICTURE), tradePicture(evaluation.trade));
  process.stdout.write(`written: ${join(DOCS, PAGE)}, ${join(DOCS, PICTURE)}\n`);
}

function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return `${name} ${manifest.version}`;
}
