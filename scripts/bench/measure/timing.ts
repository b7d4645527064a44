import { existsSync, readFileSync } from "node:fs";
import { setImmediate as nextTurn, setTimeout } from "node:timers/promises";

/** Times of one question each, in ms. */
export interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** No longer than this is asked, however slow the answers; in ms. */
const LONGEST = 20_000;
/** Asked before it is timed: compilers and caches settle. */
const WARM_UP = 40;

/**
 * What the process and those that it started and that ended have worked so far, in ms: unlike the time of day it does
 * not depend on what else the machine does.
 */
export function processorTime(): number {
  return ownTime() + endedChildren();
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const STAT = "/proc/self/stat";
/** Linux counts in hundredths of a second, whatever its clock (`USER_HZ`). */
const TICK_MS = 10;

/** By Linux alone: cutime and cstime of proc(5), the 16th and 17th field; the name before them may hold spaces. */
function endedChildren(): number {
  if (!existsSync(STAT)) return 0;
  const fields = readFileSync(STAT, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * TICK_MS;
}

/** Asks each question once, in a turn of its own as they come to a program, after a warm-up by the first ones. */
export async function timeQuestions(
  questions: readonly string[],
  ask: (question: string) => unknown,
): Promise<Times> {
  const begin = ownTime();
  for (const question of questions.slice(0, WARM_UP)) {
    ask(question);
    if (ownTime() - begin > LONGEST / 2) break;
  }
  const times: number[] = [];
  for (const question of questions) {
    const start = ownTime();
    ask(question);
    times.push(ownTime() - start);
    await nextTurn();
    if (ownTime() - begin > LONGEST) break;
  }
  times.sort((a, b) => a - b);
  return { p50: share(times, 0.5), p99: share(times, 0.99), count: times.length };
}

export function median(values: readonly number[]): number {
  return share(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Buffers are let go by another thread, some time after they are collected; in ms. */
const LETTING_GO = 500;

/** What the process holds once what is dead is collected, in bytes (needs `--expose-gc`). */
export async function residentBytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await setTimeout(LETTING_GO);
  }
  return process.memoryUsage().rss;
}
