import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type ComponentType,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  MessageCommandRequest,
  ModalRequest,
  OptionValues,
  Request,
} from "./commands/request.js";
import { CUSTOM_ID_SEPARATOR } from "./custom-id.js";

export function commandRequest(interaction: ChatInputCommandInteraction): CommandRequest {
  return { ...readRequest(interaction), ...readCommand(interaction) };
}

export function autocompleteRequest(interaction: AutocompleteInteraction): AutocompleteRequest {
  const { name, value } = interaction.options.getFocused(true);
  return { ...readRequest(interaction), ...readCommand(interaction), focused: { name, value } };
}

export function messageCommandRequest(
  interaction: MessageContextMenuCommandInteraction,
): MessageCommandRequest {
  const { targetMessage: message } = interaction;
  return {
    ...readRequest(interaction),
    name: interaction.commandName,
    message: { id: message.id, authorId: message.author.id, text: messageText(message) },
  };
}

export function componentRequest(interaction: MessageComponentInteraction): ComponentRequest {
  const { message } = interaction;
  return {
    ...readRequest(interaction),
    parts: interaction.customId.split(CUSTOM_ID_SEPARATOR),
    values: "values" in interaction ? [...(interaction.values as readonly string[])] : [],
    message: { id: message.id, isEphemeral: message.flags.has(MessageFlags.Ephemeral) },
  };
}

export function modalRequest(interaction: ModalSubmitInteraction): ModalRequest {
  const entered = [...interaction.fields.fields.values()] as readonly ModalField[];
  return {
    ...readRequest(interaction),
    parts: interaction.customId.split(CUSTOM_ID_SEPARATOR),
    fields: Object.fromEntries(
      entered.flatMap(({ customId, value }) => (typeof value === "string" ? [[customId, value]] : [])),
    ),
    picked: Object.fromEntries(
      entered.flatMap(({ customId, values }) => (values === undefined ? [] : [[customId, [...values]]])),
    ),
    isFromMessage: interaction.isFromMessage(),
  };
}

/** What was entered into one field of a form: a text or what was picked. */
interface ModalField {
  readonly type: ComponentType;
  readonly customId: string;
  readonly value?: unknown;
  readonly values?: readonly string[];
}

function readRequest(interaction: BaseInteraction): Request {
  const { guildId, channelId, memberPermissions, appPermissions } = interaction;
  return {
    locale: interaction.locale,
    userId: interaction.user.id,
    ...(guildId === null ? {} : { guildId }),
    ...(channelId === null ? {} : { channelId }),
    ...(memberPermissions === null ? {} : { memberPermissions: memberPermissions.bitfield }),
    appPermissions: appPermissions.bitfield,
    appSeesChannel: interaction.inCachedGuild() && appPermissions.has(PermissionFlagsBits.ViewChannel),
  };
}

function readCommand({
  commandName: name,
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): Pick<CommandRequest, "name" | "path" | "options"> {
  const path = [options.getSubcommandGroup(false), options.getSubcommand(false)];
  return { name, path: path.filter((part) => part !== null), options: optionValues(options.data) };
}

function optionValues(data: readonly CommandInteractionOption[]): OptionValues {
  const leaves = (option: CommandInteractionOption): readonly CommandInteractionOption[] =>
    option.options === undefined ? [option] : option.options.flatMap(leaves);
  const given = data
    .flatMap(leaves)
    .flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(given);
}

function messageText(message: Message): string {
  interface Node {
    readonly content?: unknown;
    readonly components?: readonly Node[];
  }
  const texts = ({ content, components = [] }: Node): readonly string[] => [
    ...(typeof content === "string" ? [content] : []),
    ...components.flatMap(texts),
  ];
  const components = message.components.map((component) => component.toJSON() as Node);
  const embeds = message.embeds.flatMap(({ title, description }) => [title ?? "", description ?? ""]);
  return [message.content, ...components.flatMap(texts), ...embeds].filter((text) => text !== "").join("\n");
}
