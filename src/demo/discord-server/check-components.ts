import { checkButton, checkSelect } from "./check-controls.js";
import { checkFile, checkGallery, checkThumbnail } from "./check-media.js";
import { type Check, COMPONENT, COMPONENT_LIMIT, type ComponentCheck } from "./component-check.js";
import {
  checkBoolean,
  checkChoice,
  checkInteger,
  checkList,
  checkObject,
  checkString,
  requireField,
} from "./field-check.js";
import type { FieldPath } from "./form-errors.js";
import { codePoints, type JsonObject } from "./json.js";

const MAX_COMPONENT_ID = 2 ** 31 - 1;
const MAX_COLOR = 0xffffff;

const SELECTS = [3, 5, 6, 7, 8];
const IN_ROW = [COMPONENT.BUTTON, ...SELECTS];
const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const TOP_LEVEL_V2 = [...IN_CONTAINER, COMPONENT.CONTAINER];
const TOP_LEVEL_LEGACY = [COMPONENT.ROW];

const row: Check = (check, path, component) => {
  const at = [...path, "components"];
  const list = checkList(check.errors, at, component.components, {
    min: 1,
    max: COMPONENT_LIMIT.rowButtons,
    required: true,
  });
  checkChildren(check, at, list, IN_ROW);
  const hasSelect = list.some((item) => SELECTS.includes(Number((item as JsonObject | null)?.type)));
  if (hasSelect && list.length > 1) {
    check.errors.add(
      [...at, 1],
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "The specified component exceeds the maximum width",
    );
  }
};

const text: Check = (check, path, component) => {
  const content = checkString(check.errors, [...path, "content"], component.content, {
    min: 1,
    max: COMPONENT_LIMIT.displayedText,
    required: true,
  });
  check.displayedText += content === undefined ? 0 : codePoints(content);
};

const section: Check = (check, path, component) => {
  const at = [...path, "components"];
  const list = checkList(check.errors, at, component.components, {
    min: 1,
    max: COMPONENT_LIMIT.sectionTexts,
    required: true,
  });
  checkChildren(check, at, list, [COMPONENT.TEXT]);
  if (component.accessory === undefined || component.accessory === null) {
    requireField(check.errors, [...path, "accessory"]);
  } else {
    checkOne(check, [...path, "accessory"], component.accessory, [COMPONENT.BUTTON, COMPONENT.THUMBNAIL]);
  }
};

const container: Check = (check, path, component) => {
  const at = [...path, "components"];
  checkInteger(check.errors, [...path, "accent_color"], component.accent_color, { max: MAX_COLOR });
  checkBoolean(check.errors, [...path, "spoiler"], component.spoiler);
  const list = checkList(check.errors, at, component.components, {
    min: 1,
    max: COMPONENT_LIMIT.components,
    required: true,
  });
  checkChildren(check, at, list, IN_CONTAINER);
};

const separator: Check = (check, path, component) => {
  checkBoolean(check.errors, [...path, "divider"], component.divider);
  if (component.spacing !== undefined && component.spacing !== null) {
    checkChoice(check.errors, [...path, "spacing"], component.spacing, [1, 2]);
  }
};

const CHECKS: ReadonlyMap<number, Check> = new Map([
  [COMPONENT.ROW, row],
  [COMPONENT.BUTTON, checkButton],
  ...SELECTS.map((type): [number, Check] => [type, checkSelect]),
  [COMPONENT.SECTION, section],
  [COMPONENT.TEXT, text],
  [COMPONENT.THUMBNAIL, checkThumbnail],
  [COMPONENT.GALLERY, checkGallery],
  [COMPONENT.FILE, checkFile],
  [COMPONENT.SEPARATOR, separator],
  [COMPONENT.CONTAINER, container],
]);

/** Checks one component and what it holds; `allowed` are the types that its place takes. */
export function checkOne(
  check: ComponentCheck,
  path: FieldPath,
  value: unknown,
  allowed: readonly number[],
): void {
  const component = checkObject(check.errors, path, value);
  if (component === undefined) return;
  check.count += 1;
  const type = Number(component.type);
  if (component.type === undefined) {
    requireField(check.errors, [...path, "type"]);
    return;
  }
  if (!allowed.includes(type)) {
    const choices = allowed.length === 1 ? `${allowed[0]},` : allowed.join(", ");
    check.errors.add(path, "UNION_TYPE_CHOICES", `Value of field "type" must be one of (${choices}).`);
    return;
  }
  const id = checkInteger(check.errors, [...path, "id"], component.id, { max: MAX_COMPONENT_ID });
  if (id !== undefined && id !== 0) {
    if (check.ids.has(id)) {
      check.errors.add([...path, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
    }
    check.ids.add(id);
  }
  CHECKS.get(type)?.(check, path, component);
}

function checkChildren(
  check: ComponentCheck,
  path: FieldPath,
  list: readonly unknown[],
  allowed: readonly number[],
): void {
  for (const [index, item] of list.entries()) checkOne(check, [...path, index], item, allowed);
}

/**
 * Checks a message's whole component tree. That too many nested components are refused is documented; the code that
 * Discord gives for it is not.
 */
export function checkMessageComponents(
  check: ComponentCheck,
  path: FieldPath,
  value: unknown,
  isV2: boolean,
): void {
  const max = isV2 ? COMPONENT_LIMIT.components : COMPONENT_LIMIT.legacyRows;
  const list = checkList(check.errors, path, value, { max });
  checkChildren(check, path, list, isV2 ? TOP_LEVEL_V2 : TOP_LEVEL_LEGACY);
  if (check.count > COMPONENT_LIMIT.components && list.length <= max) {
    const message = `The total number of components cannot exceed ${COMPONENT_LIMIT.components}`;
    check.errors.add(path, "COMPONENT_TOTAL_COUNT_EXCEEDED", message);
  }
  if (check.displayedText > COMPONENT_LIMIT.displayedText) {
    const message = `Components displayable text size exceeds maximum size of ${COMPONENT_LIMIT.displayedText}`;
    check.errors.add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message);
  }
}
