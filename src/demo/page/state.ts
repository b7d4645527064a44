import type { JsonObject, PageEvent, PageMessage, PageSnapshot } from "../page-protocol.js";

/** Something that was sent and has no message yet, or got none. */
export interface Sent {
  readonly key: number;
  readonly command: string;
  readonly failed: boolean;
}

export interface PageState {
  readonly snapshot: PageSnapshot | undefined;
  /** Whether the server is gone. */
  readonly lost: boolean;
  /** Ids of messages that only one person saw and has put away. */
  readonly dismissed: ReadonlySet<string>;
  readonly sent: readonly Sent[];
  /** The form that is open, with the interaction that opened it. */
  readonly form: { readonly interaction: string; readonly form: JsonObject } | undefined;
  /** What could not be done, in a sentence. */
  readonly notice: string | undefined;
}

export const FIRST_STATE: PageState = {
  snapshot: undefined,
  lost: false,
  dismissed: new Set(),
  sent: [],
  form: undefined,
  notice: undefined,
};

export type PageAction =
  | PageEvent
  | { readonly type: "lost" }
  | { readonly type: "dismiss"; readonly id: string }
  | { readonly type: "sending"; readonly key: number; readonly command: string }
  | { readonly type: "sent"; readonly key: number; readonly failed: boolean }
  | { readonly type: "put-away"; readonly key: number }
  | { readonly type: "form"; readonly form: PageState["form"] }
  | { readonly type: "notice"; readonly notice: string | undefined };

type Reducers = {
  readonly [Type in PageAction["type"]]: (
    state: PageState,
    action: Extract<PageAction, { type: Type }>,
  ) => PageState;
};

const withMessages = (
  state: PageState,
  change: (messages: readonly PageMessage[]) => readonly PageMessage[],
): PageState =>
  state.snapshot === undefined
    ? state
    : { ...state, snapshot: { ...state.snapshot, messages: change(state.snapshot.messages) } };

const REDUCERS: Reducers = {
  snapshot: (state, { snapshot }) => ({ ...state, snapshot, lost: false }),
  lost: (state) => ({ ...state, lost: true }),
  message: (state, { message }) =>
    withMessages(state, (messages) =>
      messages.some(({ id }) => id === message.id)
        ? messages.map((each) => (each.id === message.id ? message : each))
        : [...messages, message],
    ),
  deleted: (state, { id }) =>
    withMessages(state, (messages) => messages.filter((message) => message.id !== id)),
  commands: (state, { commands }) =>
    state.snapshot === undefined ? state : { ...state, snapshot: { ...state.snapshot, commands } },
  dismiss: (state, { id }) => ({ ...state, dismissed: new Set([...state.dismissed, id]) }),
  sending: (state, { key, command }) => ({
    ...state,
    sent: [...state.sent, { key, command, failed: false }],
  }),
  sent: (state, { key, failed }) => ({
    ...state,
    sent: failed
      ? state.sent.map((each) => (each.key === key ? { ...each, failed } : each))
      : state.sent.filter((each) => each.key !== key),
  }),
  "put-away": (state, { key }) => ({ ...state, sent: state.sent.filter((each) => each.key !== key) }),
  form: (state, { form }) => ({ ...state, form }),
  notice: (state, { notice }) => ({ ...state, notice }),
};

export function reduce(state: PageState, action: PageAction): PageState {
  const reducer = REDUCERS[action.type] as (state: PageState, action: PageAction) => PageState;
  return reducer(state, action);
}
