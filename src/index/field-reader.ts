import { CONCEPT, GLOSS, type Lexicon, readTerms, readText, type TextTerms, USE } from "./index-terms.js";
import { Memo } from "./memo.js";
import { phraseConcepts } from "./phrases.js";
import type { Postings } from "./postings.js";
import type { CountedTerms } from "./term-numbers.js";

/** A text as it was read, and its terms counted. */
interface Reading {
  readonly read: TextTerms;
  words?: CountedTerms;
  /** What Chinese and Japanese words mean. */
  meanings?: CountedTerms;
  /** With the English ones. */
  allMeanings?: CountedTerms;
}

/** There are some thousands of commands and flags in many notes, and each note has dozens of them. */
const REMEMBERED_USES = 8192;

// What a lexicon reads in the shipped tables' words: a memo, not state.
const usesRead = new WeakMap<Lexicon, Memo<string, readonly string[]>>();

/** What commands do, read by a lexicon: by their descriptions. */
function usesBy(lexicon: Lexicon): Memo<string, readonly string[]> {
  let uses = usesRead.get(lexicon);
  if (uses === undefined) {
    uses = new Memo((use) => {
      const { terms, concepts } = readTerms(use, lexicon);
      return [...concepts.map((id) => USE + CONCEPT + id), ...terms.map((lemma) => USE + lemma)];
    }, REMEMBERED_USES);
    usesRead.set(lexicon, uses);
  }
  return uses;
}

/**
 * Reads texts of blocks into terms of an index. A text is read once, whether it is asked for its words or for what they
 * mean, and however many blocks stand below it, until `forget` is called.
 */
export class FieldReader {
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  readonly #readings = new Map<string, Reading>();
  readonly #uses: Memo<string, readonly string[]>;

  constructor(lexicon: Lexicon, postings: Postings) {
    this.#lexicon = lexicon;
    this.#postings = postings;
    this.#uses = usesBy(lexicon);
  }

  /** The words of a text, and terms that come with it ready-made. */
  words(text: string, ready: readonly string[] = []): CountedTerms {
    const reading = this.#reading(text);
    reading.words ??= this.#postings.count(reading.read.terms);
    return ready.length === 0
      ? reading.words
      : this.#postings.sum([reading.words, this.#postings.count(ready)]);
  }

  /**
   * What the words and phrases of a text mean.
   *
   * @param uses what the commands of the text do, in English: found too, and no part of its length
   */
  meanings(text: string, uses: readonly string[] = []): CountedTerms {
    const reading = this.#reading(text);
    reading.allMeanings ??= this.#postings.sum([this.#meanings(reading), this.#phrases([reading])]);
    if (uses.length === 0) return reading.allMeanings;
    const used = this.#postings.count([...new Set(uses.flatMap((use) => this.#uses.of(use)))]);
    return { ...this.#postings.sum([reading.allMeanings, used]), length: reading.allMeanings.length };
  }

  /** The words of texts that stand one below the other. */
  wordsOf(texts: readonly string[]): CountedTerms {
    const [first = "", ...more] = texts.filter((text) => text !== "");
    return more.length === 0
      ? this.words(first)
      : this.#postings.sum([first, ...more].map((text) => this.words(text)));
  }

  /** The same for what they mean: a phrase may begin in one and end in the next. */
  meaningsOf(texts: readonly string[]): CountedTerms {
    const [first = "", ...more] = texts.filter((text) => text !== "");
    if (more.length === 0) return this.meanings(first);
    const readings = [first, ...more].map((text) => this.#reading(text));
    return this.#postings.sum([...readings.map((one) => this.#meanings(one)), this.#phrases(readings)]);
  }

  forget(): void {
    this.#readings.clear();
  }

  #meanings(reading: Reading): CountedTerms {
    const { concepts, glosses } = reading.read;
    reading.meanings ??= this.#postings.count([
      ...concepts.map((id) => CONCEPT + id),
      ...glosses.map((lemma) => GLOSS + lemma),
    ]);
    return reading.meanings;
  }

  #phrases(readings: readonly Reading[]): CountedTerms {
    const [only, ...more] = readings.map(({ read }) => read.tokens);
    const tokens = more.length === 0 ? (only ?? []) : [only ?? [], ...more].flat();
    return this.#postings.count(phraseConcepts(tokens, this.#lexicon).map((id) => CONCEPT + id));
  }

  #reading(text: string): Reading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = { read: readText(text, this.#lexicon) };
      this.#readings.set(text, reading);
    }
    return reading;
  }
}
