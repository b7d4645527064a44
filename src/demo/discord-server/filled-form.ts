import { COMPONENT } from "./component-check.js";
import { isObject, type JsonObject, numberOf } from "./json.js";

/** What was entered into a form, by the custom id of the field. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form as it is handed in: the same tree, with what was entered. Throws for a field that is missing or not there. */
export function filledForm(components: readonly unknown[], values: FormValues): JsonObject[] {
  const names = new Set(Object.keys(values));
  const fill = (component: JsonObject, id: number): JsonObject => {
    const base = { type: component.type, id: numberOf(component.id) ?? id };
    if (isObject(component.component)) return { ...base, component: fill(component.component, id + 1) };
    if (Array.isArray(component.components)) {
      return {
        ...base,
        components: component.components.filter(isObject).map((child) => fill(child, id + 1)),
      };
    }
    if (typeof component.custom_id !== "string") return base;
    names.delete(component.custom_id);
    const value = values[component.custom_id];
    const isText = component.type === COMPONENT.TEXT_INPUT;
    if (isText && component.required !== false && (value ?? "") === "") {
      throw new Error(`field ${component.custom_id} is required`);
    }
    const entered = isText ? { value: value ?? "" } : { values: value ?? [] };
    return { ...base, custom_id: component.custom_id, ...entered };
  };
  const filled = components.filter(isObject).map((component, index) => fill(component, index * 2 + 1));
  if (names.size > 0) throw new Error(`the form has no field ${[...names].join(", ")}`);
  return filled;
}
