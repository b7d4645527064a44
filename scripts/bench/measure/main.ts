import { pathToFileURL } from "node:url";
import type { Measure } from "./measure.js";
import { measureFts5, measureMiniSearch, measureRemark } from "./peers.js";
import { measureSnapshot } from "./snapshot.js";
import { measureStudybot } from "./studybot.js";
import { residentBytes } from "./timing.js";

/** By name; each is measured in a process of its own, so that none works in another's memory. */
export const MEASURES = {
  studybot: measureStudybot,
  snapshot: measureSnapshot,
  remark: measureRemark,
  fts5: measureFts5,
  minisearch: measureMiniSearch,
  empty: async () => ({ memory: await residentBytes() }),
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [name = "", folder = "", questions = ""] = process.argv.slice(2);
  const measured = await MEASURES[name as MeasureName]({ folder, questions: Number(questions) });
  process.stdout.write(JSON.stringify(measured));
}
