import type { SearchFilter } from "../index/block-orama.js";
import type { NoteIndex } from "../index/note-index.js";
import type { Answer } from "./answer.js";

export interface AskOptions {
  /** Sections shown at most. @default 3 */
  readonly limit?: number;
  /** Only this note, or only notes with this tag. @default all */
  readonly filter?: SearchFilter;
}

/** The notes as they were read at one time. A question is answered from one state, whatever is read meanwhile. */
export interface NotesState {
  readonly index: NoteIndex;
  readonly ask: (question: string, options?: AskOptions) => Answer;
  /** When the notes were last read, in ms since 1970. */
  readonly readAt: number;
}

/** The notes that every face asks, browses and makes questions from; `current` changes when they are read anew. */
export interface Notes {
  readonly current: () => NotesState;
}
