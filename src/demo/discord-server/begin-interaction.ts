import { ownersOf, permissionsIn } from "./act-place.js";
import type { InteractionHandle, InteractionPlace } from "./interaction-record.js";
import type { JsonObject } from "./json.js";
import type { StoredMessage } from "./message-store.js";
import type { ServerState } from "./server-state.js";
import { channelPayload, interactionMemberPayload } from "./world-payloads.js";

/** What an application may attach in a guild without boosts. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** Starts an interaction and sends INTERACTION_CREATE; without a session to get it, it is lost. */
export function beginInteraction(
  state: ServerState,
  type: number,
  place: InteractionPlace,
  data: JsonObject,
  source?: StoredMessage,
): InteractionHandle {
  const { guild, channel, user } = place;
  const record = state.interactions.start({
    type,
    place,
    ...(source === undefined ? {} : { sourceId: source.id }),
    payload: (id, token) => ({
      id,
      application_id: state.applicationId,
      type,
      token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: { ...channelPayload(state.world, channel), permissions: permissionsIn(place) },
      ...(guild === undefined
        ? { user: user.payload }
        : {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: guild.locale,
            member: interactionMemberPayload(user, guild),
          }),
      ...(source === undefined ? {} : { message: source.payload }),
      locale: place.locale,
      app_permissions: permissionsIn(place),
      context: place.context,
      authorizing_integration_owners: ownersOf(place),
      entitlements: [],
      attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    }),
  });
  record.delivered = state.gateway.dispatch("INTERACTION_CREATE", record.payload, { guildId: guild?.id });
  const handle = state.interactions.handle(record);
  state.events.emit({ type: "interaction", interaction: handle });
  return handle;
}
