import { CONCEPT, GLOSS, type Lexicon, type NoteTerms, readTerms, USE } from "./index-terms.js";
import type { Postings } from "./postings.js";
import type { CountedTerms } from "./term-numbers.js";

/** Stands before each term that a field brings ready-made, after its text. */
export const TERM_MARK = "\u0000";

interface Reading {
  readonly read: NoteTerms;
  words?: CountedTerms;
  meanings?: CountedTerms;
}

/**
 * Reads the fields of blocks into terms of an index. A text is read once, whether it is asked for its words or for
 * what they mean, and however many blocks stand below it, until `forget` is called.
 */
export class FieldReader {
  readonly #lexicon: Lexicon;
  readonly #readings = new Map<string, Reading>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(text: string, property: string, postings: Postings): CountedTerms {
    if (property === "concepts" || property === "contextConcepts") {
      const [words = "", ...uses] = text.split(TERM_MARK);
      const reading = this.#reading(words);
      if (uses.length > 0) {
        const own = meaningTerms(reading.read);
        const counted = postings.count([
          ...own,
          ...new Set(uses.flatMap((use) => useTerms(this.#reading(use).read))),
        ]);
        return { ...counted, length: own.length };
      }
      reading.meanings ??= postings.count(meaningTerms(reading.read));
      return reading.meanings;
    }
    const mark = text.indexOf(TERM_MARK);
    if (mark >= 0) {
      const [words = "", ...ready] = text.split(TERM_MARK);
      return postings.count([...this.#reading(words).read.terms, ...ready]);
    }
    const reading = this.#reading(text);
    reading.words ??= postings.count(reading.read.terms);
    return reading.words;
  }

  forget(): void {
    this.#readings.clear();
  }

  #reading(text: string): Reading {
    let reading = this.#readings.get(text);
    if (reading === undefined) {
      reading = { read: readTerms(text, this.#lexicon) };
      this.#readings.set(text, reading);
    }
    return reading;
  }
}

function meaningTerms({ concepts, glosses }: NoteTerms): string[] {
  return [...concepts.map((id) => CONCEPT + id), ...glosses.map((lemma) => GLOSS + lemma)];
}

function useTerms({ terms, concepts }: NoteTerms): string[] {
  return [...concepts.map((id) => USE + CONCEPT + id), ...terms.map((lemma) => USE + lemma)];
}
