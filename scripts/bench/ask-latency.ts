import { EventEmitter, once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { ApplicationCommandType } from "discord.js";
import { loadNotes } from "../../src/answer/load-notes.js";
import type { Command } from "../../src/bot/commands/command.js";
import { HANDLERS } from "../../src/bot/commands/handlers.js";
import { runBot } from "../../src/bot/main.js";
import { noticeMessage } from "../../src/bot/render/notice-message.js";
import { type DiscordServer, startDiscordServer } from "../../src/demo/discord-server/discord-server.js";
import { createAskedStore } from "../../src/store/asked-store.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";

/**
 * How long `/ask` takes from a person's Enter to the answer, 50 at once, through gateway and REST of the local server,
 * with questions stored in a SQLite file; beside it an empty reply over the same way. Server and bot share one process,
 * so that all figures hold the server's own work. A few questions again and again are
 * answered from what is kept of answers; the labelled ones are more than are kept. In milliseconds.
 */
const AT_ONCE = 50;
const ROUNDS = 40;
const WARM_UP = 5;

const COMMON_QUESTIONS = [
  "what does --detach do",
  "怎么进入容器",
  "コンテナに入るには",
  "image layers",
  "how do I cook rice",
  "docker network ls",
];

/** Those of all labelled sets, whose notes are others mostly: found or not. */
const LABELLED_QUESTIONS = readdirSync("test/eval", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readFileSync(join("test/eval", name, "questions.jsonl"), "utf8")
      .trim()
      .split("\n"),
  )
  .map((line) => (JSON.parse(line) as { readonly q: string }).q);

const emptyCommand: Command = {
  definition: { type: ApplicationCommandType.ChatInput, name: "empty", description: "An empty reply" },
  run: () => ({ ...noticeMessage("."), ephemeral: false }),
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** What is done 50 times at once: a command without options, or with the next question. */
interface Use {
  readonly name: string;
  readonly next?: () => string;
}

/** Goes through them again and again. */
function inTurn(questions: readonly string[]): () => string {
  let at = 0;
  return () => questions[at++ % questions.length] ?? "";
}

/** One round of so many at once; how long each took. */
async function round(
  discord: DiscordServer,
  { name, next }: Use,
  atOnce: number,
): Promise<readonly number[]> {
  const one = async (): Promise<number> => {
    const options = next === undefined ? {} : { question: next() };
    const start = performance.now();
    const asked = await discord.interact.command({ name, options }).answered();
    // Discord waits 3 s: on a machine that has too much else to do, what is late is lost.
    return asked.original === undefined ? Number.POSITIVE_INFINITY : performance.now() - start;
  };
  return Promise.all(Array.from({ length: atOnce }, one));
}

/** All times, shortest first. */
async function measure(discord: DiscordServer, use: Use): Promise<readonly number[]> {
  // A few at once first: code that has not run yet is slow, and Discord waits 3 s.
  for (let i = 0; i < AT_ONCE; i++) await round(discord, use, COMMON_QUESTIONS.length);
  for (let i = 0; i < WARM_UP; i++) await round(discord, use, AT_ONCE);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(...(await round(discord, use, AT_ONCE)));
  return times.sort((a, b) => a - b);
}

const dataFolder = mkdtempSync(join(tmpdir(), "studybot-bench-"));
const discord = await startDiscordServer();
const signals = new EventEmitter();
const log = new EventEmitter();
const exitCode = runBot(
  { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
  {
    stdout: {
      write: (line: string) => {
        if (line.includes("commands registered")) log.emit("ready");
      },
    },
    stderr: process.stderr,
    on: (name, listener) => signals.on(name, listener),
    off: (name, listener) => signals.off(name, listener),
  },
  async () => {
    const notes = await loadNotes({ notes: "notes", now: Date.now, onWarning: () => {} });
    const database = await openDatabase({ dataFolder });
    return {
      notes,
      asked: createAskedStore(database),
      quiz: createQuizStore(database),
      close: database.close,
    };
  },
  {
    handlers: { ...HANDLERS, commands: [...HANDLERS.commands, emptyCommand] },
    fairUse: { take: () => undefined },
  },
);
await once(log, "ready");
let empty = Number.NaN;
for (const [label, use] of [
  ["an empty reply", { name: "empty" }],
  ["/ask, a few questions", { name: "ask", next: inTurn(COMMON_QUESTIONS) }],
  ["/ask, labelled questions", { name: "ask", next: inTurn(LABELLED_QUESTIONS) }],
] as const) {
  const times = await measure(discord, use);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  const lost = times.filter((ms) => ms === Number.POSITIVE_INFINITY).length;
  if (Number.isNaN(empty)) empty = p99;
  console.log(
    `${label}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${(p99 - empty).toFixed(1)} ms over an empty reply (${times.length} times, ${lost} lost)`,
  );
}
signals.emit("SIGTERM");
process.exitCode = await exitCode;
await discord.close();
rmSync(dataFolder, { recursive: true });
