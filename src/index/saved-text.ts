/**
 * A text as it is saved: where it stands in another, as beginning and length of each stretch in UTF-16 units, or itself.
 */
export type SavedText = readonly number[] | string;

/** Shorter than what says where it stands. */
const SHORT = 4;
/** Marks of Markdown between two stretches of a text, in UTF-16 units, at most. */
const LONGEST_MARK = 8;
/** A text of more stretches is saved whole. */
const MOST_STRETCHES = 8;

/** @param from where the text begins in its source, at the earliest */
export function saveText(text: string, source: string, from: number): SavedText {
  if (text.length <= SHORT) return text;
  const at = source.indexOf(text, from);
  return at < 0 ? (stretchesOf(text, source, from) ?? text) : [at, text.length];
}

/** A text without the marks that stand in its source, as what is left between them; undefined where it is something else. */
function stretchesOf(text: string, source: string, from: number): number[] | undefined {
  const stretches: number[] = [];
  let at = source.indexOf(text.slice(0, SHORT), from);
  if (at < 0) return undefined;
  for (let done = 0; done < text.length; ) {
    let length = 0;
    while (done + length < text.length && source[at + length] === text[done + length]) length++;
    if (length === 0 || stretches.length === 2 * MOST_STRETCHES) return undefined;
    stretches.push(at, length);
    done += length;
    at += length;
    if (done === text.length) break;
    const next = source.slice(at, at + LONGEST_MARK + SHORT).indexOf(text.slice(done, done + SHORT));
    if (next < 0) return undefined;
    at += next;
  }
  return stretches;
}

export function textOf(saved: SavedText, source: string): string {
  if (typeof saved === "string") return saved;
  let text = "";
  for (let i = 0; i < saved.length; i += 2) {
    const from = saved[i] ?? 0;
    text += source.slice(from, from + (saved[i + 1] ?? 0));
  }
  return text;
}
