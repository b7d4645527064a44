import type { CommandStore } from "./command-store.js";
import type { EventHub } from "./event-hub.js";
import type { Gateway, SessionChange } from "./gateway.js";
import { INTENT } from "./gateway-codes.js";
import type { InteractionHandle } from "./interaction-record.js";
import type { InteractionStore } from "./interaction-store.js";
import type { JsonObject } from "./json.js";
import type { MessageStore, StoredMessage } from "./message-store.js";
import { type Pings, pingsOf } from "./pings.js";
import type { LoggedRequest } from "./request-log.js";
import { type Channel, PERMISSION, type World } from "./world.js";

/** What a listener is told of. */
export type ServerEvent =
  | { readonly type: "request"; readonly request: LoggedRequest }
  | {
      readonly type: "message-created" | "message-edited" | "message-deleted";
      readonly message: StoredMessage;
    }
  | { readonly type: "interaction"; readonly interaction: InteractionHandle }
  | { readonly type: "commands"; readonly guildId: string | undefined }
  | ({ readonly type: "session" } & SessionChange);

/** What the routes work on. */
export interface ServerState {
  readonly applicationId: string;
  readonly gatewayUrl: string;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly world: World;
  readonly messages: MessageStore;
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
  readonly gateway: Gateway;
  readonly events: EventHub<ServerEvent>;
}

/** Whom a body would ping if the application sent it there. */
export function pingsIn(state: ServerState, channel: Channel, body: JsonObject): Pings {
  const guild = channel.guildId === undefined ? undefined : state.world.guilds.get(channel.guildId);
  const mentionable = (guild?.roles ?? []).filter((role) => role.mentionable).map((role) => role.id);
  return pingsOf(body, {
    mayMentionEveryone: guild !== undefined && (channel.appPermissions & PERMISSION.MENTION_EVERYONE) !== 0n,
    mentionableRoles: new Set(mentionable),
  });
}

const DISPATCH = {
  "message-created": "MESSAGE_CREATE",
  "message-edited": "MESSAGE_UPDATE",
  "message-deleted": "MESSAGE_DELETE",
} as const;

/** What a client without the intent for content gets of other people's messages in a guild. */
const WITHOUT_CONTENT = { content: "", embeds: [], attachments: [], components: [] } as const;

function concernsBot(state: ServerState, { payload }: StoredMessage): boolean {
  const { id } = state.world.bot.payload;
  return payload.author.id === id || payload.mentions.some((user) => user.id === id);
}

/** Tells the listeners, and the clients that asked for the intent, what became of a message. */
export function announceMessage(
  state: ServerState,
  type: keyof typeof DISPATCH,
  message: StoredMessage,
): void {
  const channel = state.world.channels.get(message.channelId);
  const guildId = channel?.guildId;
  const guild = guildId === undefined ? {} : { guild_id: guildId };
  if (message.ephemeralFor === undefined && channel?.type !== 3) {
    const data = (intents: number): object => {
      if (type === "message-deleted") return { id: message.id, channel_id: message.channelId, ...guild };
      const isShown =
        guildId === undefined || (intents & INTENT.MESSAGE_CONTENT) !== 0 || concernsBot(state, message);
      return { ...message.payload, ...(isShown ? {} : WITHOUT_CONTENT), ...guild };
    };
    const intent = guildId === undefined ? INTENT.DIRECT_MESSAGES : INTENT.GUILD_MESSAGES;
    state.gateway.dispatch(DISPATCH[type], data, { guildId, intent });
  }
  state.events.emit({ type, message });
}
