/** A set of numbers that mostly come one after the other, as the stretches that they make. */
export class IdRuns implements Iterable<number> {
  /** First and last of each stretch, ascending. */
  readonly #runs: number[] = [];

  constructor(ids: Iterable<number> = []) {
    for (const id of ids) this.add(id);
  }

  get size(): number {
    let size = 0;
    for (let at = 0; at < this.#runs.length; at += 2) size += this.#last(at) - (this.#runs[at] ?? 0) + 1;
    return size;
  }

  add(id: number, count = 1): void {
    const end = this.#runs.length;
    if (end > 0 && id <= this.#last(end - 2)) {
      for (let one = id; one < id + count; one++) this.#insert(one);
    } else if (end > 0 && id === this.#last(end - 2) + 1) this.#runs[end - 1] = id + count - 1;
    else this.#runs.push(id, id + count - 1);
  }

  delete(id: number): void {
    const at = this.#find(id);
    const first = this.#runs[at];
    if (first === undefined || id < first || id > this.#last(at)) return;
    const left = [first, id - 1, id + 1, this.#last(at)];
    this.#runs.splice(
      at,
      2,
      ...(first < id ? left.slice(0, 2) : []),
      ...(id < this.#last(at) ? left.slice(2) : []),
    );
  }

  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.#runs.length; at += 2) {
      for (let id = this.#runs[at] ?? 0; id <= this.#last(at); id++) yield id;
    }
  }

  #last(at: number): number {
    return this.#runs[at + 1] ?? 0;
  }

  /** The last stretch that begins at the id or before it, or the first. */
  #find(id: number): number {
    let [low, high] = [0, this.#runs.length / 2];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#runs[2 * middle] ?? 0) <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, 2 * (low - 1));
  }

  #insert(id: number): void {
    const at = this.#find(id);
    const first = this.#runs[at] ?? 0;
    if (id >= first && id <= this.#last(at)) return;
    this.#runs.splice(id < first ? at : at + 2, 0, id, id);
  }
}
