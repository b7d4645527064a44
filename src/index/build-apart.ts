import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/*
 * What a process that built a large index holds afterwards is half as much again as the index: memory that was let go in
 * pieces, which the C library does not give back. One that builds it, keeps it and ends leaves nothing.
 */

/** Absent where the program was not compiled. */
const PROGRAM = new URL("./build-process.js", import.meta.url);

/** What a process that builds is told. */
export interface BuildRequest {
  /** The folder of the notes. */
  readonly folder: string;
  readonly data: string;
  readonly drafts: boolean;
}

/** What it tells from time to time. It ends with 0 when the index is kept. */
export type BuildNews = readonly [done: number, total: number];

/** What builds for this process. */
export type Builder = Pick<ChildProcess, "on" | "send">;

export interface BuildApartOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Starts a process. @default one of this program's */
  readonly start?: () => Builder | undefined;
}

/**
 * Builds the index of a folder in another process, which keeps it in the data folder.
 *
 * @returns whether it is kept; if not, whatever it was, it is left to the caller
 */
export function buildApart(
  request: BuildRequest,
  { onProgress, start = startBuilder }: BuildApartOptions = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const builder = started(start);
    if (builder === undefined) {
      resolve(false);
      return;
    }
    builder.on("message", (news) => onProgress?.(...(news as BuildNews)));
    builder.on("error", () => resolve(false));
    builder.on("exit", (code) => resolve(code === 0));
    // To a process that has ended nothing can be sent; that it has ended is told by an event.
    builder.send(request, () => undefined);
  });
}

/** Where starting programs is not allowed, there is none. */
function started(start: () => Builder | undefined): Builder | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

function startBuilder(): Builder | undefined {
  if (!existsSync(PROGRAM)) return undefined;
  return fork(fileURLToPath(PROGRAM), [], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}
