import { chunkNote } from "../../../src/index/chunk-note.js";
import type { Lexicon } from "../../../src/index/index-terms.js";
import { NoteIndex } from "../../../src/index/note-index.js";
import { parseNote } from "../../../src/index/parse-note.js";

/** An index over notes that are given by their paths. */
export function indexNotes(notes: Readonly<Record<string, string>>, lexicon: Lexicon): NoteIndex {
  const index = new NoteIndex(lexicon);
  for (const [path, text] of Object.entries(notes)) {
    const parsed = parseNote({ path, text });
    index.add({ chunks: chunkNote(parsed), tags: parsed.frontMatter.tags });
  }
  return index;
}
