import type { Hit } from "../index/note-index.js";
import type { RankedHit } from "./rank-hits.js";

/** A hit whose block is not looked at yet. */
export interface Candidate {
  readonly hit: Hit;
  /** Its score is not higher. */
  readonly most: number;
  /** See `RankedHit`. */
  readonly coverage: number;
  readonly factors: { readonly section: number; readonly flag: number };
}

/** Hits in their order, best first, of equals the first; each is looked at when it may be the next. */
export class Ranking implements Iterable<RankedHit> {
  readonly #candidates: readonly Candidate[];
  readonly #rank: (candidate: Candidate) => RankedHit;
  /** By the place of a candidate, where it was looked at. */
  readonly #ranked: (RankedHit | undefined)[];
  /** Places by what they can reach at most, and how many of them were looked at. */
  readonly #places: readonly number[];
  #looked = 0;
  /** Looked at, but perhaps not the next: the best stands last. */
  readonly #waiting: number[] = [];
  readonly #ordered: RankedHit[] = [];

  constructor(candidates: readonly Candidate[], rank: (candidate: Candidate) => RankedHit) {
    this.#candidates = candidates;
    this.#rank = rank;
    this.#ranked = candidates.map(() => undefined);
    const most = (place: number): number => candidates[place]?.most ?? 0;
    this.#places = candidates.map((_, place) => place).sort((a, b) => most(b) - most(a) || a - b);
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
    const found: RankedHit[] = [];
    this.#candidates.forEach((one, place) => {
      if (one.most < least || one.hit.chunk !== chunk) return;
      const ranked = this.#look(one, place);
      if (ranked.score >= least) found.push(ranked);
    });
    return found.sort((a, b) => b.score - a.score);
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
      const place = this.#places[this.#looked] ?? -1;
      const candidate = this.#candidates[place];
      const best = this.#ranked[this.#waiting.at(-1) ?? -1];
      if (candidate === undefined || (best !== undefined && best.score > candidate.most)) break;
      this.#looked++;
      this.#wait(place, this.#look(candidate, place).score);
    }
    return this.#ranked[this.#waiting.pop() ?? -1];
  }

  #wait(place: number, score: number): void {
    let at = this.#waiting.length;
    for (; at > 0; at--) {
      const before = this.#waiting[at - 1] ?? 0;
      const its = this.#ranked[before]?.score ?? 0;
      if (its < score || (its === score && before > place)) break;
    }
    this.#waiting.splice(at, 0, place);
  }

  #look(candidate: Candidate, place: number): RankedHit {
    let ranked = this.#ranked[place];
    if (ranked === undefined) {
      ranked = this.#rank(candidate);
      this.#ranked[place] = ranked;
    }
    return ranked;
  }
}
