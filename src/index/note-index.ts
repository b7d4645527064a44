import { create, insertMultiple, removeMultiple, search } from "@orama/orama";
import type { Block } from "./block.js";
import { type BlockCommand, blockCommands } from "./block-commands.js";
import {
  BLOCK_FIELDS,
  BLOCK_SCHEMA,
  type BlockDocument,
  blockDocuments,
  documentId,
  fieldTerms,
} from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import { createCodeTerms } from "./code-terms.js";
import type { Concepts } from "./concepts.js";
import { createForeignNames, type ForeignNames } from "./foreign-names.js";
import type { Lexicon } from "./index-terms.js";
import { matchedWords } from "./matched-words.js";
import { createPostingsIndex, type PostingsStore } from "./orama-component.js";
import { idsOf, type Postings } from "./postings.js";
import { readQuestion } from "./read-question.js";
import {
  type FieldWeight,
  matchUnit,
  type QueryUnit,
  type UnitMatch,
  type WeightedUnit,
  weighUnits,
} from "./score.js";

export interface Place {
  readonly chunk: Chunk;
  readonly block: Block;
}

/** A block that was found. */
export interface Hit extends Place {
  /** BM25F with coverage; comparable within one question only. */
  readonly score: number;
  /** What the block covers of each of the question's units, in their order. */
  readonly matches: readonly UnitMatch[];
}

export interface SearchResult {
  readonly question: string;
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

/** Code longer than this is a command line with its arguments, not a term, in UTF-16 units. */
const LONGEST_TERM = 40;

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

type ReadUnits = (question: string, postings: Postings) => QueryUnit[];

function createBlockOrama(
  lexicon: Lexicon,
  readUnits: ReadUnits,
  { fields = BLOCK_FIELDS, coverage = true }: NoteIndexOptions,
) {
  return create({
    schema: BLOCK_SCHEMA,
    sort: { enabled: false },
    components: {
      index: createPostingsIndex({
        fields,
        coverage,
        readTerms: (text, property) => fieldTerms(text, property, lexicon),
        readQuestion: readUnits,
      }),
    },
  });
}

/** The sections of the notes in an Orama full-text index. */
export class NoteIndex {
  readonly #db: ReturnType<typeof createBlockOrama>;
  readonly #lexicon: Lexicon;
  readonly #fields: readonly FieldWeight[];
  readonly #places = new Map<string, Place>();
  readonly #chunks = new Map<string, Chunk>();
  /** Read from the vocabulary when the first unknown name is asked for. */
  #foreignNames: ForeignNames | undefined;
  /** By note. */
  readonly #tags = new Map<string, readonly string[]>();
  readonly #commands = new WeakMap<Block, readonly BlockCommand[]>();

  constructor(lexicon: Lexicon, options: NoteIndexOptions = {}) {
    this.#lexicon = lexicon;
    this.#fields = Object.values(options.fields ?? BLOCK_FIELDS);
    this.#db = createBlockOrama(lexicon, (question) => this.#readUnits(question), options);
  }

  /** Sections in the order in which they were added. */
  get chunks(): IterableIterator<Chunk> {
    return this.#chunks.values();
  }

  /** The notes' tags, each once, in the order of the notes. */
  get tags(): string[] {
    return [...new Set([...this.#tags.values()].flat())];
  }

  get postings(): Postings {
    return (this.#db.data.index as unknown as PostingsStore).postings;
  }

  add(note: IndexedNote): void {
    this.#foreignNames = undefined;
    const codeTerms = createCodeTerms(note.chunks);
    const documents = note.chunks.flatMap((chunk): BlockDocument[] =>
      blockDocuments(chunk, {
        tags: note.tags,
        codeTerms,
        lexicon: this.#lexicon,
        ...(note.title === undefined ? {} : { title: note.title }),
      }),
    );
    insertMultiple(this.#db, documents as never[], documents.length);
    for (const chunk of note.chunks) {
      this.#chunks.set(chunk.id, chunk);
      this.#tags.set(chunk.note, note.tags);
      for (const block of chunk.blocks) this.#places.set(documentId(chunk, block), { chunk, block });
    }
  }

  remove(chunks: readonly Chunk[]): void {
    this.#foreignNames = undefined;
    const ids = chunks.flatMap((chunk) => chunk.blocks.map((block) => documentId(chunk, block)));
    // In one batch: Orama leaves every further one to a timer.
    removeMultiple(this.#db, ids, ids.length);
    for (const id of ids) this.#places.delete(id);
    for (const chunk of chunks) this.#chunks.delete(chunk.id);
    const left = new Set([...this.chunks].map(({ note }) => note));
    for (const { note } of chunks) if (!left.has(note)) this.#tags.delete(note);
  }

  search(
    question: string,
    options: { readonly limit: number; readonly filter?: SearchFilter },
  ): SearchResult {
    const { note, tag } = options.filter ?? {};
    const units = weighUnits(this.#readUnits(question), this.postings);
    if (units.length === 0) return { question, units, hits: [] };
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
    return { question, units, hits };
  }

  /** The blocks that hold any of the terms, in the order of the notes. */
  blocksWith(terms: readonly string[]): Place[] {
    const ids = new Set(terms.flatMap((term) => idsOf(this.postings.list(term))));
    const { internalIdToId } = this.#db.internalDocumentIDStore;
    return [...ids]
      .sort((a, b) => a - b)
      .flatMap((id) => this.#places.get(internalIdToId[id - 1] ?? "") ?? []);
  }

  /** The commands in a block's code: read once, when they are first wanted. */
  commandsOf(block: Block): readonly BlockCommand[] {
    let commands = this.#commands.get(block);
    if (commands === undefined) {
      commands = blockCommands(block);
      this.#commands.set(block, commands);
    }
    return commands;
  }

  /** Headings, commands and flags as they are written, in the order of the notes, without repeats. */
  terms(): Set<string> {
    const terms = new Set<string>();
    for (const { headings, blocks } of this.#chunks.values()) {
      const title = headings.at(-1) ?? "";
      if (title !== "") terms.add(title);
      for (const { codes } of blocks) {
        for (const { value, block } of codes) if (!block && value.length <= LONGEST_TERM) terms.add(value);
      }
    }
    return terms;
  }

  /** What the notes were read by. */
  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  /** The words by which notes and questions meet. */
  get concepts(): Concepts {
    return this.#lexicon.concepts;
  }

  /** The words of a text that a question stands for, as they are written in it. */
  matchedWords(units: readonly WeightedUnit[], text: string, also: readonly string[] = []): string[] {
    return matchedWords(units, text, { concepts: this.#lexicon.concepts, also });
  }

  #readUnits(question: string): QueryUnit[] {
    const vocabulary = this.postings;
    const lexicon = this.#lexicon;
    this.#foreignNames ??= createForeignNames(vocabulary, lexicon);
    return readQuestion(question, { vocabulary, lexicon, foreignNames: this.#foreignNames });
  }

  #match(units: readonly WeightedUnit[], id: string): UnitMatch[] {
    const internalId = this.#db.internalDocumentIDStore.idToInternalId.get(id) ?? 0;
    const options = { postings: this.postings, fields: this.#fields };
    return units.map((unit) => matchUnit(unit, internalId, options));
  }
}
