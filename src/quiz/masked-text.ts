import type { Block } from "../index/block.js";
import type { CodeSpan } from "../index/inline-text.js";

/** Stands for an inline code span in a masked text; the character after it, less `FIRST`, is the span's number. */
const MASK = "\uE000";
const FIRST = 0xe100;
/** A block of more spans than this is a table of its own; further ones stay as they are. */
const MOST_SPANS = 500;

/** A pattern for one masked code span; its group holds the character that numbers it. */
export const CODE = `${MASK}([\uE100-\uE2F4])`;
const MASKED = new RegExp(CODE, "g");
const OWN = /[\uE000-\uE2F4]/g;

/** A block's text with each inline code span as two characters, so that patterns over prose do not read code. */
export interface MaskedText {
  readonly text: string;
  readonly codes: readonly CodeSpan[];
}

export function maskCodes(block: Pick<Block, "text" | "codes">): MaskedText {
  const codes = block.codes.filter((code) => !code.block).slice(0, MOST_SPANS);
  let text = "";
  let from = 0;
  codes.forEach((code, number) => {
    const at = block.text.indexOf(code.value, from);
    if (at < 0) return;
    text += block.text.slice(from, at).replace(OWN, "") + MASK + String.fromCharCode(FIRST + number);
    from = at + code.value.length;
  });
  return { text: text + block.text.slice(from).replace(OWN, ""), codes };
}

/** The code span that a group of `CODE` numbers. */
export function maskedCode(masked: MaskedText, character: string | undefined): CodeSpan | undefined {
  return character === undefined ? undefined : masked.codes[character.charCodeAt(0) - FIRST];
}

/** Puts code back into a part of a masked text. */
export function unmask(
  part: string,
  masked: MaskedText,
  write: (code: CodeSpan) => string = ({ value }) => value,
): string {
  return part.replace(MASKED, (_, character: string) => {
    const code = maskedCode(masked, character);
    return code === undefined ? "" : write(code);
  });
}

export function hasCode(part: string): boolean {
  return part.includes(MASK);
}

/** A part of a text, and the line of the text it begins on, from 0. */
export interface TextPart {
  readonly text: string;
  readonly line: number;
}

/** The full stop of a German date is no end: `am 9. November`. */
const SENTENCE_END =
  /(?<=[。！？!?])(?![）)」』"”'])|(?<=[.])(?<!\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Dd]e[mnrs]|[Dd]ie) \d{1,2}\.)(?=\s+[\p{Lu}\p{Script=Han}\uE000"'“(])/u;
const CLAUSE_END =
  /(?<=[；;])|(?<=[。！？!?])(?![）)」』"”'])|(?<=[.])(?<!\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is|[Dd]e[mnrs]|[Dd]ie) \d{1,2}\.)(?=\s+[\p{Lu}\p{Script=Han}\uE000"'“(])/u;

/** The sentences of a text; a line end ends one. */
export function sentencesOf(text: string): TextPart[] {
  return partsOf(text, SENTENCE_END);
}

/** As sentences, and a semicolon ends one. */
export function clausesOf(text: string): TextPart[] {
  return partsOf(text, CLAUSE_END);
}

function partsOf(text: string, end: RegExp): TextPart[] {
  return text.split("\n").flatMap((lineText, line) =>
    lineText.split(end).flatMap((part) => {
      const trimmed = part.trim();
      return trimmed === "" ? [] : [{ text: trimmed, line }];
    }),
  );
}
