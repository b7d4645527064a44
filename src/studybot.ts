#!/usr/bin/env node
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { parseEnv } from "node:util";
import type { BotIo, OpenParts } from "./bot/main.js";

// The one file that touches argv, the environment and exit. Terminal and Discord are loaded only when asked for.
const EXIT_ERROR = 2;
const args = process.argv.slice(2);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has gone (`| head -1`) wants no more: that is no error.
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`studybot: cannot write the output: ${error.message}\n`);
  process.exit(EXIT_ERROR);
});

const env = { ...readEnvFile(".env"), ...process.env };

if (args[0] === "bot" && args.length === 1) {
  process.exit(await serveDiscord(env, process));
} else if (args[0] === "demo") {
  const { runDemo } = await import("./demo/main.js");
  const { default: openBrowser } = await import("open");
  const { stdout, stderr } = process;
  const io = { env, stdout, stderr, runBot: serveDiscord, openBrowser };
  process.exit(
    await runDemo(args.slice(1), { ...io, on: process.on.bind(process), off: process.off.bind(process) }),
  );
} else {
  const { runCli } = await import("./cli/main.js");
  process.exitCode = await runCli(args, {
    // Opened when they are used: an answer to a question that is typed needs no standard input.
    get terminal() {
      const { stdin: input, stdout: output } = process;
      return input.isTTY && output.isTTY ? { input, output } : undefined;
    },
    get stdin() {
      return process.stdin;
    },
    get stderr() {
      return process.stderr;
    },
    stdout: process.stdout,
    env,
    // Node loads `performance` when it is first used, which takes a millisecond or two.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    clock: Date.now,
    drained: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
    live: {
      timer,
      interrupted: async () => {
        await once(process, "SIGINT");
      },
    },
  });
}

function timer(callback: () => void, ms: number): () => void {
  const timeout = setTimeout(callback, ms);
  return () => clearTimeout(timeout);
}

/** Runs the bot until it is told to stop; resolves with the code to exit with. */
async function serveDiscord(
  settings: Readonly<Record<string, string | undefined>>,
  io: BotIo,
): Promise<number> {
  const { runBot } = await import("./bot/main.js");
  const { freeMemory } = await import("./bot/free-memory.js");
  const { followNotes } = await import("./answer/follow-notes.js");
  const { openDatabase } = await import("./store/open-database.js");
  const { createAskedStore } = await import("./store/asked-store.js");
  const { createQuizStore } = await import("./store/quiz-store.js");
  const { DEFAULT_DATA_FOLDER } = await import("./store/database-settings.js");
  const openParts: OpenParts = async (config, logger) => {
    const data = config.data ?? DEFAULT_DATA_FOLDER;
    const notes = await followNotes({
      notes: config.notes ?? "notes",
      data,
      now: Date.now,
      timer,
      onWarning: (warning) => logger.warn(warning),
      onOwnConcepts: (concepts) => logger.info({ concepts }, "concepts.yml read"),
      onChange: (change) => logger.info(change, "notes read anew"),
      onFailure: (reason) => logger.error({ reason }, "the notes cannot be read, the last ones are asked on"),
      onNotKept: (err) => logger.debug({ err }, "the index is not kept"),
    });
    const database = await openDatabase(
      {
        dataFolder: data,
        ...(config.databaseUrl === undefined ? {} : { url: config.databaseUrl }),
      },
      {
        onLostConnection: ({ message }) =>
          logger.warn({ reason: message }, "a connection to the database was lost"),
      },
    );
    logger.info({ place: database.place }, "database open");
    const close = async (): Promise<void> => {
      await notes.close();
      await database.close();
    };
    return {
      notes,
      asked: createAskedStore(database),
      quiz: createQuizStore(database),
      close,
    };
  };
  return runBot(settings, io, openParts, { freeMemory });
}

/** The settings of an `.env` file, where there is one; what the environment says itself comes first. */
function readEnvFile(path: string): NodeJS.Dict<string> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return {};
  // Editors on Windows put a byte order mark in front.
  return parseEnv(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
}
