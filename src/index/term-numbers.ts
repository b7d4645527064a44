import { withRoom } from "./growable.js";
import { MAX_COUNT } from "./posting-segment.js";
import { type TermArrays, TermTable } from "./term-table.js";
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
  readonly #table: TermTable;
  /** By term, while terms are counted: one more than its place among those that came. Else all zeros. */
  #tally: Uint32Array = new Uint32Array(64);
  readonly #counting = new Counting();
  #shapes: { readonly words: WordShapes; size: number } | undefined;

  constructor(terms?: TermArrays) {
    this.#table = new TermTable(terms);
  }

  get size(): number {
    return this.#table.size;
  }

  /** -1 where the term has none. */
  of(term: string): number {
    return this.#table.of(term);
  }

  /** The term of a number. */
  term(number: number): string {
    return this.#table.term(number);
  }

  /** The terms that came after so many. */
  *since(count: number): Generator<string> {
    for (let number = count; number < this.#table.size; number++) yield this.#table.term(number);
  }

  /** The number of a term, a new one where it has none. */
  take(term: string): number {
    return this.#table.take(term);
  }

  /** For each term of another index, by its number there, its number here. */
  takeAll(terms: Omit<TermArrays, "slots">): Uint32Array {
    return this.#table.takeAll(terms);
  }

  toArrays(): TermArrays {
    return this.#table.toArrays();
  }

  count(terms: readonly string[]): CountedTerms {
    this.#counting.begin(terms.length);
    for (const term of terms) this.#tallyUp(this.take(term), 1);
    return this.#counted(terms.length);
  }

  /** The terms of several lists as of one. */
  sum(lists: readonly CountedTerms[]): CountedTerms {
    this.#counting.begin(lists.reduce((most, { terms }) => most + terms.length, 0));
    for (const { terms, counts } of lists) {
      for (let at = 0; at < terms.length; at++) this.#tallyUp(terms[at] ?? 0, counts[at] ?? 0);
    }
    return this.#counted(lists.reduce((sum, { length }) => sum + length, 0));
  }

  #tallyUp(number: number, often: number): void {
    const counted = this.#counting;
    if (number >= this.#tally.length) this.#tally = withRoom(this.#tally, this.#table.size);
    const at = (this.#tally[number] ?? 0) - 1;
    if (at < 0) {
      counted.numbers[counted.distinct] = number;
      counted.often[counted.distinct] = often;
      this.#tally[number] = ++counted.distinct;
    } else counted.often[at] = Math.min((counted.often[at] ?? 0) + often, MAX_COUNT);
  }

  #counted(length: number): CountedTerms {
    const { numbers, often, distinct } = this.#counting;
    for (let at = 0; at < distinct; at++) this.#tally[numbers[at] ?? 0] = 0;
    return { length, terms: numbers.slice(0, distinct), counts: often.slice(0, distinct) };
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

/** Terms as they are counted, one list after the other: what is counted is copied, as a view would take more. */
class Counting {
  numbers = new Uint32Array(64);
  often = new Uint8Array(64);
  distinct = 0;

  begin(most: number): void {
    this.distinct = 0;
    if (most <= this.numbers.length) return;
    this.numbers = new Uint32Array(2 * most);
    this.often = new Uint8Array(2 * most);
  }
}
