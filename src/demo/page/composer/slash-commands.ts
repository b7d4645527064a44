import type { JsonObject, PageAsked } from "../../page-protocol.js";

/** Source: https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
export const OPTION = {
  SUB_COMMAND: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
} as const;

const CHAT_INPUT = 1;
const MESSAGE = 3;

export interface SlashChoice {
  readonly name: string;
  readonly value: string | number;
}

export interface SlashOption {
  readonly type: number;
  readonly name: string;
  /** The name in the person's language. */
  readonly shown: string;
  readonly description: string;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly SlashChoice[];
  readonly maxLength: number | undefined;
}

/** A command that can be sent: one without sub-commands, or one of the sub-commands. */
export interface SlashCommand {
  /** With sub-commands, such as `quiz start`. */
  readonly name: string;
  readonly shown: string;
  readonly description: string;
  readonly options: readonly SlashOption[];
}

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? (value as JsonObject[]) : [];

/** A field in the person's language where the command has it, else as it was registered. */
function localised(item: JsonObject, field: "name" | "description", locale: string): string {
  const translations = item[`${field}_localizations`] as Readonly<Record<string, string>> | null | undefined;
  return translations?.[locale] ?? String(item[field] ?? "");
}

function optionOf(item: JsonObject, locale: string): SlashOption {
  return {
    type: Number(item.type),
    name: String(item.name),
    shown: localised(item, "name", locale),
    description: localised(item, "description", locale),
    required: item.required === true,
    autocomplete: item.autocomplete === true,
    choices: listOf(item.choices).map((choice) => ({
      name: localised(choice, "name", locale),
      value: choice.value as string | number,
    })),
    maxLength: typeof item.max_length === "number" ? item.max_length : undefined,
  };
}

function leaves(item: JsonObject, before: readonly JsonObject[], locale: string): readonly SlashCommand[] {
  const path = [...before, item];
  const options = listOf(item.options);
  const inner = options.filter(({ type }) => type === OPTION.SUB_COMMAND || type === OPTION.GROUP);
  if (inner.length > 0) return inner.flatMap((each) => leaves(each, path, locale));
  return [
    {
      name: path.map(({ name }) => String(name)).join(" "),
      shown: path.map((each) => localised(each, "name", locale)).join(" "),
      description: localised(item, "description", locale),
      options: options.map((option) => optionOf(option, locale)),
    },
  ];
}

/** Every command that can be typed, in the person's language, sub-commands as commands of their own. */
export function slashCommands(commands: readonly JsonObject[], locale: string): readonly SlashCommand[] {
  return commands.filter(({ type }) => type === CHAT_INPUT).flatMap((command) => leaves(command, [], locale));
}

/** The commands of a message's menu. */
export function messageCommands(
  commands: readonly JsonObject[],
  locale: string,
): readonly { readonly name: string; readonly shown: string }[] {
  return commands
    .filter(({ type }) => type === MESSAGE)
    .map((command) => ({ name: String(command.name), shown: localised(command, "name", locale) }));
}

/** What somebody used, by the name that the person who looks knows it by. */
export function shownCommand(
  { command, isSlash }: PageAsked,
  commands: readonly JsonObject[],
  locale: string,
): string {
  const known = isSlash ? slashCommands(commands, locale) : messageCommands(commands, locale);
  const shown = known.find(({ name }) => name === command)?.shown ?? command;
  return isSlash ? `/${shown}` : shown;
}
