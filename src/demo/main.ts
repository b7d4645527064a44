import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UserError } from "../user-error.js";
import { demoTries } from "./demo-world.js";
import { type DemoBotIo, type RunDemoBot, startDemo, type TextSink } from "./start-demo.js";

const EXIT_STOPPED = 0;
const EXIT_ERROR = 2;
const EXIT_SECOND_SIGNAL = 130;

const DEFAULT_PORT = 8137;
const HIGHEST_PORT = 65_535;

/** The notes that the questions to try are about. */
const DEFAULT_NOTES = "notes";

export const DEMO_HELP = `Usage: studybot demo [options]

Opens a preview of the bot in the browser: no account, no token, nothing leaves this machine.

Options:
  --port <n>  port of the page on 127.0.0.1; 0 takes any that is free (default: ${DEFAULT_PORT})
  --no-open   do not open the browser
  -h, --help  display help for command

STUDYBOT_NOTES names another folder of notes. STUDYBOT_DATA names a folder that keeps what the bot stores; without it,
that is gone when the demo stops.
`;

/** What the demo uses of a process. */
export interface DemoIo extends Pick<DemoBotIo, "on" | "off"> {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly runBot: RunDemoBot;
  /** Opens an address in the person's browser; rejects when it cannot. */
  readonly openBrowser: (url: string) => Promise<unknown>;
  /** Where the page was built to. @default beside this file */
  readonly pageFolder?: string;
}

export interface DemoFlags {
  readonly port: number;
  readonly open: boolean;
  readonly help: boolean;
}

/**
 * Runs the demo until it is told to stop.
 *
 * @param args the words after `demo`
 * @returns the exit code: 0 stopped, 2 usage or an error, 130 stopped at once by a second signal
 */
export async function runDemo(args: readonly string[], io: DemoIo): Promise<number> {
  try {
    const flags = readDemoFlags(args);
    if (!flags.help) return await runUntilStopped(flags, io);
    io.stdout.write(DEMO_HELP);
    return EXIT_STOPPED;
  } catch (error) {
    const text = error instanceof UserError ? error.message : ((error as Error).stack ?? String(error));
    io.stderr.write(`studybot: ${text}\n`);
    return EXIT_ERROR;
  }
}

/** @throws UserError `usage` */
export function readDemoFlags(args: readonly string[]): DemoFlags {
  const read = () =>
    parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: String(DEFAULT_PORT) },
        "no-open": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  let values: ReturnType<typeof read>;
  try {
    values = read();
  } catch (cause) {
    throw new UserError("usage", `${(cause as Error).message} (studybot demo --help lists what there is)`, {
      cause,
    });
  }
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > HIGHEST_PORT) {
    throw new UserError("usage", `--port: expected a number from 0 to ${HIGHEST_PORT}, got ${values.port}`);
  }
  return { port: Number(values.port), open: !values["no-open"], help: values.help };
}

async function runUntilStopped({ port, open }: DemoFlags, io: DemoIo): Promise<number> {
  const signals = watchSignals(io);
  const given = io.env.STUDYBOT_DATA?.trim() || undefined;
  const data = given ?? mkdtempSync(join(tmpdir(), "studybot-demo-"));
  try {
    const starting = startDemo({
      port,
      runBot: io.runBot,
      env: io.env,
      data,
      pageFolder: io.pageFolder ?? fileURLToPath(new URL("page", import.meta.url)),
      log: io.stderr,
      tries: demoTries({ isOwnNotes: [undefined, "", DEFAULT_NOTES].includes(io.env.STUDYBOT_NOTES) }),
    });
    const demo = await Promise.race([starting, signals.second.then(() => EXIT_SECOND_SIGNAL)]);
    if (demo === undefined) return EXIT_ERROR;
    if (typeof demo === "number") return demo;
    io.stdout.write(`The demo is at ${demo.url}\nA preview, not Discord. Ctrl-C stops it.\n`);
    if (open) {
      await io.openBrowser(demo.url).catch(() => {
        io.stderr.write("studybot: no browser could be opened: open the address yourself\n");
      });
    }
    const stopped = await Promise.race([signals.first, demo.ended]);
    const closed = demo.stop().then(() => stopped ?? EXIT_STOPPED);
    return await Promise.race([closed, signals.second.then(() => EXIT_SECOND_SIGNAL)]);
  } finally {
    signals.unwatch();
    if (given === undefined) rmSync(data, { recursive: true, force: true });
  }
}

interface Signals {
  /** Resolves at the first signal to stop. */
  readonly first: Promise<undefined>;
  /** Resolves at the second. */
  readonly second: Promise<void>;
  readonly unwatch: () => void;
}

function watchSignals(io: Pick<DemoIo, "on" | "off">): Signals {
  const resolvers: (() => void)[] = [];
  const next = (): Promise<undefined> =>
    new Promise((resolve) => {
      resolvers.push(() => resolve(undefined));
    });
  const first = next();
  const second = next();
  const listener = (): void => resolvers.shift()?.();
  io.on("SIGINT", listener);
  io.on("SIGTERM", listener);
  return {
    first,
    second,
    unwatch() {
      io.off("SIGINT", listener);
      io.off("SIGTERM", listener);
    },
  };
}
