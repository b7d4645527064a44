import type { Hit } from "../index/note-index.js";
import type { RankedHit } from "./rank-hits.js";

/** A hit that is not looked at yet. */
export interface Candidate {
  readonly hit: Hit;
  /** Its score is not higher. */
  readonly most: number;
  readonly rank: () => RankedHit;
}

interface Entry extends Candidate {
  /** Of equals the first comes first. */
  readonly at: number;
  ranked?: RankedHit;
}

/** Hits in their order, best first; each is looked at when it may be the next. */
export class Ranking implements Iterable<RankedHit> {
  /** By what they can reach at most, and how many of them were looked at. */
  readonly #entries: readonly Entry[];
  #looked = 0;
  /** Looked at, but perhaps not the next: the best stands last. */
  readonly #waiting: Entry[] = [];
  readonly #ordered: RankedHit[] = [];

  constructor(candidates: readonly Candidate[]) {
    const entries = candidates.map((one, at): Entry => ({ ...one, at }));
    this.#entries = entries.sort((a, b) => b.most - a.most || a.at - b.at);
  }

  get best(): RankedHit | undefined {
    return this.#at(0);
  }

  *[Symbol.iterator](): Iterator<RankedHit> {
    for (let place = 0; ; place++) {
      const next = this.#at(place);
      if (next === undefined) return;
      yield next;
    }
  }

  /** Those of one section that have so much at least, best first. */
  ofSection(chunk: Hit["chunk"], least: number): RankedHit[] {
    return this.#entries
      .filter(({ hit, most }) => most >= least && hit.chunk === chunk)
      .map((entry) => ({ at: entry.at, ranked: rankedOf(entry) }))
      .filter(({ ranked }) => ranked.score >= least)
      .sort((a, b) => b.ranked.score - a.ranked.score || a.at - b.at)
      .map(({ ranked }) => ranked);
  }

  #at(place: number): RankedHit | undefined {
    while (this.#ordered.length <= place) {
      const next = this.#next();
      if (next === undefined) return undefined;
      this.#ordered.push(next);
    }
    return this.#ordered[place];
  }

  #next(): RankedHit | undefined {
    for (;;) {
      const entry = this.#entries[this.#looked];
      const best = this.#waiting.at(-1)?.ranked;
      if (entry === undefined || (best !== undefined && best.score > entry.most)) break;
      this.#looked++;
      const { score } = rankedOf(entry);
      const isBehind = ({ ranked, at }: Entry): boolean =>
        (ranked?.score ?? 0) < score || (ranked?.score === score && at > entry.at);
      this.#waiting.splice(this.#waiting.findLastIndex(isBehind) + 1, 0, entry);
    }
    return this.#waiting.pop()?.ranked;
  }
}

function rankedOf(entry: Entry): RankedHit {
  entry.ranked ??= entry.rank();
  return entry.ranked;
}
