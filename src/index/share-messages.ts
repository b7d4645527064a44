import type { ConceptTable } from "./concept-table.js";
import type { NoteFile } from "./note-file.js";
import type { ReadShare } from "./read-share.js";

/** What a process that reads notes is told first. */
export interface ReadingSettings {
  /** The folder's own with the program's; the program's alone where absent. */
  readonly concepts?: ConceptTable;
  readonly drafts: boolean;
}

/** What it is sent then, and sends back for each. */
export type ShareRequest = readonly NoteFile[];
export type ShareReply = ReadShare;
