import type { Evaluation } from "../evaluate.js";
import type { LabelledSet, Language, Question } from "../load-sets.js";
import type { QuizFigures } from "../quiz-figures.js";
import {
  ablationTable,
  mixtureTable,
  structureTable,
  systemsByGoal,
  systemTable,
  tradeTable,
} from "./comparison-tables.js";
import { goalTable } from "./goal-rows.js";
import { mixtureVerdict } from "./mixture-verdict.js";
import { quizFairnessTable, quizKindTable } from "./quiz-tables.js";
import {
  goalsBySet,
  kindByLanguage,
  kindTables,
  languagePairs,
  otherNotesLine,
  setNames,
  setTable,
} from "./set-tables.js";
import { markdownTable, type Table } from "./table.js";

export interface PageContext {
  readonly sets: readonly LabelledSet[];
  readonly noteLanguage: (question: Question) => Language | undefined;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Name and version of what took part. */
  readonly versions: readonly string[];
  readonly quiz: readonly QuizFigures[];
  /** The picture of the trade, from the page. */
  readonly picture: string;
}

/** `docs/EVALUATION.md`. */
export function evaluationPage(evaluation: Evaluation, context: PageContext): string {
  const { outcomes, peers, ablations, mixture } = evaluation;
  const { noteLanguage } = context;
  const systems = [{ name: "studybot", outcomes }, ...peers];
  const dressed = [
    { name: "studybot", outcomes },
    ...peers.map(({ name, withExcerpts }) => ({ name, outcomes: withExcerpts })),
  ];
  const missing = evaluation.notMeasured.map((name) => `${name} is not on this machine: not measured.`);
  const parts: (string | Table)[] = [
    "# Evaluation",
    `Written by \`npm run eval\` on ${context.date}, with ${context.versions.join(", ")}. All figures are percentages.`,
    INTRODUCTION,
    sizeTable(evaluation, context.sets),
    "## Goals",
    "Over all sets, on the half that was only looked at.",
    goalTable(outcomes, { noteLanguage, peers }),
    "The same rows by set; in brackets, how many questions. One question of 20 is five points.",
    goalsBySet(outcomes, { noteLanguage }),
    otherNotesLine(outcomes),
    "## By set and half",
    setTable(outcomes),
    "## By kind and language",
    kindTables(outcomes),
    "On the looked-at half, by kind in each language:",
    kindByLanguage(outcomes),
    "By the language of the question and of the note that answers:",
    languagePairs(outcomes, noteLanguage),
    ...setNames(outcomes).flatMap((set) => [
      `### ${set}`,
      kindTables(outcomes.filter(({ question }) => question.set === set)),
    ]),
    "## Peers",
    PEERS,
    ...missing,
    systemTable(systems),
    systemsByGoal(systems, { noteLanguage }),
    "The same peers with studybot's excerpts and one answer a section, so that only the ranking differs:",
    systemsByGoal(dressed, { noteLanguage }),
    "## What each part is worth",
    "In brackets, the change in points when the part is left out.",
    ablationTable(outcomes, ablations),
    "## Among 20,000 sections of other subjects",
    ...(mixture === undefined
      ? ["Left out of this run."]
      : [
          `${MIXTURE} ${mixture.sections} sections, ${mixture.blocks} blocks in all.`,
          mixtureTable(outcomes, mixture),
          mixtureVerdict(outcomes, mixture),
        ]),
    "## False answers against wrong refusals",
    TRADE,
    `![False answers against wrong refusals](${context.picture})`,
    tradeTable(evaluation.trade),
    "## Questions by the notes' own structure",
    STRUCTURE,
    structureTable(evaluation.structure),
    "## Quiz questions",
    QUIZ,
    quizKindTable(context.quiz),
    "How many break a rule:",
    quizFairnessTable(context.quiz),
  ];
  return `${parts.map((part) => (typeof part === "string" ? part : markdownTable(part))).join("\n\n")}\n`;
}

const INTRODUCTION = `Each question of \`test/eval/<set>/questions.jsonl\` carries the lines that answer it. An answer is a hit when
the lines of its excerpt overlap them. hit@k: one of the first k answers is a hit; MRR@10: the mean of 1/rank of the
first hit within ten. Nothing shown for an answerable question is a wrong refusal and a miss; anything shown for an
unanswerable one is a false answer. A hash of each question puts it in one of two halves: the ranking was worked on
with one, the other was looked at only as figures.`;

const PEERS = `The same questions over the same blocks, indexed as documents of text and heading path; a document is a hit when its
lines overlap the labelled ones. Questions are handed over whole; to the trigram index as words of three letters and
more, and every three characters of Chinese and Japanese, joined by OR; to ripgrep as words without stop words, joined
by OR, blocks with most of them first. None of these is made to refuse: they refuse only where nothing matches.`;

const MIXTURE = `The notes of one set among notes that a script makes up from a fixed seed: words by Zipf's law in Chinese, English and
Japanese with those of the concepts among them, headings, lists, tables, and commands of other programs without the
flags that these notes explain. What they say makes no sense, but it holds the words of the unanswerable questions too,
so that what is refused there says little.`;

const TRADE = `Whether to answer is decided by what of the question is covered. The solid curves move the bar on coverage and leave
the other rules (a flag or command that the notes lack, too much that they do not know); the dotted ones have a bar on
coverage and nothing else. The dots are where the program stands.`;

const STRUCTURE = `Made by a script, a floor rather than a measure: a sentence without its rarest word asks for its block, a heading for its
section. Nobody asks so.`;

const QUIZ = `What \`studybot quiz --list\` makes of the notes. The rules are checked apart from what makes the questions: one option
is right and no two are the same, steps are not shown in their order, the prompt does not hold the answer or another
spelling of it, options are of like length and of one form (figures beside figures, as round as each other), commands to
choose are short, what is asked does not go on from another sentence, gaps are quoted from the note and nothing shows
Markdown's marks, and the lines quoted are the note's. That an option is not right as well, and that a question is worth
asking, only a reader can say.`;

function sizeTable({ sizes }: Evaluation, sets: readonly LabelledSet[]): Table {
  const rows = sizes.map((size) => {
    const questions = sets.find(({ name }) => name === size.set)?.questions ?? [];
    const looked = questions.filter(({ half }) => half === "looked-at").length;
    return { ...size, questions: questions.length, looked };
  });
  const keys = ["notes", "sections", "blocks", "questions", "looked"] as const;
  return {
    head: ["set", "notes", "sections", "blocks", "questions", "of them looked-at"],
    rows: [
      ...rows.map((row) => [row.set, ...keys.map((key) => String(row[key]))]),
      ["all", ...keys.map((key) => String(rows.reduce((sum, row) => sum + row[key], 0)))],
    ],
  };
}
