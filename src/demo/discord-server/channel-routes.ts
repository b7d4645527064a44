import { refusal } from "./api-error.js";
import { checkMessage, flagsOf } from "./check-message.js";
import { checkInteger, checkSnowflake } from "./field-check.js";
import { FormErrors } from "./form-errors.js";
import { editAnswer } from "./interaction-routes.js";
import { objectOf } from "./json.js";
import type { StoredMessage } from "./message-store.js";
import { type ApiRequest, type ApiResult, found, type Route } from "./router.js";
import { announceMessage, pingsIn, type ServerState } from "./server-state.js";
import { type Channel, PERMISSION } from "./world.js";
import { channelPayload } from "./world-payloads.js";

const MESSAGES = "/channels/:channel/messages";
/** Source: https://discord.com/developers/docs/resources/message#get-channel-messages */
const DEFAULT_PAGE = 50;
const MAX_PAGE = 100;

/** The channel, if the application can see it and may do that there. Throws 10003, 50001 or 50013. */
function channelOf(
  { params }: ApiRequest,
  state: ServerState,
  needed: bigint = PERMISSION.VIEW_CHANNEL,
): Channel {
  const channel = found(state.world.channels.get(params.channel ?? ""), "unknownChannel");
  const isMember = channel.guildId === undefined || state.world.guilds.get(channel.guildId)?.hasBot === true;
  const sees = (channel.appPermissions & PERMISSION.VIEW_CHANNEL) !== 0n;
  if (!isMember || !sees || channel.type === 3) throw refusal("missingAccess");
  if ((channel.appPermissions & needed) !== needed) throw refusal("missingPermissions");
  return channel;
}

function messageOf(request: ApiRequest, state: ServerState): StoredMessage {
  const channel = channelOf(request, state);
  const message = state.messages.get(request.params.message ?? "");
  const isThere = message?.channelId === channel.id && message.ephemeralFor === undefined;
  return found(isThere ? message : undefined, "unknownMessage");
}

/**
 * Creates a message, unless its nonce is to be enforced and came before: then it answers with that message, or with
 * 10008 where that was deleted. Only this answer and the event of the creation bear the nonce.
 * Sources: https://docs.discord.com/developers/resources/message#create-message,
 * https://github.com/discord/discord-api-docs/pull/6647
 */
function send(request: ApiRequest, state: ServerState): ApiResult {
  const channel = channelOf(request, state, PERMISSION.SEND_MESSAGES);
  const body = objectOf(request.body);
  const { files } = request;
  if (files.length > 0) channelOf(request, state, PERMISSION.ATTACH_FILES);
  checkMessage(body, { path: [], mayBeEphemeral: false, files: files.map((file) => file.name) });
  const author = state.world.bot;
  const nonce = body.nonce === undefined || body.nonce === null ? undefined : String(body.nonce);
  const bearing = (message: StoredMessage): StoredMessage =>
    nonce === undefined
      ? message
      : { ...message, payload: { ...message.payload, nonce: body.nonce as string } };
  const known =
    body.enforce_nonce === true && nonce !== undefined ? state.messages.idByNonce(author, nonce) : undefined;
  if (known !== undefined) {
    return { status: 200, body: bearing(found(state.messages.get(known), "unknownMessage")).payload };
  }
  const message = state.messages.create({
    channelId: channel.id,
    author,
    body,
    nonce,
    flags: flagsOf(body),
    files,
    pings: pingsIn(state, channel, body),
  });
  announceMessage(state, "message-created", bearing(message));
  return { status: 200, body: bearing(message).payload };
}

/** A page of messages, newest first, as `before`, `after` or `around` and `limit` ask. */
function list(request: ApiRequest, state: ServerState): ApiResult {
  const channel = channelOf(request, state, PERMISSION.READ_MESSAGE_HISTORY);
  const errors = new FormErrors();
  const wanted = request.query.get("limit");
  const range = { min: 1, max: MAX_PAGE };
  const limit = checkInteger(errors, ["limit"], wanted === null ? DEFAULT_PAGE : Number(wanted), range);
  const before = checkSnowflake(errors, ["before"], request.query.get("before") ?? undefined);
  const after = checkSnowflake(errors, ["after"], request.query.get("after") ?? undefined);
  errors.throwIfAny();
  const visible = state.messages
    .list(channel.id)
    .filter((message) => message.ephemeralFor === undefined)
    .filter((message) => before === undefined || BigInt(message.id) < before)
    .filter((message) => after === undefined || BigInt(message.id) > after);
  const page = after === undefined ? visible.slice(-(limit ?? MAX_PAGE)) : visible.slice(0, limit);
  return { status: 200, body: page.reverse().map((message) => message.payload) };
}

/** Channels and the messages that the application sends into them by itself. */
export const channelRoutes: readonly Route[] = [
  {
    method: "GET",
    pattern: "/channels/:channel",
    run: (request, state) => ({ status: 200, body: channelPayload(state.world, channelOf(request, state)) }),
  },
  { method: "GET", pattern: MESSAGES, run: list },
  { method: "POST", pattern: MESSAGES, run: send },
  {
    method: "GET",
    pattern: `${MESSAGES}/:message`,
    run: (request, state) => ({ status: 200, body: messageOf(request, state).payload }),
  },
  {
    method: "PATCH",
    pattern: `${MESSAGES}/:message`,
    run: (request, state) => {
      const message = messageOf(request, state);
      if (message.payload.author.id !== state.world.bot.payload.id) throw refusal("notTheAuthor");
      const edited = editAnswer(state, message, objectOf(request.body), request.files, []);
      return { status: 200, body: edited.payload };
    },
  },
  {
    method: "DELETE",
    pattern: `${MESSAGES}/:message`,
    run: (request, state) => {
      const message = messageOf(request, state);
      if (message.payload.author.id !== state.world.bot.payload.id) throw refusal("missingPermissions");
      state.messages.delete(message.id);
      announceMessage(state, "message-deleted", message);
      return { status: 204 };
    },
  },
];
