/** A document, what it scored, and numbers that are kept with it. */
export type BestScore = [id: number, score: number, notes: Float64Array];

/** The best of many scored documents, in a heap with the worst of them on top. */
export class BestScores {
  readonly #limit: number;
  readonly #noted: number;
  readonly #heap: BestScore[] = [];

  /** @param noted how many numbers are kept with each document */
  constructor(limit: number, noted: number) {
    this.#limit = limit;
    this.#noted = noted;
  }

  /** What a document must reach to be among the best; of equals the lower id is better. */
  get bar(): number {
    return this.#heap.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.#heap[0]?.[1] ?? 0);
  }

  /** @returns where the numbers that are kept with the document go; undefined where it is not among the best */
  offer(id: number, score: number): Float64Array | undefined {
    if (this.#heap.length < this.#limit) {
      const added: BestScore = [id, score, new Float64Array(this.#noted)];
      this.#rise(added);
      return added[2];
    }
    const worst = this.#heap[0];
    if (worst === undefined || !isWorse(worst, id, score)) return undefined;
    worst[0] = id;
    worst[1] = score;
    this.#sink(worst);
    return worst[2];
  }

  /** Best first. */
  sorted(): BestScore[] {
    return [...this.#heap].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  #rise(added: BestScore): void {
    let at = this.#heap.length;
    while (at > 0) {
      const above = this.#heap[(at - 1) >> 1];
      if (above === undefined || isWorse(above, added[0], added[1])) break;
      this.#heap[at] = above;
      at = (at - 1) >> 1;
    }
    this.#heap[at] = added;
  }

  /** @param top what stands on top, perhaps too high */
  #sink(top: BestScore): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let place = 2 * at + 1;
      let below = heap[place];
      if (below === undefined) break;
      const other = heap[place + 1];
      if (other !== undefined && isWorse(other, below[0], below[1])) {
        below = other;
        place++;
      }
      if (!isWorse(below, top[0], top[1])) break;
      heap[at] = below;
      at = place;
    }
    heap[at] = top;
  }
}

function isWorse(one: BestScore, id: number, score: number): boolean {
  return one[1] < score || (one[1] === score && one[0] > id);
}
