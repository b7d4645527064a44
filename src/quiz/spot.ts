import type { Block } from "../index/block.js";
import type { Chunk } from "../index/chunk-note.js";
import type { LineRange } from "../index/note-file.js";
import { type NoteLanguage, noteLanguage } from "../index/note-language.js";

/** A block of the notes and what is known of its surroundings. */
export interface Spot {
  readonly chunk: Chunk;
  readonly block: Block;
  /** Of the note. */
  readonly language: NoteLanguage;
}

/** The blocks of the notes, in their order. */
export function readSpots(chunks: readonly Chunk[]): Spot[] {
  const sources = new Map<string, string[]>();
  for (const { note, blocks } of chunks) {
    const own = sources.get(note) ?? [];
    own.push(...blocks.map((block) => prose(block)));
    sources.set(note, own);
  }
  const languages = new Map([...sources].map(([note, texts]) => [note, noteLanguage(texts.join("\n"))]));
  return chunks.flatMap((chunk) =>
    chunk.blocks.map((block) => ({ chunk, block, language: languages.get(chunk.note) ?? "en" })),
  );
}

/** Code is in nobody's language. */
function prose({ kind, text, codes }: Block): string {
  return kind === "code" ? "" : codes.reduce((rest, { value }) => rest.replace(value, " "), text);
}

/** Whether a text of the notes is in the note's own language, as far as its script tells. */
export function isInLanguage(text: string, language: NoteLanguage): boolean {
  const cjk = /[\u3040-\u30FF\u3400-\u9FFF]/.test(text);
  return language === "en" ? !cjk : cjk;
}

/** The lines of the note as they stand. */
export function quoteLines({ source, lines: [first] }: Chunk, [from, to]: LineRange): string {
  return source.slice(from - first, to - first + 1).join("\n");
}
