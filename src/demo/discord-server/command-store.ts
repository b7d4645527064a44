import { refusal } from "./api-error.js";
import { COMMAND_TYPE, checkApplicationCommand } from "./check-application-command.js";
import { FormErrors } from "./form-errors.js";
import { isObject, type JsonObject, numberOf, stringOf } from "./json.js";

/** Source: https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const CHAT_INPUT_COMMANDS_LIMIT = 100;

/** A registered command as Discord answers with it. */
export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guildId: string | undefined;
  readonly payload: JsonObject;
}

const typeOf = (definition: JsonObject) => numberOf(definition.type) ?? COMMAND_TYPE.CHAT_INPUT;

/** The application's commands: the global ones under `undefined`, each guild's own under its id. */
export class CommandStore {
  readonly #commands = new Map<string, RegisteredCommand>();
  readonly #nextId: () => string;
  readonly #applicationId: string;

  constructor(applicationId: string, nextId: () => string) {
    this.#applicationId = applicationId;
    this.#nextId = nextId;
  }

  list(guildId: string | undefined): RegisteredCommand[] {
    return [...this.#commands.values()].filter((command) => command.guildId === guildId);
  }

  /** What a person in that guild would call by the name: the guild's own command first. */
  find(name: string, type: number, guildId: string | undefined): RegisteredCommand | undefined {
    const matches = (command: RegisteredCommand) => command.name === name && command.type === type;
    const own = guildId === undefined ? undefined : this.list(guildId).find(matches);
    return own ?? this.list(undefined).find(matches);
  }

  get(id: string, guildId: string | undefined): RegisteredCommand {
    const command = this.#commands.get(id);
    if (command === undefined || command.guildId !== guildId) throw refusal("unknownApplicationCommand");
    return command;
  }

  /** Adds a command, or takes the place of the one with its name and type; `created` tells which. */
  upsert(body: JsonObject, guildId: string | undefined): { command: RegisteredCommand; created: boolean } {
    const errors = new FormErrors();
    checkApplicationCommand(errors, [], body);
    errors.throwIfAny();
    const before = this.list(guildId).find(
      (command) => command.name === body.name && command.type === typeOf(body),
    );
    if (before === undefined && this.list(guildId).length >= CHAT_INPUT_COMMANDS_LIMIT)
      throw refusal("tooManyCommands");
    return { command: this.#put(body, guildId, before?.id), created: before === undefined };
  }

  patch(id: string, body: JsonObject, guildId: string | undefined): RegisteredCommand {
    const merged = { ...this.get(id, guildId).payload, ...body };
    const errors = new FormErrors();
    checkApplicationCommand(errors, [], merged);
    errors.throwIfAny();
    return this.#put(merged, guildId, id);
  }

  delete(id: string, guildId: string | undefined): void {
    this.#commands.delete(this.get(id, guildId).id);
  }

  /** Replaces all commands of that scope; those that keep their name and type keep their id. */
  overwrite(body: unknown, guildId: string | undefined): RegisteredCommand[] {
    const errors = new FormErrors();
    if (!Array.isArray(body)) {
      errors.add([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      errors.throwIfAny();
      return [];
    }
    const seen = new Set<string>();
    for (const [index, item] of body.entries()) {
      checkApplicationCommand(errors, [index], item);
      if (!isObject(item)) continue;
      const key = `${typeOf(item)} ${String(item.name)}`;
      if (seen.has(key)) {
        errors.add(
          [index],
          "APPLICATION_COMMANDS_DUPLICATE_NAME",
          "Application command names must be unique",
        );
      }
      seen.add(key);
    }
    errors.throwIfAny();
    if (body.length > CHAT_INPUT_COMMANDS_LIMIT) throw refusal("tooManyCommands");
    const before = this.list(guildId);
    for (const command of before) this.#commands.delete(command.id);
    return body.filter(isObject).map((item) => {
      const same = before.find((command) => command.name === item.name && command.type === typeOf(item));
      return this.#put(item, guildId, same?.id);
    });
  }

  #put(body: JsonObject, guildId: string | undefined, knownId: string | undefined): RegisteredCommand {
    const id = knownId ?? this.#nextId();
    const type = typeOf(body);
    const permissions = body.default_member_permissions ?? null;
    const payload: JsonObject = {
      id,
      application_id: this.#applicationId,
      version: this.#nextId(),
      default_member_permissions: permissions === null ? null : String(permissions),
      type,
      name: body.name,
      name_localizations: body.name_localizations ?? null,
      description: stringOf(body.description) ?? "",
      description_localizations: body.description_localizations ?? null,
      ...(guildId === undefined
        ? {
            dm_permission: body.dm_permission ?? true,
            contexts: body.contexts ?? null,
            integration_types: body.integration_types ?? [0],
          }
        : { guild_id: guildId }),
      ...(Array.isArray(body.options) && body.options.length > 0 ? { options: body.options } : {}),
      nsfw: body.nsfw ?? false,
    };
    const command = { id, name: String(body.name), type, guildId, payload };
    this.#commands.set(id, command);
    return command;
  }
}
