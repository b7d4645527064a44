import type { TextStream } from "./cli-io.js";

export interface ProgressBar {
  readonly update: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

/** What takes less than this needs no bar, in milliseconds. */
const SHOWN_AFTER_MS = 400;
const REDRAWN_AFTER_MS = 80;
const CELLS = 24;

/** A bar on a terminal for what takes its time; nothing anywhere else. */
export function createProgressBar(stream: TextStream, label: string, now: () => number): ProgressBar {
  const start = now();
  let drawn = 0;
  return {
    update: (done, total) => {
      const time = now();
      if (stream.isTTY !== true || time - start < SHOWN_AFTER_MS || time - drawn < REDRAWN_AFTER_MS) return;
      drawn = time;
      const full = total === 0 ? CELLS : Math.round((done / total) * CELLS);
      stream.write(`\r${label} ${"█".repeat(full)}${"░".repeat(CELLS - full)} ${done}/${total}`);
    },
    clear: () => {
      if (drawn > 0) stream.write("\r\u001B[K");
    },
  };
}
