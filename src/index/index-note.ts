import { chunkNote } from "./chunk-note.js";
import type { NoteFile, NoteWarning } from "./note-file.js";
import type { IndexedNote } from "./notes-in-order.js";
import { parseNote } from "./parse-note.js";

/** What a note's file gives the index. */
export interface ParsedFile {
  /** Absent for a draft where drafts do not count. */
  readonly note?: IndexedNote;
  readonly warnings: readonly NoteWarning[];
}

export function indexNote(file: NoteFile, options: { readonly drafts: boolean }): ParsedFile {
  const parsed = parseNote(file);
  const { title, tags, draft } = parsed.frontMatter;
  const { warnings } = parsed;
  if (draft && !options.drafts) return { warnings };
  return { note: { chunks: chunkNote(parsed), tags, ...(title === undefined ? {} : { title }) }, warnings };
}
