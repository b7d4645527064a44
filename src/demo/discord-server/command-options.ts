import { OPTION_TYPE } from "./check-application-command.js";
import type { RegisteredCommand } from "./command-store.js";
import { codePoints, isObject, type JsonObject, listOf, numberOf } from "./json.js";
import type { World } from "./world.js";
import { channelPayload, memberPayload } from "./world-payloads.js";

export type OptionValue = string | number | boolean;

const USER = 6;
const CHANNEL = 7;
const ROLE = 8;
const MENTIONABLE = 9;
const VALUE_KIND: ReadonlyMap<unknown, "string" | "number" | "boolean"> = new Map([
  [OPTION_TYPE.STRING, "string"],
  [OPTION_TYPE.INTEGER, "number"],
  [5, "boolean"],
  [USER, "string"],
  [CHANNEL, "string"],
  [ROLE, "string"],
  [MENTIONABLE, "string"],
  [OPTION_TYPE.NUMBER, "number"],
]);

/** What a person has filled in, against the command as it is registered. */
export interface FilledIn {
  readonly command: RegisteredCommand;
  /** Names of the sub-command group and sub-command, as far as there are any. */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, OptionValue>>;
  /** The option that is being typed: then what is required or limited is not held yet. */
  readonly focused?: string;
}

function checkValue(option: JsonObject, value: OptionValue, name: string): void {
  const kind = VALUE_KIND.get(option.type);
  if (typeof value !== kind)
    throw new Error(`option ${name}: expected a ${kind}, got ${JSON.stringify(value)}`);
  const choices = listOf(option.choices).filter(isObject);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`option ${name}: ${JSON.stringify(value)} is not one of its choices`);
  }
  const size = typeof value === "string" ? codePoints(value) : Number(value);
  const min = numberOf(typeof value === "string" ? option.min_length : option.min_value);
  const max = numberOf(typeof value === "string" ? option.max_length : option.max_value);
  if ((min !== undefined && size < min) || (max !== undefined && size > max)) {
    throw new Error(`option ${name}: ${JSON.stringify(value)} is out of its range`);
  }
}

function valuesFor(definitions: readonly JsonObject[], filled: FilledIn): JsonObject[] {
  for (const name of Object.keys(filled.values)) {
    if (!definitions.some((option) => option.name === name)) {
      throw new Error(`/${filled.command.name} has no option ${name}`);
    }
  }
  return definitions.flatMap((option) => {
    const name = String(option.name);
    const value = filled.values[name];
    const isFocused = name === filled.focused;
    if (value === undefined) {
      if (option.required === true && filled.focused === undefined) {
        throw new Error(`/${filled.command.name}: option ${name} is required`);
      }
      return [];
    }
    if (filled.focused === undefined) checkValue(option, value, name);
    if (isFocused && option.autocomplete !== true) throw new Error(`option ${name} has no autocomplete`);
    return [{ name, type: option.type, value, ...(isFocused ? { focused: true } : {}) }];
  });
}

/**
 * The `options` of an interaction's data. Throws an Error where Discord's own client would not let a person send it: an
 * option that does not exist or is missing, of the wrong type, not among the choices or out of range.
 */
export function commandOptions(filled: FilledIn): JsonObject[] {
  let definitions = listOf(filled.command.payload.options).filter(isObject);
  const wrappers: JsonObject[] = [];
  for (const name of filled.path) {
    const inner = definitions.find(
      (option) => option.name === name && Number(option.type) <= OPTION_TYPE.GROUP,
    );
    if (inner === undefined) throw new Error(`/${filled.command.name} has no sub-command ${name}`);
    wrappers.push({ name, type: inner.type });
    definitions = listOf(inner.options).filter(isObject);
  }
  if (definitions.some((option) => Number(option.type) <= OPTION_TYPE.GROUP)) {
    throw new Error(`/${filled.command.name} needs one of its sub-commands`);
  }
  return wrappers.reduceRight<JsonObject[]>(
    (options, wrapper) => [{ ...wrapper, options }],
    valuesFor(definitions, filled),
  );
}

/** The `resolved` of an interaction's data: the users, roles and channels that its options name. */
export function resolvedOptions(
  world: World,
  options: readonly JsonObject[],
  guildId: string | undefined,
): JsonObject {
  const users: Record<string, unknown> = {};
  const members: Record<string, unknown> = {};
  const roles: Record<string, unknown> = {};
  const channels: Record<string, unknown> = {};
  const visit = (option: JsonObject): void => {
    listOf(option.options).filter(isObject).forEach(visit);
    const id = String(option.value);
    const user = world.users.get(id);
    if (user !== undefined && (option.type === USER || option.type === MENTIONABLE)) {
      users[id] = user.payload;
      if (guildId !== undefined) members[id] = { ...memberPayload(user), user: undefined, permissions: "0" };
    }
    const role = world.guilds.get(guildId ?? "")?.roles.find((one) => one.id === id);
    if (role !== undefined && (option.type === ROLE || option.type === MENTIONABLE)) roles[id] = role;
    const channel = world.channels.get(id);
    if (channel !== undefined && option.type === CHANNEL) {
      channels[id] = { ...channelPayload(world, channel), permissions: "0" };
    }
  };
  options.forEach(visit);
  const parts = Object.entries({ users, members, roles, channels }).filter(
    ([, part]) => Object.keys(part).length > 0,
  );
  return parts.length === 0 ? {} : { resolved: Object.fromEntries(parts) };
}
