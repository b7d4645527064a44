import { type APIBaseComponent, ComponentType } from "discord.js";

/** Any component of a message, with the fields that the tests look at. */
export interface DrawnComponent extends APIBaseComponent<ComponentType> {
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly DrawnComponent[];
  readonly accessory?: DrawnComponent;
}

interface Message {
  readonly payload: { readonly components?: unknown };
}

/** All components of a message, nested ones after what holds them. */
export function componentsOf(message: Message | undefined): readonly DrawnComponent[] {
  const all = (component: DrawnComponent): readonly DrawnComponent[] => [
    component,
    ...(component.components ?? []).flatMap(all),
    ...(component.accessory === undefined ? [] : all(component.accessory)),
  ];
  return ((message?.payload.components ?? []) as readonly DrawnComponent[]).flatMap(all);
}

/** The text that a person sees of a message. */
export function textOf(message: Message | undefined): string {
  return componentsOf(message)
    .flatMap(({ content }) => (content === undefined ? [] : [content]))
    .join("\n");
}

/** The labels of a message's buttons, those that cannot be pressed in brackets. */
export function buttonsOf(message: Message | undefined): readonly string[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label = "", disabled }) => (disabled === true ? `(${label})` : label));
}

/** The custom id of the button with that label, or of the first select menu with that placeholder. */
export function customIdOf(message: Message | undefined, label: string): string {
  const found = componentsOf(message).find((each) => each.label === label || each.placeholder === label);
  if (found?.custom_id === undefined) {
    throw new Error(`no ${label} among ${componentsOf(message).flatMap((each) => each.label ?? [])}`);
  }
  return found.custom_id;
}

/** The id of the posting that a message bears. */
export function postingIdOf(message: Message | undefined): string {
  for (const { custom_id: id = "" } of componentsOf(message)) {
    const [prefix, , posting = ""] = id.split(":");
    if (prefix === "quiz" && /^[0-9a-z]{16}$/.test(posting)) return posting;
  }
  throw new Error("the message bears no question");
}
