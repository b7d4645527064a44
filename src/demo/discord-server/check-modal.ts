import { COMPONENT, COMPONENT_LIMIT, checkCustomId, newComponentCheck } from "./component-check.js";
import { checkChoice, checkInteger, checkList, checkObject, checkString } from "./field-check.js";
import { type FieldPath, FormErrors } from "./form-errors.js";
import { listOf, objectOf } from "./json.js";

/** Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
export const MODAL_LIMIT = {
  title: 45,
  components: 5,
  label: 45,
  labelDescription: 100,
  inputText: 4000,
  inputPlaceholder: 100,
} as const;

const TOP_LEVEL = [COMPONENT.ROW, COMPONENT.TEXT, COMPONENT.LABEL];
/** Text input, the selects, and the newer file upload, radio group, checkbox group and checkbox. */
const IN_LABEL = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

function checkTextInput(
  errors: FormErrors,
  path: FieldPath,
  input: Record<string, unknown>,
  labelled: boolean,
): void {
  const { inputText, inputPlaceholder, label } = MODAL_LIMIT;
  checkChoice(errors, [...path, "style"], input.style, [1, 2]);
  if (!labelled) checkString(errors, [...path, "label"], input.label, { min: 1, max: label, required: true });
  checkString(errors, [...path, "placeholder"], input.placeholder, { max: inputPlaceholder });
  checkString(errors, [...path, "value"], input.value, { max: inputText });
  checkInteger(errors, [...path, "min_length"], input.min_length, { max: inputText });
  checkInteger(errors, [...path, "max_length"], input.max_length, { min: 1, max: inputText });
}

/** Holds the data of a modal callback against Discord's rules; throws `50035` with every field at fault. */
export function checkModal(value: unknown, path: FieldPath): void {
  const errors = new FormErrors();
  const check = newComponentCheck(errors, new Set());
  const modal = objectOf(value);
  checkString(errors, [...path, "custom_id"], modal.custom_id, {
    min: 1,
    max: COMPONENT_LIMIT.customId,
    required: true,
  });
  checkString(errors, [...path, "title"], modal.title, { min: 1, max: MODAL_LIMIT.title, required: true });
  const components = checkList(errors, [...path, "components"], modal.components, {
    min: 1,
    max: MODAL_LIMIT.components,
    required: true,
  });
  const input = (at: FieldPath, item: unknown, allowed: readonly number[], labelled: boolean): void => {
    const component = checkObject(errors, at, item);
    if (component === undefined) return;
    const type = checkChoice(errors, [...at, "type"], component.type, allowed);
    if (type !== undefined) checkCustomId(check, [...at, "custom_id"], component.custom_id);
    if (type === COMPONENT.TEXT_INPUT) checkTextInput(errors, at, { ...component }, labelled);
  };
  for (const [index, item] of components.entries()) {
    const at = [...path, "components", index];
    const component = checkObject(errors, at, item);
    const type = component && checkChoice(errors, [...at, "type"], component.type, TOP_LEVEL);
    if (component === undefined || type === undefined) continue;
    if (type === COMPONENT.LABEL) {
      checkString(errors, [...at, "label"], component.label, {
        min: 1,
        max: MODAL_LIMIT.label,
        required: true,
      });
      checkString(errors, [...at, "description"], component.description, {
        max: MODAL_LIMIT.labelDescription,
      });
      input([...at, "component"], component.component, IN_LABEL, true);
    } else if (type === COMPONENT.ROW) {
      checkList(errors, [...at, "components"], component.components, { min: 1, max: 1, required: true });
      for (const [position, child] of listOf(component.components).entries()) {
        input([...at, "components", position], child, [COMPONENT.TEXT_INPUT], false);
      }
    } else {
      checkString(errors, [...at, "content"], component.content, {
        min: 1,
        max: COMPONENT_LIMIT.displayedText,
        required: true,
      });
    }
  }
  errors.throwIfAny();
}
