import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadLexicon } from "../../src/index/load-lexicon.js";
import { plainTable } from "../eval/report/table.js";
import { measureColdStart } from "./cold-start.js";
import { generatedNotes } from "./generated-notes.js";
import { goalRows } from "./goal-rows.js";
import { measureIdleMemory } from "./idle-bot.js";
import { goalTable, performancePage } from "./performance-page.js";
import type { CorpusResults, Results } from "./results.js";
import { runMeasure } from "./run-measure.js";
import { timePicture } from "./time-picture.js";

// Measures how fast notes are read and questions answered, beside other programs. From the repository, after a build:
//   npm run bench                  everything; writes docs/PERFORMANCE.md and docs/question-times.svg
//   npm run bench -- --quick       1,000 and 10,000 sections; writes nothing
//   npm run bench -- --notes DIR   over the notes of a folder; writes nothing
//   --sizes 1000,10000             other sizes
//   --date YYYY-MM-DD              what the page says; today where absent

const DOCS = "docs";
const PAGE = "PERFORMANCE.md";
const PICTURE = "question-times.svg";
const PACKAGES = ["@orama/orama", "minisearch", "libsql", "remark"];
const QUICK_SIZES = [1_000, 10_000];
/** What can be built while nobody waits longer than ten minutes for the whole. */
const SIZES = [...QUICK_SIZES, 100_000];
/** Up to here remark alone, MiniSearch and a snapshot are measured too: beyond it they take minutes and say the same. */
const SMALLER = 10_000;
const QUESTIONS = 1_000;
/** A section of about 800 bytes, ten to a note. */
const SHAPE = { parts: [3, 5], sectionsANote: 10 } as const;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    notes: { type: "string" },
    sizes: { type: "string" },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
  },
});

const work = mkdtempSync(join(tmpdir(), "studybot-bench-"));
try {
  const corpora = values.notes === undefined ? sizes().map(measureSize) : [measureFolder(values.notes)];
  say("cold start");
  const cold = measureColdStart();
  say("the bot, idle");
  const idle = await measureIdleMemory();
  const results: Results = {
    corpora,
    cold,
    idle,
    emptyMemory: runMeasure("empty", { folder: work, questions: 0 }).memory ?? 0,
  };
  report(results);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function sizes(): readonly number[] {
  if (values.sizes !== undefined) return values.sizes.split(",").map(Number);
  return values.quick ? QUICK_SIZES : SIZES;
}

function measureSize(sections: number): CorpusResults {
  const folder = join(work, String(sections));
  say(`writing ${sections} sections`);
  for (const { path, text } of generatedNotes(sections, loadLexicon(), SHAPE)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return measureCorpus(sections.toLocaleString("en"), folder, sections <= SMALLER);
}

function measureFolder(folder: string): CorpusResults {
  return measureCorpus(basename(resolve(folder)), folder, true);
}

function measureCorpus(name: string, folder: string, whole: boolean): CorpusResults {
  const measure = (what: Parameters<typeof runMeasure>[0]) => {
    say(`${name}: ${what}`);
    return runMeasure(what, { folder, questions: QUESTIONS });
  };
  return {
    name,
    studybot: measure("studybot"),
    fts5: measure("fts5"),
    ...(whole
      ? { minisearch: measure("minisearch"), remark: measure("remark"), snapshot: measure("snapshot") }
      : {}),
  };
}

function report(results: Results): void {
  const rows = goalRows(results);
  process.stdout.write(`${plainTable(goalTable(rows))}\n`);
  if (values.quick || values.notes !== undefined || values.sizes !== undefined) return;
  const [processor] = cpus();
  const page = performancePage(results, rows, {
    date: values.date,
    machine: `${cpus().length} x ${processor?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    versions: [`Node ${process.versions.node}`, ...PACKAGES.map(versionOf)],
    picture: PICTURE,
  });
  mkdirSync(DOCS, { recursive: true });
  writeFileSync(join(DOCS, PAGE), page);
  writeFileSync(join(DOCS, PICTURE), timePicture(results));
  process.stdout.write(`written: ${join(DOCS, PAGE)}, ${join(DOCS, PICTURE)}\n`);
}

function say(doing: string): void {
  process.stderr.write(`${doing}\n`);
}

function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return `${name} ${manifest.version}`;
}
