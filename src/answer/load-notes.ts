import { type LoadedIndex, loadIndex } from "../index/load-index.js";
import { formatWarning } from "../index/note-file.js";
import { ask } from "./ask.js";
import type { Notes, NotesState } from "./notes.js";

export interface LoadNotesOptions {
  /** The folder of the notes. */
  readonly notes: string;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Told of each thing in the notes that could not be used, as `file:line: message`. */
  readonly onWarning: (warning: string) => void;
  /** Told how many concepts the folder's own `concepts.yml` brought, where there is one. */
  readonly onOwnConcepts?: (count: number) => void;
}

/**
 * Reads the notes once; their state does not change.
 *
 * @throws UserError where the folder is missing or holds no note
 */
export async function loadNotes(options: LoadNotesOptions): Promise<Notes> {
  const { index, warnings, ownConcepts }: LoadedIndex = await loadIndex(options.notes);
  if (ownConcepts !== undefined) options.onOwnConcepts?.(ownConcepts);
  for (const warning of warnings) options.onWarning(formatWarning(warning));
  const state: NotesState = {
    index,
    ask: (question, asking = {}) => ask(question, { index, ...asking }),
    readAt: options.now(),
  };
  return { current: () => state };
}
