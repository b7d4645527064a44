import { refusal } from "./api-error.js";
import {
  ACKNOWLEDGE_WITHIN_MS,
  CALLBACK_TYPE,
  type InteractionHandle,
  type InteractionPlace,
  type InteractionRecord,
  TOKEN_LIFETIME_MS,
} from "./interaction-record.js";
import type { JsonObject } from "./json.js";
import type { Schedule } from "./manual-clock.js";
import { MESSAGE_FLAG } from "./message-flags.js";
import type { MessageStore, StoredMessage } from "./message-store.js";

export interface InteractionStoreOptions {
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly nextId: () => string;
  readonly applicationId: string;
  readonly messages: MessageStore;
  readonly changed: (record: InteractionRecord) => void;
  readonly until: (isTrue: () => boolean) => Promise<void>;
}

export interface NewInteraction {
  readonly type: number;
  readonly place: InteractionPlace;
  readonly sourceId?: string;
  /** What INTERACTION_CREATE carries, given the id and the token. */
  readonly payload: (id: string, token: string) => JsonObject;
}

/** All interactions, with their two clocks. */
export class InteractionStore {
  readonly #options: InteractionStoreOptions;
  readonly #byId = new Map<string, InteractionRecord>();
  readonly #byToken = new Map<string, InteractionRecord>();
  readonly #cancelExpiry = new Map<string, () => void>();

  constructor(options: InteractionStoreOptions) {
    this.#options = options;
  }

  start(interaction: NewInteraction): InteractionRecord {
    const id = this.#options.nextId();
    const token = Buffer.from(`interaction:${id}`).toString("base64url");
    const record: InteractionRecord = {
      id,
      token,
      type: interaction.type,
      createdAt: this.#options.now(),
      place: interaction.place,
      payload: interaction.payload(id, token),
      sourceId: interaction.sourceId,
      delivered: false,
      expired: false,
      callback: undefined,
      originalId: undefined,
      followUpIds: [],
      choices: undefined,
      modal: undefined,
    };
    this.#byId.set(id, record);
    this.#byToken.set(token, record);
    this.#expireIn(ACKNOWLEDGE_WITHIN_MS, record);
    return record;
  }

  /** The interaction that a callback is for. Throws 10062 when there is none or it waited too long, 40060 for a second callback. */
  forCallback(id: string, token: string): InteractionRecord {
    const record = this.#byId.get(id);
    if (record === undefined || record.token !== token) throw refusal("unknownInteraction");
    if (record.callback !== undefined) throw refusal("alreadyAcknowledged");
    if (record.expired) throw refusal("unknownInteraction");
    return record;
  }

  /** Notes the callback and stops the three-second clock; after a deferral the clock of the token goes on. */
  acknowledge(record: InteractionRecord, type: number, data: JsonObject | undefined): void {
    record.callback = { type, data };
    this.#cancelExpiry.get(record.id)?.();
    this.#cancelExpiry.delete(record.id);
    if (type === CALLBACK_TYPE.DEFERRED_REPLY) {
      this.#expireIn(record.createdAt + TOKEN_LIFETIME_MS - this.#options.now(), record);
    }
  }

  /** The interaction that a webhook route is for. Throws 10015 before the callback and 50027 when the token is too old. */
  forWebhook(applicationId: string, token: string): InteractionRecord {
    const record = this.#byToken.get(token);
    if (applicationId !== this.#options.applicationId || record === undefined)
      throw refusal("unknownWebhook");
    if (this.#options.now() - record.createdAt > TOKEN_LIFETIME_MS) throw refusal("invalidWebhookToken");
    if (record.callback === undefined) throw refusal("unknownWebhook");
    return record;
  }

  /** One of the interaction's own messages; `@original` is the first. Throws 10008. */
  message(record: InteractionRecord, id: string): StoredMessage {
    const wanted = id === "@original" ? record.originalId : id;
    const own = [record.originalId, record.sourceId, ...record.followUpIds];
    const message =
      wanted !== undefined && own.includes(wanted) ? this.#options.messages.get(wanted) : undefined;
    if (message === undefined) throw refusal("unknownMessage");
    return message;
  }

  /** Who did it, and where. */
  placeOf(id: string): InteractionPlace {
    const record = this.#byId.get(id);
    if (record === undefined) throw new Error(`no interaction ${id}`);
    return record.place;
  }

  /** When that time has passed and the person still sees no answer, there will be none. */
  #expireIn(ms: number, record: InteractionRecord): void {
    const expire = () => {
      this.#cancelExpiry.delete(record.id);
      const original = this.#options.messages.get(record.originalId ?? "");
      if (record.callback !== undefined && original?.loading !== true) return;
      record.expired = true;
      this.#options.changed(record);
    };
    this.#cancelExpiry.set(record.id, this.#options.schedule(expire, ms));
  }

  close(): void {
    for (const cancel of this.#cancelExpiry.values()) cancel();
    this.#cancelExpiry.clear();
  }

  handle(record: InteractionRecord): InteractionHandle {
    const { messages, until } = this.#options;
    const find = (id: string | undefined) => (id === undefined ? undefined : messages.get(id));
    const isAnswered = (handle: InteractionHandle): boolean => {
      if (handle.expired) return true;
      const type = handle.callback?.type;
      return type === CALLBACK_TYPE.DEFERRED_REPLY ? !handle.deferred : type !== undefined;
    };
    const handle: InteractionHandle = {
      id: record.id,
      token: record.token,
      payload: record.payload,
      get delivered() {
        return record.delivered;
      },
      get expired() {
        return record.expired;
      },
      get callback() {
        return record.callback;
      },
      get deferred() {
        return find(record.originalId)?.loading ?? false;
      },
      get ephemeral() {
        return ((find(record.originalId)?.payload.flags ?? 0) & MESSAGE_FLAG.EPHEMERAL) !== 0;
      },
      get original() {
        return find(record.originalId);
      },
      get followUps() {
        return record.followUpIds.flatMap((id) => find(id) ?? []);
      },
      get choices() {
        return record.choices;
      },
      get modal() {
        return record.modal;
      },
      async until(isTrue) {
        await until(() => isTrue(handle));
        return handle;
      },
      acknowledged: () => handle.until((now) => now.expired || now.callback !== undefined),
      answered: () => handle.until(isAnswered),
    };
    return handle;
  }
}
