import { Client, type ClientOptions, Events, GatewayIntentBits } from "discord.js";
import type { DiscordServer } from "../../../src/demo/discord-server/discord-server.js";

/** A real discord.js client that is logged in to that server and ready. */
export async function loginTo(
  discord: DiscordServer,
  options: Partial<ClientOptions> = {},
  token = discord.token,
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.url },
    // discord.js waits 5 s between two identifies of one shard.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  return ready;
}
