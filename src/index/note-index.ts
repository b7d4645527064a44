import type { Block } from "./block.js";
import type { BlockCommand } from "./block-commands.js";
import { BLOCK_FIELDS } from "./block-document.js";
import { BlockOrama, type NoteIndexOptions, type SearchFilter } from "./block-orama.js";
import { type ByteSource, bufferSource } from "./byte-source.js";
import { ChunkCache } from "./chunk-cache.js";
import type { Chunk } from "./chunk-note.js";
import type { Concepts } from "./concepts.js";
import { DocumentNumbers, type DocumentPlace } from "./document-numbers.js";
import { createForeignNames, type ForeignNames } from "./foreign-names.js";
import { FoundHit } from "./found-hit.js";
import type { Lexicon } from "./index-terms.js";
import { matchedWords } from "./matched-words.js";
import { commandPaths, NotedCommands } from "./noted-commands.js";
import { NotedTerms, termsOf } from "./noted-terms.js";
import { type IndexedNote, NotesInOrder, type Place } from "./notes-in-order.js";
import { type NotesShare, shareOf } from "./notes-share.js";
import { once } from "./once.js";
import { addValues, HANDED_BACK, removeValues } from "./orama-component.js";
import { type HeldNote, type PackedNotes, unpackNotes } from "./packed-note.js";
import { idsOf } from "./posting-list.js";
import type { Postings } from "./postings.js";
import { readQuestion } from "./read-question.js";
import { createMatcher, type FieldWeight, type UnitMatch, type WeightedUnit, weighUnits } from "./score.js";

/** A block that was found. */
export interface Hit extends Place {
  /** The block's place in its section, for which the section need not be read. */
  readonly at: number;
  /** BM25F with coverage; comparable within one question only. */
  readonly score: number;
  /** How well the block covers each of the question's units, in their order, 0 to 1. */
  readonly qualities: ArrayLike<number>;
  /** By what it covers them; to be looked at before notes are exchanged. */
  readonly matches: readonly UnitMatch[];
}

export interface SearchResult {
  readonly question: string;
  readonly units: readonly WeightedUnit[];
  /** Best first. */
  readonly hits: readonly Hit[];
}

/** What an index is restored from. */
export interface SavedIndex extends PackedNotes<ByteSource> {
  readonly postings: Postings;
}

/** So many blocks show what commands a flag goes with. */
const FLAG_BLOCKS = 100;

/** The sections of the notes in an Orama full-text index. */
export class NoteIndex {
  readonly #blocks: BlockOrama;
  readonly #lexicon: Lexicon;
  readonly #fields: readonly FieldWeight[];
  readonly #notes = new NotesInOrder<HeldNote>();
  readonly #numbers = new DocumentNumbers();
  readonly #cache = new ChunkCache();
  #asked: { readonly question: string; readonly units: readonly WeightedUnit[] } | undefined;
  #notedTerms: NotedTerms | undefined;
  #foreignNames: ForeignNames | undefined;
  readonly #commands = new NotedCommands();

  constructor(lexicon: Lexicon, options: NoteIndexOptions = {}) {
    this.#lexicon = lexicon;
    this.#fields = Object.values(options.fields ?? BLOCK_FIELDS);
    this.#blocks = new BlockOrama(this.#numbers, (question) => this.#readUnits(question), options);
  }

  /** Sections in the order in which they were added. */
  get chunks(): IterableIterator<Chunk> {
    return this.#notes.chunks();
  }

  /** By their paths. A note without sections is none. */
  get notes(): ReadonlyMap<string, HeldNote> {
    return this.#notes.byPath;
  }

  get postings(): Postings {
    return this.#blocks.store.postings;
  }

  /** An index as it was saved; its sections are looked at when they are first wanted. */
  static restore(lexicon: Lexicon, saved: SavedIndex, options: NoteIndexOptions = {}): NoteIndex {
    const index = new NoteIndex(lexicon, options);
    index.#blocks.restore(saved.postings);
    index.#addNotes(saved, 0);
    return index;
  }

  /** Lets go of what questions read again when they want it: for when nobody asks. */
  letGo(): void {
    this.#lexicon.letGo?.();
  }

  /** The notes' tags, each once, in the order of the notes. */
  get tags(): string[] {
    return [...new Set([...this.notes.values()].flatMap(({ tags }) => tags))];
  }

  add(note: IndexedNote): void {
    this.takeIn(shareOf([note], this.#lexicon));
  }

  /** Takes in notes that were indexed by themselves, after all that are here. */
  takeIn(share: NotesShare): void {
    const first = this.#numbers.next;
    this.postings.takeIn(share.postings, first);
    this.#addNotes({ ...share, bytes: bufferSource(share.bytes) }, first);
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
    this.#takeOut([...removed].flatMap((path) => this.#notes.get(path)?.chunks ?? []));
    if (added.length > 0) this.takeIn(shareOf(added, this.#lexicon));
    this.#notes.orderByPath();
    this.#changed();
  }

  #addNotes(packed: PackedNotes<ByteSource>, base: number): void {
    for (const note of unpackNotes(packed, base, this.#cache)) {
      this.#numbers.add(note);
      this.#notes.add(note);
      const documents = note.blocks.reduce((sum, count) => sum + count, 0);
      addValues(this.#blocks.store, "note", note.chunks[0]?.note, note.first, documents);
      addValues(this.#blocks.store, "tags", note.tags, note.first, documents);
    }
  }

  #takeOut(chunks: readonly Chunk[]): void {
    const all: number[] = [];
    for (const [path, ids] of idsByNote(chunks)) {
      const note = this.#notes.get(path);
      if (note === undefined) continue;
      for (const { first, count } of this.#numbers.of(path, ids)) {
        for (let number = first; number < first + count; number++) {
          all.push(number);
          removeValues(this.#blocks.store, "note", path, number);
          removeValues(this.#blocks.store, "tags", note.tags, number);
        }
      }
    }
    // At once: all lists are gone through for it.
    this.postings.removeDocuments(all);
    this.#notes.remove(chunks);
    for (const path of new Set(chunks.map(({ note }) => note))) {
      if (this.#notes.get(path) === undefined) this.#numbers.remove(path);
    }
  }

  /** What is read of the whole index is read anew when it is next wanted. */
  #changed(): void {
    this.#notedTerms = undefined;
    this.#commands.forget();
  }

  search(
    question: string,
    options: { readonly limit: number; readonly filter?: SearchFilter },
  ): SearchResult {
    this.#asked = undefined;
    const units = this.#readUnits(question);
    if (units.length === 0) return { question, units, hits: [] };
    // Where the order is not that of the numbers, equals are put in order before they are cut.
    const limit = this.#notes.byNumber ? Math.min(options.limit, HANDED_BACK) : HANDED_BACK;
    const scored = this.#blocks.find(question, limit, options.filter);
    if (!this.#notes.byNumber)
      scored.sort((a, b) => b.score - a.score || this.#notes.compare(a.place, b.place));
    const matcher = once(() => createMatcher(units, { postings: this.postings, fields: this.#fields }));
    const hits = scored.slice(0, options.limit).map((found) => new FoundHit(found, matcher));
    return { question, units, hits };
  }

  /** Orama asks for the same question again. */
  #readUnits(question: string): readonly WeightedUnit[] {
    if (this.#asked?.question !== question) {
      const [vocabulary, lexicon] = [this.postings, this.#lexicon];
      this.#foreignNames ??= createForeignNames(vocabulary, lexicon);
      const read = readQuestion(question, { vocabulary, lexicon, foreignNames: this.#foreignNames });
      this.#asked = { question, units: weighUnits(read, vocabulary) };
    }
    return this.#asked.units;
  }

  /**
   * The blocks that hold any of the terms, in the order of the notes.
   *
   * @param most how many of them, those that were read first
   */
  blocksWith(terms: readonly string[], most?: number): DocumentPlace[] {
    const ids = new Set(terms.flatMap((term) => idsOf(this.postings.list(term))));
    const places = [...ids]
      .sort((a, b) => a - b)
      .slice(0, most)
      .flatMap((id): DocumentPlace[] => {
        const place = this.#numbers.place(id);
        return place === undefined ? [] : [place];
      });
    return this.#notes.byNumber ? places : places.sort((a, b) => this.#notes.compare(a, b));
  }

  /** The commands in a block's code. */
  commandsOf(block: Block): readonly BlockCommand[] {
    return this.#commands.of(block);
  }

  /** The spellings that flags have for the commands of the first blocks which hold any of them. */
  flagSpellings(flags: readonly string[]): readonly string[] {
    return this.#commands.spellingsOf(flags, () =>
      this.blocksWith(flags, FLAG_BLOCKS).flatMap(({ chunk, at }) => commandPaths(chunk, at)),
    );
  }

  /** Headings, commands and flags as they are written, in the order of the notes, without repeats. */
  terms(): Iterable<string> {
    return this.notedTerms;
  }

  /** The same, by their words. */
  get notedTerms(): NotedTerms {
    this.#notedTerms ??= new NotedTerms(
      [...this.#notes.byPath.values()].flatMap(({ chunks, terms }) =>
        terms.of === chunks ? terms.read() : [...termsOf(chunks)],
      ),
    );
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

function idsByNote(chunks: readonly Chunk[]): Map<string, Set<string>> {
  const byNote = new Map<string, Set<string>>();
  for (const { note, id } of chunks) byNote.set(note, (byNote.get(note) ?? new Set()).add(id));
  return byNote;
}
