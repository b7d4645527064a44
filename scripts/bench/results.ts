import type { ColdStart } from "./cold-start.js";
import type { IdleMemory } from "./idle-bot.js";
import type { Measured } from "./measure/measure.js";

/** What was measured over one corpus. */
export interface CorpusResults {
  readonly name: string;
  readonly studybot: Measured;
  readonly snapshot?: Measured;
  readonly remark?: Measured;
  readonly fts5: Measured;
  readonly minisearch?: Measured;
}

export interface Results {
  /** Smallest first. */
  readonly corpora: readonly CorpusResults[];
  readonly cold?: ColdStart;
  readonly idle?: IdleMemory;
  /** Of a process that does nothing, in bytes. */
  readonly emptyMemory: number;
}
