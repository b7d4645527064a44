import { checkString } from "./field-check.js";
import type { FieldPath, FormErrors } from "./form-errors.js";
import type { JsonObject } from "./json.js";

/** Source of these limits: https://discord.com/developers/docs/components/reference */
export const COMPONENT_LIMIT = {
  components: 40,
  displayedText: 4000,
  legacyRows: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  rowButtons: 5,
  options: 25,
  optionText: 100,
  placeholder: 150,
  sectionTexts: 3,
  galleryItems: 10,
  mediaDescription: 1024,
} as const;

export const COMPONENT = {
  ROW: 1,
  BUTTON: 2,
  STRING_SELECT: 3,
  TEXT_INPUT: 4,
  USER_SELECT: 5,
  ROLE_SELECT: 6,
  MENTIONABLE_SELECT: 7,
  CHANNEL_SELECT: 8,
  SECTION: 9,
  TEXT: 10,
  THUMBNAIL: 11,
  GALLERY: 12,
  FILE: 13,
  SEPARATOR: 14,
  CONTAINER: 17,
  LABEL: 18,
} as const;

/** What is known of a message while its components are checked one after another. */
export interface ComponentCheck {
  readonly errors: FormErrors;
  /** Names of the files that `attachment://` may point at. */
  readonly attachments: ReadonlySet<string>;
  readonly customIds: Set<string>;
  readonly ids: Set<number>;
  count: number;
  displayedText: number;
}

/** Checks one kind of component at `path`. */
export type Check = (check: ComponentCheck, path: FieldPath, component: JsonObject) => void;

export function newComponentCheck(errors: FormErrors, attachments: ReadonlySet<string>): ComponentCheck {
  return { errors, attachments, customIds: new Set(), ids: new Set(), count: 0, displayedText: 0 };
}

export function checkCustomId(check: ComponentCheck, path: FieldPath, value: unknown): void {
  const id = checkString(check.errors, path, value, {
    min: 1,
    max: COMPONENT_LIMIT.customId,
    required: true,
  });
  if (id === undefined) return;
  if (check.customIds.has(id)) {
    check.errors.add(path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  }
  check.customIds.add(id);
}
