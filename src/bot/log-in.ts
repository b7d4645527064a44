import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import type { BotConfig } from "./config.js";
import { apiUnreachable } from "./discord-error.js";
import { type Timer, withinTime } from "./timer.js";

/** How long the gateway may take to be ready, in milliseconds: a refused connection is retried until then. */
const READY_MS = 60_000;

export interface LogInOptions {
  readonly timer: Timer;
  readonly logger: Logger;
  /**
   * Gives up when aborted.
   * @default never
   */
  readonly signal?: AbortSignal;
}

/**
 * Connects to Discord. Resolves when the client is ready.
 *
 * @param fatal settles, with the error, when the client cannot go on by itself
 * @throws UserError `api-unreachable` where it is not ready within `READY_MS`; what the client, the signal or `fatal` says
 */
export async function logIn(
  client: Client,
  config: BotConfig,
  { timer, signal, logger }: LogInOptions,
  fatal: Promise<unknown>,
): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const refused = fatal.then((error) => Promise.reject(error));
  const login = client.login(config.token);
  // Whichever of these loses the race may still fail later, when nobody waits for it.
  for (const loser of [aborted, refused, login]) loser.catch(() => {});
  signal?.throwIfAborted();
  const connected = Promise.race([login.then(() => ready), aborted, refused]);
  if ((await withinTime(connected, READY_MS, timer)) === undefined) {
    throw apiUnreachable(config.apiUrl, "its gateway does not let the bot in");
  }
  logger.info({ bot: client.user?.tag, servers: client.guilds.cache.size }, "ready");
}
