import type { Times } from "./measure/timing.js";
import type { CorpusResults, Results } from "./results.js";

/** A figure beside its goal; both are ratios within one run. */
export interface GoalRow {
  readonly what: string;
  readonly goal: string;
  readonly figure: string;
  readonly reached: boolean;
  /** What was compared, in its own units. */
  readonly peer: string;
}

const ANSWER_GOAL = 0.5;
const MINI_SEARCH_TIMES = 20;
const GROWTH = 6;
const PARSE_TIMES = 1.5;
const LINEAR = 11;
const EDIT_SHARE = 1 / 50;
const EDIT_MS = 100;
const LOAD_SHARE = 1 / 8;
const MEMORY_TIMES = 5;
const COLD_FRESH = 2;
const COLD_WITHOUT = 4;
const IDLE_TIMES = 1.25;

export function goalRows({ corpora, cold, idle, emptyMemory }: Results): GoalRow[] {
  const rows: GoalRow[] = [];
  if (cold !== undefined) {
    const { empty, fresh, without } = cold;
    rows.push(
      atMost(
        "`studybot ask`, cold, fresh snapshot",
        fresh / empty,
        COLD_FRESH,
        `${ms(fresh)}; node -e 0 ${ms(empty)}`,
      ),
      atMost(
        "the same without a snapshot",
        without / empty,
        COLD_WITHOUT,
        `${ms(without)}; node -e 0 ${ms(empty)}`,
      ),
    );
  }
  if (idle !== undefined) {
    const { bot, client } = idle;
    rows.push(
      atMost(
        "the bot, idle: memory",
        bot / client,
        IDLE_TIMES,
        `${megabytes(bot)}; a discord.js client ${megabytes(client)}`,
      ),
    );
  }
  corpora.forEach((corpus, at) => {
    rows.push(
      ...queryRows(corpus),
      ...buildRows(corpus, corpora[at - 1]),
      ...memoryRows(corpus, emptyMemory),
    );
    const before = corpora[at - 1];
    if (before !== undefined) rows.push(...growthRows(before, corpus));
  });
  return rows;
}

/** Where notes are few, what a question costs is reading it, and memory is the dictionaries. */
const MANY_SECTIONS = 10_000;
const MANY_BYTES = 20e6;

function queryRows({ name, studybot, fts5, minisearch }: CorpusResults): GoalRow[] {
  const rows: GoalRow[] = [];
  if ((studybot.sections ?? 0) < MANY_SECTIONS) return rows;
  for (const [what, own] of [
    ["search", studybot.search],
    ["whole answer", studybot.ask],
  ] as const) {
    if (own === undefined || fts5.search === undefined) continue;
    for (const share of ["p50", "p99"] as const) {
      const peer = fts5.search[share];
      rows.push(
        atMost(
          `${name}: ${what}, ${share}`,
          own[share] / peer,
          ANSWER_GOAL,
          `${ms(own[share])}; FTS5 trigram ${ms(peer)}`,
        ),
      );
    }
  }
  if (studybot.search !== undefined && minisearch?.search !== undefined) {
    const [own, peer] = [studybot.search.p50, minisearch.search.p50];
    rows.push({
      what: `${name}: search, p50`,
      goal: `${MINI_SEARCH_TIMES} x faster`,
      figure: `${(peer / own).toFixed(1)} x`,
      reached: peer / own >= MINI_SEARCH_TIMES,
      peer: `${ms(own)}; MiniSearch ${ms(peer)}`,
    });
  }
  return rows;
}

function buildRows(
  { name, studybot, remark, minisearch, snapshot }: CorpusResults,
  before: CorpusResults | undefined,
): GoalRow[] {
  const { build = Number.NaN, wall } = studybot;
  const rows: GoalRow[] = [];
  if (remark?.build !== undefined) {
    rows.push(
      atMost(
        `${name}: build, processor time`,
        build / remark.build,
        PARSE_TIMES,
        `${ms(build)}; remark alone ${ms(remark.build)}`,
      ),
    );
  }
  if (wall !== undefined && remark?.wall !== undefined) {
    rows.push(
      atMost(
        `${name}: build, by the clock`,
        wall / remark.wall,
        PARSE_TIMES,
        `${ms(wall)}; remark alone ${ms(remark.wall)}`,
      ),
    );
  }
  if (minisearch?.build !== undefined) {
    rows.push(
      atMost(
        `${name}: build, processor time`,
        build / minisearch.build,
        1,
        `${ms(build)}; MiniSearch ${ms(minisearch.build)}`,
      ),
    );
  }
  if (before?.studybot.build !== undefined && tenTimes(before.studybot.sections, studybot.sections)) {
    const grown = build / before.studybot.build;
    rows.push(
      atMost(
        `${before.name} to ${name}: build`,
        grown,
        LINEAR,
        `${ms(before.studybot.build)} to ${ms(build)}`,
      ),
    );
  }
  if (studybot.edit !== undefined && (studybot.notes ?? 0) > 1) {
    const { edit, firstEdit } = studybot;
    const first = firstEdit === undefined ? "" : `the first ${ms(firstEdit)}; `;
    rows.push({
      what: `${name}: one edited note of ${studybot.notes}`,
      goal: `1/50 of a build, ${EDIT_MS} ms`,
      figure: `1/${Math.round(build / edit)}`,
      reached: edit / build <= EDIT_SHARE && edit < EDIT_MS,
      peer: `${ms(edit)}; ${first}build ${ms(build)}`,
    });
  }
  if (snapshot?.load !== undefined && snapshot.build !== undefined) {
    const { load, build: whole } = snapshot;
    rows.push({
      what: `${name}: opening a snapshot`,
      goal: "1/8 of a build",
      figure: `1/${(whole / load).toFixed(1)}`,
      reached: load / whole <= LOAD_SHARE,
      peer: `${ms(load)}; build ${ms(whole)}`,
    });
  }
  return rows;
}

function memoryRows({ name, studybot, minisearch }: CorpusResults, empty: number): GoalRow[] {
  const { memory, bytes } = studybot;
  if (memory === undefined || bytes === undefined || bytes < MANY_BYTES) return [];
  const own = memory - empty;
  const rows = [
    atMost(
      `${name}: memory, of the notes' bytes`,
      own / bytes,
      MEMORY_TIMES,
      `${megabytes(own)}; notes ${megabytes(bytes)}`,
    ),
  ];
  if (minisearch?.memory !== undefined) {
    const peer = minisearch.memory - empty;
    rows.push(atMost(`${name}: memory`, own / peer, 1, `${megabytes(own)}; MiniSearch ${megabytes(peer)}`));
  }
  return rows;
}

function growthRows(before: CorpusResults, after: CorpusResults): GoalRow[] {
  if (!tenTimes(before.studybot.sections, after.studybot.sections)) return [];
  return (["search", "ask"] as const).flatMap((what): GoalRow[] => {
    const [small, large]: (Times | undefined)[] = [before.studybot[what], after.studybot[what]];
    if (small === undefined || large === undefined) return [];
    const label = `${before.name} to ${after.name}: ${what === "ask" ? "whole answer" : "search"}, p99`;
    return [atMost(label, large.p99 / small.p99, GROWTH, `${ms(small.p99)} to ${ms(large.p99)}`)];
  });
}

function tenTimes(small = 0, large = 0): boolean {
  return small > 0 && Math.round(large / small) === 10;
}

function atMost(what: string, ratio: number, goal: number, peer: string): GoalRow {
  return { what, goal: `at most ${goal} x`, figure: `${ratio.toFixed(2)} x`, reached: ratio <= goal, peer };
}

function ms(time: number): string {
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`;
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
