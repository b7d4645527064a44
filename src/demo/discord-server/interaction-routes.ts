import { COMMAND_LIMIT, checkChoiceList, OPTION_TYPE } from "./check-application-command.js";
import { checkDeferral, checkMessage, flagsOf } from "./check-message.js";
import { checkModal } from "./check-modal.js";
import { checkChoice, checkList } from "./field-check.js";
import { FormErrors } from "./form-errors.js";
import {
  CALLBACK_TYPE,
  type Choice,
  INTERACTION_TYPE,
  type InteractionRecord,
} from "./interaction-record.js";
import { isObject, type JsonObject, listOf, objectOf } from "./json.js";
import { MESSAGE_FLAG } from "./message-flags.js";
import type { StoredMessage } from "./message-store.js";
import { type ApiRequest, type ApiResult, found, type Route } from "./router.js";
import { announceMessage, pingsIn, type ServerState } from "./server-state.js";

const { REPLY, DEFERRED_REPLY, DEFERRED_UPDATE, UPDATE, AUTOCOMPLETE, MODAL } = CALLBACK_TYPE;

/** Types of messages that answer a slash command and a context menu command. */
const MESSAGE_TYPE = { CHAT_INPUT_COMMAND: 20, CONTEXT_MENU_COMMAND: 23 } as const;

function allowedCallbacks(record: InteractionRecord): readonly number[] {
  if (record.type === INTERACTION_TYPE.AUTOCOMPLETE) return [AUTOCOMPLETE];
  const updates = record.sourceId === undefined ? [] : [DEFERRED_UPDATE, UPDATE];
  const forms = record.type === INTERACTION_TYPE.MODAL ? [] : [MODAL];
  return [REPLY, DEFERRED_REPLY, ...updates, ...forms];
}

/** What a message says of the interaction that it answers. */
function metadata(state: ServerState, record: InteractionRecord): JsonObject {
  const data = objectOf(record.payload.data);
  const type = data.type === 1 ? MESSAGE_TYPE.CHAT_INPUT_COMMAND : MESSAGE_TYPE.CONTEXT_MENU_COMMAND;
  return {
    type: record.type === INTERACTION_TYPE.COMMAND && record.originalId === undefined ? type : 0,
    application_id: state.applicationId,
    webhook_id: state.applicationId,
    interaction_metadata: {
      id: record.id,
      type: record.type,
      user: record.place.user.payload,
      authorizing_integration_owners: record.payload.authorizing_integration_owners,
      ...(record.originalId === undefined ? {} : { original_response_message_id: record.originalId }),
      ...(typeof data.name === "string" ? { name: data.name, command_type: data.type } : {}),
    },
  };
}

/** Makes a message that answers the interaction: the original or a later one. */
export function answerWith(
  state: ServerState,
  record: InteractionRecord,
  body: JsonObject,
  files: ApiRequest["files"],
  flags: number,
): StoredMessage {
  const { channel, user } = record.place;
  const isEphemeral = (flags & MESSAGE_FLAG.EPHEMERAL) !== 0;
  const message = state.messages.create({
    channelId: channel.id,
    author: state.world.bot,
    body,
    flags,
    files,
    pings: pingsIn(state, channel, body),
    ephemeralFor: isEphemeral ? user.payload.id : undefined,
    interactionId: record.id,
    extra: metadata(state, record),
  });
  announceMessage(state, "message-created", message);
  return message;
}

/** Checks and applies an edit to a message that the interaction owns. */
export function editAnswer(
  state: ServerState,
  message: StoredMessage,
  body: JsonObject,
  files: ApiRequest["files"],
  path: readonly string[],
): StoredMessage {
  checkMessage(body, {
    path,
    mayBeEphemeral: true,
    files: files.map((file) => file.name),
    existing: { flags: message.payload.flags ?? 0, fields: { ...message.payload } },
  });
  const channel = found(state.world.channels.get(message.channelId), "unknownChannel");
  const edited = state.messages.edit(message, body, files, pingsIn(state, channel, body));
  announceMessage(state, "message-edited", edited);
  return edited;
}

type Apply = (state: ServerState, record: InteractionRecord, data: JsonObject, request: ApiRequest) => void;

const apply: ReadonlyMap<number, Apply> = new Map<number, Apply>([
  [
    REPLY,
    (state, record, data, { files }) => {
      checkMessage(data, { path: ["data"], mayBeEphemeral: true, files: files.map((file) => file.name) });
      record.originalId = answerWith(state, record, data, files, flagsOf(data)).id;
    },
  ],
  [
    DEFERRED_REPLY,
    (state, record, data) => {
      checkDeferral(data, ["data"]);
      record.originalId = answerWith(state, record, {}, [], flagsOf(data) | MESSAGE_FLAG.LOADING).id;
    },
  ],
  [
    DEFERRED_UPDATE,
    (_, record) => {
      record.originalId = record.sourceId;
    },
  ],
  [
    UPDATE,
    (state, record, data, { files }) => {
      const source = found(state.messages.get(record.sourceId ?? ""), "unknownMessage");
      record.originalId = editAnswer(state, source, data, files, ["data"]).id;
    },
  ],
  [
    AUTOCOMPLETE,
    (_, record, data) => {
      const errors = new FormErrors();
      const choices = checkList(errors, ["data", "choices"], data.choices ?? [], {
        max: COMMAND_LIMIT.choices,
      });
      checkChoiceList(errors, ["data", "choices"], choices, focusedType(record) === OPTION_TYPE.STRING);
      errors.throwIfAny();
      record.choices = choices.filter(isObject) as unknown as readonly Choice[];
    },
  ],
  [
    MODAL,
    (_, record, data) => {
      checkModal(data, ["data"]);
      record.modal = data;
    },
  ],
]);

function focusedType(record: InteractionRecord): unknown {
  const search = (options: unknown): unknown => {
    for (const option of listOf(options).filter(isObject)) {
      if (option.focused === true) return option.type;
      const inside = search(option.options);
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  return search(objectOf(record.payload.data).options);
}

function callbackResponse(state: ServerState, record: InteractionRecord, type: number): ApiResult {
  const message = state.messages.get(record.originalId ?? "");
  const flags = message?.payload.flags ?? 0;
  return {
    status: 200,
    body: {
      interaction: {
        id: record.id,
        type: record.type,
        channel_id: record.place.channel.id,
        ...(record.place.guild === undefined ? {} : { guild_id: record.place.guild.id }),
        ...(message === undefined
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: message.loading,
              response_message_ephemeral: (flags & MESSAGE_FLAG.EPHEMERAL) !== 0,
            }),
      },
      resource: { type, ...(message === undefined ? {} : { message: message.payload }) },
    },
  };
}

function callback(request: ApiRequest, state: ServerState): ApiResult {
  const { params, query } = request;
  const body = objectOf(request.body);
  const record = state.interactions.forCallback(params.interaction ?? "", params.token ?? "");
  const errors = new FormErrors();
  const type = checkChoice(errors, ["type"], body.type, allowedCallbacks(record)) ?? 0;
  errors.throwIfAny();
  apply.get(type)?.(state, record, objectOf(body.data), request);
  state.interactions.acknowledge(record, type, isObject(body.data) ? body.data : undefined);
  state.events.emit({ type: "interaction", interaction: state.interactions.handle(record) });
  return query.get("with_response") === "true" ? callbackResponse(state, record, type) : { status: 204 };
}

/** The first answer to an interaction. */
export const interactionRoutes: readonly Route[] = [
  { method: "POST", pattern: "/interactions/:interaction/:token/callback", authorized: false, run: callback },
];
