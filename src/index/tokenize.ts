import { englishLemma } from "./english-lemma.js";
import { foldText } from "./fold-text.js";
import { Memo } from "./memo.js";
import { patternsFor, type TokenPatterns } from "./token-patterns.js";

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

/**
 * Text to tokens, for notes and questions alike. Case, width, simple English inflection and the forms of Chinese
 * characters are folded; runs of Chinese and Japanese come out whole, as what a word is there depends on who asks:
 * a dictionary for the notes, the index's own vocabulary for a question.
 */
export function tokenize(raw: string): Token[] {
  const { text: folded, offsets, ends } = foldText(raw);
  const at = (offset: number): number => offsets?.[offset] ?? offset;
  const tokens: Token[] = [];
  // The raw text has the letters of the folded one in other cases and widths.
  const patterns = patternsFor(folded + raw);
  for (const match of folded.matchAll(patterns.scanner)) {
    const start = at(match.index);
    const last = match.index + match[0].length - 1;
    const end = ends?.[last] ?? last + 1;
    if (match.groups?.cjk !== undefined) {
      tokens.push({ text: match[0], kind: "cjk", start, end, parts: [] });
    } else if (match.groups?.flag !== undefined) {
      tokens.push(flagToken(match[0], raw.slice(start, end), { start, end, patterns }));
    } else if (match.groups?.symbol !== undefined) {
      tokens.push({ text: match[0], kind: "symbol", start, end, parts: [] });
    } else if (match.groups?.name !== undefined) {
      tokens.push(nameToken(match[0], raw.slice(start, end), { start, end, patterns }));
    }
  }
  return tokens;
}

/** Blocks that answer are read again and again, some of each question's dozens. */
const REMEMBERED = 512;
const remembered = new Memo<string, readonly Token[]>(tokenize, REMEMBERED);

/** The same for a text of the notes that is likely to be read again. */
export function tokensOf(text: string): readonly Token[] {
  return remembered.of(text);
}

interface TokenPlace {
  readonly start: number;
  readonly end: number;
  readonly patterns: TokenPatterns;
}

function flagToken(folded: string, raw: string, { start, end, patterns }: TokenPlace): Token {
  // Case tells short flags apart: `-d` is not `-D`. Full-width dashes are folded by NFKC.
  if (patterns.shortFlag.test(folded)) {
    const cased = raw.normalize("NFKC");
    const text = cased.length === folded.length ? `-${cased.slice(1)}` : folded;
    const letters = [...text.slice(1)];
    return { text, kind: "flag", start, end, parts: letters.length > 1 ? letters.map((c) => `-${c}`) : [] };
  }
  const bare = folded.replace(/^-+/, "");
  const words = bare.match(patterns.words) ?? [];
  const parts = words.length > 1 ? [bare, ...words] : [bare];
  return { text: folded, kind: "flag", start, end, parts: parts.map(englishLemma) };
}

function nameToken(folded: string, written: string, { start, end, patterns }: TokenPlace): Token {
  const raw = written.normalize("NFKC");
  const plural = patterns.plural.exec(raw)?.[1];
  if (plural !== undefined) return { text: plural.toLowerCase(), kind: "word", start, end, parts: [] };
  const camel = raw.length === folded.length && patterns.camelCase.test(raw);
  if (/^[a-z]+$/.test(folded) && !camel) {
    return { text: englishLemma(folded), kind: "word", start, end, parts: [] };
  }
  if (patterns.plain.test(folded) && !camel) {
    return { text: folded, kind: "word", start, end, parts: [] };
  }
  const pieces = (camel ? raw : folded).match(patterns.words) ?? [];
  const parts = pieces.flatMap((piece) => (camel ? (piece.match(patterns.parts) ?? [piece]) : [piece]));
  const words = new Set(parts.map((part) => englishLemma(part.toLowerCase())));
  words.delete(folded);
  return { text: folded, kind: "compound", start, end, parts: [...words] };
}
