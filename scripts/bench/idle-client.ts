import { Client, Events, GatewayIntentBits } from "discord.js";

// A discord.js client that only stays connected: what a bot's memory is compared with.
const api = process.env.DISCORD_API_URL;
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  ...(api === undefined ? {} : { rest: { api } }),
});
client.once(Events.ClientReady, () => process.stdout.write("ready\n"));
process.once("SIGTERM", () => void client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
