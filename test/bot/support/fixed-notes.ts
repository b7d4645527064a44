import { ask } from "../../../src/answer/ask.js";
import type { Notes, NotesState } from "../../../src/answer/notes.js";
import { chunkNote } from "../../../src/index/chunk-note.js";
import { NoteIndex } from "../../../src/index/note-index.js";
import { parseNote } from "../../../src/index/parse-note.js";
import { SMALL_LEXICON } from "../../index/support/small-lexicon.js";

/** Notes of these texts, by path; `answer` stands in for asking them. */
export function fixedNotes(texts: Readonly<Record<string, string>> = {}, answer?: NotesState["ask"]): Notes {
  const index = new NoteIndex(SMALL_LEXICON);
  for (const [path, text] of Object.entries(texts)) {
    const parsed = parseNote({ path, text });
    const { title, tags } = parsed.frontMatter;
    index.add({ chunks: chunkNote(parsed), tags, ...(title === undefined ? {} : { title }) });
  }
  const state: NotesState = {
    index,
    ask: answer ?? ((question, options = {}) => ask(question, { index, ...options })),
    readAt: 0,
  };
  return { current: () => state };
}
