import type { SavedChunk } from "./saved-chunk.js";

/** Bytes of the saved sections that are held as they were read, which take some ten times as much. */
const MOST_BYTES = 1024 * 1024;

/** Lets go of sections that were not looked at for long, once many are held: the clock algorithm (Corbató, 1968). */
export class ChunkCache {
  readonly #held: SavedChunk[] = [];
  #bytes = 0;
  #hand = 0;

  add(chunk: SavedChunk): void {
    this.#bytes += chunk.size;
    this.#held.push(chunk);
    while (this.#bytes > MOST_BYTES && this.#held.length > 1) this.#turn();
  }

  #turn(): void {
    if (this.#hand >= this.#held.length) this.#hand = 0;
    const chunk = this.#held[this.#hand];
    if (chunk === undefined) return;
    if (chunk.takeUsed()) {
      this.#hand++;
      return;
    }
    chunk.letGo();
    this.#bytes -= chunk.size;
    const last = this.#held.pop();
    if (last !== undefined && last !== chunk) this.#held[this.#hand] = last;
  }
}
