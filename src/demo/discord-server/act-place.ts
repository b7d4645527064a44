import type { InteractionPlace } from "./interaction-record.js";
import type { StoredMessage } from "./message-store.js";
import type { ServerState } from "./server-state.js";
import { PERMISSION, type User } from "./world.js";

/** Who does something, and where. */
export interface Act {
  /** A user's id. @default the first person */
  readonly user?: string;
  /** @default the first guild; not looked at outside guilds */
  readonly guild?: string;
  /** @default the guild's first channel */
  readonly channel?: string;
  /** 0 guild, 1 direct message with the application, 2 a group message. @default 0 */
  readonly context?: 0 | 1 | 2;
  /** The person's language. @default "en-US" */
  readonly locale?: string;
}

/** That user, or the first person. Throws when there is none. */
export function userOf(state: ServerState, id: string | undefined): User {
  const people = [...state.world.users.values()].filter((user) => user.payload.bot !== true);
  const user = id === undefined ? people[0] : state.world.users.get(id);
  if (user === undefined) throw new Error(`no user ${id ?? "at all"}`);
  return user;
}

/** Who acts where, with what was left out filled in. Throws when there is no such place. */
export function placeOf(state: ServerState, act: Act): InteractionPlace {
  const { world } = state;
  const user = userOf(state, act.user);
  const locale = act.locale ?? "en-US";
  const context = act.context ?? 0;
  if (context !== 0) {
    const channel =
      context === 1 ? world.directChannel(user.payload.id) : world.groupChannel(user.payload.id);
    return { user, guild: undefined, channel, context, locale };
  }
  const guildId =
    act.guild ?? world.channels.get(act.channel ?? "")?.guildId ?? [...world.guilds.keys()][0] ?? "";
  const guild = world.guilds.get(guildId);
  const channel = act.channel === undefined ? world.channelsOf(guildId)[0] : world.channels.get(act.channel);
  if (guild === undefined || channel?.guildId !== guild.id)
    throw new Error(`no channel ${act.channel ?? ""} in guild ${guildId}`);
  return { user, guild, channel, context, locale };
}

/** Who installed the application there: the guild under "0", the person under "1". */
export function ownersOf({ guild, user, context }: InteractionPlace): Record<string, string> {
  const byGuild = guild?.hasBot === true ? { "0": guild.id } : context === 1 ? { "0": "0" } : {};
  return { ...byGuild, ...(user.installedApp ? { "1": user.payload.id } : {}) };
}

/** What the application may do there, as Discord sends it: a decimal bit field. */
export function permissionsIn({ guild, channel, context }: InteractionPlace): string {
  if (guild?.hasBot === true || context === 1) return String(channel.appPermissions);
  return String(
    PERMISSION.EMBED_LINKS | PERMISSION.ATTACH_FILES | PERMISSION.VIEW_CHANNEL | PERMISSION.SEND_MESSAGES,
  );
}

/** The place of somebody who uses a component of that message. */
export function placeIn(
  state: ServerState,
  message: StoredMessage,
  user: User,
  locale = "en-US",
): InteractionPlace {
  const channel = state.world.channels.get(message.channelId);
  if (channel === undefined) throw new Error(`no channel ${message.channelId}`);
  const guild = state.world.guilds.get(channel.guildId ?? "");
  const context = channel.type === 0 ? 0 : channel.type === 1 ? 1 : 2;
  return { user, guild, channel, context, locale };
}
