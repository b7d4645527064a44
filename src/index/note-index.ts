import { create, insertMultiple, removeMultiple, search } from "@orama/orama";
import type { Block } from "./block.js";
import type { BlockCommand } from "./block-commands.js";
import { BLOCK_FIELDS, BLOCK_SCHEMA, documentId } from "./block-document.js";
import type { Chunk } from "./chunk-note.js";
import type { Concepts } from "./concepts.js";
import { FieldReader } from "./field-reader.js";
import { createForeignNames, type ForeignNames } from "./foreign-names.js";
import { FoundHit } from "./found-hit.js";
import type { Lexicon } from "./index-terms.js";
import { matchedWords } from "./matched-words.js";
import { type NoteDocument, noteDocuments } from "./note-document.js";
import { NotedCommands } from "./noted-commands.js";
import { NotedTerms, termsOf } from "./noted-terms.js";
import { type IndexedNote, NotesInOrder, type Place } from "./notes-in-order.js";
import { createPostingsIndex, HANDED_BACK, type PostingsStore, restoreStore } from "./orama-component.js";
import { idsOf } from "./posting-list.js";
import type { Postings } from "./postings.js";
import { readQuestion } from "./read-question.js";
import {
  createMatcher,
  type FieldWeight,
  type QueryUnit,
  type UnitMatch,
  type WeightedUnit,
  weighUnits,
} from "./score.js";

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

/** What an index is restored from. */
export interface SavedIndex {
  /** In the order in which they were added. */
  readonly notes: readonly SavedNote[];
  readonly postings: Postings;
  /** What `terms` gave. */
  readonly terms: () => readonly string[];
}

export interface SavedNote extends IndexedNote {
  /** How many blocks each section has, so that no section is looked at before it is wanted. */
  readonly blocks: readonly number[];
}

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

type ReadUnits = (question: string, postings: Postings) => readonly QueryUnit[];

function createBlockOrama(
  reader: FieldReader,
  readUnits: ReadUnits,
  limit: () => number,
  { fields = BLOCK_FIELDS, coverage = true }: NoteIndexOptions,
) {
  return create({
    schema: BLOCK_SCHEMA,
    sort: { enabled: false },
    components: {
      index: createPostingsIndex({
        fields,
        coverage,
        readTerms: (text, property, postings) => reader.read(text, property, postings),
        readQuestion: readUnits,
        limit,
      }),
      // Documents are made by this program and read once: as they are checked they would be read twice more.
      validateSchema: () => undefined,
      getDocumentProperties: (document: unknown, properties: readonly string[]) =>
        properties.length === 0 ? {} : ((document as NoteDocument).properties() as never),
    },
  });
}

/** The sections of the notes in an Orama full-text index. */
export class NoteIndex {
  readonly #db: ReturnType<typeof createBlockOrama>;
  readonly #lexicon: Lexicon;
  readonly #reader: FieldReader;
  readonly #fields: readonly FieldWeight[];
  readonly #notes = new NotesInOrder();
  #savedTerms: (() => readonly string[]) | undefined;
  #asked: { readonly question: string; readonly units: readonly QueryUnit[] } | undefined;
  /** How many documents the question at hand is answered with at most. */
  #limit = HANDED_BACK;
  #notedTerms: NotedTerms | undefined;
  #foreignNames: ForeignNames | undefined;
  readonly #commands = new NotedCommands();

  constructor(lexicon: Lexicon, options: NoteIndexOptions = {}) {
    this.#lexicon = lexicon;
    this.#fields = Object.values(options.fields ?? BLOCK_FIELDS);
    this.#reader = new FieldReader(lexicon);
    this.#db = createBlockOrama(
      this.#reader,
      (question) => this.#readUnits(question),
      () => this.#limit,
      options,
    );
  }

  /** Sections in the order in which they were added. */
  get chunks(): IterableIterator<Chunk> {
    return this.#notes.chunks();
  }

  /** By their paths. A note without sections is none. */
  get notes(): ReadonlyMap<string, IndexedNote> {
    return this.#notes.byPath;
  }

  get postings(): Postings {
    return (this.#db.data.index as unknown as PostingsStore).postings;
  }

  /** An index as it was saved; its sections are looked at when they are first wanted. */
  static restore(lexicon: Lexicon, saved: SavedIndex, options: NoteIndexOptions = {}): NoteIndex {
    const index = new NoteIndex(lexicon, options);
    const { data, internalDocumentIDStore } = index.#db;
    const documents = saved.notes.flatMap((note) => noteDocuments(note));
    for (const note of saved.notes) index.#notes.add(note);
    data.index = restoreStore(BLOCK_SCHEMA, saved.postings, documents) as unknown as typeof data.index;
    const docs: Record<number, NoteDocument> = {};
    documents.forEach((document, at) => {
      docs[at + 1] = document;
      internalDocumentIDStore.idToInternalId.set(document.id, at + 1);
      internalDocumentIDStore.internalIdToId.push(document.id);
    });
    Object.assign(data.docs as object, { docs, count: documents.length });
    index.#savedTerms = saved.terms;
    return index;
  }

  /** The notes' tags, each once, in the order of the notes. */
  get tags(): string[] {
    return [...new Set([...this.notes.values()].flatMap(({ tags }) => tags))];
  }

  add(note: IndexedNote): void {
    this.#putIn(note);
    this.#changed();
  }

  remove(chunks: readonly Chunk[]): void {
    this.#takeOut(chunks);
    this.#changed();
  }

  /**
   * Takes notes out and in. What is found afterwards, and in which order, is as if all had been read anew in the order
   * of their paths.
   *
   * @param removed paths; those that the index does not have are passed over
   */
  exchange(removed: Iterable<string>, added: readonly IndexedNote[]): void {
    for (const path of removed) this.#takeOut(this.#notes.get(path)?.chunks ?? []);
    for (const note of added) this.#putIn(note);
    this.#notes.orderByPath();
    // Not before: most of what an edited note says was said before.
    this.#changed();
  }

  #putIn(note: IndexedNote): void {
    const documents = noteDocuments(note);
    insertMultiple(this.#db, documents as never[], documents.length);
    documents[0]?.forget();
    this.#notes.add(note);
  }

  #takeOut(chunks: readonly Chunk[]): void {
    const ids = chunks.flatMap((chunk) => chunk.blocks.map((block) => documentId(chunk, block)));
    // By their numbers, so that they need not be read again; Orama takes out the rest of them.
    const { idToInternalId } = this.#db.internalDocumentIDStore;
    const numbers = ids.flatMap((id) => idToInternalId.get(id) ?? []);
    this.postings.removeDocuments(numbers);
    for (const number of numbers) this.#documents[number]?.withdraw();
    // In one batch: Orama leaves every further one to a timer.
    removeMultiple(this.#db, ids, ids.length);
    this.#notes.remove(chunks);
  }

  /** What is read of the whole index is read anew when it is next wanted. */
  #changed(): void {
    this.#reader.forget();
    this.#savedTerms = undefined;
    this.#notedTerms = undefined;
    this.#commands.forget();
  }

  search(
    question: string,
    options: { readonly limit: number; readonly filter?: SearchFilter },
  ): SearchResult {
    const { note, tag } = options.filter ?? {};
    this.#asked = undefined;
    const units = weighUnits(this.#readUnits(question), this.postings);
    if (units.length === 0) return { question, units, hits: [] };
    const where = {
      ...(note === undefined ? {} : { note: { eq: note } }),
      ...(tag === undefined ? {} : { tags: { containsAny: [tag] } }),
    };
    // Where the order is not that of the numbers, equals are put in order before they are cut.
    this.#limit = this.#notes.byNumber ? Math.min(options.limit, HANDED_BACK) : HANDED_BACK;
    const found = search(this.#db, {
      term: question,
      limit: this.#limit,
      // There are none; without them Orama would copy each document.
      includeVectors: true,
      ...(Object.keys(where).length === 0 ? {} : { where: where as never }),
    });
    if (found instanceof Promise) throw new TypeError("the index has no asynchronous parts");
    const scored = found.hits.map(({ id, score, document }) => {
      return { id, score, place: document as unknown as NoteDocument };
    });
    if (!this.#notes.byNumber)
      scored.sort((a, b) => b.score - a.score || this.#notes.compare(a.place, b.place));
    const match = createMatcher(units, { postings: this.postings, fields: this.#fields });
    const { idToInternalId } = this.#db.internalDocumentIDStore;
    const hits = scored.slice(0, options.limit).map(({ id, score, place }): Hit => {
      return new FoundHit(place, score, match(idToInternalId.get(id) ?? 0));
    });
    return { question, units, hits };
  }

  /** Orama asks for the same question again. */
  #readUnits(question: string): readonly QueryUnit[] {
    if (this.#asked?.question !== question) {
      const [vocabulary, lexicon] = [this.postings, this.#lexicon];
      this.#foreignNames ??= createForeignNames(vocabulary, lexicon);
      const units = readQuestion(question, { vocabulary, lexicon, foreignNames: this.#foreignNames });
      this.#asked = { question, units };
    }
    return this.#asked.units;
  }

  /** The blocks that hold any of the terms, in the order of the notes. */
  blocksWith(terms: readonly string[]): Place[] {
    const ids = new Set(terms.flatMap((term) => idsOf(this.postings.list(term))));
    const docs = this.#documents;
    const places = [...ids]
      .sort((a, b) => a - b)
      .flatMap((id): Place[] => {
        const document = docs[id];
        return document === undefined ? [] : [document];
      });
    return this.#notes.byNumber ? places : places.sort((a, b) => this.#notes.compare(a, b));
  }

  /** The commands in a block's code. */
  commandsOf(block: Block): readonly BlockCommand[] {
    return this.#commands.of(block);
  }

  /** By their numbers. */
  get #documents(): Readonly<Record<number, NoteDocument>> {
    return (this.#db.data.docs as unknown as { readonly docs: Readonly<Record<number, NoteDocument>> }).docs;
  }

  /** All spellings that flags have for the commands of the blocks which hold any of them. */
  flagSpellings(flags: readonly string[]): readonly string[] {
    return this.#commands.spellingsOf(flags, () => this.blocksWith(flags).map(({ block }) => block));
  }

  /** Headings, commands and flags as they are written, in the order of the notes, without repeats. */
  terms(): ReadonlySet<string> {
    return this.notedTerms.terms;
  }

  /** The same, by their words. */
  get notedTerms(): NotedTerms {
    this.#notedTerms ??= new NotedTerms(this.#savedTerms?.() ?? termsOf(this.chunks));
    return this.#notedTerms;
  }

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
}
