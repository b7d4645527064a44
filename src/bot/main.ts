import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import type { AskedStore } from "../answer/asked-store.js";
import type { Notes } from "../answer/notes.js";
import type { QuizStore } from "../quiz/quiz-store.js";
import { UserError } from "../user-error.js";
import type { Handlers } from "./commands/command.js";
import { type BotConfig, readConfig } from "./config.js";
import type { FairUse } from "./fair-use.js";
import { createLogger, type TextSink } from "./logger.js";
import { scrub } from "./scrub.js";
import { type RunningBot, startBot } from "./start-bot.js";
import { realTimer, type Timer } from "./timer.js";

type StopSignal = "SIGINT" | "SIGTERM";

/** What the bot uses of a process; `process` itself fits. */
export interface BotIo {
  /** The log, as JSON lines. */
  readonly stdout: TextSink;
  /** What keeps the bot from running, as one line. */
  readonly stderr: TextSink;
  on(signal: StopSignal, listener: () => void): unknown;
  off(signal: StopSignal, listener: () => void): unknown;
}

/** What the bot works with, open. */
export interface BotParts {
  readonly notes: Notes;
  readonly asked: AskedStore;
  readonly quiz: QuizStore;
  /** Called once, when the bot has stopped. */
  readonly close: () => Promise<void>;
}

/**
 * Reads the notes and opens what is kept.
 * @throws UserError when one of them cannot be used
 */
export type OpenParts = (config: BotConfig, logger: Logger) => BotParts | Promise<BotParts>;

export interface RunBotOptions {
  /** In ms since 1970. @default Date.now */
  readonly now?: () => number;
  /**
   * What the bot answers.
   * @default HANDLERS
   */
  readonly handlers?: Handlers;
  /** @default what one person and one server may do is limited */
  readonly fairUse?: FairUse;
  /** @default the machine's clock */
  readonly timer?: Timer;
  /** Lets other work come between steps of long work. @default the event loop's next turn */
  readonly pause?: () => Promise<unknown>;
  /** @default eight random hexadecimal digits */
  readonly newErrorId?: () => string;
  /** This process: another name for each. @default sixteen random hexadecimal digits */
  readonly replica?: string;
  /** From 0 up to, not including, 1. @default Math.random */
  readonly random?: () => number;
  /** Gives back memory when nobody waits. @default none is given back */
  readonly freeMemory?: () => Promise<void>;
}

/** Exit codes: stopped when asked to; usage, settings or an error; stopped at once by a second signal (128 + SIGINT). */
const EXIT_STOPPED = 0;
const EXIT_ERROR = 2;
const EXIT_SECOND_SIGNAL = 130;

const STOP_SIGNALS = ["SIGINT", "SIGTERM"] as const satisfies readonly StopSignal[];

const ERROR_ID_BYTES = 4;
const REPLICA_BYTES = 8;

/**
 * Runs the bot until it is told to stop, and says with which code the process should exit; the caller exits, because
 * connections may be open still. The first SIGINT or SIGTERM lets what is in flight finish, the second does not.
 * Errors are written to `stderr`, the expected ones as one line; the token is in nothing that is written.
 */
export async function runBot(
  env: Readonly<Record<string, string | undefined>>,
  io: BotIo,
  openParts: OpenParts,
  options: RunBotOptions = {},
): Promise<number> {
  const secrets = [env.DISCORD_TOKEN?.trim().replace(/^Bot\s+/i, "") ?? ""];
  const signals = watchSignals(io);
  try {
    return await Promise.race([
      runUntilStopped(env, io, openParts, options, signals, secrets),
      signals.second.then(() => EXIT_SECOND_SIGNAL),
    ]);
  } catch (error) {
    const text = error instanceof UserError ? error.message : wholeError(error);
    io.stderr.write(`studybot: ${scrub(text, secrets)}\n`);
    return EXIT_ERROR;
  } finally {
    signals.unwatch();
  }
}

async function runUntilStopped(
  env: Readonly<Record<string, string | undefined>>,
  io: BotIo,
  openParts: OpenParts,
  {
    timer = realTimer,
    now = Date.now,
    pause = nextTurn,
    newErrorId = randomErrorId,
    replica = randomBytes(REPLICA_BYTES).toString("hex"),
    random = Math.random,
    handlers,
    fairUse,
    freeMemory,
  }: RunBotOptions,
  signals: Signals,
  secrets: readonly string[],
): Promise<number> {
  const config = readConfig(env);
  const logger = createLogger(io.stdout, { level: config.logLevel, secrets });
  const parts = await openParts(config, logger);
  try {
    let bot: RunningBot;
    try {
      bot = await startBot(config, {
        notes: parts.notes,
        asked: parts.asked,
        quiz: parts.quiz,
        logger,
        timer,
        now,
        pause,
        newErrorId,
        replica,
        random,
        signal: signals.first,
        ...(handlers === undefined ? {} : { handlers }),
        ...(fairUse === undefined ? {} : { fairUse }),
        ...(freeMemory === undefined ? {} : { freeMemory }),
      });
    } catch (error) {
      // Told to stop while it was starting.
      if (signals.first.aborted) return EXIT_STOPPED;
      throw error;
    }
    const stopped = new Promise<undefined>((resolve) => {
      if (signals.first.aborted) resolve(undefined);
      signals.first.addEventListener("abort", () => resolve(undefined), { once: true });
    });
    const fatal = await Promise.race([stopped, bot.fatal]);
    await bot.stop();
    if (fatal !== undefined) throw fatal;
    return EXIT_STOPPED;
  } finally {
    await parts.close();
  }
}

interface Signals {
  /** Aborts at the first signal to stop. */
  readonly first: AbortSignal;
  /** Resolves at the second. */
  readonly second: Promise<void>;
  readonly unwatch: () => void;
}

function watchSignals(io: BotIo): Signals {
  const first = new AbortController();
  let onSecond = (): void => {};
  const second = new Promise<void>((resolve) => {
    onSecond = resolve;
  });
  const listener = (): void => {
    if (first.signal.aborted) onSecond();
    else first.abort();
  };
  for (const signal of STOP_SIGNALS) io.on(signal, listener);
  return {
    first: first.signal,
    second,
    unwatch() {
      for (const signal of STOP_SIGNALS) io.off(signal, listener);
    },
  };
}

function wholeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function randomErrorId(): string {
  return randomBytes(ERROR_ID_BYTES).toString("hex");
}
