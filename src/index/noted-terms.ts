import type { Chunk } from "./chunk-note.js";
import { fold } from "./fold-text.js";
import { TermTable } from "./term-table.js";
import { letterMask } from "./word-shapes.js";

/** Code longer than this is a command line with its arguments, not a term, in UTF-16 units. */
const LONGEST_TERM = 40;

/** Headings, commands and flags of the notes, each once, by the words that they are made of. */
export class NotedTerms {
  readonly #table = new TermTable();
  #words: NotedWords | undefined;

  constructor(terms: Iterable<string>) {
    for (const term of terms) this.#table.take(term);
  }

  get size(): number {
    return this.#table.size;
  }

  /** @param at the term's place */
  term(at: number): string {
    return this.#table.term(at);
  }

  /** In the order of their places. */
  *[Symbol.iterator](): Generator<string> {
    for (let at = 0; at < this.size; at++) yield this.term(at);
  }

  /** Read when they are first wanted. */
  get words(): NotedWords {
    this.#words ??= new NotedWords(this);
    return this.#words;
  }
}

/** The words of terms, folded, each once; in arrays, as objects for them take several times as much. */
export class NotedWords {
  /** By the word's place. */
  readonly all: readonly string[];
  /** See `letterMask`. */
  readonly letters: Int32Array;
  readonly #places = new Map<string, number>();
  /** Where the terms of each word begin, and where those of the last end. */
  readonly #starts: Uint32Array;
  readonly #terms: Uint32Array;

  constructor(terms: Iterable<string>) {
    const pairs: number[] = [];
    let term = 0;
    for (const text of terms) {
      for (const word of new Set(fold(text).split(/[^\p{L}\p{N}_-]+/u))) {
        const place = this.#places.get(word) ?? this.#places.size;
        this.#places.set(word, place);
        pairs.push(place, term);
      }
      term++;
    }
    this.all = [...this.#places.keys()];
    this.letters = Int32Array.from(this.all, letterMask);
    // A word's terms are counted two places on; their start, one place on, moves to their end as they are put down.
    this.#starts = new Uint32Array(this.all.length + 2);
    for (let i = 0; i < pairs.length; i += 2) bump(this.#starts, (pairs[i] ?? 0) + 2);
    for (let at = 2; at < this.#starts.length; at++) bump(this.#starts, at, this.#starts[at - 1]);
    this.#terms = new Uint32Array(pairs.length / 2);
    for (let i = 0; i < pairs.length; i += 2) {
      this.#terms[bump(this.#starts, (pairs[i] ?? 0) + 1)] = pairs[i + 1] ?? 0;
    }
  }

  /** The place of a word; undefined where no term holds it. */
  placeOf(word: string): number | undefined {
    return this.#places.get(word);
  }

  /** The places of the terms that hold a word. */
  termsOf(place: number): Uint32Array {
    return this.#terms.subarray(this.#starts[place], this.#starts[place + 1]);
  }
}

/** Adds to a number. @returns what it was */
function bump(numbers: Uint32Array, at: number, by = 1): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + by;
  return before;
}

/** Headings, commands and flags of sections as they are written, in their order. */
export function termsOf(chunks: Iterable<Chunk>): Set<string> {
  const terms = new Set<string>();
  for (const { headings, blocks } of chunks) {
    const title = headings.at(-1) ?? "";
    if (title !== "") terms.add(title);
    for (const { codes } of blocks) {
      for (const { value, block } of codes) if (!block && value.length <= LONGEST_TERM) terms.add(value);
    }
  }
  return terms;
}
