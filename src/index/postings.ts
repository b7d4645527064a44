/** Bits of a posting that count one field's occurrences; 31 occurrences are as good as more, by BM25's saturation. */
const BITS_PER_FIELD = 5;
const MAX_COUNT = (1 << BITS_PER_FIELD) - 1;
/** Six fields of five bits stay below the sign bit. */
export const MAX_FIELDS = 6;

/** The documents of one term: ids ascending, and each one's counts by field, packed. */
export interface PostingList {
  ids: Uint32Array;
  counts: Uint32Array;
  length: number;
}

/** An inverted index over documents of several fields: which term stands how often in which field of which document. */
export class Postings {
  readonly fields: number;
  /** A number is the place of a list in `#arrays`, from which it is taken when it is first wanted. */
  readonly #lists = new Map<string, PostingList | number>();
  #arrays: PostingsArrays | undefined;
  /** Terms of each field of each document; undefined where the document has no such field. */
  readonly #lengths: (number | undefined)[][];
  readonly #totals: { length: number; documents: number }[];
  readonly #documents = new Map<number, number>();

  constructor(fields: number) {
    if (fields > MAX_FIELDS) throw new RangeError(`at most ${MAX_FIELDS} fields expected, ${fields} came`);
    this.fields = fields;
    this.#lengths = Array.from({ length: fields }, () => []);
    this.#totals = Array.from({ length: fields }, () => ({ length: 0, documents: 0 }));
  }

  get documents(): number {
    return this.#documents.size;
  }

  has(term: string): boolean {
    return this.#lists.has(term);
  }

  terms(): IterableIterator<string> {
    return this.#lists.keys();
  }

  list(term: string): PostingList | undefined {
    const list = this.#lists.get(term);
    if (typeof list !== "number") return list;
    const { starts, ids, counts } = this.#arrays ?? NO_ARRAYS;
    const [from = 0, to = 0] = starts.subarray(list, list + 2);
    const taken = { ids: ids.subarray(from, to), counts: counts.subarray(from, to), length: to - from };
    this.#lists.set(term, taken);
    return taken;
  }

  /** Terms in a field of a document; 0 where it has none. */
  fieldLength(field: number, id: number): number {
    return this.#lengths[field]?.[id] ?? 0;
  }

  /** Over the documents that have the field; 1 where none has. */
  averageLength(field: number): number {
    const total = this.#totals[field];
    return total === undefined || total.length === 0 ? 1 : total.length / total.documents;
  }

  add(id: number, field: number, terms: readonly string[]): void {
    this.#measure(id, field, terms.length, 1);
    for (const [term, count] of countTerms(terms)) {
      let list = this.list(term);
      if (list === undefined) {
        list = { ids: new Uint32Array(1), counts: new Uint32Array(1), length: 0 };
        this.#lists.set(term, list);
      }
      const at = place(list, id);
      const packed = Math.min(count, MAX_COUNT) << (field * BITS_PER_FIELD);
      if (list.ids[at] === id && at < list.length) list.counts[at] = (list.counts[at] ?? 0) | packed;
      else insertAt(list, at, id, packed);
    }
  }

  /** @param terms the same that were added */
  remove(id: number, field: number, terms: readonly string[]): void {
    this.#measure(id, field, terms.length, -1);
    for (const term of new Set(terms)) {
      const list = this.list(term);
      if (list === undefined) continue;
      const at = place(list, id);
      if (list.ids[at] !== id || at >= list.length) continue;
      const rest = (list.counts[at] ?? 0) & ~(MAX_COUNT << (field * BITS_PER_FIELD));
      if (rest !== 0) list.counts[at] = rest;
      else if (list.length === 1) this.#lists.delete(term);
      else {
        list.ids.copyWithin(at, at + 1, list.length);
        list.counts.copyWithin(at, at + 1, list.length);
        list.length--;
      }
    }
  }

  /** Whole and plain, for JSON. */
  save(): SavedPostings {
    return {
      lists: this.#all().map(([term, { ids, counts, length }]) => [
        term,
        [...ids.subarray(0, length)],
        [...counts.subarray(0, length)],
      ]),
      lengths: this.#lengths.map((lengths) =>
        lengths.flatMap((length, id) => (length === undefined ? [] : [[id, length] as const])),
      ),
    };
  }

  static load(saved: SavedPostings): Postings {
    const postings = new Postings(saved.lengths.length);
    for (const [term, ids, counts] of saved.lists) {
      const list = { ids: Uint32Array.from(ids), counts: Uint32Array.from(counts), length: ids.length };
      postings.#lists.set(term, list);
    }
    saved.lengths.forEach((lengths, field) => {
      for (const [id, length] of lengths) postings.#measure(id, field, length, 1);
    });
    return postings;
  }

  /** Whole, for a file: what `fromArrays` takes. */
  toArrays(): PostingsArrays {
    const all = this.#all();
    const total = all.reduce((sum, [, { length }]) => sum + length, 0);
    const starts = new Uint32Array(all.length + 1);
    const ids = new Uint32Array(total);
    const counts = new Uint32Array(total);
    let at = 0;
    all.forEach(([, list], term) => {
      ids.set(list.ids.subarray(0, list.length), at);
      counts.set(list.counts.subarray(0, list.length), at);
      at += list.length;
      starts[term + 1] = at;
    });
    const lengths = this.#lengths.map((one) => Int32Array.from(one, (length) => length ?? NO_FIELD));
    return { terms: all.map(([term]) => term), starts, ids, counts, lengths };
  }

  /** The arrays are not copied, and are written to when documents are added and removed. */
  static fromArrays(arrays: PostingsArrays): Postings {
    const postings = new Postings(arrays.lengths.length);
    postings.#arrays = arrays;
    arrays.terms.forEach((term, at) => {
      postings.#lists.set(term, at);
    });
    arrays.lengths.forEach((lengths, field) => {
      lengths.forEach((length, id) => {
        if (length !== NO_FIELD) postings.#measure(id, field, length, 1);
      });
    });
    return postings;
  }

  #all(): [string, PostingList][] {
    return [...this.#lists.keys()].flatMap((term) => {
      const list = this.list(term);
      return list === undefined ? [] : [[term, list] as [string, PostingList]];
    });
  }

  #measure(id: number, field: number, length: number, sign: 1 | -1): void {
    const lengths = this.#lengths[field];
    const total = this.#totals[field];
    if (lengths === undefined || total === undefined) throw new RangeError(`no field ${field}`);
    lengths[id] = sign === 1 ? length : undefined;
    total.length += sign * length;
    total.documents += sign;
    const fields = (this.#documents.get(id) ?? 0) + sign;
    if (fields === 0) this.#documents.delete(id);
    else this.#documents.set(id, fields);
  }
}

export interface SavedPostings {
  readonly lists: readonly (readonly [term: string, ids: readonly number[], counts: readonly number[]])[];
  /** By field: document and length. */
  readonly lengths: readonly (readonly (readonly [id: number, length: number])[])[];
}

/** The same in arrays that can stand in a file. */
export interface PostingsArrays {
  readonly terms: readonly string[];
  /** Where the documents of each term begin in `ids` and `counts`, and where those of the last end. */
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly counts: Uint32Array;
  /** By field, the length of each document; -1 where it has no such field. */
  readonly lengths: readonly Int32Array[];
}

const NO_FIELD = -1;
const NO_ARRAYS = { starts: new Uint32Array(0), ids: new Uint32Array(0), counts: new Uint32Array(0) };

/** The documents of a list, ascending; none of no list. */
export function idsOf(list: PostingList | undefined): number[] {
  return list === undefined ? [] : [...list.ids.subarray(0, list.length)];
}

/** How often a term stands in a field, from a posting's packed counts. */
export function countIn(packed: number, field: number): number {
  return (packed >>> (field * BITS_PER_FIELD)) & MAX_COUNT;
}

/** The posting of a document in a list: its packed counts, 0 where it has none. */
export function countsOf(list: PostingList, id: number): number {
  const at = place(list, id);
  return at < list.length && list.ids[at] === id ? (list.counts[at] ?? 0) : 0;
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The first place whose id is not below `id`. New documents have the highest ids, so the end is tried first. */
function place(list: PostingList, id: number): number {
  const { ids, length } = list;
  if (length === 0 || (ids[length - 1] ?? 0) < id) return length;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertAt(list: PostingList, at: number, id: number, counts: number): void {
  if (list.length === list.ids.length) {
    list.ids = grown(list.ids);
    list.counts = grown(list.counts);
  }
  list.ids.copyWithin(at + 1, at, list.length);
  list.counts.copyWithin(at + 1, at, list.length);
  list.ids[at] = id;
  list.counts[at] = counts;
  list.length++;
}

function grown(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(Math.ceil(array.length * 1.5) + 1);
  larger.set(array);
  return larger;
}
