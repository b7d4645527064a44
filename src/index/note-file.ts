/** First and last line, 1-based and inclusive, in a note's file. */
export type LineRange = readonly [first: number, last: number];

/** A Markdown file of the notes folder, as it was read. */
export interface NoteFile {
  /** Relative to the notes folder, with forward slashes on every system. */
  readonly path: string;
  /** Decoded from UTF-8, without a byte order mark; line ends as they stand in the file. */
  readonly text: string;
}

/** Something of the notes that could not be used; the rest goes on. */
export interface NoteWarning {
  readonly note: string;
  /** 1-based, where the trouble has a line. */
  readonly line?: number;
  /** A sentence: what was expected and what came. */
  readonly message: string;
}

/** `file:line: message`, the form in which editors and people look for the place. */
export function formatWarning(warning: NoteWarning): string {
  const place = warning.line === undefined ? warning.note : `${warning.note}:${warning.line}`;
  return `${place}: ${warning.message}`;
}

const LINE_END = /\r\n|\n|\r/;

/** The lines of a text without their ends; a CommonMark line ends with CR, LF or CRLF. */
export function splitLines(text: string): string[] {
  return text.split(LINE_END);
}
