import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MeasureName } from "./measure/main.js";
import type { MeasureContext, Measured } from "./measure/measure.js";

const PROGRAM = fileURLToPath(new URL("measure/main.js", import.meta.url));
/** MB of the heap: what is measured is what is held, not what fits. */
const HEAP = 6000;

/** Measures in a process of its own. */
export function runMeasure(name: MeasureName, { folder, questions }: MeasureContext): Measured {
  const options = ["--expose-gc", `--max-old-space-size=${HEAP}`, PROGRAM, name, folder, String(questions)];
  const run = spawnSync(process.execPath, options, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`measuring ${name} ended with ${run.status ?? run.signal}`);
  return JSON.parse(run.stdout) as Measured;
}
