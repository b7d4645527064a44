import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "../user-error.js";

export interface HealthServer {
  /** The port that it listens on, which the system chose if 0 was asked for. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers `GET /healthz` with 200 while the process runs and `GET /readyz` with 200 while `isReady`, else 503.
 *
 * @throws UserError `port-taken` when something else listens there, `configuration` when listening is not permitted
 */
export async function startHealthServer(port: number, isReady: () => boolean): Promise<HealthServer> {
  const statuses: Readonly<Record<string, () => number>> = {
    "/healthz": () => 200,
    "/readyz": () => (isReady() ? 200 : 503),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/\?.*$/, "");
    const known = Object.hasOwn(statuses, path) ? statuses[path] : undefined;
    const isRead = request.method === "GET" || request.method === "HEAD";
    const status = known === undefined ? 404 : isRead ? known() : 405;
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    response.end(status === 200 ? "ok\n" : `${status}\n`);
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, () => resolve());
  });
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new UserError(
      "port-taken",
      `port ${port} is taken by another program: set PORT to a free one, or unset it`,
      {
        cause: error,
      },
    );
  }
  if (error.code === "EACCES") {
    return new UserError(
      "configuration",
      `PORT: listening on ${port} is not permitted; expected 1024 or above`,
      {
        cause: error,
      },
    );
  }
  return error;
}
