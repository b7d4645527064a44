import { fold } from "./fold-text.js";
import { letterMask } from "./word-shapes.js";

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
  #words: ReadonlyMap<string, NotedWord> | undefined;

  constructor(terms: Iterable<string>) {
    this.terms = new Set(terms);
  }

  /** Each word once; read when they are first wanted. */
  get words(): ReadonlyMap<string, NotedWord> {
    this.#words ??= wordsOf(this.terms);
    return this.#words;
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
