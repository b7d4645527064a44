import type { IncomingMessage, ServerResponse } from "node:http";
import { ApiError, refusal } from "./api-error.js";
import { channelRoutes } from "./channel-routes.js";
import { commandRoutes } from "./command-routes.js";
import type { Failure, FailurePlan } from "./failure-plan.js";
import { checkSnowflake } from "./field-check.js";
import { FormErrors } from "./form-errors.js";
import { identityRoutes } from "./identity-routes.js";
import { interactionRoutes } from "./interaction-routes.js";
import type { UploadedFile } from "./message-store.js";
import type { RateLimiter } from "./rate-limiter.js";
import { readBody } from "./read-body.js";
import type { LoggedRequest } from "./request-log.js";
import { type ApiResult, matchRoute, type Route, type RouteMatch } from "./router.js";
import type { ServerState } from "./server-state.js";
import { type SpecSchemas, specProblems } from "./spec-check.js";
import { webhookRoutes } from "./webhook-routes.js";

const ROUTES: readonly Route[] = [
  ...identityRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...channelRoutes,
];
const VERSIONS = ["v9", "v10", undefined];
const FAILURE_TEXT: Readonly<Record<number, string>> = {
  500: "500: Internal Server Error",
  502: "502: Bad Gateway",
  503: "503: Service Unavailable",
};

export interface RestServerOptions {
  readonly now: () => number;
  readonly token: string;
  readonly state: ServerState;
  readonly failures: FailurePlan;
  readonly limiter: RateLimiter;
  readonly log: LoggedRequest[];
  readonly schemas: SpecSchemas | undefined;
}

interface Outcome extends ApiResult {
  readonly headers?: Readonly<Record<string, string>>;
}

/** The REST API over one request handler; it never throws, every error becomes an answer. */
export class RestServer {
  readonly #options: RestServerOptions;

  constructor(options: RestServerOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const attachment = /^\/attachments\/\d+\/(\d+)\//.exec(url.pathname)?.[1];
    if (attachment !== undefined)
      return this.#sendFile(response, this.#options.state.messages.file(attachment));
    const [, version, path] = /^\/api(?:\/(v\d+))?(\/.*)$/.exec(url.pathname) ?? [];
    const method = request.method ?? "GET";
    const entry: LoggedRequest & { body: unknown; route: string | undefined; files: LoggedRequest["files"] } =
      {
        method,
        path: decoded(path ?? url.pathname),
        route: undefined,
        query: url.searchParams,
        body: undefined,
        files: [],
        problems: [],
        status: undefined,
        response: undefined,
        at: this.#options.now(),
      };
    this.#options.log.push(entry);
    const failure = this.#options.failures.take(method, entry.path);
    let outcome: Outcome | undefined;
    try {
      const body = await readBody(request);
      entry.body = body.json;
      entry.files = body.files.map((file) => ({ name: file.name, size: file.bytes.length }));
      if (failure === undefined || failure.afterProcessing === true) {
        if (path === undefined) throw refusal("notFound");
        if (!VERSIONS.includes(version)) throw refusal("invalidApiVersion");
        const match = matchRoute(ROUTES, method, entry.path);
        entry.route = match.route.pattern;
        outcome = this.#run(match, request.headers.authorization, entry, body.files);
      }
    } catch (error) {
      outcome = toOutcome(error);
    }
    this.#finish(response, entry, failure, outcome ?? { status: 500 });
  }

  #run(
    { route, params }: RouteMatch,
    authorization: string | undefined,
    entry: LoggedRequest,
    files: readonly UploadedFile[],
  ): Outcome {
    const { state, token, limiter, schemas } = this.#options;
    if (route.authorized !== false && authorization !== `Bot ${token}`) throw refusal("unauthorized");
    checkIds(params);
    if (schemas !== undefined)
      entry.problems = specProblems(schemas, route.method, route.pattern, entry.body);
    const major = params.channel ?? params.guild ?? params.token ?? "";
    const verdict = limiter.take(route.method, route.pattern, major);
    if (verdict.retryAfter !== undefined) {
      return {
        ...rateLimited(verdict.retryAfter, false),
        headers: { ...verdict.headers, ...retryHeaders(verdict.retryAfter, false) },
      };
    }
    try {
      return {
        ...route.run({ params, query: entry.query, body: entry.body, files }, state),
        headers: verdict.headers,
      };
    } catch (error) {
      return { ...toOutcome(error), headers: verdict.headers };
    }
  }

  #finish(
    response: ServerResponse,
    entry: LoggedRequest,
    failure: Failure | undefined,
    outcome: Outcome,
  ): void {
    const { socket } = response;
    const answer = failure?.answer;
    if (answer === "reset") socket?.resetAndDestroy();
    else if (answer === "close") socket?.end();
    else if (answer === 429) {
      const seconds = failure?.retryAfter ?? 1;
      const isGlobal = failure?.global === true;
      send(response, entry, { ...rateLimited(seconds, isGlobal), headers: retryHeaders(seconds, isGlobal) });
    } else if (typeof answer === "number") {
      send(response, entry, { status: answer, body: { message: FAILURE_TEXT[answer], code: 0 } });
    } else if (answer === undefined) send(response, entry, outcome);
    this.#options.state.events.emit({ type: "request", request: entry });
  }

  #sendFile(response: ServerResponse, file: UploadedFile | undefined): void {
    if (file === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { "content-type": file.contentType || "application/octet-stream" })
        .end(file.bytes);
  }
}

/** Every parameter of a path is a snowflake, but for tokens and `@original`. */
function checkIds(params: RouteMatch["params"]): void {
  const errors = new FormErrors();
  for (const [name, value] of Object.entries(params)) {
    if (name !== "token" && value !== "@original") checkSnowflake(errors, [`${name}_id`], value);
  }
  errors.throwIfAny();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function rateLimited(seconds: number, isGlobal: boolean): ApiResult {
  return {
    status: 429,
    body: { message: "You are being rate limited.", retry_after: seconds, global: isGlobal },
  };
}

function retryHeaders(seconds: number, isGlobal: boolean): Record<string, string> {
  const scope = isGlobal ? "global" : "user";
  const headers = { "retry-after": String(seconds), "x-ratelimit-scope": scope };
  return isGlobal ? { ...headers, "x-ratelimit-global": "true" } : headers;
}

function toOutcome(error: unknown): Outcome {
  if (error instanceof ApiError) return { status: error.status, body: error.body };
  return { status: 500, body: { message: String(error), code: 0 } };
}

function send(response: ServerResponse, entry: LoggedRequest, outcome: Outcome): void {
  entry.status = outcome.status;
  entry.response = outcome.body;
  const isEmpty = outcome.body === undefined;
  response.writeHead(outcome.status, {
    ...(isEmpty ? {} : { "content-type": "application/json" }),
    ...outcome.headers,
  });
  response.end(isEmpty ? undefined : JSON.stringify(outcome.body));
}
