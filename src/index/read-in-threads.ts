import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { NoteFile } from "./note-file.js";
import type { ReadShare } from "./read-share.js";
import type { ShareWorkerData } from "./share-messages.js";

/** Absent where the program was not compiled: then there is one thread. */
const WORKER = new URL("./share-worker.js", import.meta.url);
/** A thread holds dictionaries and what it reads, some 150 MB. */
const MOST_THREADS = 8;
/** Fewer shares than this are read sooner than threads are started. */
const LEAST_SHARES = 4;
/** MB for what has just been made: parsing makes much that is dropped at once, which is collected by what is left of it. */
const YOUNG_MB = 64;

/** How many threads a folder of so many shares is read by; 0 for none beside this one. */
export function threadsFor(shares: number): number {
  if (shares < LEAST_SHARES || !existsSync(WORKER)) return 0;
  const threads = Math.min(availableParallelism(), MOST_THREADS, shares);
  return threads < 2 ? 0 : threads;
}

export interface ThreadOptions {
  readonly threads: number;
  readonly data: ShareWorkerData;
  /** Starts a thread. @default one of this program's */
  readonly start?: (data: ShareWorkerData) => Worker;
}

/**
 * Reads and indexes shares of notes in several threads.
 *
 * @returns the shares in their order; those that a thread failed at are undefined, for the caller to read
 */
export async function* readInThreads(
  shares: readonly (readonly NoteFile[])[],
  { threads, data, start = startWorker }: ThreadOptions,
): AsyncGenerator<ReadShare | undefined> {
  const results = shares.map(() => pending<ReadShare | undefined>());
  let next = 0;
  let running = threads;
  const workers = Array.from({ length: threads }, () => {
    const worker = start(data);
    let at = -1;
    const go = (): void => {
      at = next++;
      const files = shares[at];
      if (files !== undefined) worker.postMessage(files);
    };
    worker.on("message", (reply: ReadShare) => {
      results[at]?.settle(reply);
      go();
    });
    // Whatever it was, what is left is read by the caller, who is told of it.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      results[at]?.settle(undefined);
      if (--running === 0) for (const { settle } of results) settle(undefined);
    });
    go();
    return worker;
  });
  try {
    for (const { promise } of results) yield await promise;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(data: ShareWorkerData): Worker {
  return new Worker(fileURLToPath(WORKER), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

function pending<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
