import { once } from "node:events";
import { createInflate, inflateSync } from "node:zlib";
import WebSocket from "ws";

export interface Received {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: unknown;
}

/** A bare gateway client: what discord.js would hide. */
export interface GatewayClient {
  readonly received: readonly Received[];
  send(payload: unknown): void;
  /** The first payload, received or to come, for which `isWanted` holds. */
  next(isWanted: (payload: Received) => boolean): Promise<Received>;
  dispatched(type: string): Promise<Received>;
  readonly closed: Promise<number>;
  close(code?: number): void;
}

export function identify(token: string, intents = 1, more: object = {}): object {
  return {
    op: 2,
    d: { token, intents, properties: { os: "linux", browser: "test", device: "test" }, ...more },
  };
}

/** Opens a gateway connection and resolves at its hello. `compress` is what the address asks for. */
export async function connectTo(url: string, query = "v=10&encoding=json"): Promise<GatewayClient> {
  const socket = new WebSocket(`${url}/?${query}`);
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const inflate = createInflate();
  const take = (text: string): void => {
    received.push(JSON.parse(text));
    for (const wake of [...waiting]) wake();
  };
  let stream = "";
  inflate.on("data", (chunk: Buffer) => {
    stream += String(chunk);
    try {
      JSON.parse(stream);
    } catch {
      return;
    }
    take(stream);
    stream = "";
  });
  socket.on("message", (data: Buffer, isBinary) => {
    if (!isBinary) take(String(data));
    else if (query.includes("zlib-stream")) inflate.write(data);
    else take(String(inflateSync(data)));
  });
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  const client: GatewayClient = {
    received,
    send: (payload) => socket.send(typeof payload === "string" ? payload : JSON.stringify(payload)),
    next: (isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(isWanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    dispatched: (type) => client.next((payload) => payload.t === type),
    closed,
    close: (code) => socket.close(code),
  };
  await once(socket, "open");
  await client.next((payload) => payload.op === 10);
  return client;
}
