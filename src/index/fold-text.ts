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

// What is loaded from the shipped file, which does not change while a process runs: a memo, not state.
const loaded: { folding?: ReadonlyMap<string, string> } = {};

/** Loaded with the first Chinese character. */
function hanFolding(): ReadonlyMap<string, string> {
  if (loaded.folding === undefined) {
    const file = new URL("./facts/han-folding.json", import.meta.url);
    const { from, to } = JSON.parse(readFileSync(file, "utf8")) as HanFolding;
    const folding = new Map<string, string>();
    for (let i = 0; i < from.length; i++) folding.set(from.charAt(i), to.charAt(i));
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
/** What folding leaves as it is. */
const FOLDED_ASCII = /^[\0-@[-\x7F]*$/;
const IDEOGRAPHS = /[\u3400-\u9FFF]/g;
/** Zero-width and direction marks: invisible, so they cannot tell words apart. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Folds width and compatibility forms (NFKC), case, and the traditional and Japanese forms of Chinese characters to
 * the simplified ones, so that 檢索, 検索 and 检索 meet.
 */
export function foldText(raw: string): FoldedText {
  const folded = fold(raw);
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

/** The folded form alone. */
export function fold(raw: string): string {
  if (FOLDED_ASCII.test(raw)) return raw;
  return (
    raw
      .replace(INVISIBLE, "")
      .normalize("NFKC")
      .toLowerCase()
      // Which sigma it is depends on what follows, and is the same letter.
      .replaceAll("ς", "σ")
      .replace(IDEOGRAPHS, (character) => hanFolding().get(character) ?? character)
  );
}
