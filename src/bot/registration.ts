import { isDeepStrictEqual } from "node:util";
import { type RESTPostAPIApplicationCommandsJSONBody, Routes } from "discord.js";

/** The part of discord.js's REST client that registration uses. */
export interface RegistrationRest {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
}

/** What Discord fills in where a definition says nothing. */
const COMMAND_DEFAULTS = { type: 1, integration_types: [0], nsfw: false };

/** Fields of a registered command that nobody defines. */
const ASSIGNED_FIELDS = new Set(["id", "application_id", "version", "guild_id", "dm_permission", "handler"]);

/** Fields whose order says nothing. */
const SET_FIELDS = new Set(["integration_types", "contexts"]);

/**
 * Registers the global commands where they differ from what is registered, in words or in order of options.
 * What is the same is left alone: Discord limits how often commands are written.
 */
export async function registerCommands(
  rest: RegistrationRest,
  applicationId: string,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<"unchanged" | "updated"> {
  const route = Routes.applicationCommands(applicationId);
  // Without this, Discord leaves the translations out of what it lists.
  const query = new URLSearchParams({ with_localizations: "true" });
  const registered = await rest.get(route, { query });
  if (isDeepStrictEqual(normaliseAll(registered), normaliseAll(definitions))) return "unchanged";
  await rest.put(route, { body: definitions });
  return "updated";
}

function normaliseAll(commands: unknown): unknown {
  if (!Array.isArray(commands)) throw new Error(`expected a list of commands, got ${typeof commands}`);
  return commands
    .map((command) => normalise({ ...COMMAND_DEFAULTS, ...withoutEmpty(command) }))
    .map((command) => JSON.stringify(command))
    .sort();
}

/** Sorted keys, no empty fields, no fields of Discord's own: what is left means the same when it reads the same. */
function normalise(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normalise(item));
    return SET_FIELDS.has(key) ? items.sort() : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(withoutEmpty(value)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, normalise(field, name)]));
}

function withoutEmpty(object: object): object {
  return Object.fromEntries(
    Object.entries(object).filter(([name, value]) => !ASSIGNED_FIELDS.has(name) && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
