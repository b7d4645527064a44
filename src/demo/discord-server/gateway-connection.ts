import type { WebSocket } from "ws";
import { CLOSE, type CloseReason, OPCODE } from "./gateway-codes.js";
import { type Compression, createGatewayEncoder, type GatewayEncoder } from "./gateway-encoder.js";
import type { GatewaySession } from "./gateway-session.js";
import { isObject, type JsonObject, numberOf } from "./json.js";
import type { Schedule } from "./manual-clock.js";

/** Source: https://discord.com/developers/docs/events/gateway#sending-events */
const MAX_PAYLOAD_BYTES = 4096;
const SEND_LIMIT = 120;
const SEND_WINDOW_MS = 60_000;
/** A client may miss this share of an interval before it is taken for dead. */
const HEARTBEAT_GRACE = 1.5;

/** Besides heartbeat, identify and resume. */
const FROM_CLIENTS: readonly number[] = [
  OPCODE.PRESENCE_UPDATE,
  OPCODE.VOICE_STATE_UPDATE,
  OPCODE.REQUEST_GUILD_MEMBERS,
];

export interface ConnectionOptions {
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly compression: Compression;
  readonly heartbeatIntervalMs: number;
  readonly enforceHeartbeats: boolean;
  /** Are heartbeats answered just now? */
  readonly acknowledges: () => boolean;
  /** Both say why the connection is to be closed, if it is. */
  readonly identify: (connection: GatewayConnection, data: JsonObject) => CloseReason | undefined;
  readonly resume: (connection: GatewayConnection, data: JsonObject) => CloseReason | undefined;
  readonly closed: (connection: GatewayConnection, code: number) => void;
}

/** One WebSocket of a client: says hello, keeps the heartbeat, and hands identify and resume on. */
export class GatewayConnection {
  session: GatewaySession | undefined;
  readonly #socket: WebSocket;
  readonly #options: ConnectionOptions;
  #encoder: GatewayEncoder;
  #outbox: Promise<void> = Promise.resolve();
  #sentAt: number[] = [];
  #cancelTimeout: () => void = () => {};

  constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#encoder = createGatewayEncoder(options.compression);
    socket.on("message", (data) => {
      const reason = this.#receive(String(data));
      if (reason !== undefined) this.close(reason);
    });
    socket.on("error", () => {});
    socket.on("close", (code) => {
      this.#cancelTimeout();
      this.#encoder.close();
      options.closed(this, code);
    });
    this.send({
      op: OPCODE.HELLO,
      t: null,
      s: null,
      d: { heartbeat_interval: options.heartbeatIntervalMs, _trace: [] },
    });
    this.#awaitHeartbeat();
  }

  send(payload: object): void {
    const text = JSON.stringify(payload);
    this.#outbox = this.#outbox.then(async () => {
      if (this.#socket.readyState !== this.#socket.OPEN) return;
      const data = await this.#encoder.encode(text);
      if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(data);
    });
  }

  /** From here on each message is compressed by itself, as an identify with `compress` asks. */
  compressPayloads(): void {
    if (this.#options.compression === "none") this.#encoder = createGatewayEncoder("payload");
  }

  /** Closes after what is already on its way out. */
  close([code, reason]: CloseReason): void {
    this.#cancelTimeout();
    this.#outbox = this.#outbox.then(() => this.#socket.close(code, reason));
  }

  /** Cuts the connection without a close frame. */
  drop(): void {
    this.#socket.terminate();
  }

  #awaitHeartbeat(): void {
    if (!this.#options.enforceHeartbeats) return;
    this.#cancelTimeout();
    const patience = this.#options.heartbeatIntervalMs * HEARTBEAT_GRACE;
    this.#cancelTimeout = this.#options.schedule(() => this.close(CLOSE.SESSION_TIMED_OUT), patience);
  }

  #receive(text: string): CloseReason | undefined {
    const now = this.#options.now();
    this.#sentAt = this.#sentAt.filter((at) => now - at < SEND_WINDOW_MS);
    this.#sentAt.push(now);
    if (this.#sentAt.length > SEND_LIMIT) return CLOSE.RATE_LIMITED;
    if (Buffer.byteLength(text) > MAX_PAYLOAD_BYTES) return CLOSE.DECODE_ERROR;
    let payload: unknown;
    try {
      payload = JSON.parse(text);
    } catch {
      return CLOSE.DECODE_ERROR;
    }
    if (!isObject(payload)) return CLOSE.DECODE_ERROR;
    const op = numberOf(payload.op);
    return op === undefined ? CLOSE.DECODE_ERROR : this.#handle(op, payload.d);
  }

  #handle(op: number, data: unknown): CloseReason | undefined {
    if (op === OPCODE.IDENTIFY || op === OPCODE.RESUME) {
      if (this.session !== undefined) return CLOSE.ALREADY_AUTHENTICATED;
      if (!isObject(data)) return CLOSE.DECODE_ERROR;
      return op === OPCODE.IDENTIFY ? this.#options.identify(this, data) : this.#options.resume(this, data);
    }
    if (op === OPCODE.HEARTBEAT) this.#heartbeat(data);
    else if (!FROM_CLIENTS.includes(op)) return CLOSE.UNKNOWN_OPCODE;
    else if (this.session === undefined) return CLOSE.NOT_AUTHENTICATED;
    return undefined;
  }

  #heartbeat(data: unknown): void {
    const seq = numberOf(data);
    if (seq !== undefined) this.session?.acknowledge(seq);
    this.#awaitHeartbeat();
    if (this.#options.acknowledges()) this.send({ op: OPCODE.HEARTBEAT_ACK, t: null, s: null, d: null });
  }
}
