import {
  checkBoolean,
  checkChoice,
  checkInteger,
  checkList,
  checkObject,
  checkString,
} from "./field-check.js";
import type { FieldPath, FormErrors } from "./form-errors.js";
import { codePoints, isObject, type JsonObject, listOf, stringOf } from "./json.js";

/** Source: https://discord.com/developers/docs/interactions/application-commands */
export const COMMAND_LIMIT = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceText: 100,
  total: 8000,
  optionLength: 6000,
} as const;

export const COMMAND_TYPE = { CHAT_INPUT: 1, USER: 2, MESSAGE: 3 } as const;
export const OPTION_TYPE = { SUBCOMMAND: 1, GROUP: 2, STRING: 3, INTEGER: 4, NUMBER: 10 } as const;

const NAME_PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const VALUE_OPTIONS = [3, 4, 5, 6, 7, 8, 9, 10, 11];
const ALL_OPTIONS = [1, 2, ...VALUE_OPTIONS];
const WITH_CHOICES: readonly number[] = [OPTION_TYPE.STRING, OPTION_TYPE.INTEGER, OPTION_TYPE.NUMBER];

/** Source: https://discord.com/developers/docs/reference#locales */
const LOCALES = new Set(
  (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th " +
    "zh-CN ja zh-TW ko"
  ).split(" "),
);

/** Checks a chat input command's or an option's name: its letters, its case, its length. */
function checkName(errors: FormErrors, path: FieldPath, value: unknown): void {
  const name = checkString(errors, path, value, { min: 1, max: COMMAND_LIMIT.name, required: true });
  if (name === undefined || codePoints(name) > COMMAND_LIMIT.name) return;
  if (!NAME_PATTERN.test(name) || name !== name.toLowerCase()) {
    errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

function checkLocalizations(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  check: (path: FieldPath, text: unknown) => void,
): void {
  if (value === undefined || value === null) return;
  const localizations = checkObject(errors, path, value);
  for (const [locale, text] of Object.entries(localizations ?? {})) {
    if (!LOCALES.has(locale)) {
      errors.add([...path, locale], "BASE_TYPE_CHOICES", `Locale "${locale}" is not one of Discord's.`);
    } else if (text !== null) check([...path, locale], text);
  }
}

function checkNaming(errors: FormErrors, path: FieldPath, item: JsonObject, isChatInput: boolean): void {
  const range = { min: 1, max: COMMAND_LIMIT.description, required: true };
  const nameRange = { min: 1, max: COMMAND_LIMIT.name, required: true };
  const name = (at: FieldPath, text: unknown) =>
    isChatInput ? checkName(errors, at, text) : void checkString(errors, at, text, nameRange);
  name([...path, "name"], item.name);
  checkLocalizations(errors, [...path, "name_localizations"], item.name_localizations, name);
  if (isChatInput) checkString(errors, [...path, "description"], item.description, range);
  else if ((item.description ?? "") !== "") {
    errors.add([...path, "description"], "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION", "Must be empty.");
  }
  checkLocalizations(
    errors,
    [...path, "description_localizations"],
    item.description_localizations,
    (at, text) => {
      checkString(errors, at, text, range);
    },
  );
}

function checkChoices(errors: FormErrors, path: FieldPath, option: JsonObject): void {
  const choices = checkList(errors, [...path, "choices"], option.choices, { max: COMMAND_LIMIT.choices });
  if (choices.length > 0 && (option.autocomplete === true || !WITH_CHOICES.includes(Number(option.type)))) {
    errors.add(
      [...path, "choices"],
      "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
      "Choices are not allowed here",
    );
  }
  checkChoiceList(errors, [...path, "choices"], choices, option.type === OPTION_TYPE.STRING);
}

/** Checks choices of a command's option, or those that an autocomplete callback offers. */
export function checkChoiceList(
  errors: FormErrors,
  path: FieldPath,
  choices: readonly unknown[],
  areStrings: boolean,
): void {
  const { choiceText } = COMMAND_LIMIT;
  for (const [index, item] of choices.entries()) {
    const at = [...path, index];
    const choice = checkObject(errors, at, item);
    if (choice === undefined) continue;
    const nameRange = { min: 1, max: choiceText, required: true };
    checkString(errors, [...at, "name"], choice.name, nameRange);
    checkLocalizations(errors, [...at, "name_localizations"], choice.name_localizations, (where, text) => {
      checkString(errors, where, text, nameRange);
    });
    if (areStrings) checkString(errors, [...at, "value"], choice.value, { max: choiceText, required: true });
    else if (typeof choice.value !== "number") {
      errors.add([...at, "value"], "NUMBER_TYPE_COERCE", `Value "${String(choice.value)}" is not int.`);
    }
  }
}

function checkOptions(errors: FormErrors, path: FieldPath, value: unknown, allowed: readonly number[]): void {
  const options = checkList(errors, path, value, { max: COMMAND_LIMIT.options });
  const names = new Set<unknown>();
  let optionalSeen = false;
  const nested = options.some((option) => isObject(option) && Number(option.type) <= OPTION_TYPE.GROUP);
  for (const [index, item] of options.entries()) {
    const at = [...path, index];
    const option = checkObject(errors, at, item);
    if (option === undefined) continue;
    const type = checkChoice(errors, [...at, "type"], option.type, allowed);
    checkNaming(errors, at, option, true);
    checkBoolean(errors, [...at, "required"], option.required);
    if (names.has(option.name)) {
      errors.add(at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    names.add(option.name);
    if (type === undefined) continue;
    if (type <= OPTION_TYPE.GROUP) {
      const inside = type === OPTION_TYPE.GROUP ? [OPTION_TYPE.SUBCOMMAND] : VALUE_OPTIONS;
      checkOptions(errors, [...at, "options"], option.options, inside);
      continue;
    }
    if (nested) {
      const message =
        "Sub-command and sub-command group option types are mutually exclusive to all other types";
      errors.add(at, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
    }
    if (option.required !== true) optionalSeen = true;
    else if (optionalSeen) {
      const message = "Required options must be placed before non-required options";
      errors.add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
    }
    checkChoices(errors, at, option);
    checkInteger(errors, [...at, "min_length"], option.min_length, { max: COMMAND_LIMIT.optionLength });
    checkInteger(errors, [...at, "max_length"], option.max_length, {
      min: 1,
      max: COMMAND_LIMIT.optionLength,
    });
  }
}

function longest(text: unknown, localizations: unknown): number {
  const texts = [text, ...Object.values(isObject(localizations) ? localizations : {})];
  return Math.max(0, ...texts.map((item) => codePoints(stringOf(item) ?? "")));
}

/** What counts towards the 8,000 characters: names, descriptions and choice values, each in its longest localization. */
export function commandSize(item: JsonObject): number {
  const own =
    longest(item.name, item.name_localizations) + longest(item.description, item.description_localizations);
  const choices = listOf(item.choices).reduce<number>((sum, choice) => {
    if (!isObject(choice)) return sum;
    return sum + longest(choice.name, choice.name_localizations) + codePoints(stringOf(choice.value) ?? "");
  }, 0);
  const options = listOf(item.options).reduce<number>(
    (sum, option) => sum + (isObject(option) ? commandSize(option) : 0),
    0,
  );
  return own + choices + options;
}

/** Adds to `errors` what Discord would refuse in the definition of an application command. */
export function checkApplicationCommand(errors: FormErrors, path: FieldPath, value: unknown): void {
  const command = checkObject(errors, path, value);
  if (command === undefined) return;
  const type = checkChoice(errors, [...path, "type"], command.type ?? COMMAND_TYPE.CHAT_INPUT, [1, 2, 3, 4]);
  checkNaming(errors, path, command, type === COMMAND_TYPE.CHAT_INPUT);
  checkOptions(
    errors,
    [...path, "options"],
    command.options,
    type === COMMAND_TYPE.CHAT_INPUT ? ALL_OPTIONS : [],
  );
  for (const [field, choices] of [
    ["integration_types", [0, 1]],
    ["contexts", [0, 1, 2]],
  ] as const) {
    if (command[field] === undefined || command[field] === null) continue;
    const list = checkList(errors, [...path, field], command[field], { min: 1, max: choices.length });
    for (const [index, item] of list.entries()) checkChoice(errors, [...path, field, index], item, choices);
  }
  if (commandSize(command) > COMMAND_LIMIT.total) {
    errors.add(
      path,
      "APPLICATION_COMMAND_TOO_LARGE",
      `Command exceeds maximum size (${COMMAND_LIMIT.total})`,
    );
  }
}
