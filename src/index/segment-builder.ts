import { withRoom } from "./growable.js";
import { encodePackings } from "./packings.js";
import { MAX_SEGMENT_DOCUMENTS, PostingSegment } from "./posting-segment.js";

/** Collects postings in the order in which they come, and sorts them into a segment at the end. */
export class SegmentBuilder {
  readonly #fields: number;
  readonly #places = new Map<number, number>();
  #documents = new Uint32Array(16);
  /** The document that came last, and its place. */
  #id = -1;
  #place = -1;
  #length = 0;
  #terms = new Uint32Array(64);
  #postingPlaces = new Uint16Array(64);
  #packed = new Uint32Array(64);
  /** By term: one more than its latest posting, 0 for none; and how many it has. */
  #latest = new Uint32Array(64);
  #counts = new Uint32Array(64);

  readonly #expected: number;

  /** @param terms how many terms there are already: room for them is made at once */
  constructor(fields: number, terms = 0) {
    this.#fields = fields;
    this.#expected = terms;
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: number): boolean {
    return this.#places.has(id);
  }

  isFull(): boolean {
    return this.#places.size >= MAX_SEGMENT_DOCUMENTS;
  }

  /** Whether this is the document that postings are added to. */
  isOpen(id: number): boolean {
    return id === this.#id;
  }

  /** Makes a new document the one that postings are added to. */
  open(id: number): void {
    this.#id = id;
    this.#place = this.#places.size;
    this.#documents = withRoom(this.#documents, this.#place + 1);
    this.#documents[this.#place] = id;
    this.#places.set(id, this.#place);
  }

  /**
   * Adds to the counts of a term in the open document.
   *
   * @returns whether the document did not have the term before
   */
  add(term: number, packed: number): boolean {
    if (term >= this.#latest.length) {
      this.#latest = withRoom(this.#latest, Math.max(term + 1, this.#expected));
      this.#counts = withRoom(this.#counts, this.#latest.length);
    }
    const latest = (this.#latest[term] ?? 0) - 1;
    if (latest >= 0 && this.#postingPlaces[latest] === this.#place) {
      this.#packed[latest] = (this.#packed[latest] ?? 0) | packed;
      return false;
    }
    const at = this.#length++;
    if (at === this.#terms.length) {
      this.#terms = withRoom(this.#terms, at + 1);
      this.#postingPlaces = withRoom(this.#postingPlaces, this.#terms.length);
      this.#packed = withRoom(this.#packed, this.#terms.length);
    }
    this.#terms[at] = term;
    this.#postingPlaces[at] = this.#place;
    this.#packed[at] = packed;
    this.#latest[term] = at + 1;
    this.#counts[term] = (this.#counts[term] ?? 0) + 1;
    return true;
  }

  build(): PostingSegment {
    const { documents, renumbered } = this.#sortedDocuments();
    const terms = this.#terms.slice(0, this.#length).sort();
    let distinct = 0;
    for (let i = 0; i < terms.length; i++) {
      if (i === 0 || terms[i] !== terms[i - 1]) terms[distinct++] = terms[i] ?? 0;
    }
    const held = terms.slice(0, distinct);
    const starts = new Uint32Array(distinct + 1);
    const next = this.#counts;
    for (let i = 0; i < distinct; i++) {
      const term = held[i] ?? 0;
      const start = starts[i] ?? 0;
      starts[i + 1] = start + (next[term] ?? 0);
      next[term] = start;
    }
    const places = new Uint16Array(this.#length);
    const packed = new Uint32Array(this.#length);
    for (let i = 0; i < this.#length; i++) {
      const term = this.#terms[i] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      const place = this.#postingPlaces[i] ?? 0;
      places[to] = renumbered === undefined ? place : (renumbered[place] ?? 0);
      packed[to] = this.#packed[i] ?? 0;
    }
    if (renumbered !== undefined) sortWithin(starts, places, packed);
    return new PostingSegment(
      { documents, terms: held, starts, places, ...encodePackings(packed) },
      this.#fields,
    );
  }

  /** The documents ascending, and by old place the new one, where that is another. */
  #sortedDocuments(): { documents: Uint32Array; renumbered?: Uint16Array } {
    const arrived = this.#documents.slice(0, this.size);
    if (arrived.every((id, place) => place === 0 || (arrived[place - 1] ?? 0) < id)) {
      return { documents: arrived };
    }
    const documents = arrived.slice().sort();
    const renumbered = new Uint16Array(arrived.length);
    documents.forEach((id, place) => {
      renumbered[this.#places.get(id) ?? 0] = place;
    });
    return { documents, renumbered };
  }
}

function sortWithin(starts: Uint32Array, places: Uint16Array, packed: Uint32Array): void {
  for (let at = 0; at + 1 < starts.length; at++) {
    const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    const order = Array.from({ length: to - from }, (_, i) => from + i);
    order.sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    const sorted = order.map((i) => [places[i] ?? 0, packed[i] ?? 0] as const);
    sorted.forEach(([place, counts], i) => {
      places[from + i] = place;
      packed[from + i] = counts;
    });
  }
}
