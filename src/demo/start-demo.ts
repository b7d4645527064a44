import { EventEmitter } from "node:events";
import { DEMO_BOT, DEMO_CHANNEL, DEMO_FIRST_MESSAGE, DEMO_GUILD, DEMO_PEOPLE } from "./demo-world.js";
import { type DiscordServer, startDiscordServer } from "./discord-server/discord-server.js";
import { createPageActs } from "./page-acts.js";
import { readPageFiles } from "./page-files.js";
import type { PageTry } from "./page-protocol.js";
import { startPageServer } from "./page-server.js";
import { createPageView } from "./page-view.js";

type Environment = Readonly<Record<string, string | undefined>>;
type StopSignal = "SIGINT" | "SIGTERM";

export interface TextSink {
  write(text: string): unknown;
}

/** What the bot is given in the place of a process. */
export interface DemoBotIo {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  on(signal: StopSignal, listener: () => void): unknown;
  off(signal: StopSignal, listener: () => void): unknown;
}

/** Runs the bot until it is told to stop; resolves with its exit code. */
export type RunDemoBot = (env: Environment, io: DemoBotIo) => Promise<number>;

export interface DemoOptions {
  /** The page's port; 0 takes any that is free. */
  readonly port: number;
  readonly runBot: RunDemoBot;
  /** Settings of the bot; those that name another Discord, a database or a port are not taken over. */
  readonly env: Environment;
  /** The folder for what the bot keeps. */
  readonly data: string;
  /** Where the page was built to. */
  readonly pageFolder: string;
  /** The bot's log, and what keeps it from running. */
  readonly log: TextSink;
  /** What the page offers to try. */
  readonly tries: readonly PageTry[];
}

export interface Demo {
  /** The page. */
  readonly url: string;
  readonly discord: DiscordServer;
  /** Settles with the exit code when the bot ends, whether or not it was told to. */
  readonly ended: Promise<number>;
  /** Ends the page at once, then the bot, then the server; resolves when all are closed. */
  stop(): Promise<void>;
}

/**
 * Starts an imitation of Discord, the bot in it, and the page that shows it. Resolves when the bot's commands can be
 * used; `undefined` when the bot ended before, which it has told the log.
 *
 * @throws UserError `port-taken`, `configuration`
 */
export async function startDemo(options: DemoOptions): Promise<Demo | undefined> {
  const files = readPageFiles(options.pageFolder);
  const discord = await startDiscordServer({ users: DEMO_PEOPLE, bot: DEMO_BOT, guilds: [DEMO_GUILD] });
  const view = createPageView(discord, options.tries);
  const filesUrl = `${new URL(discord.url).origin}/attachments`;
  const page = await startPageServer({
    port: options.port,
    files,
    view,
    perform: createPageActs(discord),
    filesUrl,
  }).catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  discord.say({ ...DEMO_FIRST_MESSAGE, channel: DEMO_CHANNEL.id });
  const signals = new EventEmitter();
  const ended = options.runBot(botEnvironment(options, discord), {
    stdout: options.log,
    stderr: options.log,
    on: (signal, listener) => signals.on(signal, listener),
    off: (signal, listener) => signals.off(signal, listener),
  });
  const stop = async (): Promise<void> => {
    await page.close();
    signals.emit("SIGTERM");
    await ended;
    await discord.close();
  };
  const ready = discord.until(() => discord.commands().length > 0).then(() => true);
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (isReady) return { url: page.url, discord, ended, stop };
  // Nobody waits for it any more, and closing the server rejects it.
  ready.catch(() => {});
  await stop();
  return undefined;
}

function botEnvironment({ env, data }: DemoOptions, discord: DiscordServer): Environment {
  return {
    LOG_LEVEL: "warn",
    ...env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    STUDYBOT_DATA: data,
    DATABASE_URL: undefined,
    PORT: undefined,
  };
}
