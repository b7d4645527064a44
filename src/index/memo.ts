/** Remembers what a function gave for the latest keys. */
export class Memo<Key, T, More extends readonly unknown[] = readonly []> {
  readonly #make: (key: Key, ...more: More) => T;
  readonly #most: number;
  readonly #made = new Map<Key, T>();

  /** @param most how many keys are remembered: when there are more, all are forgotten */
  constructor(make: (key: Key, ...more: More) => T, most: number) {
    this.#make = make;
    this.#most = most;
  }

  /** @param more the same for the same key */
  of(key: Key, ...more: More): T {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    if (this.#made.size >= this.#most) this.#made.clear();
    const made = this.#make(key, ...more);
    this.#made.set(key, made);
    return made;
  }
}
