const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const IDEOGRAPHS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
/** Nothing that an input method or a word processor puts in: most text is passed over by this test alone. */
const ODD =
  /[\u00a0\u2000-\u2015\u2018\u2019\u201c\u201d\u202f\u205f\u2060\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e]/;
/** From full-width forms (U+FF01-FF5E) to ASCII. */
const WIDTH_OFFSET = 0xfee0;

/**
 * Typographic quotes, dashes that begin a word, odd spaces and full-width letters as the ASCII that a shell reads.
 * Text in ASCII quotes and words with Chinese, Japanese or Korean letters stay as they are.
 */
export function plainTypography(text: string): string {
  if (!ODD.test(text)) return text;
  let out = "";
  for (const part of text.match(/"(?:[^"\\]|\\[\s\S])*"?|'[^']*'?|[^"']+/g) ?? []) {
    out += /^["']/.test(part) ? part : plainPart(part);
  }
  return out;
}

function plainPart(part: string): string {
  return part
    .replace(INVISIBLE, "")
    .replace(ODD_SPACES, " ")
    .replace(/[\u201c\u201d]([^\u201c\u201d\n]*)[\u201c\u201d]/g, '"$1"')
    .replace(/[\u2018\u2019]([^\u2018\u2019\n]*)[\u2018\u2019]/g, "'$1'")
    .split(/(\s+)/)
    .map(plainWord)
    .join("");
}

function plainWord(word: string): string {
  let start = 0;
  while (start < word.length && (word[start] === "-" || DASHES.test(word[start]!))) start += 1;
  const name = word.slice(start);
  const written = word.slice(0, start);
  const plain = IDEOGRAPHS.test(name) ? name : name.replace(/[\uff01-\uff5e]/g, narrow);
  if (!DASHES.test(written) || !/^[\dA-Za-z]/.test(plain)) return written + plain;
  // Word processors make one dash of two, so a longer name takes two. Two letters may be a cluster (`-it`);
  // `checkCommand` gives `-rm` its second dash.
  return (/^[\dA-Za-z]{1,2}(?![\w-])/.test(plain) ? "-" : "--") + plain;
}

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - WIDTH_OFFSET);
}
