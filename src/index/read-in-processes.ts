import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { once } from "./once.js";
import type { ReadShare } from "./read-share.js";
import type { ReadingSettings, ShareReply, ShareRequest } from "./share-messages.js";

/*
 * Processes, not threads: what threads leave of their dictionaries and buffers, some 100 MB each, this process would
 * keep as long as it runs.
 */

/** Absent where the program was not compiled: then notes are read here. */
const PROGRAM = new URL("./share-process.js", import.meta.url);
/** A process holds dictionaries and what it reads, some 200 MB. */
const MOST_PROCESSES = 8;
/** MB for what was just made: parsing makes much that is dropped at once, and the rarer it is collected the less is left. */
const YOUNG_MB = 64;
/**
 * Bytes of bytecode after which V8 looks whether a function is to be compiled anew, some eight times as many as it takes
 * by itself: a process that reads for seconds else spends a fifth of them on compiling the same functions over and over.
 */
const BYTECODE_BUDGET = 1_000_000;
/** All processors read: other threads that collect, and wait for each other, take more than they give. */
const READER_OPTIONS = [
  `--max-semi-space-size=${YOUNG_MB}`,
  `--interrupt-budget=${BYTECODE_BUDGET}`,
  "--single-threaded-gc",
];

/** What reads for this process. */
export type Reader = Pick<ChildProcess, "on" | "send" | "kill">;

export interface ProcessOptions extends ReadingSettings {
  /** How many processes are started. @default as many as there are processors for */
  readonly processes?: number;
  /** Starts a process. @default one of this program's */
  readonly start?: () => Reader;
}

/** 0 where there is no program or no second processor. */
function usualProcesses(shares: number): number {
  const processes = Math.min(availableParallelism(), MOST_PROCESSES, shares);
  return processes < 2 || !existsSync(PROGRAM) ? 0 : processes;
}

/**
 * Reads and indexes shares of notes in several processes.
 *
 * @returns the shares in their order; undefined for those that no process read, for the caller to read
 */
export async function* readInProcesses(
  shares: readonly ShareRequest[],
  { processes = usualProcesses(shares.length), start = startReader, ...settings }: ProcessOptions,
): AsyncGenerator<ReadShare | undefined> {
  const results = shares.map(() => pending<ReadShare | undefined>());
  const leaveTheRest = (): void => {
    for (const { settle } of results) settle(undefined);
  };
  if (processes === 0) leaveTheRest();
  let next = 0;
  let running = processes;
  const readers = Array.from({ length: processes }, () => started(start)).map((reader) => {
    const over = pending<undefined>();
    let at = -1;
    const go = (): void => {
      at = next++;
      const files = shares[at];
      if (files !== undefined) reader?.send(files as object, notSent);
    };
    const endOnce = once(() => {
      results[at]?.settle(undefined);
      over.settle(undefined);
      if (--running === 0) leaveTheRest();
    });
    if (reader === undefined) {
      endOnce();
      return { over: over.promise };
    }
    reader.on("message", (reply) => {
      results[at]?.settle(withOwnBytes(reply as ShareReply));
      go();
    });
    // Whatever it was, what is left is read by the caller, who is told of it.
    reader.on("error", endOnce);
    reader.on("exit", endOnce);
    reader.send(settings satisfies ReadingSettings, notSent);
    go();
    return { reader, over: over.promise };
  });
  try {
    for (let at = 0; at < results.length; at++) {
      const read = await results[at]?.promise;
      // All together they are several times the index.
      results[at] = pending();
      yield read;
    }
  } finally {
    for (const { reader } of readers) reader?.kill();
    await Promise.all(readers.map(({ over }) => over));
  }
}

/** To a process that has ended nothing can be sent; that it has ended is told by an event. */
function notSent(): void {}

/** Where starting programs is not allowed, there is none. */
function started(start: () => Reader): Reader | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

/** The arrays lie in the message; of these the index keeps the notes, and would keep the whole. */
function withOwnBytes({ share, warnings }: ReadShare): ReadShare {
  return { share: { ...share, bytes: share.bytes.slice() }, warnings };
}

function startReader(): Reader {
  return fork(fileURLToPath(PROGRAM), [], {
    serialization: "advanced",
    execArgv: READER_OPTIONS,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function pending<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
