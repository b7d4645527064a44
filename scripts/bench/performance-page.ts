import { markdownTable, type Table } from "../eval/report/table.js";
import type { GoalRow } from "./goal-rows.js";
import { LIMITS } from "./limits.js";
import type { Results } from "./results.js";

export interface PageContext {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly versions: readonly string[];
  readonly machine: string;
  /** The picture, from the page. */
  readonly picture: string;
}

export function goalTable(rows: readonly GoalRow[]): Table {
  return {
    head: ["what", "goal", "figure", "reached", "measured"],
    rows: rows.map(({ what, goal, figure, reached, peer }) => [
      what,
      goal,
      figure,
      reached ? "yes" : "no",
      peer,
    ]),
  };
}

/** `docs/PERFORMANCE.md`. */
export function performancePage(results: Results, rows: readonly GoalRow[], context: PageContext): string {
  const reached = rows.filter((row) => row.reached).length;
  const parts = [
    "# Performance",
    `Written by \`npm run bench\` on ${context.date}, on ${context.machine}, with ${context.versions.join(", ")}.`,
    INTRODUCTION,
    `![How long a question takes](${context.picture})`,
    "## Goals",
    `${reached} of ${rows.length} are reached. A figure is a ratio within this run; times and sizes are this machine's.`,
    markdownTable(goalTable(rows)),
    "## Corpora",
    markdownTable(corpusTable(results)),
    "## Where the limits are",
    LIMITS,
  ];
  return `${parts.join("\n\n")}\n`;
}

function corpusTable({ corpora }: Results): Table {
  return {
    head: ["corpus", "notes", "sections", "blocks", "MB", "questions"],
    rows: corpora.map(({ name, studybot: { notes, sections, blocks, bytes = 0, search } }) => [
      name,
      String(notes),
      String(sections),
      String(blocks),
      (bytes / 1e6).toFixed(1),
      String(search?.count),
    ]),
  };
}

const INTRODUCTION = `Corpora are generated from a seed in the shape of notes: headings, paragraphs, lists, commands, code and
tables, half of them in Chinese, the others in English and Japanese, with words by Zipf's law. Questions are stretches
of their sentences and their commands. studybot indexes every block (a paragraph, a list item, a table's row); the
peers index sections, which are fewer. Each system is measured in a process of its own, warm, one
question after the other, by the processor time that it takes (a cold start, and a build once more, by the clock: large folders are read by several processes); a build of more than 4 MB of notes ends when the index is kept in the data folder and opened from there, as the program does it; memory is what the process holds after a collection beyond what an empty one does. SQLite's
FTS5 has its trigram tokenizer and keeps its index in memory; MiniSearch has words by Intl.Segmenter, folded as studybot
folds them; remark has the extensions for GitHub's Markdown and front matter.`;
