import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { type DiscordServer, startDiscordServer } from "../../src/demo/discord-server/discord-server.js";
import { loadSets } from "../eval/load-sets.js";

/**
 * How long `/ask` takes from a person's Enter to the answer, 50 at once, through gateway and REST of the local server,
 * with questions stored in a SQLite file; beside it an empty reply over the same way. The bot is a process of its own, as
 * it is where it is hosted; the server and its people share another. A few questions again and again are
 * answered from what is kept of answers; the labelled ones are more than are kept. Then what autocomplete takes, letter
 * by letter. In milliseconds.
 */
const BOT = fileURLToPath(new URL("latency-bot.js", import.meta.url));
const AT_ONCE = 50;
const ROUNDS = 40;
const WARM_UP = 5;
/** Questions that are typed letter by letter. */
const TYPED = 40;

const COMMON_QUESTIONS = [
  "what does --detach do",
  "怎么进入容器",
  "コンテナに入るには",
  "image layers",
  "how do I cook rice",
  "docker network ls",
];

/** Those of all labelled sets, whose notes are others mostly: found or not. */
const LABELLED_QUESTIONS = loadSets().flatMap(({ questions }) => questions.map(({ q }) => q));

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

/** Types labelled questions letter by letter and waits for what is offered; how long that took, shortest first. */
async function typing(discord: DiscordServer): Promise<readonly number[]> {
  const times: number[] = [];
  const every = Math.floor(LABELLED_QUESTIONS.length / TYPED);
  for (let at = 0; at < TYPED; at++) {
    const letters = [...(LABELLED_QUESTIONS[at * every] ?? "")];
    for (let count = 1; count <= letters.length; count++) {
      const options = { question: letters.slice(0, count).join("") };
      const start = performance.now();
      const offered = discord.interact.autocomplete({ name: "ask", focused: "question", options });
      await offered.answered();
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

const dataFolder = mkdtempSync(join(tmpdir(), "studybot-bench-"));
const discord = await startDiscordServer();
const bot = spawn(process.execPath, [BOT, dataFolder], {
  env: { ...process.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(bot, "exit");
await new Promise<void>((resolve, reject) => {
  bot.stdout.on("data", (line: Buffer) => {
    if (line.includes("commands registered")) resolve();
  });
  void ended.then(() => reject(new Error("the bot ended before it was ready")));
});
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
const typed = await typing(discord);
console.log(
  `autocomplete, one key after the other: p50 ${quantile(typed, 0.5).toFixed(1)} ms, p99 ${quantile(typed, 0.99).toFixed(1)} ms, longest ${typed.at(-1)?.toFixed(1)} ms (${typed.length} times)`,
);
bot.kill("SIGTERM");
await ended;
await discord.close();
rmSync(dataFolder, { recursive: true });
