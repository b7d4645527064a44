import { createHash } from "node:crypto";
import type { SectionAnswer } from "../answer/answer.js";
import type { Chunk } from "../index/chunk-note.js";
import type { NoteIndex } from "../index/note-index.js";

/** A note with its sections, in the order of the file. */
export interface NoteSections {
  /** 22 characters that stay the same while the note's path does: for custom ids, which a path may not fit in. */
  readonly key: string;
  readonly note: string;
  readonly sections: readonly Chunk[];
}

/** 22 characters for a note's path. */
export function noteKey(note: string): string {
  return createHash("sha256").update(note).digest("base64url").slice(0, 22);
}

/** Every note, in the order of the index. */
export function listNotes(index: NoteIndex): readonly NoteSections[] {
  const byNote = new Map<string, Chunk[]>();
  for (const chunk of index.chunks) {
    const sections = byNote.get(chunk.note);
    if (sections === undefined) byNote.set(chunk.note, [chunk]);
    else sections.push(chunk);
  }
  return [...byNote].map(([note, sections]) => ({ key: noteKey(note), note, sections }));
}

/** The section of that id, `undefined` where the notes have changed. */
export function findSection(index: NoteIndex, id: string): Chunk | undefined {
  for (const chunk of index.chunks) if (chunk.id === id) return chunk;
  return undefined;
}

/** The section that an answer quotes. */
export function sectionOf(
  index: NoteIndex,
  { note, section }: Pick<SectionAnswer, "note" | "section">,
): Chunk | undefined {
  for (const chunk of index.chunks) {
    if (chunk.note === note && chunk.lines[0] === section.lines[0]) return chunk;
  }
  return undefined;
}
