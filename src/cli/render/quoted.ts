import { dedent } from "../../answer/dedent.js";
import type { LineRange } from "../../index/note-file.js";
import { harmless } from "../output.js";

/** Lines of a note as they stand but for the indentation that all share; a tab is two columns, for eight a level are too many. */
export function quoted(markdown: string): string {
  return harmless(dedent(markdown)).replaceAll("\t", "  ");
}

/** A file's name, a heading or an option, which may hold anything, on one line. */
export function oneLine(text: string): string {
  return harmless(text).replace(/\s*\n\s*/g, " ");
}

/** `19-20`, or `19` where it is one line. */
export function formatLines([first, last]: LineRange): string {
  return first === last ? String(first) : `${first}-${last}`;
}
