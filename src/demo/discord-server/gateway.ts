import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { CLOSE, type CloseReason, KNOWN_INTENTS, OPCODE, PRIVILEGED_INTENTS } from "./gateway-codes.js";
import { GatewayConnection } from "./gateway-connection.js";
import type { Compression } from "./gateway-encoder.js";
import { GatewaySession } from "./gateway-session.js";
import { type JsonObject, listOf, numberOf, stringOf } from "./json.js";
import type { Schedule } from "./manual-clock.js";
import { shardOf } from "./snowflake-source.js";

/** How long a session waits for its client; Discord does not say, a few minutes are usual. */
const RESUME_WINDOW_MS = 180_000;
const VERSIONS = ["9", "10"];

export interface SessionChange {
  readonly change: "ready" | "resumed" | "disconnected" | "ended";
  readonly sessionId: string;
}

export interface GatewayOptions {
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly token: string;
  /** The privileged intents that are switched on for the application. */
  readonly privilegedIntents: number;
  readonly heartbeatIntervalMs: number;
  readonly enforceHeartbeats: boolean;
  readonly newSessionId: () => string;
  /** Sends READY and what follows it. */
  readonly ready: (session: GatewaySession) => void;
  readonly changed: (change: SessionChange) => void;
}

/** Where an event goes: to the shard of that guild (0 without one), if the client asked for the intent. */
export interface Audience {
  readonly guildId?: string | undefined;
  /** @default 0: everybody gets it */
  readonly intent?: number;
}

/** An event's data where it depends on the intents of the client that gets it. */
export type DataFor = (intents: number) => object;

/** The gateway: its sessions, what they are sent, and what can go wrong with it on demand. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #connections = new Set<GatewayConnection>();
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #cancelExpiry = new Map<string, () => void>();
  #identified = 0;
  #acknowledges = true;
  #refuses = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** How many times a client has identified. */
  get identified(): number {
    return this.#identified;
  }

  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  /** Sends an event to all whom it concerns; says whether there was a session to get it, now or when it resumes. */
  dispatch(type: string, data: object | DataFor, audience: Audience = {}): boolean {
    const intent = audience.intent ?? 0;
    const concerned = this.sessions.filter(({ shard: [id, count], intents }) => {
      const shard = audience.guildId === undefined ? 0 : shardOf(audience.guildId, count);
      return shard === id && (intent === 0 || (intents & intent) !== 0);
    });
    for (const session of concerned) {
      session.dispatch(type, typeof data === "function" ? data(session.intents) : data);
    }
    return concerned.length > 0;
  }

  /** Closes every connection with that code; the sessions stay and can be resumed. */
  closeAll(code: number, reason = ""): void {
    for (const connection of this.#connections) connection.close([code, reason]);
  }

  /** Cuts every connection without a close frame. */
  dropAll(): void {
    for (const connection of this.#connections) connection.drop();
  }

  /** Asks every client to reconnect (opcode 7). */
  requestReconnect(): void {
    this.#broadcast({ op: OPCODE.RECONNECT, t: null, s: null, d: null });
  }

  /** Asks every client for a heartbeat now (opcode 1). */
  requestHeartbeat(): void {
    this.#broadcast({ op: OPCODE.HEARTBEAT, t: null, s: null, d: null });
  }

  /** Tells every client that its session is invalid (opcode 9), and forgets the sessions unless they are resumable. */
  invalidate(resumable: boolean): void {
    this.#broadcast({ op: OPCODE.INVALID_SESSION, t: null, s: null, d: resumable });
    for (const session of this.sessions) {
      if (session.connection !== undefined) session.connection.session = undefined;
      session.connection = undefined;
      if (!resumable) this.#end(session);
    }
  }

  /** Forgets every session without a word: the next resume is answered with opcode 9. */
  forgetSessions(): void {
    for (const session of this.sessions) this.#end(session);
  }

  /** While true, new connections are refused with 503. */
  refuse(refuses: boolean): void {
    this.#refuses = refuses;
  }

  /** While true, heartbeats get no answer. */
  withholdAcks(withholds: boolean): void {
    this.#acknowledges = !withholds;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => {});
    if (this.#refuses) {
      socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    const query = new URL(request.url ?? "/", "ws://localhost").searchParams;
    const compression: Compression = query.get("compress") === "zlib-stream" ? "zlib-stream" : "none";
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new GatewayConnection(webSocket, {
        ...this.#options,
        compression,
        acknowledges: () => this.#acknowledges,
        identify: (from, data) => this.#identify(from, data),
        resume: (from, data) => this.#resume(from, data),
        closed: (from, code) => this.#closed(from, code),
      });
      this.#connections.add(connection);
      if (!VERSIONS.includes(query.get("v") ?? "10")) connection.close(CLOSE.INVALID_API_VERSION);
      else if ((query.get("encoding") ?? "json") !== "json") connection.close(CLOSE.DECODE_ERROR);
    });
  }

  /** Cuts all connections and forgets all sessions. */
  close(): void {
    this.dropAll();
    for (const cancel of this.#cancelExpiry.values()) cancel();
    this.#cancelExpiry.clear();
    this.#sessions.clear();
    this.#sockets.close();
  }

  #broadcast(payload: object): void {
    for (const connection of this.#connections)
      if (connection.session !== undefined) connection.send(payload);
  }

  #isToken(value: unknown): boolean {
    return stringOf(value)?.replace(/^Bot /, "") === this.#options.token;
  }

  #identify(connection: GatewayConnection, data: JsonObject): CloseReason | undefined {
    const intents = numberOf(data.intents);
    const shard = data.shard === undefined ? [0, 1] : listOf(data.shard);
    const [id, count] = shard.map(Number);
    if (typeof data.token !== "string" || data.properties === undefined) return CLOSE.DECODE_ERROR;
    if (!this.#isToken(data.token)) return CLOSE.AUTHENTICATION_FAILED;
    if (intents === undefined || intents < 0 || (intents & ~KNOWN_INTENTS) !== 0) {
      return CLOSE.INVALID_INTENTS;
    }
    if ((intents & PRIVILEGED_INTENTS & ~this.#options.privilegedIntents) !== 0) {
      return CLOSE.DISALLOWED_INTENTS;
    }
    if (id === undefined || count === undefined || !(id >= 0 && id < count)) {
      return CLOSE.INVALID_SHARD;
    }
    if (data.compress === true) connection.compressPayloads();
    const session = new GatewaySession(this.#options.newSessionId(), intents, [id, count], connection);
    this.#identified += 1;
    connection.session = session;
    this.#sessions.set(session.id, session);
    this.#options.ready(session);
    this.#options.changed({ change: "ready", sessionId: session.id });
    return undefined;
  }

  #resume(connection: GatewayConnection, data: JsonObject): CloseReason | undefined {
    if (!this.#isToken(data.token)) return CLOSE.AUTHENTICATION_FAILED;
    const session = this.#sessions.get(String(data.session_id));
    const seq = numberOf(data.seq) ?? 0;
    if (session === undefined) {
      connection.send({ op: OPCODE.INVALID_SESSION, t: null, s: null, d: false });
      return undefined;
    }
    if (seq > session.seq) return CLOSE.INVALID_SEQ;
    const other = session.connection;
    if (other !== undefined) {
      other.session = undefined;
      other.drop();
    }
    this.#cancelExpiry.get(session.id)?.();
    this.#cancelExpiry.delete(session.id);
    session.connection = connection;
    connection.session = session;
    session.replay(seq);
    this.#options.changed({ change: "resumed", sessionId: session.id });
    return undefined;
  }

  /** A client that closes with 1000 or 1001 gives its session up; any other end leaves it to be resumed. */
  #closed(connection: GatewayConnection, code: number): void {
    this.#connections.delete(connection);
    const session = connection.session;
    if (session === undefined) return;
    session.connection = undefined;
    if (code === 1000 || code === 1001) {
      this.#end(session);
      return;
    }
    this.#cancelExpiry.set(
      session.id,
      this.#options.schedule(() => this.#end(session), RESUME_WINDOW_MS),
    );
    this.#options.changed({ change: "disconnected", sessionId: session.id });
  }

  #end(session: GatewaySession): void {
    this.#cancelExpiry.get(session.id)?.();
    this.#cancelExpiry.delete(session.id);
    if (this.#sessions.delete(session.id)) this.#options.changed({ change: "ended", sessionId: session.id });
  }
}
