import type { Chunk } from "./chunk-note.js";
import { fold } from "./fold-text.js";
import { letterMask } from "./word-shapes.js";

/** Code longer than this is a command line with its arguments, not a term, in UTF-16 units. */
const LONGEST_TERM = 40;

/** A word of the terms, folded. */
export interface NotedWord {
  readonly word: string;
  /** See `letterMask`. */
  readonly letters: number;
  /** Places of the terms that hold it. */
  readonly terms: readonly number[];
}

/** Headings, commands and flags of the notes, by the words that they are made of. */
export class NotedTerms {
  readonly terms: ReadonlySet<string>;
  #list: readonly string[] | undefined;
  #words: ReadonlyMap<string, NotedWord> | undefined;
  #wordList: readonly NotedWord[] | undefined;

  constructor(terms: Iterable<string>) {
    this.terms = new Set(terms);
  }

  /** The same, by their places. */
  get list(): readonly string[] {
    this.#list ??= [...this.terms];
    return this.#list;
  }

  /** Each word once; read when they are first wanted. */
  get words(): ReadonlyMap<string, NotedWord> {
    this.#words ??= wordsOf(this.terms);
    return this.#words;
  }

  /** The same in a row: going through them takes less. */
  get wordList(): readonly NotedWord[] {
    this.#wordList ??= [...this.words.values()];
    return this.#wordList;
  }
}

function wordsOf(terms: Iterable<string>): Map<string, NotedWord> {
  const words = new Map<string, NotedWord & { readonly terms: number[] }>();
  let at = 0;
  for (const term of terms) {
    for (const word of new Set(fold(term).split(/[^\p{L}\p{N}_-]+/u))) {
      const known = words.get(word);
      if (known === undefined) words.set(word, { word, letters: letterMask(word), terms: [at] });
      else known.terms.push(at);
    }
    at++;
  }
  return words;
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
