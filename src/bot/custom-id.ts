import { CUSTOM_ID_LIMIT } from "./render/limits.js";

/** Between the parts of a custom id. */
export const CUSTOM_ID_SEPARATOR = ":";

/**
 * All that a component has to know later, as its custom id: it comes back when the component is used, also after a
 * restart. The first part names the handler.
 *
 * @throws Error, a bug, where a part holds a colon or the whole is longer than Discord takes
 */
export function customId(handler: string, ...parts: readonly (string | number)[]): string {
  const texts = [handler, ...parts.map(String)];
  const id = texts.join(CUSTOM_ID_SEPARATOR);
  if (id.length > CUSTOM_ID_LIMIT || texts.some((part) => part.includes(CUSTOM_ID_SEPARATOR))) {
    throw new Error(`no custom id: ${JSON.stringify(texts)}`);
  }
  return id;
}

/** A number that stands in a custom id, not negative; `undefined` for what is none. */
export function numberPart(part: string | undefined): number | undefined {
  return part !== undefined && /^\d{1,9}$/.test(part) ? Number(part) : undefined;
}
