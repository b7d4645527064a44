import { BITS_PER_FIELD, MAX_COUNT, type PostingSegment } from "./posting-segment.js";
import type { Postings } from "./postings.js";
import { type FieldWeight, SATURATION } from "./score.js";

/** Field lengths below this are looked up in a table, as `FieldLengths` stores them. */
export const COMMON_LENGTHS = 255;

/** What is the same for all postings of a segment that have one code, by that code. */
export interface CodeWorths {
  /** No document has a higher frequency. */
  readonly most: Float64Array;
  /** The field of a posting of one field, and where its entries begin in `Frequencies.table`. */
  readonly fields: Uint8Array;
  readonly entries: Uint32Array;
}

/** Stands for the field of a posting of several. */
const SEVERAL = 0xff;

/** `saturatedFrequency` for many documents, with what is the same for them computed once. */
export class Frequencies {
  readonly #fields: readonly FieldWeight[];
  readonly #postings: Postings;
  readonly #averages: readonly number[];
  #lengths: readonly Uint8Array[];
  /** By field, count and stored length, for postings of one field; 0 where it was not computed yet. */
  readonly table: Float64Array;
  readonly #worths = new WeakMap<PostingSegment, CodeWorths>();

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
  get lengths(): readonly Uint8Array[] {
    return this.#lengths;
  }

  /** What the codes of a segment's postings are worth. */
  worths(segment: PostingSegment): CodeWorths {
    let worths = this.#worths.get(segment);
    if (worths === undefined) {
      const { packings } = segment.parts;
      const lowest = packings.map((packed) =>
        Math.floor((31 - Math.clz32(packed & -packed)) / BITS_PER_FIELD),
      );
      const times = packings.map((packed, code) => packed >>> ((lowest[code] ?? 0) * BITS_PER_FIELD));
      worths = {
        most: Float64Array.from(packings, (packed) => this.compute(packed)),
        fields: Uint8Array.from(lowest, (field, code) => ((times[code] ?? 0) > MAX_COUNT ? SEVERAL : field)),
        entries: lowest.map(
          (field, code) => ((field << BITS_PER_FIELD) | (times[code] ?? 0)) * COMMON_LENGTHS,
        ),
      };
      this.#worths.set(segment, worths);
    }
    return worths;
  }

  /** @param packed a posting's counts by field @param id absent: of the shortest document that there can be */
  compute(packed: number, id?: number): number {
    let frequency = 0;
    for (let field = 0, rest = packed; rest !== 0; field++, rest >>>= BITS_PER_FIELD) {
      const count = rest & MAX_COUNT;
      const settings = this.#fields[field];
      if (count === 0 || settings === undefined) continue;
      const length = id === undefined ? 0 : this.#postings.fieldLength(field, id);
      const relative = length / (this.#averages[field] ?? 1);
      frequency += (settings.weight * count) / (1 - settings.b + settings.b * relative);
    }
    return (frequency * (SATURATION + 1)) / (SATURATION + frequency);
  }
}
