import type { JsonObject } from "./json.js";
import { type Channel, type Guild, MEMBER_PERMISSIONS, PERMISSION, type User, type World } from "./world.js";

/** When everybody joined; nothing depends on it. */
const JOINED_AT = "2025-01-01T00:00:00.000000+00:00";

export function memberPayload(user: User): JsonObject {
  return {
    user: user.payload,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED_AT,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

const EVERY_PERMISSION = Object.values(PERMISSION).reduce((all, bit) => all | bit, 0n);

/** What a person may do in a guild; its owner may do everything. */
export function permissionsOf(user: User, guild: Guild): bigint {
  return guild.ownerId === user.payload.id ? EVERY_PERMISSION : user.permissions;
}

/** A member as an interaction carries one: with its computed permissions. */
export function interactionMemberPayload(user: User, guild: Guild): JsonObject {
  return { ...memberPayload(user), permissions: String(permissionsOf(user, guild)) };
}

export function channelPayload(world: World, channel: Channel): JsonObject {
  const common = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.guildId !== undefined) {
    return {
      ...common,
      guild_id: channel.guildId,
      name: channel.name,
      position: 0,
      permission_overwrites: [],
      parent_id: null,
      topic: null,
      nsfw: false,
      rate_limit_per_user: 0,
    };
  }
  const recipients = channel.recipients.flatMap((id) => world.users.get(id)?.payload ?? []);
  return channel.type === 1
    ? { ...common, recipients }
    : { ...common, name: null, icon: null, owner_id: channel.recipients[0], recipients };
}

export function guildPayload(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: "deprecated",
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    nsfw: false,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    features: [],
    emojis: [],
    stickers: [],
    roles: guild.roles.map((role, position) => ({
      id: role.id,
      name: role.name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      unicode_emoji: null,
      position,
      permissions: role.id === guild.id ? String(MEMBER_PERMISSIONS) : "0",
      managed: false,
      mentionable: role.mentionable,
      flags: 0,
    })),
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
  };
}

/** A guild as `GUILD_CREATE` carries it, with the application's own membership and no other. */
export function guildCreatePayload(world: World, guild: Guild): JsonObject {
  return {
    ...guildPayload(guild),
    unavailable: false,
    large: false,
    joined_at: JOINED_AT,
    member_count: world.users.size,
    channels: world.channelsOf(guild.id).map((channel) => channelPayload(world, channel)),
    members: [memberPayload(world.bot)],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
