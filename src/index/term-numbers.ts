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
    const counted = new Counting(terms.length);
    for (const term of terms) this.#tallyUp(this.take(term), 1, counted);
    return this.#counted(counted, terms.length);
  }

  /** The terms of several lists as of one. */
  sum(lists: readonly CountedTerms[]): CountedTerms {
    const counted = new Counting(lists.reduce((most, { terms }) => most + terms.length, 0));
    for (const { terms, counts } of lists) {
      for (let at = 0; at < terms.length; at++) this.#tallyUp(terms[at] ?? 0, counts[at] ?? 0, counted);
    }
    return this.#counted(
      counted,
      lists.reduce((sum, { length }) => sum + length, 0),
    );
  }

  #tallyUp(number: number, often: number, counted: Counting): void {
    if (number >= this.#tally.length) this.#tally = withRoom(this.#tally, this.#table.size);
    const at = (this.#tally[number] ?? 0) - 1;
    if (at < 0) {
      counted.numbers[counted.distinct] = number;
      counted.often[counted.distinct] = often;
      this.#tally[number] = ++counted.distinct;
    } else counted.often[at] = Math.min((counted.often[at] ?? 0) + often, MAX_COUNT);
  }

  #counted({ numbers, often, distinct }: Counting, length: number): CountedTerms {
    for (let at = 0; at < distinct; at++) this.#tally[numbers[at] ?? 0] = 0;
    return { length, terms: numbers.subarray(0, distinct), counts: often.subarray(0, distinct) };
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

/** Terms as they are counted. */
class Counting {
  readonly numbers: Uint32Array;
  readonly often: Uint8Array;
  distinct = 0;

  constructor(most: number) {
    this.numbers = new Uint32Array(most);
    this.often = new Uint8Array(most);
  }
}
