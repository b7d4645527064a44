import type { Times } from "./timing.js";

/** What a process of its own measures over one folder of notes. Times in ms, memory in bytes. */
export interface Measured {
  /** Reading and parsing what is indexed is part of it, for this program reading the files is too. */
  readonly build?: number;
  /** The same by the clock: several threads build. */
  readonly wall?: number;
  readonly search?: Times;
  readonly ask?: Times;
  /** What the process holds when it has answered. */
  readonly memory?: number;
  /** What it holds before it is asked. */
  readonly held?: number;
  /** One note that was edited, until a question finds it: the first, and the median of those that follow. */
  readonly firstEdit?: number;
  readonly edit?: number;
  readonly load?: number;
  readonly sections?: number;
  readonly blocks?: number;
  readonly bytes?: number;
  readonly notes?: number;
}

export interface MeasureContext {
  /** The folder of the notes. */
  readonly folder: string;
  readonly questions: number;
}

export type Measure = (context: MeasureContext) => Promise<Measured>;
