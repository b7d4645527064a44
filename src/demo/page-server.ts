import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "../user-error.js";
import type { PerformAct } from "./page-acts.js";
import type { PageFile } from "./page-files.js";
import { FILE_HEADERS, PAGE_HEADERS, refuseRequest } from "./page-guard.js";
import type { PageEvent } from "./page-protocol.js";
import type { PageView } from "./page-view.js";

/** The largest act: 4,000 characters in each of five fields of a form, in bytes, with room. */
const BODY_LIMIT = 128 * 1024;

/** Types that are drawn in the page; every other file is saved. */
const DRAWN_TYPES = /^image\/(?:png|jpeg|gif|webp)$/;

export interface PageServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly view: PageView;
  readonly perform: PerformAct;
  /** Where uploaded files are fetched from; no slash at the end. */
  readonly filesUrl: string;
}

export interface PageServer {
  /** Such as `http://127.0.0.1:1234/`. */
  readonly url: string;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the page and what it asks for, to this machine only.
 *
 * @throws UserError `port-taken`
 */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(request, response, options, port).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, String(error));
      else response.destroy();
    });
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { files, view, perform, filesUrl }: PageServerOptions,
  port: number,
): Promise<void> {
  const refusal = refuseRequest(request, port);
  if (refusal !== undefined) return sendText(response, 403, refusal);
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const act = /^\/api\/([\w-]+)$/.exec(pathname)?.[1];
  if (request.method === "POST" && act !== undefined) {
    const text = await readBody(request);
    if (text === undefined) return sendText(response, 413, `expected at most ${BODY_LIMIT} bytes`);
    const result = perform(act, parsed(text));
    if (result === undefined) return sendText(response, 404, `no act ${act}`);
    const body = JSON.stringify(await result);
    return send(response, 200, { ...PAGE_HEADERS, "content-type": "application/json" }, body);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, "expected GET");
  if (act === "events") {
    const user = searchParams.get("user") ?? view.personFor(searchParams.get("locale") ?? "");
    return sendEvents(response, view, user);
  }
  if (pathname.startsWith("/files/")) return sendUploaded(response, filesUrl + pathname.slice(6));
  const file = files.get(pathname);
  if (file === undefined) return sendText(response, 404, "not found");
  send(response, 200, { ...PAGE_HEADERS, "content-type": file.type }, file.bytes);
}

/** Server-sent events: a snapshot, then what changes. The browser connects again by itself. */
function sendEvents(response: ServerResponse, view: PageView, userId: string): void {
  const write = (event: PageEvent): void => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  let snapshot: PageEvent;
  try {
    snapshot = { type: "snapshot", snapshot: view.snapshot(userId) };
  } catch (error) {
    sendText(response, 404, String(error));
    return;
  }
  response.writeHead(200, { ...PAGE_HEADERS, "content-type": "text/event-stream" });
  response.write("retry: 1000\n\n");
  write(snapshot);
  response.once("close", view.follow(userId, write));
}

async function sendUploaded(response: ServerResponse, url: string): Promise<void> {
  const file = await fetch(url);
  const type = file.headers.get("content-type") ?? "";
  if (!file.ok) return sendText(response, 404, "not found");
  const isDrawn = DRAWN_TYPES.test(type);
  const headers = {
    ...FILE_HEADERS,
    "content-type": isDrawn ? type : "application/octet-stream",
    "content-disposition": isDrawn ? "inline" : "attachment",
  };
  send(response, 200, headers, Buffer.from(await file.arrayBuffer()));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON fits no act, and is told so there.
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, { ...PAGE_HEADERS, "content-type": "text/plain; charset=utf-8" }, `${text}\n`);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    const hint = "choose another with --port, or --port 0 for any that is free";
    return new UserError("port-taken", `port ${port} is taken by another program: ${hint}`, { cause: error });
  }
  if (error.code === "EACCES") {
    const message = `listening on port ${port} is not permitted: expected 1024 or above`;
    return new UserError("configuration", message, { cause: error });
  }
  return error;
}
