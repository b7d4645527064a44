import { type BlockDocument, blockDocuments } from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import { createCodeTerms } from "./code-terms.js";

/** A note of which the index is restored. */
interface RestoredNote {
  readonly chunks: readonly Chunk[];
  readonly tags: readonly string[];
  readonly title?: string;
}

/**
 * The document of a block in a restored index. Its fields are what the block was found by: they are made anew when
 * they are wanted, which is when the block is taken out.
 */
class SavedDocument implements BlockDocument {
  readonly id: string;
  readonly note: string;
  readonly tags: string[];
  readonly #whole: () => BlockDocument;

  constructor(id: string, note: string, tags: string[], whole: () => BlockDocument) {
    this.id = id;
    this.note = note;
    this.tags = tags;
    this.#whole = whole;
  }

  get text(): string {
    return this.#whole().text;
  }

  get code(): string {
    return this.#whole().code;
  }

  get heading(): string {
    return this.#whole().heading;
  }

  get context(): string {
    return this.#whole().context;
  }

  get concepts(): string {
    return this.#whole().concepts;
  }

  get contextConcepts(): string {
    return this.#whole().contextConcepts;
  }
}

/**
 * The documents of a restored note.
 *
 * @param ids the ids of each section's documents, in their order
 */
export function savedDocuments(note: RestoredNote, ids: readonly (readonly string[])[]): BlockDocument[] {
  let made: Map<string, BlockDocument> | undefined;
  const whole = (id: string): BlockDocument => {
    made ??= makeDocuments(note);
    const document = made.get(id);
    if (document === undefined) throw new RangeError(`no document ${id}`);
    return document;
  };
  const tags = [...note.tags];
  return note.chunks.flatMap((chunk, at) =>
    (ids[at] ?? []).map((id) => new SavedDocument(id, chunk.note, tags, () => whole(id))),
  );
}

function makeDocuments({ chunks, tags, title }: RestoredNote): Map<string, BlockDocument> {
  const options = {
    tags,
    codeTerms: createCodeTerms(chunks),
    ...(title === undefined ? {} : { title }),
  };
  const documents = chunks.flatMap((chunk) => blockDocuments(chunk, options));
  return new Map(documents.map((document) => [document.id, document]));
}
