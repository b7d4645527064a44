import { BITS_PER_FIELD, MAX_COUNT } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { type FieldWeight, SATURATION } from "./score.js";

/** Field lengths below this are looked up in a table, as `FieldLengths` stores them. */
export const COMMON_LENGTHS = 256;

/** `saturatedFrequency` for many documents, with what is the same for them computed once. */
export class Frequencies {
  readonly #fields: readonly FieldWeight[];
  readonly #postings: Postings;
  readonly #averages: readonly number[];
  #lengths: readonly Uint16Array[];
  /** By field, count and stored length, for postings of one field; 0 where it was not asked for yet (see `of`). */
  readonly table: Float64Array;

  constructor(fields: readonly FieldWeight[], postings: Postings) {
    this.#fields = fields;
    this.#postings = postings;
    this.#averages = fields.map((_, field) => postings.averageLength(field));
    this.#lengths = fields.map((_, field) => postings.storedLengths(field));
    this.table = new Float64Array(fields.length * (MAX_COUNT + 1) * COMMON_LENGTHS);
  }

  /** Those of the latest question where nothing that they depend on has changed. */
  static for(fields: readonly FieldWeight[], postings: Postings): Frequencies {
    const { scratch } = postings;
    const isSame = scratch.frequencies?.renew(fields) === true;
    if (!isSame) scratch.frequencies = new Frequencies(fields, postings);
    return scratch.frequencies ?? new Frequencies(fields, postings);
  }

  /** Makes them ready for another question. @returns whether they still hold */
  renew(fields: readonly FieldWeight[]): boolean {
    const postings = this.#postings;
    if (fields !== this.#fields) return false;
    this.#lengths = fields.map((_, field) => postings.storedLengths(field));
    return this.#averages.every((average, field) => average === postings.averageLength(field));
  }

  /** By field, see `FieldLengths.stored`; those of the question at hand, as documents may come between two. */
  get lengths(): readonly Uint16Array[] {
    return this.#lengths;
  }

  /** @param packed a posting's counts by field, not all 0 */
  of(packed: number, id: number): number {
    const field = Math.floor((31 - Math.clz32(packed & -packed)) / BITS_PER_FIELD);
    const count = packed >>> (field * BITS_PER_FIELD);
    const stored = count > MAX_COUNT ? COMMON_LENGTHS : (this.#lengths[field]?.[id] ?? COMMON_LENGTHS);
    if (stored >= COMMON_LENGTHS) return this.#compute(packed, id);
    const entry = ((field << BITS_PER_FIELD) | count) * COMMON_LENGTHS + stored;
    const known = this.table[entry] ?? 0;
    if (known !== 0) return known;
    const frequency = this.#compute(packed, id);
    this.table[entry] = frequency;
    return frequency;
  }

  #compute(packed: number, id: number): number {
    let frequency = 0;
    for (let field = 0, rest = packed; rest !== 0; field++, rest >>>= BITS_PER_FIELD) {
      const count = rest & MAX_COUNT;
      const settings = this.#fields[field];
      if (count === 0 || settings === undefined) continue;
      const relative = this.#postings.fieldLength(field, id) / (this.#averages[field] ?? 1);
      frequency += (settings.weight * count) / (1 - settings.b + settings.b * relative);
    }
    return (frequency * (SATURATION + 1)) / (SATURATION + frequency);
  }
}
