import {
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { Logger } from "pino";

/** What is known of the servers that the bot is a member of. */
export interface GuildPlaces {
  /** Whether the bot may use the channel for a daily question; `undefined` where nobody knows without trying. */
  readonly mayPost: (guildId: string, channelId: string) => boolean | undefined;
  /** Whether a mention of the role there pings; `undefined` where nobody knows without trying. */
  readonly mayPing: (guildId: string, channelId: string, roleId: string) => boolean | undefined;
  /** Which of these people are no longer members. */
  readonly leftOf: (guildId: string, people: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Where Discord tells the members of a server something; absent where there is none, or the server is not known. */
  readonly systemChannelOf: (guildId: string) => string | undefined;
  readonly ownerOf: (guildId: string) => string | undefined;
  readonly localeOf: (guildId: string) => string | undefined;
}

/**
 * What a daily question takes: the history decides, after a crash, whether a message was sent. Discord hands out an
 * empty history to whom it may not read it.
 */
export const DAILY_PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.ReadMessageHistory,
] as const;

/** How long an answer to "is this person a member" is believed, in ms. */
const REMEMBERED_MS = 10 * 60_000;
/** People that are remembered at most. */
const MOST_REMEMBERED = 10_000;

export interface GuildPlacesOptions {
  /** In ms since 1970. */
  readonly now: () => number;
  readonly logger: Pick<Logger, "warn">;
}

export function createGuildPlaces(client: Client, { now, logger }: GuildPlacesOptions): GuildPlaces {
  const members = new Map<string, { readonly hasLeft: boolean; readonly at: number }>();
  const permissions = (guildId: string, channelId: string) => {
    const guild = client.guilds.cache.get(guildId);
    const channel: GuildBasedChannel | undefined = guild?.channels.cache.get(channelId);
    const me = guild?.members.me;
    return me == null ? undefined : channel?.permissionsFor(me);
  };

  async function hasLeft(guildId: string, personId: string): Promise<boolean> {
    const key = `${guildId} ${personId}`;
    const known = members.get(key);
    if (known !== undefined && now() - known.at < REMEMBERED_MS) return known.hasLeft;
    const answer = await client.rest.get(Routes.guildMember(guildId, personId)).then(
      () => false,
      (error: unknown) => {
        if (isUnknownMember(error)) return true;
        // Rather shown than left out.
        logger.warn({ err: error, guild: guildId }, "a member could not be looked up");
        return undefined;
      },
    );
    if (answer === undefined) return false;
    members.delete(key);
    members.set(key, { hasLeft: answer, at: now() });
    if (members.size > MOST_REMEMBERED) members.delete(members.keys().next().value ?? "");
    return answer;
  }

  return {
    mayPost: (guildId, channelId) => permissions(guildId, channelId)?.has([...DAILY_PERMISSIONS]),
    mayPing(guildId, channelId, roleId) {
      const role = client.guilds.cache.get(guildId)?.roles.cache.get(roleId);
      const may = permissions(guildId, channelId)?.has(PermissionFlagsBits.MentionEveryone);
      return role?.mentionable === true ? true : may;
    },
    async leftOf(guildId, people) {
      const left = await Promise.all(people.map((personId) => hasLeft(guildId, personId)));
      return new Set(people.filter((_, place) => left[place]));
    },
    systemChannelOf: (guildId) => client.guilds.cache.get(guildId)?.systemChannelId ?? undefined,
    ownerOf: (guildId) => client.guilds.cache.get(guildId)?.ownerId,
    localeOf: (guildId) => client.guilds.cache.get(guildId)?.preferredLocale,
  };
}

function isUnknownMember(error: unknown): boolean {
  const codes: readonly unknown[] = [RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}
