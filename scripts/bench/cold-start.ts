import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure/timing.js";

const PROGRAM = fileURLToPath(new URL("../../src/studybot.js", import.meta.url));
const NOTES = "notes";
const QUESTION = "what does --detach do";
const ROUNDS = 15;

/** Whole processes, wall clock, in ms: the median of several rounds that take turns. */
export interface ColdStart {
  readonly empty: number;
  readonly fresh: number;
  readonly without: number;
}

export function measureColdStart(): ColdStart {
  const data = mkdtempSync(join(tmpdir(), "studybot-cold-"));
  try {
    const kept = join(data, "kept");
    timeOf(askArguments(), kept);
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      empty: timeOf(["-e", "0"], kept),
      fresh: timeOf(askArguments(), kept),
      without: timeOf(askArguments(), join(data, String(round))),
    }));
    return {
      empty: median(rounds.map(({ empty }) => empty)),
      fresh: median(rounds.map(({ fresh }) => fresh)),
      without: median(rounds.map(({ without }) => without)),
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function askArguments(): string[] {
  return [PROGRAM, "ask", QUESTION, "--notes", NOTES];
}

function timeOf(args: readonly string[], data: string): number {
  const start = performance.now();
  const run = spawnSync(process.execPath, args, {
    env: { ...process.env, STUDYBOT_DATA: data },
    encoding: "utf8",
  });
  const time = performance.now() - start;
  if (run.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${run.status}: ${run.stderr}`);
  return time;
}
