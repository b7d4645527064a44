import type { IncomingMessage } from "node:http";

/**
 * What every answer carries. Nothing is loaded from elsewhere, no inline code runs, nobody may frame the page.
 * Source: https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
 */
export const PAGE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
} as const;

/** An uploaded file is shown as an image or saved; whatever it holds, it runs nothing. */
export const FILE_HEADERS = {
  ...PAGE_HEADERS,
  "content-security-policy": "default-src 'none'; sandbox",
} as const;

/** Names under which a page of this machine is reached. Any other in the Host header came by DNS rebinding. */
const LOCAL_NAMES = ["127.0.0.1", "localhost"];

/**
 * Whether a request comes from the page itself, or from somebody who opens it.
 *
 * @param port where the server listens
 * @returns why it is refused, undefined when it is not
 */
export function refuseRequest(request: IncomingMessage, port: number): string | undefined {
  const { host = "", origin } = request.headers;
  if (!LOCAL_NAMES.some((name) => host === `${name}:${port}`)) return "expected the Host of this machine";
  const isApi = request.url?.startsWith("/api/") === true;
  const site = request.headers["sec-fetch-site"];
  if (isApi && site !== undefined && site !== "same-origin") return "expected a request of the page itself";
  if (origin !== undefined && origin !== `http://${host}`) return "expected the page's own Origin";
  if (request.method !== "POST") return undefined;
  if (origin === undefined) return "expected an Origin";
  // A form of another site cannot send this type without asking first.
  return request.headers["content-type"] === "application/json" ? undefined : "expected application/json";
}
