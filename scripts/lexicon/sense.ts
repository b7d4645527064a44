/** What a dictionary says of a word in one of its senses. */
export interface Sense {
  /** English glosses as they stand, most central first. */
  readonly glosses: readonly string[];
  /** A sense of computing or telecommunications. */
  readonly computing: boolean;
  /** Figurative, literary, dialectal: a reader of notes hardly means it. */
  readonly far: boolean;
}

/** A word of a dictionary, folded, with its senses in the dictionary's order. */
export interface Entry {
  readonly word: string;
  readonly senses: readonly Sense[];
  /** The dictionary's own mark for common words. */
  readonly common: boolean;
  /** A person, place or brand. */
  readonly name: boolean;
  /** Words, folded, that the entry only refers to: `variant of X`, `abbr. for X`. */
  readonly sameAs: readonly string[];
}

/** How central an English lemma is to a word: 0 first senses, 1 later ones, 2 far ones. */
export type WeightClass = 0 | 1 | 2;

export interface Link {
  readonly lemma: string;
  readonly weight: WeightClass;
}

export function farther(weight: number, steps: number): WeightClass {
  return Math.min(2, weight + steps) as WeightClass;
}

/** Han characters, kana and the iteration mark: what a run of Chinese or Japanese is made of. */
export function isCjkWord(word: string): boolean {
  return /^[\u3005\u3007\u3041-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3400-\u9FFF]+$/.test(word);
}
