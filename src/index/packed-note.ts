import { parsedCommands } from "./block-commands.js";
import type { ByteSource } from "./byte-source.js";
import type { ChunkCache } from "./chunk-cache.js";
import { termsOf } from "./noted-terms.js";
import type { IndexedNote } from "./notes-in-order.js";
import { SavedChunk } from "./saved-chunk.js";
import type { CommandsOf } from "./saved-commands.js";
import { type SavedBytes, saveChunk } from "./saved-section.js";

/** What is known of a note without looking at its sections. */
export interface PackedNote {
  readonly path: string;
  /** From its front matter. */
  readonly title?: string;
  readonly tags: readonly string[];
  /** The number of the document of its first block; those of the others follow. */
  readonly first: number;
  readonly sections: readonly PackedSection[];
  /** Bytes of the note's terms, which follow those of its sections. */
  readonly terms: number;
}

export type PackedSection = readonly [id: string, blocks: number, bytes: number];

/** Notes as an index holds them, in the order of their documents. */
export interface PackedNotes<Bytes = Uint8Array<ArrayBuffer>> {
  readonly notes: readonly PackedNote[];
  /** The sections and the terms of one note after the other. */
  readonly bytes: Bytes;
}

/** Packs notes one after the other. */
export class NotePacker {
  readonly #notes: PackedNote[] = [];
  readonly #pieces: Uint8Array[] = [];
  #documents: number;

  /** @param first the number of the first document */
  constructor(first: number) {
    this.#documents = first;
  }

  /** The number of the next document. */
  get next(): number {
    return this.#documents;
  }

  /**
   * A note without sections is none.
   *
   * @param options.first the number of its first document
   * @param options.commandsOf asked of blocks that were not packed before
   */
  add(
    { chunks, tags, title }: IndexedNote,
    options: { readonly first?: number; readonly commandsOf?: CommandsOf } = {},
  ): void {
    const { first = this.#documents, commandsOf = parsedCommands } = options;
    const path = chunks[0]?.note;
    if (path === undefined) return;
    const sections = chunks.map((chunk): PackedSection => {
      const bytes = chunk instanceof SavedChunk ? chunk.bytes : saveChunk(chunk, commandsOf);
      this.#pieces.push(bytes);
      return [chunk.id, chunk.blocks.length, bytes.byteLength];
    });
    const terms = Buffer.from(JSON.stringify([...termsOf(chunks)]), "utf8");
    this.#pieces.push(terms);
    const named = title === undefined ? {} : { title };
    this.#notes.push({ path, tags, ...named, first, sections, terms: terms.byteLength });
    this.#documents = sections.reduce((sum, [, blocks]) => sum + blocks, first);
  }

  pack(): PackedNotes {
    const bytes = new Uint8Array(this.#pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.byteLength;
    }
    return { notes: this.#notes, bytes };
  }
}

/** A note of an index. */
export interface HeldNote extends IndexedNote {
  readonly chunks: readonly SavedChunk[];
  /** The number of the document of its first block. */
  readonly first: number;
  /** How many blocks each section has. */
  readonly blocks: readonly number[];
  /** What `termsOf` gave for these sections; read each time. */
  readonly terms: { readonly of: readonly SavedChunk[]; readonly read: () => readonly string[] };
}

/**
 * Notes to look at.
 *
 * @param base what the number of the first document is to be raised by
 */
export function* unpackNotes(
  packed: PackedNotes<ByteSource>,
  base: number,
  cache: ChunkCache,
): Generator<HeldNote> {
  const all = packed.bytes;
  let at = 0;
  const take = (size: number): SavedBytes => {
    at += size;
    return { all, at: at - size, size };
  };
  for (const { path, tags, title, first, sections, terms } of packed.notes) {
    const chunks = sections.map(([id, , bytes]) => new SavedChunk(id, path, take(bytes), cache));
    const named = title === undefined ? {} : { title };
    const own = take(terms);
    yield {
      chunks,
      tags,
      ...named,
      first: base + first,
      blocks: sections.map(([, blocks]) => blocks),
      terms: {
        of: chunks,
        read: () => JSON.parse(all.read(own.at, own.size).toString("utf8")) as readonly string[],
      },
    };
  }
}
