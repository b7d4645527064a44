import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord.js";
import {
  CUSTOM_ID_LIMIT,
  MODAL_COMPONENTS_LIMIT,
  MODAL_TITLE_LIMIT,
  SELECT_OPTIONS_LIMIT,
  SELECT_PLACEHOLDER_LIMIT,
} from "./limits.js";

/** A field of a form, as far as the rules look at it. */
interface Field {
  readonly type: ComponentType;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly unknown[];
  readonly component?: Field;
  readonly components?: readonly Field[];
}

const within = (what: string, length: number, least: number, most: number): string | false =>
  (length < least || length > most) && `${what}: ${length}, expected ${least} to ${most}`;

/** @throws Error, a bug of this program, where Discord would refuse the form */
export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  const fields = (modal.components as readonly Field[]).flatMap(withNested);
  const ids = fields.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const problems = [
    within("characters in a form's title", modal.title.length, 1, MODAL_TITLE_LIMIT),
    within("components in a form", modal.components.length, 1, MODAL_COMPONENTS_LIMIT),
    new Set(ids).size < ids.length && `custom ids repeat: ${ids.join(", ")}`,
    ...[modal.custom_id, ...ids].map((id) =>
      within("characters in a custom id", id.length, 1, CUSTOM_ID_LIMIT),
    ),
    ...fields.flatMap(({ type, label, placeholder = "", options }) => [
      label !== undefined && within("characters in a field's label", label.length, 1, MODAL_TITLE_LIMIT),
      within("characters in a placeholder", placeholder.length, 0, SELECT_PLACEHOLDER_LIMIT),
      type === ComponentType.StringSelect &&
        within("options in a select menu", options?.length ?? 0, 1, SELECT_OPTIONS_LIMIT),
    ]),
  ].filter((problem) => typeof problem === "string");
  if (problems.length > 0) throw new Error(`a form that Discord would refuse: ${problems.join("; ")}`);
}

function withNested(field: Field): readonly Field[] {
  const inner = [...(field.components ?? []), ...(field.component === undefined ? [] : [field.component])];
  return [field, ...inner.flatMap(withNested)];
}
