/** By posting: the place of its packed counts among those that occur; as wide as there are many of these. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Packed counts as codes: hardly more than a hundred of them occur. */
export interface Packings {
  readonly codes: Codes;
  /** The packed counts that occur. */
  readonly packings: Uint32Array;
}

/** Room for the codes of so many postings. */
export function roomForCodes(packings: number, postings: number): Codes {
  if (packings <= 1 << 8) return new Uint8Array(postings);
  return packings <= 1 << 16 ? new Uint16Array(postings) : new Uint32Array(postings);
}

export function encodePackings(packed: Uint32Array): Packings {
  const packings = new PackingCodes();
  for (const counts of packed) packings.take(counts);
  const codes = roomForCodes(packings.size, packed.length);
  for (let i = 0; i < packed.length; i++) codes[i] = packings.take(packed[i] ?? 0);
  return { codes, packings: packings.list() };
}

/** Gives packed counts their codes. */
export class PackingCodes {
  readonly #codes = new Map<number, number>();

  get size(): number {
    return this.#codes.size;
  }

  take(packed: number): number {
    let code = this.#codes.get(packed);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(packed, code);
    }
    return code;
  }

  /** By code. */
  list(): Uint32Array {
    return Uint32Array.from(this.#codes.keys());
  }
}
