/** Joiners (ZWNJ, ZWJ) between characters outside ASCII: emoji sequences and the scripts that are written with them. */
const JOINER_IN_PLACE = /(?<=[^\u{0}-\u{7F}])[\u200C\u200D](?=[^\u{0}-\u{7F}])/u;

/**
 * What draws nothing or turns the direction of what follows: control characters, all default-ignorable code points
 * (zero-width, bidi marks, embeddings, overrides and isolates, tags, Hangul fillers), interlinear annotations.
 * Variation selectors stay: emoji are drawn with them. Source: Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point.
 */
const UNSEEN = /(?!\n|\t|[\uFE00-\uFE0F])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/**
 * Text without what cannot be seen: no zero-width or bidi trick, no control character but line feed and tab, no half
 * of a surrogate pair (each becomes U+FFFD). Line ends of every kind become `\n`.
 */
export function neutralise(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(UNSEEN, (character, offset: number, whole: string) =>
      isJoinerInPlace(character, offset, whole) ? character : "",
    );
}

/** `neutralise` on one line: line feeds and runs of white space become one space, none at the ends. */
export function neutralLine(text: string): string {
  return neutralise(text).replace(/\s+/g, " ").trim();
}

function isJoinerInPlace(character: string, offset: number, whole: string): boolean {
  if (character !== "\u200C" && character !== "\u200D") return false;
  const before = whole.slice(Math.max(0, offset - 2), offset);
  const after = String.fromCodePoint(whole.codePointAt(offset + 1) ?? 0);
  return JOINER_IN_PLACE.test(before + character + after);
}
