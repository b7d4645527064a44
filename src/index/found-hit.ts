import type { Block } from "./block.js";
import type { ScoredPlace } from "./block-orama.js";
import type { Chunk } from "./chunk-note.js";
import type { DocumentPlace } from "./document-numbers.js";
import type { Hit } from "./note-index.js";
import type { UnitMatch } from "./score.js";

/** What a document is worth for each unit, by its number. */
type Match = (number: number) => readonly UnitMatch[];

/** A hit whose block and matches are looked at when they are wanted: of most hits they never are. */
export class FoundHit implements Hit {
  readonly score: number;
  readonly qualities: Float64Array;
  readonly #place: DocumentPlace;
  readonly #matcher: () => Match;
  #matches: readonly UnitMatch[] | undefined;

  constructor({ place, score, qualities }: ScoredPlace, matcher: () => Match) {
    this.#place = place;
    this.score = score;
    this.qualities = qualities;
    this.#matcher = matcher;
  }

  get at(): number {
    return this.#place.at;
  }

  get chunk(): Chunk {
    return this.#place.chunk;
  }

  get block(): Block {
    return this.#place.block;
  }

  get matches(): readonly UnitMatch[] {
    this.#matches ??= this.#matcher()(this.#place.number);
    return this.#matches;
  }
}
