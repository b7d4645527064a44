import { FieldLengths, type LengthArrays } from "./field-lengths.js";
import { withRoom } from "./growable.js";
import { joinSegments, type SegmentSource } from "./join-segments.js";
import { mergeSegments, sourceOf, takeWhole } from "./merge-segments.js";
import { PostingList } from "./posting-list.js";
import {
  BITS_PER_FIELD,
  MAX_COUNT,
  MAX_SEGMENT_DOCUMENTS,
  PostingSegment,
  type SegmentParts,
} from "./posting-segment.js";
import { SearchScratch } from "./search-scratch.js";
import { SegmentBuilder } from "./segment-builder.js";
import { type CountedTerms, TermNumbers } from "./term-numbers.js";
import type { TermArrays } from "./term-table.js";

/** Six fields of five bits stay below the sign bit. */
export const MAX_FIELDS = 6;

/** An index's postings in arrays that can stand in a file or go from one thread to another. */
export interface PostingsParts {
  readonly terms: TermArrays;
  /** Of living documents alone. */
  readonly segments: readonly SegmentParts[];
  /** By field. */
  readonly lengths: readonly LengthArrays[];
}

/** The same for another index, which has a hash table of its own. */
export interface ForeignParts extends Omit<PostingsParts, "terms"> {
  readonly terms: Omit<TermArrays, "slots">;
}

/**
 * An inverted index over documents of several fields: which term stands how often in which field of which document.
 * Documents are kept in segments that are written once: what is added since the last question becomes one, and small
 * ones are merged, so that each posting is written a logarithmic number of times at most.
 */
export class Postings {
  readonly fields: number;
  readonly scratch = new SearchScratch();
  readonly #numbers: TermNumbers;
  /** By term: how many documents hold it. */
  #frequencies = new Uint32Array(64);
  readonly #lengths: readonly FieldLengths[];
  /** By document: how many of its fields are there. */
  #held: Uint8Array = new Uint8Array(16);
  #documents = 0;
  #segments: PostingSegment[] = [];
  /** What was taken in from other indexes since the segments were looked through; after all of these. */
  #taken: SegmentSource[] = [];
  #builder: SegmentBuilder;
  /** Whether documents were taken out since the segments were looked through. */
  #changed = false;

  constructor(fields: number, terms?: TermArrays) {
    if (fields > MAX_FIELDS) throw new RangeError(`at most ${MAX_FIELDS} fields expected, ${fields} came`);
    this.fields = fields;
    this.#numbers = new TermNumbers(terms);
    this.#lengths = Array.from({ length: fields }, () => new FieldLengths());
    this.#builder = new SegmentBuilder(fields);
  }

  get documents(): number {
    return this.#documents;
  }

  has(term: string): boolean {
    return this.holding(term) > 0;
  }

  /** How many documents hold the term. */
  holding(term: string): number {
    return this.frequency(this.numberOf(term));
  }

  *terms(): Generator<string> {
    for (let number = 0; number < this.#numbers.size; number++) {
      if (this.frequency(number) > 0) yield this.#numbers.term(number);
    }
  }

  /** The terms that came after so many, in their order, also those that are gone. */
  since(count: number): Iterable<string> {
    return this.#numbers.since(count);
  }

  list(term: string): PostingList | undefined {
    const number = this.numberOf(term);
    return this.frequency(number) > 0 ? new PostingList(this, number) : undefined;
  }

  /** All terms within so many edits of a flag or a word, and some more. */
  alike(word: string, edits: number): string[] {
    return this.#numbers
      .shapes()
      .alike(word, edits)
      .filter((term) => this.has(term));
  }

  /** Terms of that many Chinese characters whose first is accepted. */
  beginning(length: number, accepts: (first: string) => boolean): string[] {
    return this.#numbers
      .shapes()
      .beginning(length, accepts)
      .filter((term) => this.has(term));
  }

  /** The number of a term; -1 where it has none. */
  numberOf(term: string): number {
    return this.#numbers.of(term);
  }

  /** How many documents hold the term of that number. */
  frequency(number: number): number {
    return this.#frequencies[number] ?? 0;
  }

  /** All that is in the index; a document is alive in one segment at most. */
  get segments(): readonly PostingSegment[] {
    this.#settle();
    return this.#segments;
  }

  /** Terms in a field of a document; 0 where it has none. */
  fieldLength(field: number, id: number): number {
    return this.#lengths[field]?.of(id) ?? 0;
  }

  /** By document, see `FieldLengths.stored`. Until documents are added. */
  storedLengths(field: number): Uint8Array {
    return this.#lengthsOf(field).stored;
  }

  /** Over the documents that have the field; 1 where none has. */
  averageLength(field: number): number {
    return this.#lengths[field]?.average ?? 1;
  }

  /** Counts terms so that they can be added to several documents; the numbers are this index's. */
  count(terms: readonly string[]): CountedTerms {
    return this.#numbers.count(terms);
  }

  /** The terms of several lists as of one. */
  sum(lists: readonly CountedTerms[]): CountedTerms {
    return this.#numbers.sum(lists);
  }

  add(id: number, field: number, terms: readonly string[]): void {
    this.addCounted(id, field, this.count(terms));
  }

  addCounted(id: number, field: number, { length, terms, counts }: CountedTerms): void {
    this.#lengthsOf(field).set(id, length);
    this.#held = withRoom(this.#held, id + 1);
    const held = (this.#held[id] ?? 0) + 1;
    this.#held[id] = held;
    if (held === 1) this.#documents++;
    this.#open(id, held > 1);
    this.#frequencies = withRoom(this.#frequencies, this.#numbers.size);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i] ?? 0;
      if (this.#builder.add(term, (counts[i] ?? 0) << (field * BITS_PER_FIELD))) {
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      }
    }
  }

  /** @param terms the same that were added */
  remove(id: number, field: number, terms: readonly string[]): void {
    this.removeCounted(id, field, this.count(terms));
  }

  /** Takes documents out with all their fields, whose terms need not be known. Those that are not there are passed over. */
  removeDocuments(ids: readonly number[]): void {
    const held = [...new Set(ids)].filter((id) => (this.#held[id] ?? 0) > 0);
    if (held.length === 0) return;
    this.#settle();
    for (const segment of this.#segments) {
      const places = held.map((id) => segment.placeOf(id)).filter((place) => place >= 0);
      if (places.length === 0) continue;
      for (const term of segment.termsOf(places)) {
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) - 1;
      }
      for (const place of places) segment.takeOutWhole(place);
    }
    for (const id of held) {
      for (const lengths of this.#lengths) lengths.delete(id);
      this.#held[id] = 0;
    }
    this.#documents -= held.length;
    this.#changed = true;
  }

  removeCounted(id: number, field: number, { terms }: CountedTerms): void {
    this.#lengthsOf(field).delete(id);
    const held = (this.#held[id] ?? 0) - 1;
    this.#held[id] = held;
    if (held === 0) this.#documents--;
    if (this.#builder.has(id) || this.#taken.length > 0) this.#settle();
    const segment = this.#segments.find((one) => one.placeOf(id) >= 0);
    if (segment === undefined) return;
    const place = segment.placeOf(id);
    const own = MAX_COUNT << (field * BITS_PER_FIELD);
    for (const term of terms) {
      const at = segment.find(term);
      const posting = at < 0 ? -1 : segment.postingOf(at, place);
      if (posting < 0) continue;
      const packed = segment.packed(posting);
      if ((packed & own) !== 0 && (packed & ~own) === 0) {
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) - 1;
      }
    }
    if (held === 0) segment.takeOutWhole(place);
    else segment.takeOut(place, field);
    this.#changed = true;
  }

  /** Whole, for a file or another thread: what `fromParts` and `takeIn` take. */
  toParts(): PostingsParts {
    const options = { fields: this.fields, terms: this.#numbers.size };
    return {
      terms: this.#numbers.toArrays(),
      segments: this.segments.map((segment) =>
        segment.gone === undefined ? segment.parts : joinSegments([sourceOf(segment)], options).parts,
      ),
      lengths: this.#lengths.map((one) => one.toArrays()),
    };
  }

  static fromParts({ terms, segments, lengths }: PostingsParts): Postings {
    const postings = new Postings(lengths.length, terms);
    postings.#segments = segments.map((parts) => new PostingSegment(parts, lengths.length));
    postings.#measure(segments, lengths, 0);
    return postings;
  }

  /**
   * Takes in the documents of another index, after all that are here.
   *
   * @param first what its document 0 is here
   */
  takeIn({ terms, segments, lengths }: ForeignParts, first: number): void {
    if (this.#builder.size > 0 || this.#isFull(segments)) this.#settle();
    const numbers = this.#numbers.takeAll(terms);
    const taken = segments.map((parts): SegmentParts => {
      const documents = parts.documents.map((id) => id + first);
      return { ...parts, documents, terms: parts.terms.map((term) => numbers[term] ?? 0) };
    });
    this.#taken.push(...taken.map((parts) => ({ parts })));
    this.#measure(taken, lengths, first);
  }

  /** Whether what was taken in fills a segment, which takes less room than its parts. */
  #isFull(more: readonly SegmentParts[]): boolean {
    const all = [...this.#taken.map(({ parts }) => parts), ...more];
    return all.reduce((sum, { documents }) => sum + documents.length, 0) > MAX_SEGMENT_DOCUMENTS;
  }

  /** Counts documents of which the postings are there. */
  #measure(segments: readonly SegmentParts[], lengths: readonly LengthArrays[], first: number): void {
    this.#frequencies = withRoom(this.#frequencies, this.#numbers.size);
    for (const { terms, starts } of segments) {
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0;
        const size = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
        this.#frequencies[term] = (this.#frequencies[term] ?? 0) + size;
      }
    }
    for (const [field, one] of lengths.entries()) {
      this.#lengthsOf(field).takeIn(one, first);
      this.#held = withRoom(this.#held, first + one.stored.length);
      for (let at = 0; at < one.stored.length; at++) {
        if (one.stored[at] === 0) continue;
        const held = (this.#held[first + at] ?? 0) + 1;
        this.#held[first + at] = held;
        if (held === 1) this.#documents++;
      }
    }
  }

  /** Makes the document the one that the builder adds to, with what it has already. */
  #open(id: number, known: boolean): void {
    if (this.#builder.isOpen(id)) return;
    if (known || this.#builder.has(id) || this.#builder.isFull()) this.#settle();
    const before = known ? this.#segments.find((one) => one.placeOf(id) >= 0) : undefined;
    const postings = before === undefined ? [] : takeWhole(before, id);
    this.#builder.open(id);
    for (const [term, packed] of postings) this.#builder.add(term, packed);
  }

  #lengthsOf(field: number): FieldLengths {
    const lengths = this.#lengths[field];
    if (lengths === undefined) throw new RangeError(`no field ${field}`);
    return lengths;
  }

  /** Writes what was added since the last time, and merges what has become small beside what follows it. */
  #settle(): void {
    if (this.#builder.size > 0) {
      this.#segments.push(this.#builder.build());
      this.#builder = new SegmentBuilder(this.fields, this.#numbers.size);
    } else if (!this.#changed && this.#taken.length === 0) return;
    const options = { fields: this.fields, terms: this.#numbers.size };
    for (const group of inGroups(this.#taken)) this.#segments.push(joinSegments(group, options));
    this.#taken = [];
    this.#segments = mergeSegments(this.#segments, options);
    this.#changed = false;
  }
}

/** Neighbours that fit into one segment. */
function inGroups(sources: readonly SegmentSource[]): SegmentSource[][] {
  const groups: SegmentSource[][] = [];
  let documents = MAX_SEGMENT_DOCUMENTS;
  for (const source of sources) {
    documents += source.parts.documents.length;
    if (documents > MAX_SEGMENT_DOCUMENTS) {
      groups.push([]);
      documents = source.parts.documents.length;
    }
    groups.at(-1)?.push(source);
  }
  return groups;
}
