import { create, search } from "@orama/orama";
import { BLOCK_FIELDS, BLOCK_SCHEMA } from "./block-document.js";
import type { DocumentNumbers, DocumentPlace } from "./document-numbers.js";
import { documentsByNumber } from "./documents-by-number.js";
import { createPostingsIndex, HANDED_BACK, type PostingsStore, storeOf } from "./orama-component.js";
import type { Postings } from "./postings.js";
import type { FieldWeight, QueryUnit } from "./score.js";

export interface SearchFilter {
  readonly note?: string;
  readonly tag?: string;
}

export interface NoteIndexOptions {
  /**
   * What each field of a block weighs.
   * @default BLOCK_FIELDS
   */
  readonly fields?: Readonly<Record<keyof typeof BLOCK_FIELDS, FieldWeight>>;
  /**
   * Whether how much of the question a block covers counts.
   * @default true
   */
  readonly coverage?: boolean;
}

/** A block and what it scored. */
export interface ScoredPlace {
  readonly score: number;
  readonly place: DocumentPlace;
}

type ReadUnits = (question: string, postings: Postings) => readonly QueryUnit[];

function createBlockOrama(
  numbers: DocumentNumbers,
  readUnits: ReadUnits,
  limit: () => number,
  { fields = BLOCK_FIELDS, coverage = true }: NoteIndexOptions,
) {
  const db = create({
    schema: BLOCK_SCHEMA,
    sort: { enabled: false },
    components: {
      index: createPostingsIndex({
        fields,
        coverage,
        readTerms: () => {
          throw new TypeError("notes are taken in whole, not by documents");
        },
        readQuestion: readUnits,
        limit,
      }),
      documentsStore: documentsByNumber(numbers),
    },
  });
  // Orama's own is a name and a number for each document; here a document is known by its number alone.
  Object.assign(db.internalDocumentIDStore, { internalIdToId: namesByNumber(numbers) });
  return db;
}

/** Stands for Orama's list of the documents' names: as long, and no name is read. */
function namesByNumber(numbers: DocumentNumbers): { readonly length: number } {
  return {
    get length() {
      return numbers.next - 1;
    },
  };
}

/** Orama over the blocks of the notes: the one that is made of its parts and ours. */
export class BlockOrama {
  readonly #db: ReturnType<typeof createBlockOrama>;
  /** How many documents the question at hand is answered with at most. */
  #limit = HANDED_BACK;

  /** @param readUnits what a question asks for */
  constructor(numbers: DocumentNumbers, readUnits: ReadUnits, options: NoteIndexOptions) {
    this.#db = createBlockOrama(numbers, readUnits, () => this.#limit, options);
  }

  get store(): PostingsStore {
    return this.#db.data.index as unknown as PostingsStore;
  }

  /** Begins with postings that are there already. */
  restore(postings: Postings): void {
    const { data } = this.#db;
    data.index = storeOf(BLOCK_SCHEMA, postings) as unknown as typeof data.index;
  }

  /** The best blocks, best first. */
  find(question: string, limit: number, { note, tag }: SearchFilter = {}): ScoredPlace[] {
    const where = {
      ...(note === undefined ? {} : { note: { eq: note } }),
      ...(tag === undefined ? {} : { tags: { containsAny: [tag] } }),
    };
    this.#limit = limit;
    const found = search(this.#db, {
      term: question,
      limit,
      // There are none; without them Orama would copy each document.
      includeVectors: true,
      ...(Object.keys(where).length === 0 ? {} : { where: where as never }),
    });
    if (found instanceof Promise) throw new TypeError("the index has no asynchronous parts");
    return found.hits.map(({ score, document }) => ({
      score,
      place: document as unknown as DocumentPlace,
    }));
  }
}
