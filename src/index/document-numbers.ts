import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";
import type { Place } from "./notes-in-order.js";

/** A note whose documents have the numbers of a stretch. */
export interface NumberedNote {
  readonly chunks: readonly Chunk[];
  /** The number of its first block. */
  readonly first: number;
  /** How many blocks each section has. */
  readonly blocks: readonly number[];
}

/** The block of a document, looked at when it is wanted. */
export class DocumentPlace implements Place {
  readonly chunk: Chunk;
  readonly number: number;
  /** The block's place in its section. */
  readonly at: number;

  constructor(chunk: Chunk, at: number, number: number) {
    this.chunk = chunk;
    this.at = at;
    this.number = number;
  }

  get block(): Block {
    const block = this.chunk.blocks[this.at];
    if (block === undefined) throw new RangeError(`no block ${this.at} in section ${this.chunk.id}`);
    return block;
  }
}

/** Which block each document of an index is, without an object for each. */
export class DocumentNumbers {
  /** In the order of their numbers. */
  #notes: NumberedNote[] = [];
  #next = 1;

  /** What the next document is to be; also one more than all that were given. */
  get next(): number {
    return this.#next;
  }

  /** @param note whose numbers come after all that are here */
  add(note: NumberedNote): void {
    if (note.first < this.#next)
      throw new RangeError(`a number from ${this.#next} expected, ${note.first} came`);
    this.#notes.push(note);
    this.#next = note.first + note.blocks.reduce((sum, count) => sum + count, 0);
  }

  /** The stretches of numbers that the sections of some ids have. */
  of(path: string, ids: ReadonlySet<string>): { readonly first: number; readonly count: number }[] {
    return this.#notes.flatMap(({ chunks, first, blocks }) => {
      if (chunks[0]?.note !== path) return [];
      let at = first;
      return chunks.flatMap(({ id }, place) => {
        const count = blocks[place] ?? 0;
        at += count;
        return ids.has(id) ? [{ first: at - count, count }] : [];
      });
    });
  }

  /** Forgets the notes of a path; nobody asks for their documents any more. */
  remove(path: string): void {
    this.#notes = this.#notes.filter(({ chunks }) => chunks[0]?.note !== path);
  }

  place(number: number): DocumentPlace | undefined {
    let [low, high] = [0, this.#notes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#notes[middle]?.first ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    const note = this.#notes[low - 1];
    if (note === undefined) return undefined;
    let at = number - note.first;
    for (let place = 0; place < note.blocks.length; place++) {
      const count = note.blocks[place] ?? 0;
      const chunk = note.chunks[place];
      if (at < count && chunk !== undefined) return new DocumentPlace(chunk, at, number);
      at -= count;
    }
    return undefined;
  }
}
