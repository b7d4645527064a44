import type { APIAttachment, APIMessage } from "discord.js";
import { isObject, type JsonObject, listOf, numberOf, stringOf } from "./json.js";
import { resolveAttachments, withIds } from "./message-components.js";
import { MESSAGE_FLAG } from "./message-flags.js";
import { NO_PINGS, type Pings } from "./pings.js";
import type { User } from "./world.js";

/** How long a nonce is remembered for `enforce_nonce`; Discord says "the past few minutes". */
const NONCE_MEMORY_MS = 180_000;

/** A file that came along with a message. */
export interface UploadedFile {
  /** Its place in the form: the n of `files[n]`. */
  readonly index: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A message as it is kept: what Discord would send, and what only the server knows of it. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  /** As Discord sends it; replaced as a whole by an edit. */
  readonly payload: APIMessage;
  /** Whom it notified when it was sent. An edit notifies nobody. */
  readonly pings: Pings;
  /** The only person who sees it. */
  readonly ephemeralFor: string | undefined;
  /** "… is thinking": a deferred answer that has not come yet. */
  readonly loading: boolean;
  /** The interaction that it answers. */
  readonly interactionId: string | undefined;
}

export interface NewMessage {
  readonly channelId: string;
  readonly author: User;
  readonly body: JsonObject;
  readonly flags: number;
  readonly files: readonly UploadedFile[];
  readonly pings: Pings;
  /** Remembered for a while; Discord does not keep it with the message. */
  readonly nonce?: string | undefined;
  readonly ephemeralFor?: string | undefined;
  readonly interactionId?: string | undefined;
  /** What a message that answers an interaction says of it. */
  readonly extra?: JsonObject;
}

export interface MessageStoreOptions {
  readonly now: () => number;
  readonly nextId: () => string;
  /** Where uploaded files can be fetched; no slash at the end. */
  readonly filesUrl: string;
  readonly user: (id: string) => User | undefined;
}

export class MessageStore {
  readonly #byId = new Map<string, StoredMessage>();
  readonly #files = new Map<string, UploadedFile>();
  readonly #nonces = new Map<string, { readonly messageId: string; readonly at: number }>();
  readonly #options: MessageStoreOptions;

  constructor(options: MessageStoreOptions) {
    this.#options = options;
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** A channel's messages, oldest first. */
  list(channelId: string): StoredMessage[] {
    return [...this.#byId.values()].filter((message) => message.channelId === channelId);
  }

  file(attachmentId: string): UploadedFile | undefined {
    return this.#files.get(attachmentId);
  }

  /** The id of the message that the author sent with that nonce in the last minutes, though it was deleted since. */
  idByNonce(author: User, nonce: string): string | undefined {
    const known = this.#nonces.get(nonceKey(author, nonce));
    if (known === undefined || this.#options.now() - known.at > NONCE_MEMORY_MS) return undefined;
    return known.messageId;
  }

  create(message: NewMessage): StoredMessage {
    const { channelId, author, body, files, nonce } = message;
    const id = this.#options.nextId();
    const attachments = this.#attach(channelId, files, body);
    const payload = {
      id,
      type: 0,
      channel_id: channelId,
      author: author.payload,
      timestamp: this.#time(),
      edited_timestamp: null,
      tts: body.tts === true,
      pinned: false,
      attachments,
      ...this.#contentOf(body, attachments),
      flags: message.flags,
      ...message.extra,
    } as unknown as APIMessage;
    const stored: StoredMessage = {
      id,
      channelId,
      payload,
      pings: message.ephemeralFor === undefined ? message.pings : NO_PINGS,
      ephemeralFor: message.ephemeralFor,
      loading: (message.flags & MESSAGE_FLAG.LOADING) !== 0,
      interactionId: message.interactionId,
    };
    if (nonce !== undefined) {
      this.#nonces.set(nonceKey(author, nonce), { messageId: id, at: this.#options.now() });
    }
    this.#byId.set(id, stored);
    return stored;
  }

  /** Changes what the body names; the first content of a deferred answer pings as a new message does. */
  edit(before: StoredMessage, body: JsonObject, files: readonly UploadedFile[], pings: Pings): StoredMessage {
    const old = before.payload;
    const kept = Array.isArray(body.attachments)
      ? new Set(body.attachments.map((item) => (isObject(item) ? String(item.id) : "")))
      : undefined;
    const attachments = [
      ...old.attachments.filter((attachment) => kept === undefined || kept.has(attachment.id)),
      ...this.#attach(before.channelId, files, body),
    ];
    const wasLoading = before.loading;
    const v2 = (numberOf(body.flags) ?? 0) & MESSAGE_FLAG.IS_COMPONENTS_V2;
    const merged = { content: old.content, embeds: old.embeds, components: old.components, ...body };
    const payload = {
      ...old,
      ...this.#contentOf(merged, attachments),
      attachments,
      flags: ((old.flags ?? 0) & ~MESSAGE_FLAG.LOADING) | v2,
      edited_timestamp: wasLoading ? null : this.#time(),
    } as unknown as APIMessage;
    const quiet = !wasLoading || before.ephemeralFor !== undefined;
    const after = { ...before, payload, loading: false, pings: quiet ? before.pings : pings };
    this.#byId.set(before.id, after);
    return after;
  }

  delete(id: string): void {
    this.#byId.delete(id);
  }

  #time(): string {
    return new Date(this.#options.now()).toISOString().replace("Z", "000+00:00");
  }

  #contentOf(body: JsonObject, attachments: readonly APIAttachment[]): JsonObject {
    const content = stringOf(body.content) ?? "";
    const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ""));
    return {
      content,
      embeds: resolveAttachments(listOf(body.embeds), attachments),
      components: withIds(listOf(resolveAttachments(listOf(body.components), attachments))),
      mentions: [...ids].flatMap((id) => this.#options.user(id)?.payload ?? []),
      mention_roles: [...content.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? ""),
      mention_everyone: /@(?:everyone|here)\b/.test(content),
    };
  }

  #attach(channelId: string, files: readonly UploadedFile[], body: JsonObject): APIAttachment[] {
    return files.map((file) => {
      const id = this.#options.nextId();
      this.#files.set(id, file);
      const described = listOf(body.attachments).find(
        (item) => isObject(item) && String(item.id) === String(file.index),
      );
      const description = isObject(described) ? stringOf(described.description) : undefined;
      const url = `${this.#options.filesUrl}/${channelId}/${id}/${encodeURIComponent(file.name)}`;
      return {
        id,
        filename: file.name,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: file.contentType,
        ...(description === undefined ? {} : { description }),
      };
    });
  }
}

function nonceKey(author: User, nonce: string): string {
  return `${author.payload.id} ${nonce}`;
}
