import type { LineRange } from "../../index/note-file.js";
import { escapeLineWithin } from "./escape-text.js";

/** UTF-16 code units for a note's path; of a longer one the beginning is shown. */
export const NOTE_PATH_BUDGET = 120;

/** `note:first-last`, or `note:line` for a single line, as Discord Markdown. */
export function sourceLine(note: string, [first, last]: LineRange): string {
  return `${escapeLineWithin(note, NOTE_PATH_BUDGET)}:${first === last ? first : `${first}-${last}`}`;
}
