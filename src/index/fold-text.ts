import { readFileSync } from "node:fs";

/** A text in the form in which it is compared, and the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, and once for its end, the offset in the raw text. Absent: the same offset. */
  readonly offsets?: readonly number[];
  /** For each UTF-16 code unit of `text`, where what it was made from ends in the raw text. */
  readonly ends?: readonly number[];
}

interface HanFolding {
  /** Characters of the Basic Multilingual Plane, each one code unit. */
  readonly from: string;
  readonly to: string;
}

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

// What is loaded from the shipped file, which does not change while a process runs: a memo, not state.
const loaded: { folding?: Uint16Array } = {};

/** By character from U+3400 to U+9FFF, the one that it folds to; 0 where it stays. Loaded with the first of them. */
function hanFolding(): Uint16Array {
  if (loaded.folding === undefined) {
    const file = new URL("./facts/han-folding.json", import.meta.url);
    const { from, to } = JSON.parse(readFileSync(file, "utf8")) as HanFolding;
    const folding = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
    for (let i = 0; i < from.length; i++) folding[from.charCodeAt(i) - FIRST_HAN] = to.charCodeAt(i);
    loaded.folding = folding;
  }
  return loaded.folding;
}

/**
 * A character and those that join to it: half-width sound marks, combining marks, vowels and finals of Hangul, and the
 * invisible ones between them.
 */
const CLUSTER =
  /[\s\S][\p{M}\uFF9E\uFF9F\u1160-\u11FF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]*/gu;
/** Zero-width and direction marks: invisible, so they cannot tell words apart. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Folds width and compatibility forms (NFKC), case, and the traditional and Japanese forms of Chinese characters to
 * the simplified ones, so that 檢索, 検索 and 检索 meet.
 */
export function foldText(raw: string): FoldedText {
  const folded = fold(raw);
  if (ASCII.test(raw)) return { text: folded };
  if (folded.length === raw.length && raw.normalize("NFKC") === raw) return { text: folded };
  let text = "";
  const offsets: number[] = [];
  const ends: number[] = [];
  for (const match of raw.matchAll(CLUSTER)) {
    const piece = fold(match[0]);
    for (let i = 0; i < piece.length; i++) {
      offsets.push(match.index);
      ends.push(match.index + match[0].length);
    }
    text += piece;
  }
  offsets.push(raw.length);
  return { text, offsets, ends };
}

const ASCII = /^[\x00-\x7F]*$/;

/** The folded form alone. */
export function fold(raw: string): string {
  if (ASCII.test(raw)) return raw.toLowerCase();
  return foldHan(
    raw
      .replace(INVISIBLE, "")
      .normalize("NFKC")
      .toLowerCase()
      // Which sigma it is depends on what follows, and is the same letter.
      .replaceAll("ς", "σ"),
  );
}

function foldHan(text: string): string {
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character < FIRST_HAN || character > LAST_HAN) continue;
    const to = hanFolding()[character - FIRST_HAN] ?? 0;
    if (to === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
