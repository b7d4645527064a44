import { withRoom } from "./growable.js";

/** A table of terms in arrays that can stand in a file. */
export interface TermArrays {
  /** The UTF-16 units of the terms, one term after the other in the order of their numbers. */
  readonly units: Uint16Array;
  /** Where each term's units begin, and where those of the last end. */
  readonly starts: Uint32Array;
  /** A hash table: one more than a term's number, 0 where there is none; its size is a power of two. */
  readonly slots: Uint32Array;
}

const FEWEST_SLOTS = 64;
/** Slots for each term, at least: a search ends at the first that is empty. */
const ROOM = 1.5;
/** Units of a stretch that is made a string at once: arguments of one call. */
const LONGEST_CALL = 4096;

/** Terms and their numbers in typed arrays: a fifth of what a Map of strings takes, and no work for the collector. */
export class TermTable {
  #units: Uint16Array;
  #starts: Uint32Array;
  #slots: Uint32Array;
  #size: number;

  constructor(arrays?: TermArrays) {
    this.#units = arrays?.units ?? new Uint16Array(256);
    this.#starts = arrays?.starts ?? new Uint32Array(FEWEST_SLOTS);
    this.#slots = arrays?.slots ?? new Uint32Array(FEWEST_SLOTS);
    this.#size = arrays === undefined ? 0 : arrays.starts.length - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** -1 where the term has none. */
  of(term: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(term) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || this.#isTerm(number, term)) return number;
    }
  }

  /** The number of a term, a new one where it has none. */
  take(term: string): number {
    const hash = hashOf(term);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#isTerm(number, term)) return number;
    }
    const start = this.#starts[this.#size] ?? 0;
    this.#units = withRoom(this.#units, start + term.length);
    for (let at = 0; at < term.length; at++) this.#units[start + at] = term.charCodeAt(at);
    return this.#append(start + term.length, slot);
  }

  /** For each term of another table, by its number there, its number here. */
  takeAll({ units, starts }: Omit<TermArrays, "slots">): Uint32Array {
    const numbers = new Uint32Array(starts.length - 1);
    for (let term = 0; term < numbers.length; term++) {
      numbers[term] = this.#takeUnits(units, starts[term] ?? 0, starts[term + 1] ?? 0);
    }
    return numbers;
  }

  term(number: number): string {
    const end = this.#starts[number + 1] ?? 0;
    let text = "";
    for (let from = this.#starts[number] ?? 0; from < end; from += LONGEST_CALL) {
      const stretch = this.#units.subarray(from, Math.min(end, from + LONGEST_CALL));
      text += String.fromCharCode.apply(null, stretch as unknown as number[]);
    }
    return text;
  }

  /** Copies, as long as what they hold. */
  toArrays(): TermArrays {
    const starts = this.#starts.slice(0, this.#size + 1);
    return { units: this.#units.slice(0, starts.at(-1) ?? 0), starts, slots: this.#slots.slice() };
  }

  #takeUnits(units: Uint16Array, from: number, to: number): number {
    let hash = HASH_START;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] ?? 0), HASH_FACTOR);
    const mask = this.#slots.length - 1;
    let slot = settled(hash) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (this.#isStretch(number, units, from, to)) return number;
    }
    const start = this.#starts[this.#size] ?? 0;
    const end = start + to - from;
    this.#units = withRoom(this.#units, end);
    for (let at = from; at < to; at++) this.#units[start + at - from] = units[at] ?? 0;
    return this.#append(end, slot);
  }

  #append(end: number, slot: number): number {
    const number = this.#size++;
    this.#starts = withRoom(this.#starts, this.#size + 1);
    this.#starts[this.#size] = end;
    this.#slots[slot] = this.#size;
    if (this.#size * ROOM > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let hash = HASH_START;
      const end = this.#starts[number + 1] ?? 0;
      for (let at = this.#starts[number] ?? 0; at < end; at++) {
        hash = Math.imul(hash ^ (this.#units[at] ?? 0), HASH_FACTOR);
      }
      let slot = settled(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  #isTerm(number: number, term: string): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== term.length) return false;
    for (let at = 0; at < term.length; at++) {
      if (this.#units[start + at] !== term.charCodeAt(at)) return false;
    }
    return true;
  }

  #isStretch(number: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#units[start + at - from] !== units[at]) return false;
    return true;
  }
}

// FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits brought down at the end.
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function hashOf(term: string): number {
  let hash = HASH_START;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), HASH_FACTOR);
  return settled(hash);
}

function settled(hash: number): number {
  return hash ^ (hash >>> 15);
}
