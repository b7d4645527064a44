import { EventEmitter, once } from "node:events";
import * as spec from "discord-api-spec/zod";
import { onTestFinished } from "vitest";
import type { AskedStore } from "../../../src/answer/asked-store.js";
import type { Notes, NotesState } from "../../../src/answer/notes.js";
import type { Handlers } from "../../../src/bot/commands/command.js";
import { type RunBotOptions, runBot } from "../../../src/bot/main.js";
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock, type ManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { found } from "./answers.js";
import { fixedNotes } from "./fixed-notes.js";
import { createMemoryAskedStore } from "./memory-asked-store.js";
import { quietQuizStore } from "./quiet-quiz.js";

/** A line of the bot's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg?: string };

export const LOG_LEVEL = { info: 30, warn: 40, error: 50 } as const;

export interface BotInServer {
  readonly discord: DiscordServer;
  /** The clock of the bot's timers and of the server. */
  readonly clock: ManualClock;
  readonly log: () => readonly LogLine[];
  /** All that was written anywhere. */
  readonly written: () => string;
  readonly stderr: () => string;
  /** Resolves when a line with that message has been logged. */
  readonly logged: (message: string) => Promise<LogLine>;
  readonly signal: (name: "SIGINT" | "SIGTERM") => void;
  readonly exitCode: Promise<number>;
}

export interface BotInServerOptions {
  /** Stands in for asking the notes. @default always the same answer */
  readonly ask?: NotesState["ask"];
  /** @default empty ones, which `ask` answers for */
  readonly notes?: Notes;
  /** @default one in this process */
  readonly asked?: AskedStore;
  /** @default one that keeps nothing */
  readonly quiz?: QuizStore;
  readonly handlers?: Handlers;
  /** A bot whose server and clock this one shares: another process. @default a server and a clock of its own */
  readonly beside?: BotInServer;
  /** When the clock starts, in ms since 1970. @default the manual clock's own start */
  readonly startsAt?: number;
  readonly fairUse?: RunBotOptions["fairUse"];
  /** @default another name for each */
  readonly replica?: string;
  /** @default always 0 */
  readonly random?: () => number;
  readonly env?: Readonly<Record<string, string>>;
  readonly server?: DiscordServerOptions;
  /** Runs before the bot starts. */
  readonly prepare?: (discord: DiscordServer) => void;
  readonly newErrorId?: RunBotOptions["newErrorId"];
  readonly freeMemory?: RunBotOptions["freeMemory"];
  /** @default true: resolves when the commands are registered */
  readonly waitUntilReady?: boolean;
}

/** Runs the whole bot, as its main does, against a server of its own; both end with the test. */
export async function runBotInServer(options: BotInServerOptions = {}): Promise<BotInServer> {
  const { beside } = options;
  const clock = beside?.clock ?? createManualClock(options.startsAt);
  const discord =
    beside?.discord ??
    (await startDiscordServer({
      now: clock.now,
      schedule: clock.schedule,
      validateWith: spec,
      ...options.server,
    }));
  options.prepare?.(discord);
  const output: string[] = [];
  const errors: string[] = [];
  const lines: LogLine[] = [];
  const changes = new EventEmitter();
  const process = new EventEmitter();
  const io = {
    stdout: {
      write(text: string) {
        output.push(text);
        lines.push(JSON.parse(text) as LogLine);
        changes.emit("line");
      },
    },
    stderr: { write: (text: string) => errors.push(text) },
    on: (name: string, listener: () => void) => process.on(name, listener),
    off: (name: string, listener: () => void) => process.off(name, listener),
  };
  const notes = options.notes ?? fixedNotes({}, options.ask ?? ((question) => found(question)));
  const asked = options.asked ?? createMemoryAskedStore();
  const quiz = options.quiz ?? quietQuizStore();
  const exitCode = runBot(
    { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, ...options.env },
    io,
    () => ({ notes, asked, quiz, close: async () => {} }),
    {
      timer: clock.schedule,
      now: clock.now,
      newErrorId: options.newErrorId ?? (() => "e1e1e1e1"),
      random: options.random ?? (() => 0),
      ...(options.replica === undefined ? {} : { replica: options.replica }),
      ...(options.fairUse === undefined ? {} : { fairUse: options.fairUse }),
      ...(options.handlers === undefined ? {} : { handlers: options.handlers }),
      ...(options.freeMemory === undefined ? {} : { freeMemory: options.freeMemory }),
    },
  );
  const bot: BotInServer = {
    discord,
    clock,
    log: () => lines,
    written: () => output.join("") + errors.join(""),
    stderr: () => errors.join(""),
    async logged(message) {
      for (;;) {
        const line = lines.find((each) => each.msg === message);
        if (line !== undefined) return line;
        await once(changes, "line");
      }
    },
    signal: (name) => void process.emit(name),
    exitCode,
  };
  onTestFinished(async () => {
    bot.signal("SIGTERM");
    bot.signal("SIGTERM");
    await exitCode;
    if (beside === undefined) await discord.close();
  });
  if (options.waitUntilReady !== false) await bot.logged("commands registered");
  return bot;
}
