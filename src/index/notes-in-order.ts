import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";

/** What of a note goes with its sections into the index. */
export interface IndexedNote {
  readonly chunks: readonly Chunk[];
  readonly tags: readonly string[];
  readonly title?: string;
}

export interface Place {
  readonly chunk: Chunk;
  readonly block: Block;
}

/** The notes of an index, in the order in which they were added until they are ordered by their paths. */
export class NotesInOrder<Note extends IndexedNote = IndexedNote> {
  #notes = new Map<string, Note>();
  #byNumber = true;
  #ordered = true;

  /** Whether their order is still that of the numbers which their documents got. */
  get byNumber(): boolean {
    return this.#byNumber;
  }

  /** A note without sections is none. */
  get byPath(): ReadonlyMap<string, Note> {
    if (!this.#ordered) {
      this.#notes = new Map([...this.#notes].sort(([a], [b]) => comparePaths(a, b)));
      this.#ordered = true;
    }
    return this.#notes;
  }

  *chunks(): Generator<Chunk> {
    for (const { chunks } of this.byPath.values()) yield* chunks;
  }

  get(path: string): Note | undefined {
    return this.#notes.get(path);
  }

  add(note: Note): void {
    const path = note.chunks[0]?.note;
    if (path === undefined) return;
    const known = this.#notes.get(path);
    this.#ordered = this.#byNumber;
    this.#notes.set(
      path,
      known === undefined ? note : { ...note, chunks: [...known.chunks, ...note.chunks] },
    );
  }

  /** A note all of whose sections are taken out is there no more. */
  remove(chunks: readonly Chunk[]): void {
    const removed = new Set(chunks.map(({ id }) => id));
    for (const path of new Set(chunks.map(({ note }) => note))) {
      const note = this.#notes.get(path);
      const left = note?.chunks.filter(({ id }) => !removed.has(id)) ?? [];
      if (note !== undefined && left.length > 0) this.#notes.set(path, { ...note, chunks: left });
      else this.#notes.delete(path);
    }
  }

  /** From now on their order is that of their paths. */
  orderByPath(): void {
    this.#byNumber = false;
    this.#ordered = false;
  }

  /** By the order of the notes, once it is that of their paths. */
  compare(a: Place, b: Place): number {
    if (a.chunk === b.chunk) return a.block.index - b.block.index;
    const { note } = a.chunk;
    if (note !== b.chunk.note) return comparePaths(note, b.chunk.note);
    const chunks = this.#notes.get(note)?.chunks ?? [];
    return chunks.indexOf(a.chunk) - chunks.indexOf(b.chunk);
  }
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : 1;
}
