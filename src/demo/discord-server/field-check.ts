import type { FieldPath, FormErrors } from "./form-errors.js";
import { codePoints, isObject, type JsonObject } from "./json.js";

export interface Range {
  readonly min?: number;
  readonly max: number;
  /** @default false */
  readonly required?: boolean;
}

export function requireField(errors: FormErrors, path: FieldPath): void {
  errors.add(path, "BASE_TYPE_REQUIRED", "This field is required");
}

function checkLength(errors: FormErrors, path: FieldPath, length: number, range: Range): void {
  const min = range.min ?? 0;
  if (length >= min && length <= range.max) return;
  if (min > 0) {
    errors.add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${range.max} in length.`);
  } else errors.add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${range.max} or fewer in length.`);
}

/** The text when it is one; lengths are in code points. `null` counts as absent. */
export function checkString(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  range: Range,
): string | undefined {
  if (value === undefined || value === null || (value === "" && range.required === true)) {
    if (range.required === true) requireField(errors, path);
    return undefined;
  }
  if (typeof value !== "string") {
    errors.add(path, "STRING_TYPE_CONVERT", `Could not interpret "${String(value)}" as string.`);
    return undefined;
  }
  checkLength(errors, path, codePoints(value), range);
  return value;
}

/** The integer when it is one and lies in the range. */
export function checkInteger(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  range: Range,
): number | undefined {
  if (value === undefined || value === null) {
    if (range.required === true) requireField(errors, path);
    return undefined;
  }
  if (typeof value !== "number" || !Number.isInteger(value)) {
    errors.add(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
    return undefined;
  }
  const min = range.min ?? 0;
  if (value < min) {
    errors.add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
  } else if (value > range.max) {
    errors.add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${range.max}.`);
  } else return value;
  return undefined;
}

/** The list when it is one; it is returned even when it is too long, so that its items are checked too. */
export function checkList(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  range: Range,
): readonly unknown[] {
  if (value === undefined || value === null) {
    if (range.required === true) requireField(errors, path);
    return [];
  }
  if (!Array.isArray(value)) {
    errors.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    return [];
  }
  if (value.length === 0 && range.required === true) requireField(errors, path);
  else checkLength(errors, path, value.length, range);
  return value;
}

export function checkObject(errors: FormErrors, path: FieldPath, value: unknown): JsonObject | undefined {
  if (isObject(value)) return value;
  if (value === undefined || value === null) requireField(errors, path);
  else errors.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
  return undefined;
}

export function checkBoolean(errors: FormErrors, path: FieldPath, value: unknown): void {
  if (value === undefined || value === null || typeof value === "boolean") return;
  errors.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
}

export function checkChoice<T>(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  choices: readonly T[],
): T | undefined {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  if (value === undefined || value === null) requireField(errors, path);
  else errors.add(path, "BASE_TYPE_CHOICES", `Value must be one of {${choices.join(", ")}}.`);
  return undefined;
}

/** The id as a number that can be compared, when it is one. */
export function checkSnowflake(
  errors: FormErrors,
  path: FieldPath,
  value: string | undefined,
): bigint | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,20}$/.test(value)) return BigInt(value);
  errors.add(path, "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
  return undefined;
}

const URL_MAX_LENGTH = 2048;

/** Holds a URL against the schemes that Discord takes in that place. */
export function checkUrl(
  errors: FormErrors,
  path: FieldPath,
  value: unknown,
  schemes: readonly string[],
  max = URL_MAX_LENGTH,
): string | undefined {
  const url = checkString(errors, path, value, { max, required: true });
  if (url === undefined) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || !URL.canParse(url)) {
    errors.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
  } else if (!schemes.includes(scheme)) {
    const names = schemes.map((name) => `'${name}'`).join(", ");
    errors.add(
      path,
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${scheme}" is not supported. Scheme must be one of (${names}).`,
    );
  } else return url;
  return undefined;
}
