import { checkMessage, flagsOf } from "./check-message.js";
import type { InteractionRecord } from "./interaction-record.js";
import { answerWith, editAnswer } from "./interaction-routes.js";
import { objectOf } from "./json.js";
import type { ApiRequest, ApiResult, Route } from "./router.js";
import { announceMessage, type ServerState } from "./server-state.js";

const BASE = "/webhooks/:application/:token";

function recordOf({ params }: ApiRequest, state: ServerState): InteractionRecord {
  return state.interactions.forWebhook(params.application ?? "", params.token ?? "");
}

function changed(state: ServerState, record: InteractionRecord): void {
  state.events.emit({ type: "interaction", interaction: state.interactions.handle(record) });
}

/** The first follow-up to a deferred answer takes the place of "… is thinking"; others are new messages. */
function followUp(request: ApiRequest, state: ServerState): ApiResult {
  const record = recordOf(request, state);
  const body = objectOf(request.body);
  const { files } = request;
  const original = state.messages.get(record.originalId ?? "");
  if (original?.loading === true) {
    const message = editAnswer(state, original, body, files, []);
    changed(state, record);
    return { status: 200, body: message.payload };
  }
  checkMessage(body, { path: [], mayBeEphemeral: true, files: files.map((file) => file.name) });
  const message = answerWith(state, record, body, files, flagsOf(body));
  record.followUpIds.push(message.id);
  changed(state, record);
  return { status: 200, body: message.payload };
}

/** What goes by an interaction's token: its original answer and the later ones. */
export const webhookRoutes: readonly Route[] = [
  { method: "POST", pattern: BASE, authorized: false, run: followUp },
  {
    method: "GET",
    pattern: `${BASE}/messages/:message`,
    authorized: false,
    run: (request, state) => {
      const message = state.interactions.message(recordOf(request, state), request.params.message ?? "");
      return { status: 200, body: message.payload };
    },
  },
  {
    method: "PATCH",
    pattern: `${BASE}/messages/:message`,
    authorized: false,
    run: (request, state) => {
      const record = recordOf(request, state);
      const before = state.interactions.message(record, request.params.message ?? "");
      const message = editAnswer(state, before, objectOf(request.body), request.files, []);
      changed(state, record);
      return { status: 200, body: message.payload };
    },
  },
  {
    method: "DELETE",
    pattern: `${BASE}/messages/:message`,
    authorized: false,
    run: (request, state) => {
      const record = recordOf(request, state);
      const message = state.interactions.message(record, request.params.message ?? "");
      state.messages.delete(message.id);
      announceMessage(state, "message-deleted", message);
      changed(state, record);
      return { status: 204 };
    },
  },
];
