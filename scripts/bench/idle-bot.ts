import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startDiscordServer } from "../../src/demo/discord-server/discord-server.js";
import { median } from "./measure/timing.js";

const BOT = fileURLToPath(new URL("../../src/studybot.js", import.meta.url));
const CLIENT = fileURLToPath(new URL("idle-client.js", import.meta.url));
const NOTES = "notes";
const ROUNDS = 3;
/** What is done after the start has ended by then. */
const SETTLED_MS = 5000;

/** Resident bytes of whole processes that are connected to the local server and idle, each the median of some. */
export interface IdleMemory {
  readonly bot: number;
  readonly client: number;
}

/** The bot on the first notes, its index kept from an earlier start, beside a client of discord.js that does nothing. */
export async function measureIdleMemory(): Promise<IdleMemory> {
  const discord = await startDiscordServer();
  const data = mkdtempSync(join(tmpdir(), "studybot-idle-"));
  const env = {
    ...process.env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    STUDYBOT_DATA: data,
    STUDYBOT_NOTES: NOTES,
  };
  try {
    const bot = [BOT, "bot"];
    await residentWhenIdle(bot, "commands registered", env);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        bot: await residentWhenIdle(bot, "commands registered", env),
        client: await residentWhenIdle([CLIENT], "ready", env),
      });
    }
    return {
      bot: median(rounds.map(({ bot }) => bot)),
      client: median(rounds.map(({ client }) => client)),
    };
  } finally {
    await discord.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function residentWhenIdle(
  args: readonly string[],
  ready: string,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await said(child, ready);
    await wait(SETTLED_MS);
    const kibibytes = execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" });
    return Number(kibibytes) * 1024;
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  }
}

function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.includes(text)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`a client ended with ${code} before it was ready`)));
  });
}
