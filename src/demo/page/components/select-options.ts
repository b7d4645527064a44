import type { PageSnapshot } from "../../page-protocol.js";
import { COMPONENT, type Component, type SelectOption } from "../component.js";

type Source = (snapshot: PageSnapshot) => readonly SelectOption[];

const users: Source = ({ people }) =>
  people.map(({ id, name, username }) => ({ label: name, value: id, description: username }));
const roles: Source = ({ roles: all }) => all.map(({ id, name }) => ({ label: `@${name}`, value: id }));
const channels: Source = ({ channels: all }) => all.map(({ id, name }) => ({ label: `#${name}`, value: id }));

const SOURCES: Readonly<Record<number, Source>> = {
  [COMPONENT.USER_SELECT]: users,
  [COMPONENT.ROLE_SELECT]: roles,
  [COMPONENT.MENTIONABLE_SELECT]: (snapshot) => [...users(snapshot), ...roles(snapshot)],
  [COMPONENT.CHANNEL_SELECT]: channels,
};

/** What can be picked from a select: its own options, or those of the server that it is for. */
export function optionsOf(component: Component, snapshot: PageSnapshot): readonly SelectOption[] {
  const defaults = new Set(component.default_values?.map(({ id }) => id));
  const found = SOURCES[component.type]?.(snapshot) ?? component.options ?? [];
  return found.map((option) => (defaults.has(option.value) ? { ...option, default: true } : option));
}
