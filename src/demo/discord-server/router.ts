import { refusal } from "./api-error.js";
import type { UploadedFile } from "./message-store.js";
import type { ServerState } from "./server-state.js";

export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface ApiResult {
  readonly status: number;
  /** JSON; absent with 204. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with `:name` for parameters; the words before a snowflake name what it identifies. */
  readonly pattern: string;
  /** Does it take the application's token? Routes with a token in their path do not. @default true */
  readonly authorized?: boolean;
  readonly run: (request: ApiRequest, state: ServerState) => ApiResult;
}

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** The route for a decoded path; literal parts win over parameters by standing earlier in the table. Throws 404 or 405. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch {
  let pathIsKnown = false;
  for (const route of routes) {
    const params = paramsOf(route.pattern, path);
    if (params === undefined) continue;
    if (route.method === method) return { route, params };
    pathIsKnown = true;
  }
  throw refusal(pathIsKnown ? "methodNotAllowed" : "notFound");
}

/** Runs a lookup table's way of saying "there must be one": the value, or the refusal. */
export function found<T>(value: T | undefined, otherwise: Parameters<typeof refusal>[0]): T {
  if (value === undefined) throw refusal(otherwise);
  return value;
}
