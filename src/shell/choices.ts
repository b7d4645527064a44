/** `{{[-a|--all]}}`: tldr pages leave it to the reader which spelling to see. */
const CHOICE = /\{\{\[[^|\][{}\n]*\|([^|\][{}\n]*)\]\}\}/g;

/** A command line with the long one of each pair of spellings. */
export function chooseSpellings(text: string): string {
  return text.replace(CHOICE, (_, long: string) => long);
}
