import type { DiscordServer } from "../../../src/demo/discord-server/discord-server.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The shape is what the tests are about.
  readonly body: { readonly [key: string]: unknown } & { readonly code?: number; readonly errors?: unknown };
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Calls that server's REST API with the application's token, as any HTTP client would. */
export function restOf(discord: DiscordServer): Call {
  return async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${discord.url}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${discord.token}`,
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
  };
}

/** Every `path: CODE` in the nested `errors` of an answer. */
export function fieldErrors(answer: Answer): string[] {
  const visit = (node: unknown, path: string): string[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, value]) => {
      if (key !== "_errors") return visit(value, path === "" ? key : `${path}.${key}`);
      return (value as { code: string }[]).map(({ code }) => `${path}: ${code}`);
    });
  };
  return visit(answer.body.errors, "");
}
