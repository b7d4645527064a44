import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadIndex } from "../../../src/index/load-index.js";
import type { Measure } from "./measure.js";
import { processorTime } from "./timing.js";

/** Building against opening what was kept; reading the folder is part of both. */
export const measureSnapshot: Measure = async ({ folder }) => {
  const data = mkdtempSync(join(tmpdir(), "studybot-bench-"));
  try {
    const start = processorTime();
    const { keep } = await loadIndex(folder, { data });
    const build = processorTime() - start;
    if (keep === undefined) return {};
    keep();
    const opening = processorTime();
    const opened = await loadIndex(folder, { data });
    const load = processorTime() - opening;
    return opened.keep === undefined ? { build, load } : {};
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};
