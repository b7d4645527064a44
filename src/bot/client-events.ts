import { type Client, Events, GatewayCloseCodes, RESTEvents } from "discord.js";
import type { Logger } from "pino";
import { tokenRefused } from "./discord-error.js";
import type { OutageLog } from "./outage-log.js";

/** Tells the log what happens to the client's connections. */
export function logClientEvents(client: Client, logger: Logger, outages: OutageLog): void {
  client.on(Events.Error, (err) => logger.error({ err }, "discord client error"));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, "discord client warning"));
  client.on(Events.ShardError, (err, shard) => logger.warn({ err, shard }, "gateway connection error"));
  client.on(Events.ShardReconnecting, outages.lost);
  client.on(Events.ShardResume, (shard, replayed) => {
    outages.restored(shard);
    logger.info({ shard, replayed }, "gateway session resumed");
  });
  client.on(Events.ShardReady, (shard) => {
    outages.restored(shard);
    logger.info({ shard }, "gateway session ready");
  });
  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter }) =>
    logger.warn({ route, ms: retryAfter }, "rate limited"),
  );
}

/** The first unrecoverable disconnection, as the error that it means. */
export function fatalError(client: Client): Promise<unknown> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      if (code === GatewayCloseCodes.AuthenticationFailed) resolve(tokenRefused());
      else resolve(new Error(`the gateway closed for good, code ${code}`));
    });
    client.once(Events.Invalidated, () => resolve(new Error("the gateway session was invalidated")));
  });
}
