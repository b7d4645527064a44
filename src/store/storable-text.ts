/** A zero byte ends a text in libsql and is refused by PostgreSQL; half a surrogate pair is no UTF-8. */
const NOT_STORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with U+FFFD for what a database does not keep. */
export function storableText(text: string): string {
  return text.replace(NOT_STORABLE, "\uFFFD");
}
