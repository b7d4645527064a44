import { checkInteger, checkList, checkObject, checkString, checkUrl } from "./field-check.js";
import type { FieldPath, FormErrors } from "./form-errors.js";
import { codePoints } from "./json.js";

/** Source: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const EMBED_LIMIT = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  total: 6000,
} as const;

const MAX_COLOR = 0xffffff;
const WEB = ["http", "https"];

/** Checks a message's embeds, each by itself and all their text together. */
export function checkEmbeds(errors: FormErrors, path: FieldPath, value: unknown): void {
  const list = checkList(errors, path, value, { max: EMBED_LIMIT.embeds });
  let total = 0;
  const text = (at: FieldPath, field: unknown, max: number, required = false): void => {
    const checked = checkString(errors, at, field, required ? { min: 1, max, required } : { max });
    total += checked === undefined ? 0 : codePoints(checked);
  };
  for (const [index, item] of list.entries()) {
    const at = [...path, index];
    const embed = checkObject(errors, at, item);
    if (embed === undefined) continue;
    text([...at, "title"], embed.title, EMBED_LIMIT.title);
    text([...at, "description"], embed.description, EMBED_LIMIT.description);
    checkInteger(errors, [...at, "color"], embed.color, { max: MAX_COLOR });
    if ((embed.url ?? null) !== null) checkUrl(errors, [...at, "url"], embed.url, WEB);
    for (const kind of ["image", "thumbnail"]) {
      if ((embed[kind] ?? null) === null) continue;
      const media = checkObject(errors, [...at, kind], embed[kind]);
      if (media !== undefined) checkUrl(errors, [...at, kind, "url"], media.url, [...WEB, "attachment"]);
    }
    if ((embed.footer ?? null) !== null) {
      const footer = checkObject(errors, [...at, "footer"], embed.footer);
      if (footer !== undefined) text([...at, "footer", "text"], footer.text, EMBED_LIMIT.footer);
    }
    if ((embed.author ?? null) !== null) {
      const author = checkObject(errors, [...at, "author"], embed.author);
      if (author !== undefined) text([...at, "author", "name"], author.name, EMBED_LIMIT.author);
    }
    const fields = checkList(errors, [...at, "fields"], embed.fields, { max: EMBED_LIMIT.fields });
    for (const [position, entry] of fields.entries()) {
      const field = checkObject(errors, [...at, "fields", position], entry);
      if (field === undefined) continue;
      text([...at, "fields", position, "name"], field.name, EMBED_LIMIT.fieldName, true);
      text([...at, "fields", position, "value"], field.value, EMBED_LIMIT.fieldValue, true);
    }
  }
  if (total > EMBED_LIMIT.total) {
    errors.add(path, "MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${EMBED_LIMIT.total}`);
  }
}
