import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { loadNotes } from "../../src/answer/load-notes.js";
import { runBot } from "../../src/bot/main.js";
import { startDiscordServer } from "../../src/demo/discord-server/discord-server.js";
import { createAskedStore } from "../../src/store/asked-store.js";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";

// How long a person waits, from pressing a button of a question in a channel until they read how it went, when many
// answer it: through gateway and REST of the local server, which runs in the same process. After a build:
//   node dist/scripts/bench/quiz-latency.js                     500 people within a minute, on a new SQLite file
//   DATABASE_URL=postgres://… node dist/scripts/bench/quiz-latency.js
//   --people N --seconds S    0 seconds: all at once

const { values } = parseArgs({
  options: { people: { type: "string", default: "500" }, seconds: { type: "string", default: "60" } },
});
const people = Number(values.people);
const spreadMs = Number(values.seconds) * 1000;
/** The last edit that counts answers comes so long after the last answer, in ms. */
const LAST_EDIT_MS = 15_000;

const dataFolder = mkdtempSync(join(tmpdir(), "studybot-bench-"));
const users = Array.from({ length: people }, (_, n) => ({ username: `person${n}` }));
const discord = await startDiscordServer({ users });
const url = process.env.DATABASE_URL;
const database = await openDatabase({ dataFolder, ...(url === undefined ? {} : { url }) });
const store = createQuizStore(database);
const signals = new EventEmitter();
const log = new EventEmitter();
const failures: string[] = [];
const exitCode = runBot(
  { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
  {
    stdout: {
      write(line: string) {
        if (line.includes("quiz questions made")) log.emit("ready");
        if ((JSON.parse(line) as { level: number }).level >= 50) failures.push(line);
      },
    },
    stderr: process.stderr,
    on: (name, listener) => signals.on(name, listener),
    off: (name, listener) => signals.off(name, listener),
  },
  async () => {
    const notes = await loadNotes({ notes: "notes", now: Date.now, onWarning: () => {} });
    return { notes, asked: createAskedStore(database), quiz: store, close: database.close };
  },
);
await Promise.all([once(log, "ready"), discord.until(() => discord.commands().length > 0)]);
const asked = await discord.interact
  .command({ name: "quiz now", options: { kind: "which-command" } })
  .answered();
const message = asked.original;
const ids = [...JSON.stringify(message?.payload.components).matchAll(/"(quiz:pick:([0-9a-z]+):[^"]*)"/g)];
const cpuBefore = process.cpuUsage();
const times = await Promise.all(
  discord.users
    .filter(({ payload }) => payload.bot !== true)
    .map(async ({ payload }, n) => {
      await wait(Math.random() * spreadMs);
      const began = performance.now();
      const customId = ids[n % ids.length]?.[1] ?? "";
      const press = discord.interact.component({ message: message?.id ?? "", customId, user: payload.id });
      await press.answered();
      return performance.now() - began;
    }),
);
const cpu = process.cpuUsage(cpuBefore);
const cpuMs = (cpu.user + cpu.system) / 1000 / people;
await wait(LAST_EDIT_MS);
times.sort((a, b) => a - b);
const { answered } = await store.tally(ids[0]?.[2] ?? "");
const edits = discord.requests.filter(
  ({ method, path }) => method === "PATCH" && path.includes("/channels/"),
);
const share = (part: number): string => (times[Math.ceil(part * times.length) - 1] ?? 0).toFixed(1);
console.log(
  `${database.dialect}: ${people} people within ${spreadMs / 1000} s, ${answered} counted, ${failures.length} failed; p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, longest ${share(1)} ms; ${cpuMs.toFixed(1)} ms of processor time each, the server's included; the message was edited ${edits.length} times`,
);
signals.emit("SIGTERM");
const code = await exitCode;
await discord.close();
rmSync(dataFolder, { recursive: true });
process.exitCode = answered === people && failures.length === 0 ? code : 1;
