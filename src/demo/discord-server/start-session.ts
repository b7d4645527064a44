import { INTENT } from "./gateway-codes.js";
import type { GatewaySession } from "./gateway-session.js";
import type { ServerState } from "./server-state.js";
import { shardOf } from "./snowflake-source.js";
import type { Channel, Guild } from "./world.js";
import { channelPayload, guildCreatePayload } from "./world-payloads.js";

const GATEWAY_VERSION = 10;

/** Sends a client what it gets after identifying: READY with the guilds of its shard still unavailable, then each guild. */
export function startSession(state: ServerState, session: GatewaySession): void {
  const [shard, count] = session.shard;
  const guilds = [...state.world.guilds.values()].filter(
    (guild) => guild.hasBot && shardOf(guild.id, count) === shard,
  );
  session.dispatch("READY", {
    v: GATEWAY_VERSION,
    user: { ...state.world.bot.payload, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: state.gatewayUrl,
    shard: session.shard,
    application: { id: state.applicationId, flags: 0 },
    session_type: "normal",
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
    _trace: [],
  });
  if ((session.intents & INTENT.GUILDS) === 0) return;
  for (const guild of guilds) session.dispatch("GUILD_CREATE", guildCreatePayload(state.world, guild));
}

/** Tells the clients that the application was added to a guild. */
export function announceGuild(state: ServerState, guild: Guild): void {
  if (!guild.hasBot) return;
  const payload = guildCreatePayload(state.world, guild);
  state.gateway.dispatch("GUILD_CREATE", payload, { guildId: guild.id, intent: INTENT.GUILDS });
}

/** Tells the clients of a new channel. */
export function announceChannel(state: ServerState, channel: Channel): void {
  const audience = { guildId: channel.guildId, intent: INTENT.GUILDS };
  state.gateway.dispatch("CHANNEL_CREATE", channelPayload(state.world, channel), audience);
}
