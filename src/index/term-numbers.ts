import { withRoom } from "./growable.js";
import { MAX_COUNT } from "./posting-segment.js";
import { WordShapes } from "./word-shapes.js";

/** A list of terms, counted: what adding it to several documents needs once. */
export interface CountedTerms {
  readonly length: number;
  /** Each term's number, once, with how often it stands in the list. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** The numbers of an index's terms, which are never given to another term. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  /** By term, while terms are counted: one more than its place among those that came. Else all zeros. */
  #tally: Uint32Array = new Uint32Array(64);
  #shapes: { readonly words: WordShapes; size: number } | undefined;

  get size(): number {
    return this.#numbers.size;
  }

  /** -1 where the term has none. */
  of(term: string): number {
    return this.#numbers.get(term) ?? -1;
  }

  /** In the order of the numbers. */
  entries(): IterableIterator<[term: string, number: number]> {
    return this.#numbers.entries();
  }

  /** The terms that came after so many. */
  *since(count: number): Generator<string> {
    if (count >= this.#numbers.size) return;
    let at = 0;
    for (const term of this.#numbers.keys()) if (at++ >= count) yield term;
  }

  /** The number of a term, a new one where it has none. */
  take(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    return number;
  }

  count(terms: readonly string[]): CountedTerms {
    const numbers = new Uint32Array(terms.length);
    const often = new Uint8Array(terms.length);
    let distinct = 0;
    for (const term of terms) {
      const number = this.take(term);
      if (number >= this.#tally.length) this.#tally = withRoom(this.#tally, this.#numbers.size);
      const at = (this.#tally[number] ?? 0) - 1;
      if (at < 0) {
        numbers[distinct] = number;
        often[distinct] = 1;
        this.#tally[number] = ++distinct;
      } else often[at] = Math.min((often[at] ?? 0) + 1, MAX_COUNT);
    }
    for (let at = 0; at < distinct; at++) this.#tally[numbers[at] ?? 0] = 0;
    return {
      length: terms.length,
      terms: numbers.subarray(0, distinct),
      counts: often.subarray(0, distinct),
    };
  }

  /** By what they look like, with those that came since this was last asked for. */
  shapes(): WordShapes {
    this.#shapes ??= { words: new WordShapes(), size: 0 };
    const shapes = this.#shapes;
    for (const term of this.since(shapes.size)) {
      shapes.words.add(term);
      shapes.size++;
    }
    return shapes.words;
  }
}
