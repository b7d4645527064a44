import { isObject, type JsonObject } from "./json.js";

/** The exports of a module of zod schemas, named as in Discord's published specification. */
export type SpecSchemas = Readonly<Record<string, unknown>>;

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: unknown };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" &&
  value !== null &&
  "safeParse" in value &&
  typeof value.safeParse === "function";

const CREATE = "ApplicationCommandCreateRequestSchema";
const PATCH = "ApplicationCommandPatchRequestPartialSchema";
const EDIT = "MessageEditRequestPartialSchema";

/** Which schema a route's body is held against. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  "POST /applications/:application/commands": CREATE,
  "POST /applications/:application/guilds/:guild/commands": CREATE,
  "PATCH /applications/:application/commands/:command": PATCH,
  "PATCH /applications/:application/guilds/:guild/commands/:command": PATCH,
  "PUT /applications/:application/commands": "ApplicationCommandUpdateRequestSchema",
  "PUT /applications/:application/guilds/:guild/commands": "ApplicationCommandUpdateRequestSchema",
  "POST /channels/:channel/messages": "MessageCreateRequestSchema",
  "PATCH /channels/:channel/messages/:message": EDIT,
  "POST /webhooks/:application/:token": "IncomingWebhookRequestPartialSchema",
  "PATCH /webhooks/:application/:token/messages/:message": "IncomingWebhookUpdateRequestPartialSchema",
};

const SCHEMA_OF_CALLBACK: ReadonlyMap<unknown, string> = new Map([
  [4, "CreateMessageInteractionCallbackRequestSchema"],
  [5, "CreateMessageInteractionCallbackRequestSchema"],
  [6, "UpdateMessageInteractionCallbackRequestSchema"],
  [7, "UpdateMessageInteractionCallbackRequestSchema"],
  [8, "ApplicationCommandAutocompleteCallbackRequestSchema"],
  [9, "ModalInteractionCallbackRequestSchema"],
]);

/** The specification has this bit field as a number, while Discord takes (and its documentation asks for) a string. */
function withNumericPermissions(body: unknown): unknown {
  if (!isObject(body) || typeof body.default_member_permissions !== "string") return body;
  return { ...body, default_member_permissions: Number(body.default_member_permissions) };
}

function issuesOf(error: unknown): string[] {
  const issues =
    isObject(error) || error instanceof Error ? (error as { issues?: unknown }).issues : undefined;
  if (!Array.isArray(issues)) return [String(error)];
  return issues.map((issue: JsonObject) => {
    const path = Array.isArray(issue.path) ? issue.path.join(".") : "";
    return `${path}: ${String(issue.message ?? issue.code)}`;
  });
}

/** Where a body departs from the specification; empty when it does not, or when there is no schema for the route. */
export function specProblems(schemas: SpecSchemas, method: string, pattern: string, body: unknown): string[] {
  const isCallback = pattern.endsWith("/callback");
  const name = isCallback
    ? SCHEMA_OF_CALLBACK.get(isObject(body) ? body.type : undefined)
    : SCHEMA_OF[`${method} ${pattern}`];
  const schema = name === undefined ? undefined : schemas[name];
  if (!isSchema(schema)) return [];
  const items = method === "PUT" && Array.isArray(body) ? body : [body];
  return items.flatMap((item) => {
    const result = schema.safeParse(withNumericPermissions(item));
    return result.success ? [] : issuesOf(result.error).map((problem) => `${name} ${problem}`);
  });
}
