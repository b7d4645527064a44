import { BITS_PER_FIELD, MAX_COUNT } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { type FieldWeight, SATURATION } from "./score.js";

/** Field lengths below this are divided by once a question. */
const COMMON_LENGTHS = 256;

/** `saturatedFrequency` for many documents of one question, with what is the same for them computed once. */
export class Frequencies {
  readonly #fields: readonly FieldWeight[];
  readonly #postings: Postings;
  readonly #averages: readonly number[];
  /** By field and length: BM25F's normalised length; 0 where it was not asked for yet. */
  readonly #norms: Float64Array;

  constructor(fields: readonly FieldWeight[], postings: Postings) {
    this.#fields = fields;
    this.#postings = postings;
    this.#averages = fields.map((_, field) => postings.averageLength(field));
    this.#norms = new Float64Array(fields.length * COMMON_LENGTHS);
  }

  /** @param packed a posting's counts by field */
  of(packed: number, id: number): number {
    const fields = this.#fields;
    const norms = this.#norms;
    let frequency = 0;
    for (let field = 0, rest = packed; rest !== 0; field++, rest >>>= BITS_PER_FIELD) {
      const count = rest & MAX_COUNT;
      const settings = fields[field];
      if (count === 0 || settings === undefined) continue;
      const length = this.#postings.fieldLength(field, id);
      const at = field * COMMON_LENGTHS + length;
      let norm = length < COMMON_LENGTHS ? (norms[at] ?? 0) : 0;
      if (norm === 0) {
        norm = 1 - settings.b + settings.b * (length / (this.#averages[field] ?? 1));
        if (length < COMMON_LENGTHS) norms[at] = norm;
      }
      frequency += (settings.weight * count) / norm;
    }
    return (frequency * (SATURATION + 1)) / (SATURATION + frequency);
  }
}
