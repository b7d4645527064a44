import type { Block } from "./block.js";
import type { Chunk } from "./chunk-note.js";
import type { Hit } from "./note-index.js";
import type { Place } from "./notes-in-order.js";
import type { UnitMatch } from "./score.js";

/** A hit whose block is looked at when it is wanted: of most hits it never is. */
export class FoundHit implements Hit {
  readonly score: number;
  readonly matches: readonly UnitMatch[];
  readonly #place: Place;

  constructor(place: Place, score: number, matches: readonly UnitMatch[]) {
    this.#place = place;
    this.score = score;
    this.matches = matches;
  }

  get chunk(): Chunk {
    return this.#place.chunk;
  }

  get block(): Block {
    return this.#place.block;
  }
}
