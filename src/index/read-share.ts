import { indexNote } from "./index-note.js";
import type { Lexicon } from "./index-terms.js";
import type { NoteFile, NoteWarning } from "./note-file.js";
import type { IndexedNote } from "./notes-in-order.js";
import { type NotesShare, shareOf } from "./notes-share.js";

/** Notes as they were read from their files. */
export interface ReadShare {
  readonly share: NotesShare;
  readonly warnings: readonly NoteWarning[];
}

/** Reads files of notes and indexes them by themselves. */
export function readShare(
  files: readonly NoteFile[],
  lexicon: Lexicon,
  options: {
    readonly drafts: boolean;
    /** Told after each note. */
    readonly onNote?: () => void;
  },
): ReadShare {
  const warnings: NoteWarning[] = [];
  function* notes(): Generator<IndexedNote> {
    for (const file of files) {
      const parsed = indexNote(file, options);
      warnings.push(...parsed.warnings);
      if (parsed.note !== undefined) yield parsed.note;
      options.onNote?.();
    }
  }
  return { share: shareOf(notes(), lexicon), warnings };
}
