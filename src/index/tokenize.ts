import { englishLemma } from "./english-lemma.js";
import { foldText } from "./fold-text.js";

export type TokenKind =
  /** A word in letters or digits, folded to its lemma. */
  | "word"
  /** `--detach`, `-p`; short ones keep their case. */
  | "flag"
  /** A name in several parts: `docker-compose.yml`, `80:80`, `NetworkSettings`. */
  | "compound"
  /** An operator: `&&`, `>>`. */
  | "symbol"
  /** A run of Chinese or Japanese script, to be segmented by a `CjkSegmenter`. */
  | "cjk";

export interface Token {
  /** Folded; for `cjk` the whole run. */
  readonly text: string;
  readonly kind: TokenKind;
  /** UTF-16 offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  /** What it is made of, folded: `detach` of `--detach`, `i` and `t` flags of `-it`. */
  readonly parts: readonly string[];
}

const CJK = "\\u3005\\u3007\\u3040-\\u30FF\\u3400-\\u9FFF\\u{20000}-\\u{2FA1F}";
const LETTER = `[[\\p{L}\\p{N}_]--[${CJK}]]`;
const SCANNER = new RegExp(
  [
    `(?<cjk>[${CJK}]+)`,
    // What is left of `it's` and `don't` after the apostrophe is no word.
    `(?<=\\p{L})['\u2019](?:s|t|d|m|re|ve|ll)(?!\\p{L})`,
    // After a letter or digit a dash joins (`docker-compose`); elsewhere it begins a flag.
    `(?<flag>(?<![${LETTER}\\-])-{1,2}[${LETTER}--_]${LETTER}*(?:[\\-.]${LETTER}+)*)`,
    // Operators of shells and languages, which notes explain and questions name: `&&`, `2>&1`, `HEAD~`.
    "(?<symbol>\\d?>&\\d|&&|\\|\\||>>|<<<?|&>|\\|&|!!|\\$[?$#@*!]|!\\$|[=!]==?|=>|->|\\*\\*|[>\\|&~\\^])",
    `(?<name>${LETTER}+(?:(?:[\\-.\\/:@=+~]|::)${LETTER}+)*(?:\\+\\+|#)?)`,
  ].join("|"),
  "gv",
);
const SHORT_FLAG = /^-[\p{L}\p{N}]{1,3}$/u;
const PARTS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{Lo}+/gu;
const CAMEL_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/**
 * Text to tokens, for notes and questions alike. Case, width, simple English inflection and the forms of Chinese
 * characters are folded; runs of Chinese and Japanese come out whole, as what a word is there depends on who asks:
 * a dictionary for the notes, the index's own vocabulary for a question.
 */
export function tokenize(raw: string): Token[] {
  const { text: folded, offsets, ends } = foldText(raw);
  const at = (offset: number): number => offsets?.[offset] ?? offset;
  const tokens: Token[] = [];
  for (const match of folded.matchAll(SCANNER)) {
    const start = at(match.index);
    const last = match.index + match[0].length - 1;
    const end = ends?.[last] ?? last + 1;
    if (match.groups?.cjk !== undefined) {
      tokens.push({ text: match[0], kind: "cjk", start, end, parts: [] });
    } else if (match.groups?.flag !== undefined) {
      tokens.push(flagToken(match[0], raw.slice(start, end), start, end));
    } else if (match.groups?.symbol !== undefined) {
      tokens.push({ text: match[0], kind: "symbol", start, end, parts: [] });
    } else if (match.groups?.name !== undefined) {
      tokens.push(nameToken(match[0], raw.slice(start, end), start, end));
    }
  }
  return tokens;
}

function flagToken(folded: string, raw: string, start: number, end: number): Token {
  // Case tells short flags apart: `-d` is not `-D`. Full-width dashes are folded by NFKC.
  if (SHORT_FLAG.test(folded)) {
    const cased = raw.normalize("NFKC");
    const text = cased.length === folded.length ? `-${cased.slice(1)}` : folded;
    const letters = [...text.slice(1)];
    return { text, kind: "flag", start, end, parts: letters.length > 1 ? letters.map((c) => `-${c}`) : [] };
  }
  const bare = folded.replace(/^-+/, "");
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = words.length > 1 ? [bare, ...words] : [bare];
  return { text: folded, kind: "flag", start, end, parts: parts.map(englishLemma) };
}

function nameToken(folded: string, written: string, start: number, end: number): Token {
  const raw = written.normalize("NFKC");
  const plural = /^(\p{Lu}{2,})s$/u.exec(raw)?.[1];
  if (plural !== undefined) return { text: plural.toLowerCase(), kind: "word", start, end, parts: [] };
  const camel = raw.length === folded.length && CAMEL_CASE.test(raw);
  if (/^[a-z]+$/.test(folded) && !camel) {
    return { text: englishLemma(folded), kind: "word", start, end, parts: [] };
  }
  if (/^[\p{L}\p{N}]+(?:\+\+|#)?$/u.test(folded) && !camel) {
    return { text: folded, kind: "word", start, end, parts: [] };
  }
  const pieces = (camel ? raw : folded).split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== "");
  const parts = pieces.flatMap((piece) => (camel ? (piece.match(PARTS) ?? [piece]) : [piece]));
  const words = new Set(parts.map((part) => englishLemma(part.toLowerCase())));
  words.delete(folded);
  return { text: folded, kind: "compound", start, end, parts: [...words] };
}
