import { neutralise, neutralLine } from "./neutralise.js";

/** Keeps `@everyone` and its like from being read as a mention; drawn with no width. */
const ZERO_WIDTH_SPACE = "\u200B";

/** Characters that open a Discord construct wherever they stand: emphasis, code, spoiler, link, mention, escape. */
const SPECIAL = /[\\*_~`|[<]/g;

/** `@everyone`, `@here`, what follows a `<`, and an `@` whose continuation is not known here. */
const MENTION_SIGN = /@(?=everyone|here|$)|(?<=<)[@#]/gm;

/** Of `https://` (a bare URL becomes a link) or `:name:` (becomes an emoji); not the one that ends a word. */
const COLON = /:(?=\S|$)/gm;

/** Heading, small text, list item and quote: only at the start of a line. */
const LINE_START = /^( *)(?=#{1,6}\s|-#|[-+](?:\s|$)|>)/gm;

/** `8.` at the start of a line opens an ordered list. */
const LINE_START_NUMBER = /^( *\d+)\.(?=\s|$)/gm;

/**
 * Text as Discord Markdown that is drawn as that text: nothing in it is read as markup, a link, an emoji or a mention.
 * The start of the text counts as the start of a line. Invisible characters are taken out, tabs become spaces.
 */
export function escapeText(text: string): string {
  return neutralise(text)
    .replace(/\t/g, " ")
    .replace(MENTION_SIGN, `$&${ZERO_WIDTH_SPACE}`)
    .replace(SPECIAL, "\\$&")
    .replace(COLON, "\\:")
    .replace(LINE_START, "$1\\")
    .replace(LINE_START_NUMBER, "$1\\.");
}

/** `escapeText` on one line: line feeds and runs of white space become one space. */
export function escapeLine(text: string): string {
  return escapeText(neutralLine(text));
}

/**
 * `escapeLine`, at most `budget` UTF-16 code units long; what is too long ends in `…`, at a word where there is one,
 * and never within an escape or a surrogate pair.
 */
export function escapeLineWithin(text: string, budget: number): string {
  const line = neutralLine(text);
  const whole = escapeText(line);
  if (whole.length <= budget) return whole;
  const characters = [...line].slice(0, budget);
  // Escapes lengthen the text by an amount that only escaping tells: halve the range until the longest that fits.
  let fits = 0;
  let tooLong = characters.length + 1;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (escapeText(characters.slice(0, middle).join("")).length + 1 <= budget) fits = middle;
    else tooLong = middle;
  }
  const cut = characters.slice(0, fits).join("");
  const atWord = cut.replace(/(?<=[\s。，、！？；])[^\s。，、！？；]*$/u, "").trimEnd();
  const kept = atWord.length * 2 >= cut.length ? atWord : cut;
  return `${escapeText(kept)}…`;
}
