import type { Readable, Writable } from "node:stream";
import type { WatchFolder } from "../answer/watch-folder.js";

/** What the terminal side uses of a process. */
export interface CliIo {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds of a clock that does not go back. */
  readonly now: () => number;
  /** In ms since 1970. */
  readonly clock: () => number;
  /** Settles when what was written has been taken: a slow reader holds the writer back. */
  readonly drained: () => Promise<void>;
  /**
   * For what goes on until it is ended.
   * @default nothing can be watched
   */
  readonly live?: LiveIo;
  /** Where standard input and output are a terminal both: keys are read as they are pressed. @default none */
  readonly terminal?: Terminal | undefined;
}

export interface LiveIo {
  /** Runs a callback once, so many ms from now, unless the function that it returns is called before. */
  readonly timer: (callback: () => void, ms: number) => () => void;
  /** Settles when the person ends the program (Ctrl-C). */
  readonly interrupted: () => Promise<void>;
  /** @default chokidar */
  readonly watch?: WatchFolder;
}

export interface Terminal {
  readonly input: Readable & { setRawMode?(raw: boolean): unknown };
  readonly output: Writable;
}

export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}
