/** Packed counts as codes: hardly more than a hundred of them occur, and a few of these nearly always. */
export interface Packings {
  /** By posting: the place of its packed counts in `packings`, in four bits, the even posting in the lower; or `RARE`. */
  readonly codes: Uint8Array;
  /** The postings whose code needs more bits, ascending: the code above the lowest byte of the posting's number. */
  readonly rare: Uint32Array;
  /** Where the rare ones of each 256 postings begin; one more for the end of the last. */
  readonly rareStarts: Uint32Array;
  /** The packed counts that occur, the most common first. */
  readonly packings: Uint32Array;
}

/** By posting: its code; as wide as there are many. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Four bits that stand for a code which does not fit. */
export const RARE = 15;
const LOW_BITS = 8;
const LOW = (1 << LOW_BITS) - 1;

/** The code of a posting. */
export function codeOf(packings: Packings, posting: number): number {
  const code = codeIn(packings.codes, posting);
  return code === RARE ? rareCode(packings, posting) : code;
}

/** The four bits of a posting. */
export function codeIn(codes: Uint8Array, posting: number): number {
  return ((codes[posting >>> 1] ?? 0) >>> ((posting & 1) << 2)) & RARE;
}

/** The code of a posting whose four bits are `RARE`. */
export function rareCode({ rare, rareStarts }: Packings, posting: number): number {
  const low = posting & LOW;
  let at = rareStarts[posting >>> LOW_BITS] ?? 0;
  while (((rare[at] ?? low) & LOW) < low) at++;
  return (rare[at] ?? 0) >>> LOW_BITS;
}

/** Room for the codes of so many postings. */
export function roomForCodes(packings: number, postings: number): Codes {
  if (packings <= 1 << 8) return new Uint8Array(postings);
  return packings <= 1 << 16 ? new Uint16Array(postings) : new Uint32Array(postings);
}

/** @param packed by posting */
export function encodePackings(packed: Uint32Array): Packings {
  const packings = new PackingCodes();
  for (const counts of packed) packings.take(counts);
  const codes = roomForCodes(packings.size, packed.length);
  for (let i = 0; i < packed.length; i++) codes[i] = packings.take(packed[i] ?? 0);
  return packCodes(codes, packings.list());
}

/** Gives the most common packed counts the codes that fit. @param packings by code */
export function packCodes(codes: Codes, packings: Uint32Array): Packings {
  const counts = new Uint32Array(packings.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const order = Uint32Array.from(packings.keys()).sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b,
  );
  const renumbered = new Uint32Array(packings.length);
  let rares = 0;
  order.forEach((code, at) => {
    renumbered[code] = at;
    if (at >= RARE) rares += counts[code] ?? 0;
  });
  const packed = new Uint8Array((codes.length + 1) >>> 1);
  const rare = new Uint32Array(rares);
  const rareStarts = new Uint32Array((codes.length >>> LOW_BITS) + 2);
  let found = 0;
  for (let i = 0; i < codes.length; i++) {
    let code = renumbered[codes[i] ?? 0] ?? 0;
    if (code >= RARE) {
      rare[found++] = ((code << LOW_BITS) | (i & LOW)) >>> 0;
      code = RARE;
    }
    packed[i >>> 1] = (packed[i >>> 1] ?? 0) | (code << ((i & 1) << 2));
    if ((i & LOW) === LOW) rareStarts[(i >>> LOW_BITS) + 1] = found;
  }
  rareStarts[rareStarts.length - 1] = found;
  return { codes: packed, rare, rareStarts, packings: order.map((code) => packings[code] ?? 0) };
}

/** @param postings how many there are */
export function unpackCodes(
  { codes: packed, rare, rareStarts, packings }: Packings,
  postings: number,
): Codes {
  const codes = roomForCodes(packings.length, postings);
  for (let i = 0; i < postings; i++) codes[i] = codeIn(packed, i);
  for (let block = 0; block + 1 < rareStarts.length; block++) {
    for (let at = rareStarts[block] ?? 0; at < (rareStarts[block + 1] ?? 0); at++) {
      codes[(block << LOW_BITS) | ((rare[at] ?? 0) & LOW)] = (rare[at] ?? 0) >>> LOW_BITS;
    }
  }
  return codes;
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
