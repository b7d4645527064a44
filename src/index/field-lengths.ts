import { withRoom } from "./growable.js";

/** What stands for a length that does not fit. */
const LARGE = 0xffff;

/** How many terms a field has in each document, in two bytes each. */
export class FieldLengths {
  /** One more than the length; 0 where the document has no such field. */
  #lengths = new Uint16Array(16);
  readonly #large = new Map<number, number>();
  #total = 0;
  #documents = 0;

  /** 0 where the document has no such field. */
  of(id: number): number {
    const stored = this.#lengths[id] ?? 0;
    if (stored === LARGE) return this.#large.get(id) ?? 0;
    return stored === 0 ? 0 : stored - 1;
  }

  /** By document as they are stored: one more than the length, 0 where there is no such field, 65,535 for what is longer. */
  get stored(): Uint16Array {
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

  *entries(): Generator<readonly [id: number, length: number]> {
    for (const [id, stored] of this.#lengths.entries()) if (stored !== 0) yield [id, this.of(id)];
  }
}
