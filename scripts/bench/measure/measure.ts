import type { Times } from "./timing.js";

/** What a process of its own measures over one folder of notes. Times in ms, memory in bytes. */
export interface Measured {
  /** Reading and parsing what is indexed is part of it, reading the files is not. */
  readonly build?: number;
  readonly search?: Times;
  readonly ask?: Times;
  readonly memory?: number;
  /** One note that was edited, until a question finds it. */
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
