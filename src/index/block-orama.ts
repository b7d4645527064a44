import { create, search } from "@orama/orama";
import type { BestScore } from "./best-scores.js";
import { BLOCK_FIELDS, BLOCK_SCHEMA } from "./block-document.js";
import type { DocumentNumbers, DocumentPlace } from "./document-numbers.js";
import { documentsByNumber } from "./documents-by-number.js";
import {
  createPostingsIndex,
  HANDED_BACK,
  type PostingsIndexOptions,
  type PostingsStore,
  storeOf,
} from "./orama-component.js";
import type { Postings } from "./postings.js";
import type { FieldWeight, WeightedUnit } from "./score.js";

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
  /** By unit of the question: how well the block covers it, 0 to 1. */
  readonly qualities: Float64Array;
}

type ReadUnits = (question: string, postings: Postings) => readonly WeightedUnit[];

function createBlockOrama(
  numbers: DocumentNumbers,
  asking: Pick<PostingsIndexOptions, "readQuestion" | "limit" | "onFound">,
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
        ...asking,
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
  #found: readonly BestScore[] = [];

  /** @param readUnits what a question asks for */
  constructor(numbers: DocumentNumbers, readUnits: ReadUnits, options: NoteIndexOptions) {
    const onFound = (found: readonly BestScore[]): void => {
      this.#found = found;
    };
    this.#db = createBlockOrama(
      numbers,
      { readQuestion: readUnits, limit: () => this.#limit, onFound },
      options,
    );
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
    // Orama hands them back in the order in which it was handed them.
    return found.hits.map(({ document }, at) => {
      const place = document as unknown as DocumentPlace;
      const [id, score, qualities] = this.#found[at] ?? [];
      if (id !== place.number || score === undefined || qualities === undefined)
        throw new RangeError(`document ${id} expected, ${place.number} came`);
      return { score, place, qualities };
    });
  }
}
