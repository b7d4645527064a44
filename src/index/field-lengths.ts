import { withRoom } from "./growable.js";

/** What stands for a length that does not fit. */
const LARGE = 0xff;

/** The lengths of a field in a form that can stand in a file. */
export interface LengthArrays {
  /** By document: one more than the length, at most `LARGE`; 0 where the document has no such field. */
  readonly stored: Uint8Array;
  /** The lengths that do not fit, by document. */
  readonly large: readonly (readonly [id: number, length: number])[];
}

/** How many terms a field has in each document, in a byte each. */
export class FieldLengths {
  /** One more than the length; 0 where the document has no such field. */
  #lengths: Uint8Array = new Uint8Array(16);
  readonly #large = new Map<number, number>();
  #total = 0;
  #documents = 0;

  /** 0 where the document has no such field. */
  of(id: number): number {
    const stored = this.#lengths[id] ?? 0;
    if (stored === LARGE) return this.#large.get(id) ?? 0;
    return stored === 0 ? 0 : stored - 1;
  }

  /** By document as they are stored: one more than the length, 0 where there is no such field, 255 for what is longer. */
  get stored(): Uint8Array {
    return this.#lengths;
  }

  /** Over the documents that have the field; 1 where none has. */
  get average(): number {
    return this.#total === 0 ? 1 : this.#total / this.#documents;
  }

  set(id: number, length: number): void {
    this.#lengths = withRoom(this.#lengths, id + 1);
    this.#lengths[id] = Math.min(length + 1, LARGE);
    if (length + 1 >= LARGE) this.#large.set(id, length);
    this.#total += length;
    this.#documents++;
  }

  /** Nothing where the document has no such field. */
  delete(id: number): void {
    if ((this.#lengths[id] ?? 0) === 0) return;
    this.#total -= this.of(id);
    this.#documents--;
    this.#lengths[id] = 0;
    this.#large.delete(id);
  }

  /** Of the documents up to the last that has the field. */
  toArrays(): LengthArrays {
    const end = this.#lengths.findLastIndex((stored) => stored !== 0) + 1;
    return { stored: this.#lengths.slice(0, end), large: [...this.#large] };
  }

  /**
   * Takes in the lengths of documents that come after all that have the field.
   *
   * @param first the number of the document that comes first there
   */
  takeIn({ stored, large }: LengthArrays, first: number): void {
    if (this.#documents === 0 && first === 0) this.#lengths = stored;
    else {
      this.#lengths = withRoom(this.#lengths, first + stored.length);
      this.#lengths.set(stored, first);
    }
    let total = 0;
    let documents = 0;
    for (let at = 0; at < stored.length; at++) {
      const one = stored[at] ?? 0;
      if (one === 0) continue;
      documents++;
      if (one !== LARGE) total += one - 1;
    }
    for (const [id, length] of large) {
      this.#large.set(first + id, length);
      total += length;
    }
    this.#documents += documents;
    this.#total += total;
  }
}
