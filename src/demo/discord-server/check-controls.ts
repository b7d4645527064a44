import { type Check, COMPONENT, COMPONENT_LIMIT, checkCustomId } from "./component-check.js";
import {
  checkBoolean,
  checkChoice,
  checkInteger,
  checkList,
  checkObject,
  checkString,
  checkUrl,
  requireField,
} from "./field-check.js";

export const checkButton: Check = (check, path, component) => {
  const { errors } = check;
  const style = checkChoice(errors, [...path, "style"], component.style, [1, 2, 3, 4, 5, 6]);
  checkString(errors, [...path, "label"], component.label, { max: COMPONENT_LIMIT.buttonLabel });
  checkBoolean(errors, [...path, "disabled"], component.disabled);
  if (style === 5) {
    checkUrl(
      errors,
      [...path, "url"],
      component.url,
      ["http", "https", "discord"],
      COMPONENT_LIMIT.buttonUrl,
    );
    if (component.custom_id !== undefined && component.custom_id !== null) {
      errors.add(
        path,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "Custom id and URL cannot both be specified",
      );
    }
  } else if (style === 6) {
    checkString(errors, [...path, "sku_id"], component.sku_id, { max: 20, required: true });
  } else if (style !== undefined) {
    checkCustomId(check, [...path, "custom_id"], component.custom_id);
    if (component.url !== undefined && component.url !== null) {
      errors.add(
        path,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "Custom id and URL cannot both be specified",
      );
    }
  }
  const labelled = (component.label ?? "") !== "" || (component.emoji ?? null) !== null;
  if (!labelled && style !== 6) requireField(errors, [...path, "label"]);
};

export const checkSelect: Check = (check, path, component) => {
  const { errors } = check;
  const { options, optionText } = COMPONENT_LIMIT;
  checkCustomId(check, [...path, "custom_id"], component.custom_id);
  checkString(errors, [...path, "placeholder"], component.placeholder, { max: COMPONENT_LIMIT.placeholder });
  const min = checkInteger(errors, [...path, "min_values"], component.min_values, { max: options }) ?? 1;
  const max =
    checkInteger(errors, [...path, "max_values"], component.max_values, { min: 1, max: options }) ?? 1;
  if (min > max) {
    errors.add(
      [...path, "min_values"],
      "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES",
      `Must be ${max} or fewer.`,
    );
  }
  if (component.type !== COMPONENT.STRING_SELECT) return;
  const list = checkList(errors, [...path, "options"], component.options, {
    min: 1,
    max: options,
    required: true,
  });
  if (list.length > 0 && max > list.length) {
    errors.add(
      [...path, "max_values"],
      "SELECT_COMPONENT_MAX_VALUES_GREATER_THAN_OPTIONS",
      `Must be ${list.length} or fewer.`,
    );
  }
  const values = new Set<string>();
  for (const [index, item] of list.entries()) {
    const at = [...path, "options", index];
    const option = checkObject(errors, at, item);
    if (option === undefined) continue;
    checkString(errors, [...at, "label"], option.label, { min: 1, max: optionText, required: true });
    checkString(errors, [...at, "description"], option.description, { max: optionText });
    const value = checkString(errors, [...at, "value"], option.value, {
      min: 1,
      max: optionText,
      required: true,
    });
    if (value === undefined) continue;
    if (values.has(value)) {
      errors.add(
        [...at, "value"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    }
    values.add(value);
  }
};
