import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import type { CliIo } from "../../../src/cli/cli-io.js";
import { runCli } from "../../../src/cli/main.js";

export interface RunSettings {
  /** What comes in by the pipe, in pieces as they arrive. @default nothing, the pipe is closed at once */
  readonly stdin?:
    | string
    | Uint8Array
    | readonly (string | Uint8Array)[]
    /** Who answers what is on the screen. */
    | ((screen: () => string) => AsyncIterable<string>);
  /** Keys as a terminal sends them, all of them typed ahead; there is a terminal only where there are keys. */
  readonly keys?: string;
  /** Standard input is a terminal where nobody types. */
  readonly interactive?: boolean;
  /** Columns of the terminal that is written to; a pipe where there is none. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds. @default a clock that stands */
  readonly clock?: () => number;
  /** In ms since 1970. @default 0 */
  readonly date?: number | (() => number);
  /** @default nothing can be watched */
  readonly live?: CliIo["live"];
  /** Told of what is written to standard output, as it is written. */
  readonly onStdout?: (text: string) => void;
}

export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process and collects what it says. */
export async function run(args: readonly string[], settings: RunSettings = {}): Promise<RunResult> {
  const written = { stdout: "", stderr: "" };
  const { columns, env = {}, interactive = false, stdin = [], clock = () => 0, date = 0, keys } = settings;
  const streamTo = (name: keyof typeof written): CliIo["stdout"] => ({
    write: (text) => {
      written[name] += text;
      if (name === "stdout") settings.onStdout?.(text);
    },
    isTTY: columns !== undefined,
    ...(columns === undefined ? {} : { columns }),
  });
  const code = await runCli(args, {
    stdin: Object.assign(
      pieces(stdin, () => written.stdout),
      { isTTY: interactive },
    ),
    stdout: streamTo("stdout"),
    stderr: streamTo("stderr"),
    env: { STUDYBOT_DATA: dataFolder(), ...env },
    now: clock,
    clock: typeof date === "number" ? () => date : date,
    drained: async () => {},
    ...(settings.live === undefined ? {} : { live: settings.live }),
    ...(keys === undefined ? {} : { terminal: terminalOf(keys, streamTo("stdout")) }),
  });
  return { code, ...written };
}

/** A data folder that is gone when the running test is done. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function* pieces(
  stdin: NonNullable<RunSettings["stdin"]>,
  screen: () => string,
): AsyncGenerator<string | Uint8Array> {
  if (typeof stdin === "string" || stdin instanceof Uint8Array) yield stdin;
  else yield* typeof stdin === "function" ? stdin(screen) : stdin;
}

function terminalOf(keys: string, stdout: CliIo["stdout"]): NonNullable<CliIo["terminal"]> {
  const input = new PassThrough();
  input.write(keys);
  const write: Writable["_write"] = (bytes, _, done) => {
    stdout.write(String(bytes));
    done();
  };
  return { input, output: new Writable({ write }) };
}
