/** The best of many scored documents, in a heap with the worst of them on top. */
export class BestScores {
  readonly #limit: number;
  readonly #ids: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What a document must reach to be among the best; of equals the lower id is better. */
  get bar(): number {
    return this.#ids.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  offer(id: number, score: number): void {
    if (this.#ids.length < this.#limit) {
      this.#ids.push(id);
      this.#scores.push(score);
      this.#rise(this.#ids.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(0, id, score)) {
      this.#set(0, id, score);
      this.#sink();
    }
  }

  /** Best first. */
  sorted(): [id: number, score: number][] {
    const all = this.#ids.map((id, at): [number, number] => [id, this.#scores[at] ?? 0]);
    return all.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  #isWorse(at: number, id: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#ids[at] ?? 0) > id);
  }

  #set(at: number, id: number, score: number): void {
    this.#ids[at] = id;
    this.#scores[at] = score;
  }

  #rise(from: number): void {
    const [id, score] = [this.#ids[from] ?? 0, this.#scores[from] ?? 0];
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, id, score)) break;
      this.#set(at, this.#ids[above] ?? 0, this.#scores[above] ?? 0);
      at = above;
    }
    this.#set(at, id, score);
  }

  #sink(): void {
    const [id, score] = [this.#ids[0] ?? 0, this.#scores[0] ?? 0];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#ids.length) break;
      const other = below + 1;
      if (other < this.#ids.length && this.#isWorse(other, this.#ids[below] ?? 0, this.#scores[below] ?? 0)) {
        below = other;
      }
      if (!this.#isWorse(below, id, score)) break;
      this.#set(at, this.#ids[below] ?? 0, this.#scores[below] ?? 0);
      at = below;
    }
    this.#set(at, id, score);
  }
}
