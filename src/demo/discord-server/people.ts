import { type Act, ownersOf, placeIn, placeOf, userOf } from "./act-place.js";
import { beginInteraction } from "./begin-interaction.js";
import { COMMAND_TYPE } from "./check-application-command.js";
import { commandOptions, type OptionValue, resolvedOptions } from "./command-options.js";
import type { RegisteredCommand } from "./command-store.js";
import { COMPONENT } from "./component-check.js";
import { type FormValues, filledForm } from "./filled-form.js";
import { INTERACTION_TYPE, type InteractionHandle, type InteractionPlace } from "./interaction-record.js";
import { isObject, type JsonObject, listOf, numberOf, objectOf } from "./json.js";
import type { StoredMessage } from "./message-store.js";
import type { ServerState } from "./server-state.js";
import type { User } from "./world.js";
import { memberPayload, permissionsOf } from "./world-payloads.js";

const ALL_CONTEXTS = [0, 1, 2];

export interface CommandAct extends Act {
  /** The command, followed by its sub-command group and sub-command, with spaces between: `"quiz start"`. */
  readonly name: string;
  /** @default none */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

export interface AutocompleteAct extends CommandAct {
  /** The option that the person is typing. */
  readonly focused: string;
}

export interface MessageCommandAct extends Act {
  readonly name: string;
  /** The message's id. */
  readonly message: string;
}

export interface UserCommandAct extends Act {
  readonly name: string;
  /** The id of the user that it is used on. */
  readonly target: string;
}

export interface ComponentAct {
  /** The message's id. */
  readonly message: string;
  readonly customId: string;
  /** What was picked from a select. */
  readonly values?: readonly string[];
  readonly user?: string;
  readonly locale?: string;
}

export interface ModalAct {
  /** The interaction that opened the form. */
  readonly from: InteractionHandle;
  /** What was entered, by the custom id of the field. Fields that are left out are sent empty. */
  readonly values: FormValues;
}

/**
 * People: each method does what a person does in Discord's client and hands back what comes of it. They throw an Error
 * where the client would not let the person do it: no such command there, a disabled button, a message they cannot see.
 */
export interface People {
  command(act: CommandAct): InteractionHandle;
  autocomplete(act: AutocompleteAct): InteractionHandle;
  messageCommand(act: MessageCommandAct): InteractionHandle;
  userCommand(act: UserCommandAct): InteractionHandle;
  component(act: ComponentAct): InteractionHandle;
  modal(act: ModalAct): InteractionHandle;
}

function visibleMessage(state: ServerState, id: string, user: User): StoredMessage {
  const message = state.messages.get(id);
  const hidden = message?.ephemeralFor !== undefined && message.ephemeralFor !== user.payload.id;
  if (message === undefined || hidden) throw new Error(`${user.payload.username} sees no message ${id}`);
  return message;
}

function findComponent(list: unknown, customId: string): JsonObject | undefined {
  for (const component of listOf(list).filter(isObject)) {
    if (component.custom_id === customId) return component;
    const inside = [...listOf(component.components), component.accessory, component.component];
    const found = findComponent(inside, customId);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkPicked(component: JsonObject, values: readonly string[]): void {
  const offered = listOf(component.options)
    .filter(isObject)
    .map((option) => option.value);
  const stray =
    component.type === COMPONENT.STRING_SELECT ? values.find((value) => !offered.includes(value)) : undefined;
  if (stray !== undefined) throw new Error(`${stray} is not offered`);
  const min = numberOf(component.min_values) ?? 1;
  const max = numberOf(component.max_values) ?? 1;
  if (values.length < min || values.length > max) throw new Error(`${min} to ${max} values are to be picked`);
}

/** Whether the person has the permissions that the command asks of members; outside guilds it asks for none. */
export function mayUse(
  command: JsonObject,
  { guild, user }: Pick<InteractionPlace, "guild" | "user">,
): boolean {
  const asked = command.default_member_permissions;
  if (guild === undefined || typeof asked !== "string") return true;
  if (guild.ownerId === user.payload.id) return true;
  // "0" leaves the command to administrators.
  return asked !== "0" && (permissionsOf(user, guild) & BigInt(asked)) === BigInt(asked);
}

/** The command as the person finds it there: registered, in that context, for that installation. */
function commandIn(
  state: ServerState,
  place: InteractionPlace,
  name: string,
  type: number,
): RegisteredCommand {
  const command = state.commands.find(name, type, place.guild?.id);
  if (command === undefined) throw new Error(`no command ${name} is registered there`);
  if (!mayUse(command.payload, place))
    throw new Error(`${place.user.payload.username} may not use command ${name} there`);
  if (command.guildId !== undefined) return command;
  const fallback = command.payload.dm_permission === false ? [0] : ALL_CONTEXTS;
  const contexts = Array.isArray(command.payload.contexts) ? command.payload.contexts : fallback;
  if (!contexts.includes(place.context))
    throw new Error(`command ${name} is not offered in context ${place.context}`);
  const integrations = listOf(command.payload.integration_types).map(String);
  if (!Object.keys(ownersOf(place)).some((kind) => integrations.includes(kind))) {
    throw new Error(`command ${name} is not installed there for that person`);
  }
  return command;
}

export function createPeople(state: ServerState): People {
  const chatInput = (type: number, act: CommandAct, focused?: string): InteractionHandle => {
    const place = placeOf(state, act);
    const [name = "", ...path] = act.name.split(" ");
    const command = commandIn(state, place, name, COMMAND_TYPE.CHAT_INPUT);
    const filled = { command, path, values: act.options ?? {} };
    const options = commandOptions(focused === undefined ? filled : { ...filled, focused });
    const guildId = command.guildId === undefined ? {} : { guild_id: command.guildId };
    const resolved = resolvedOptions(state.world, options, place.guild?.id);
    return beginInteraction(state, type, place, {
      id: command.id,
      name,
      type: command.type,
      options,
      ...guildId,
      ...resolved,
    });
  };
  return {
    command: (act) => chatInput(INTERACTION_TYPE.COMMAND, act),
    autocomplete: (act) => chatInput(INTERACTION_TYPE.AUTOCOMPLETE, act, act.focused),
    messageCommand(act) {
      const message = visibleMessage(state, act.message, userOf(state, act.user));
      const place = placeOf(state, { channel: message.channelId, ...act });
      const command = commandIn(state, place, act.name, COMMAND_TYPE.MESSAGE);
      const resolved = { messages: { [message.id]: message.payload } };
      const data = { id: command.id, name: act.name, type: command.type, target_id: message.id, resolved };
      return beginInteraction(state, INTERACTION_TYPE.COMMAND, place, data);
    },
    userCommand(act) {
      const place = placeOf(state, act);
      const command = commandIn(state, place, act.name, COMMAND_TYPE.USER);
      const target = userOf(state, act.target);
      const id = target.payload.id;
      const members = { [id]: { ...memberPayload(target), user: undefined, permissions: "0" } };
      const resolved = { users: { [id]: target.payload }, ...(place.guild === undefined ? {} : { members }) };
      const data = { id: command.id, name: act.name, type: command.type, target_id: id, resolved };
      return beginInteraction(state, INTERACTION_TYPE.COMMAND, place, data);
    },
    component(act) {
      const user = userOf(state, act.user);
      const message = visibleMessage(state, act.message, user);
      const component = findComponent(message.payload.components, act.customId);
      if (component === undefined) throw new Error(`message ${act.message} has no component ${act.customId}`);
      if (component.disabled === true) throw new Error(`component ${act.customId} is disabled`);
      const isButton = component.type === COMPONENT.BUTTON;
      if (!isButton) checkPicked(component, act.values ?? []);
      const place = placeIn(state, message, user, act.locale);
      const data = {
        id: component.id,
        custom_id: act.customId,
        component_type: component.type,
        ...(isButton ? {} : { values: act.values ?? [] }),
      };
      return beginInteraction(state, INTERACTION_TYPE.COMPONENT, place, data, message);
    },
    modal(act) {
      const { modal, payload } = act.from;
      if (modal === undefined) throw new Error("that interaction opened no form");
      const source = state.messages.get(String(objectOf(payload.message).id));
      const components = filledForm(listOf(modal.components), act.values);
      const place = state.interactions.placeOf(act.from.id);
      return beginInteraction(
        state,
        INTERACTION_TYPE.MODAL,
        place,
        { custom_id: modal.custom_id, components },
        source,
      );
    },
  };
}
