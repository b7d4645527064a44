import type { Block } from "./block.js";
import { type BlockDocument, type BlockFields, blockFields, documentId } from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import { type CodeTerms, createCodeTerms } from "./code-terms.js";

/** A note as its documents are made of it. */
export interface DocumentedNote {
  readonly chunks: readonly Chunk[];
  readonly tags: readonly string[];
  /** From its front matter. */
  readonly title?: string;
  /** How many blocks each section has, where that is known without looking at the sections. */
  readonly blocks?: readonly number[];
}

/** What the documents of a note share. */
class NoteFields {
  readonly tags: string[];
  readonly #note: DocumentedNote;
  #codeTerms: CodeTerms | undefined;

  constructor(note: DocumentedNote) {
    this.#note = note;
    this.tags = [...note.tags];
  }

  read(chunk: Chunk, block: Block): BlockFields {
    this.#codeTerms ??= createCodeTerms(this.#note.chunks);
    const { title } = this.#note;
    return blockFields(chunk, block, {
      codeTerms: this.#codeTerms,
      ...(title === undefined ? {} : { title }),
    });
  }

  forget(): void {
    this.#codeTerms = undefined;
  }
}

/**
 * The document of a block. What the block is found by is made when it is wanted: as it goes into the index and as it
 * is taken out, from the block as it stands.
 */
export class NoteDocument implements BlockDocument {
  readonly chunk: Chunk;
  readonly #at: number;
  readonly #fields: NoteFields;
  #withdrawn = false;

  constructor(chunk: Chunk, at: number, fields: NoteFields) {
    this.chunk = chunk;
    this.#at = at;
    this.#fields = fields;
  }

  get block(): Block {
    const block = this.chunk.blocks[this.#at];
    if (block === undefined) throw new RangeError(`no block ${this.#at} in section ${this.chunk.id}`);
    return block;
  }

  get id(): string {
    return documentId(this.chunk, { index: this.#at });
  }

  get note(): string {
    return this.chunk.note;
  }

  get tags(): string[] {
    return this.#fields.tags;
  }

  get text(): string {
    return this.block.text;
  }

  get code(): string {
    return this.#read().code;
  }

  get heading(): string {
    return this.#read().heading;
  }

  get context(): string {
    return this.#read().context;
  }

  get concepts(): string {
    return this.block.text;
  }

  get contextConcepts(): string {
    return this.#read().contextConcepts;
  }

  /** The fields that are indexed, each read once; of a document that is withdrawn only what filters go by. */
  properties(): Pick<BlockDocument, "note" | "tags"> & Partial<BlockFields> {
    const { note, tags } = this;
    return this.#withdrawn ? { note, tags } : { note, tags, ...this.#read() };
  }

  /** Says that its postings are out of the index already. */
  withdraw(): void {
    this.#withdrawn = true;
  }

  /** Lets go of what was read of the whole note. */
  forget(): void {
    this.#fields.forget();
  }

  #read(): BlockFields {
    return this.#fields.read(this.chunk, this.block);
  }
}

/** The documents of a note, one a block, in their order. */
export function noteDocuments(note: DocumentedNote): NoteDocument[] {
  const fields = new NoteFields(note);
  return note.chunks.flatMap((chunk, at) =>
    Array.from(
      { length: note.blocks?.[at] ?? chunk.blocks.length },
      (_, block) => new NoteDocument(chunk, block, fields),
    ),
  );
}
