import { isObject, type JsonObject, listOf, numberOf, stringOf } from "./json.js";

/** Whom a message notifies, after its `allowed_mentions` and the application's permissions. */
export interface Pings {
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export const NO_PINGS: Pings = { everyone: false, users: [], roles: [] };

export interface PingRules {
  /** May the application mention everybody in that channel? */
  readonly mayMentionEveryone: boolean;
  readonly mentionableRoles: ReadonlySet<string>;
}

const TEXT_DISPLAY = 10;

/** The texts of a message in which a mention counts: its content and its text displays, at any depth. */
export function mentionTexts(body: JsonObject): string[] {
  const texts: string[] = [];
  const content = stringOf(body.content);
  if (content !== undefined) texts.push(content);
  const visit = (value: unknown): void => {
    if (!isObject(value)) return;
    if (numberOf(value.type) === TEXT_DISPLAY && typeof value.content === "string") texts.push(value.content);
    for (const child of listOf(value.components)) visit(child);
    visit(value.accessory);
  };
  for (const component of listOf(body.components)) visit(component);
  return texts;
}

/** Mentions in code do not notify. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, "").replace(/(`{1,2})[\s\S]*?\1/g, "");
}

/**
 * Whom a message body would notify.
 * Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function pingsOf(body: JsonObject, rules: PingRules): Pings {
  const text = mentionTexts(body).map(withoutCode).join("\n");
  const users = new Set([...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? ""));
  const roles = new Set([...text.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? ""));
  const everyone = /@(?:everyone|here)\b/.test(text) && rules.mayMentionEveryone;
  const pingable = [...roles].filter((id) => rules.mayMentionEveryone || rules.mentionableRoles.has(id));
  const allowed = body.allowed_mentions;
  if (!isObject(allowed)) return { everyone, users: [...users], roles: pingable };
  const parse = listOf(allowed.parse);
  const allow = (kind: string, listed: unknown) => {
    const ids = listOf(listed);
    return (id: string) => parse.includes(kind) || ids.includes(id);
  };
  return {
    everyone: everyone && parse.includes("everyone"),
    users: [...users].filter(allow("users", allowed.users)),
    roles: pingable.filter(allow("roles", allowed.roles)),
  };
}
