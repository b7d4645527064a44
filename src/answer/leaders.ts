/** What the best of many must have, while the scores of some are still rising. */
export class Leaders {
  readonly #most: number;
  readonly #ids: number[] = [];
  readonly #scores: number[] = [];

  /** @param most how many are among the best */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whoever has less is not among the best. */
  get bar(): number {
    return this.#ids.length < this.#most ? 0 : Math.min(...this.#scores);
  }

  /** @param score not less than it was told before for the same */
  raise(id: number, score: number): void {
    const known = this.#ids.indexOf(id);
    const full = this.#ids.length >= this.#most;
    const place = known >= 0 ? known : full ? this.#scores.indexOf(this.bar) : this.#ids.length;
    if (full && known < 0 && score <= this.bar) return;
    this.#ids[place] = id;
    this.#scores[place] = score;
  }
}
