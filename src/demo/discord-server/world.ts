import type { APIUser } from "discord.js";

/** Discord's bits for what somebody may do. Source: https://discord.com/developers/docs/topics/permissions */
export const PERMISSION = {
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  MANAGE_GUILD: 1n << 5n,
} as const;

/** What a member without roles may do. */
export const MEMBER_PERMISSIONS =
  PERMISSION.VIEW_CHANNEL | PERMISSION.SEND_MESSAGES | PERMISSION.READ_MESSAGE_HISTORY;

/** What an application is given when it is added with the scope `bot` and the usual permissions. */
const USUAL_PERMISSIONS =
  MEMBER_PERMISSIONS | PERMISSION.EMBED_LINKS | PERMISSION.ATTACH_FILES | PERMISSION.MENTION_EVERYONE;

export interface UserSeed {
  readonly id?: string;
  readonly username: string;
  readonly globalName?: string;
  readonly bot?: boolean;
  /** The person has added the application to their own account. @default false */
  readonly installedApp?: boolean;
  /** What the person may do in every guild, as a bit field. @default what a member without roles may */
  readonly permissions?: bigint;
}

export interface RoleSeed {
  readonly id?: string;
  readonly name: string;
  /** @default false */
  readonly mentionable?: boolean;
}

export interface ChannelSeed {
  readonly id?: string;
  readonly name?: string;
  /** What the application may do there, as a bit field. @default the usual ones */
  readonly appPermissions?: bigint;
}

export interface GuildSeed {
  readonly id?: string;
  readonly name?: string;
  /** @default "en-US" */
  readonly locale?: string;
  /** The application was added with the scope `bot`. @default true */
  readonly hasBot?: boolean;
  readonly roles?: readonly RoleSeed[];
  /** @default one text channel called "general" */
  readonly channels?: readonly ChannelSeed[];
}

export interface User {
  readonly payload: APIUser;
  readonly installedApp: boolean;
  readonly permissions: bigint;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
}

/** `type` is Discord's: 0 text in a guild, 1 direct message, 3 group message. */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 3;
  readonly name: string | undefined;
  readonly guildId: string | undefined;
  readonly recipients: readonly string[];
  readonly appPermissions: bigint;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly hasBot: boolean;
  readonly roles: readonly Role[];
  readonly ownerId: string;
}

/** The users, guilds and channels that exist. */
export class World {
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly bot: User;
  readonly #nextId: () => string;

  constructor(bot: UserSeed, nextId: () => string) {
    this.#nextId = nextId;
    this.bot = this.addUser({ ...bot, bot: true });
  }

  addUser(seed: UserSeed): User {
    const payload: APIUser = {
      id: seed.id ?? this.#nextId(),
      username: seed.username,
      global_name: seed.globalName ?? null,
      discriminator: seed.bot === true ? "0001" : "0",
      avatar: null,
      bot: seed.bot ?? false,
    };
    const user = {
      payload,
      installedApp: seed.installedApp ?? false,
      permissions: seed.permissions ?? MEMBER_PERMISSIONS,
    };
    this.users.set(payload.id, user);
    return user;
  }

  addGuild(seed: GuildSeed, ownerId: string): Guild {
    const id = seed.id ?? this.#nextId();
    const everyone: Role = { id, name: "@everyone", mentionable: false };
    const roles = (seed.roles ?? []).map((role) => ({
      id: role.id ?? this.#nextId(),
      name: role.name,
      mentionable: role.mentionable ?? false,
    }));
    const guild: Guild = {
      id,
      name: seed.name ?? "Study group",
      locale: seed.locale ?? "en-US",
      hasBot: seed.hasBot ?? true,
      roles: [everyone, ...roles],
      ownerId,
    };
    this.guilds.set(id, guild);
    for (const channel of seed.channels ?? [{ name: "general" }]) this.addChannel(id, channel);
    return guild;
  }

  addChannel(guildId: string, seed: ChannelSeed): Channel {
    return this.#put({
      id: seed.id ?? this.#nextId(),
      type: 0,
      name: seed.name ?? "general",
      guildId,
      recipients: [],
      appPermissions: seed.appPermissions ?? USUAL_PERMISSIONS,
    });
  }

  /** The channel of direct messages between the application and a person; made when it is first asked for. */
  directChannel(userId: string): Channel {
    return this.#private(1, userId);
  }

  /** A group message that the person is in and the application is not. */
  groupChannel(userId: string): Channel {
    return this.#private(3, userId);
  }

  channelsOf(guildId: string): Channel[] {
    return [...this.channels.values()].filter((channel) => channel.guildId === guildId);
  }

  #private(type: 1 | 3, userId: string): Channel {
    for (const channel of this.channels.values()) {
      if (channel.type === type && channel.recipients.includes(userId)) return channel;
    }
    return this.#put({
      id: this.#nextId(),
      type,
      name: undefined,
      guildId: undefined,
      recipients: [userId],
      appPermissions: USUAL_PERMISSIONS,
    });
  }

  #put(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }
}
