import { create, insertMultiple, removeMultiple, search } from "@orama/orama";
import type { Block } from "./block.js";
import { BLOCK_FIELDS, BLOCK_SCHEMA, type BlockDocument, blockDocuments, documentId } from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import { type Lexicon, readTerms } from "./index-terms.js";
import { createPostingsIndex, type PostingsStore } from "./orama-component.js";
import type { Postings } from "./postings.js";
import { readQuestion } from "./read-question.js";
import { matchUnit, type QueryUnit, type UnitMatch, type WeightedUnit, weighUnits } from "./score.js";

/** A block that was found. */
export interface Hit {
  readonly chunk: Chunk;
  readonly block: Block;
  /** BM25F with coverage; comparable within one question only. */
  readonly score: number;
  /** What the block covers of each of the question's units, in their order. */
  readonly matches: readonly UnitMatch[];
}

export interface SearchResult {
  readonly units: readonly WeightedUnit[];
  /** Best first. */
  readonly hits: readonly Hit[];
}

/** What of a note goes with its sections into the index. */
export interface IndexedNote {
  readonly chunks: readonly Chunk[];
  readonly tags: readonly string[];
  readonly title?: string;
}

export interface SearchFilter {
  readonly note?: string;
  readonly tag?: string;
}

/** Properties whose text is terms already. */
const READY_TERMS: ReadonlySet<string> = new Set(["concepts", "contextConcepts"]);

function createBlockOrama(lexicon: Lexicon) {
  return create({
    schema: BLOCK_SCHEMA,
    sort: { enabled: false },
    components: {
      index: createPostingsIndex({
        fields: BLOCK_FIELDS,
        readTerms: (text, property) =>
          READY_TERMS.has(property) ? text.split(" ").filter((id) => id !== "") : readTerms(text, lexicon).terms,
        readQuestion: (question, postings) => readQuestion(question, { vocabulary: postings, lexicon }),
      }),
    },
  });
}

/** The sections of the notes in an Orama full-text index. */
export class NoteIndex {
  readonly #db: ReturnType<typeof createBlockOrama>;
  readonly #lexicon: Lexicon;
  readonly #places = new Map<string, { readonly chunk: Chunk; readonly block: Block }>();
  readonly #chunks = new Map<string, Chunk>();
  readonly #codeTerms: (chunk: Chunk, block: Block) => string;

  constructor(options: {
    readonly lexicon: Lexicon;
    readonly codeTerms: (chunk: Chunk, block: Block) => string;
  }) {
    const { lexicon } = options;
    this.#lexicon = lexicon;
    this.#codeTerms = options.codeTerms;
    this.#db = createBlockOrama(lexicon);
  }

  /** Sections in the order in which they were added. */
  get chunks(): IterableIterator<Chunk> {
    return this.#chunks.values();
  }

  get postings(): Postings {
    return (this.#db.data.index as unknown as PostingsStore).postings;
  }

  add(note: IndexedNote): void {
    const documents = note.chunks.flatMap((chunk): BlockDocument[] =>
      blockDocuments(chunk, {
        tags: note.tags,
        codeTerms: this.#codeTerms,
        lexicon: this.#lexicon,
        ...(note.title === undefined ? {} : { title: note.title }),
      }),
    );
    insertMultiple(this.#db, documents as never[]);
    for (const chunk of note.chunks) {
      this.#chunks.set(chunk.id, chunk);
      for (const block of chunk.blocks) this.#places.set(documentId(chunk, block), { chunk, block });
    }
  }

  remove(chunks: readonly Chunk[]): void {
    const ids = chunks.flatMap((chunk) => chunk.blocks.map((block) => documentId(chunk, block)));
    removeMultiple(this.#db, ids);
    for (const id of ids) this.#places.delete(id);
    for (const chunk of chunks) this.#chunks.delete(chunk.id);
  }

  search(question: string, options: { readonly limit: number; readonly filter?: SearchFilter }): SearchResult {
    const { note, tag } = options.filter ?? {};
    const units = weighUnits(
      readQuestion(question, { vocabulary: this.postings, lexicon: this.#lexicon }),
      this.postings,
    );
    const where = {
      ...(note === undefined ? {} : { note: { eq: note } }),
      ...(tag === undefined ? {} : { tags: { containsAny: [tag] } }),
    };
    const found = search(this.#db, {
      term: question,
      limit: options.limit,
      ...(Object.keys(where).length === 0 ? {} : { where: where as never }),
    });
    if (found instanceof Promise) throw new TypeError("the index has no asynchronous parts");
    const hits = found.hits.flatMap((hit): Hit[] => {
      const place = this.#places.get(hit.id);
      return place === undefined ? [] : [{ ...place, score: hit.score, matches: this.#match(units, hit.id) }];
    });
    return { units, hits };
  }

  #match(units: readonly WeightedUnit[], id: string): UnitMatch[] {
    const internalId = this.#db.internalDocumentIDStore.idToInternalId.get(id) ?? 0;
    const options = { postings: this.postings, fields: Object.values(BLOCK_FIELDS) };
    return units.map((unit) => matchUnit(unit, internalId, options));
  }
}

export type { QueryUnit };
