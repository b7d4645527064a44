import { DEMO_CHANNEL, DEMO_PEOPLE } from "./demo-world.js";
import type { DiscordServer } from "./discord-server/discord-server.js";
import { INTERACTION_TYPE, type InteractionHandle } from "./discord-server/interaction-record.js";
import { isObject, type JsonObject, listOf, objectOf } from "./discord-server/json.js";
import type { StoredMessage } from "./discord-server/message-store.js";
import { mayUse } from "./discord-server/people.js";
import type { User } from "./discord-server/world.js";
import { PERMISSION } from "./discord-server/world.js";
import { permissionsOf } from "./discord-server/world-payloads.js";
import type {
  PageAsked,
  PageEvent,
  PageMessage,
  PagePerson,
  PageSnapshot,
  PageTry,
} from "./page-protocol.js";

const SLASH = 1;
const SUB_COMMAND_TYPES = [1, 2];

/** What each person sees of the demo's channel. */
export interface PageView {
  /** The first person whose client is in that language, else the first person. */
  personFor(locale: string): string;
  /** @throws Error when there is no such person */
  snapshot(userId: string): PageSnapshot;
  /** Calls `listener` with what changes for that person from now on; the function that is returned ends it. */
  follow(userId: string, listener: (event: PageEvent) => void): () => void;
}

export function createPageView(discord: DiscordServer, tries: readonly PageTry[]): PageView {
  const interactions = new Map<string, InteractionHandle>();
  discord.subscribe((event) => {
    if (event.type === "interaction" && event.interaction.payload.type !== INTERACTION_TYPE.AUTOCOMPLETE) {
      interactions.set(event.interaction.id, event.interaction);
    }
  });
  const [guild] = discord.guilds;
  if (guild === undefined) throw new Error("the demo has no guild");

  const personOf = (user: User): PagePerson => {
    const { id, username, global_name: name, bot } = user.payload;
    const locale = DEMO_PEOPLE.find((person) => person.id === id)?.locale;
    return {
      id,
      name: name ?? username,
      username,
      isBot: bot === true,
      canManage: (permissionsOf(user, guild) & PERMISSION.MANAGE_GUILD) !== 0n,
      ...(locale === undefined ? {} : { locale }),
    };
  };

  const messageOf = (message: StoredMessage): PageMessage => {
    const interaction = interactions.get(message.interactionId ?? "");
    const asked = interaction === undefined ? undefined : askedOf(interaction.payload);
    return {
      id: message.id,
      payload: message.payload as unknown as JsonObject,
      thinking: message.loading,
      failed: message.loading && interaction?.expired === true,
      onlyYou: message.ephemeralFor !== undefined,
      ...(asked === undefined ? {} : { asked }),
    };
  };

  const commandsFor = (user: User): readonly JsonObject[] =>
    [...discord.commands(guild.id), ...discord.commands()].filter((command) =>
      mayUse(command, { guild, user }),
    );

  const userOf = (id: string): User => {
    const user = discord.users.find((each) => each.payload.id === id);
    if (user === undefined) throw new Error(`no person ${id}`);
    return user;
  };

  return {
    personFor(locale) {
      const person = DEMO_PEOPLE.find((each) => each.locale === locale) ?? DEMO_PEOPLE[0];
      return person?.id ?? "";
    },
    snapshot(userId) {
      const user = userOf(userId);
      return {
        me: userId,
        guild: guild.name,
        channel: DEMO_CHANNEL,
        channels: discord.channels(guild.id).map(({ id, name }) => ({ id, name: name ?? id })),
        roles: guild.roles.map(({ id, name }) => ({ id, name })),
        people: discord.users.map(personOf),
        commands: commandsFor(user),
        messages: discord.messages(DEMO_CHANNEL.id, userId).map(messageOf),
        tries,
        filesUrl: `${new URL(discord.url).origin}/attachments`,
      };
    },
    follow(userId, listener) {
      const user = userOf(userId);
      const isSeen = ({ channelId, ephemeralFor }: StoredMessage): boolean =>
        channelId === DEMO_CHANNEL.id && (ephemeralFor === undefined || ephemeralFor === userId);
      return discord.subscribe((event) => {
        if (event.type === "message-created" || event.type === "message-edited") {
          if (isSeen(event.message)) listener({ type: "message", message: messageOf(event.message) });
        } else if (event.type === "message-deleted") {
          if (isSeen(event.message)) listener({ type: "deleted", id: event.message.id });
        } else if (event.type === "interaction") {
          const { original, expired } = event.interaction;
          if (expired && original !== undefined && isSeen(original))
            listener({ type: "message", message: messageOf(original) });
        } else if (event.type === "commands") {
          listener({ type: "commands", commands: commandsFor(user) });
        }
      });
    },
  };
}

/** What was typed, from the payload of an interaction; undefined when that was a click. */
function askedOf(payload: JsonObject): PageAsked | undefined {
  if (payload.type !== INTERACTION_TYPE.COMMAND) return undefined;
  const data = objectOf(payload.data);
  const path: string[] = [String(data.name)];
  let options = listOf(data.options).filter(isObject);
  for (let [inner] = options; inner !== undefined && SUB_COMMAND_TYPES.includes(Number(inner.type)); ) {
    path.push(String(inner.name));
    options = listOf(inner.options).filter(isObject);
    [inner] = options;
  }
  return {
    userId: String(objectOf(objectOf(payload.member).user).id),
    command: path.join(" "),
    isSlash: data.type === SLASH,
    values: options.map(({ name, value }) => ({ name: String(name), value: String(value) })),
  };
}
