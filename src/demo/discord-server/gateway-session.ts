import { OPCODE } from "./gateway-codes.js";
import type { GatewayConnection } from "./gateway-connection.js";

/** How many events are kept for a client that resumes. */
const REPLAY_LIMIT = 1000;

/** What a client has identified for. It outlives its connection for a while, and keeps what was missed. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  connection: GatewayConnection | undefined;
  #seq = 0;
  #events: { readonly seq: number; readonly payload: object }[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], connection: GatewayConnection) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.connection = connection;
  }

  /** The number of the last event. */
  get seq(): number {
    return this.#seq;
  }

  /** Sends an event, or keeps it for the client's return. */
  dispatch(type: string, data: unknown): void {
    this.#seq += 1;
    const payload = { op: OPCODE.DISPATCH, t: type, s: this.#seq, d: data };
    this.#events.push({ seq: this.#seq, payload });
    if (this.#events.length > REPLAY_LIMIT) this.#events.shift();
    this.connection?.send(payload);
  }

  /** Sends what came after `seq` to the client that is back, and tells it that this was all. */
  replay(seq: number): void {
    for (const event of this.#events) if (event.seq > seq) this.connection?.send(event.payload);
    this.dispatch("RESUMED", { _trace: [] });
  }

  /** The client has everything up to `seq`. */
  acknowledge(seq: number): void {
    this.#events = this.#events.filter((event) => event.seq > seq);
  }
}
