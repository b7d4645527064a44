import type { Concept, ConceptLanguage, Concepts } from "./concepts.js";
import { englishLemma } from "./english-lemma.js";
import { fold } from "./fold-text.js";

/** Neither is part of a word, and JSON writes both as they are. */
const LIST = "\u007F";
export const FIELD = "\u0080";

export const LANGUAGES: readonly ConceptLanguage[] = ["en", "zh", "ja"];
const NONE: readonly string[] = [];

/**
 * Rows by their words, in buckets of words that begin alike: a row is a word and what stands there for it with FIELD
 * between, rows have LIST between. A few long texts are read many times faster than many short ones, and a question looks
 * into few of them.
 */
export type Buckets = Readonly<Record<string, string>>;

/** Concepts in the form in which they are looked up, for a file. */
export interface ConceptTable {
  /** For each word, as `idsOf` takes it, the ids of its concepts with spaces between. */
  readonly words: Buckets;
  /** For each id, with FIELD between: those that are near with spaces between, its first word in each of LANGUAGES. */
  readonly concepts: Buckets;
  readonly longest: Concepts["longest"];
}

/** Folds the words, which takes most of the time. */
export function tabulate(list: readonly Concept[]): ConceptTable {
  const ids = new Map<string, string[]>();
  const near = new Map<string, readonly string[]>();
  const first = new Map<string, Concept>();
  for (const concept of list) {
    near.set(concept.id, [...(near.get(concept.id) ?? NONE), ...(concept.near ?? NONE)]);
    // The one that comes first names it, and leaves to later ones the languages that it lacks.
    first.set(concept.id, { ...concept, ...first.get(concept.id) });
  }
  const longest = { lemmas: 1, characters: 1 };
  const add = (word: string, id: string): void => {
    if (word.includes(LIST) || word.includes(FIELD)) return;
    const known = ids.get(word);
    if (known === undefined) ids.set(word, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  for (const { id, en = NONE, zh = NONE, ja = NONE } of list) {
    for (const phrase of en) {
      const lemmas = fold(phrase)
        .split(/[^\p{L}\p{N}+#]+/u)
        .filter((word) => word !== "")
        .map(englishLemma);
      longest.lemmas = Math.max(longest.lemmas, lemmas.length);
      add(lemmas.join(" "), id);
    }
    for (const word of [...zh, ...ja].map(fold)) {
      longest.characters = Math.max(longest.characters, word.length);
      add(word, id);
    }
  }
  return {
    words: inBuckets([...ids].map(([word, known]) => [word, known.join(" ")])),
    concepts: inBuckets(
      [...first].map(([id, concept]) => {
        const words = LANGUAGES.map((language) => concept[language]?.[0] ?? "");
        return [id, [(near.get(id) ?? NONE).join(" "), ...words].join(FIELD)];
      }),
    ),
    longest,
  };
}

function inBuckets(rows: readonly (readonly [word: string, row: string])[]): Record<string, string> {
  const buckets = new Map<string, string[]>();
  for (const [word, row] of rows) {
    const start = startOf(word);
    const known = buckets.get(start) ?? [];
    buckets.set(start, known);
    known.push(word + FIELD + row);
  }
  return Object.fromEntries([...buckets].map(([start, own]) => [start, own.join(LIST)]));
}

const LAST_ASCII = 0x7f;

/** What the words of a bucket begin with: two characters of ASCII, one UTF-16 unit of others. */
function startOf(word: string): string {
  return word.slice(0, word.charCodeAt(0) > LAST_ASCII ? 1 : 2);
}

/** The same as a number, which takes no new text to look up. */
function startNumber(word: string): number {
  const first = word.charCodeAt(0);
  if (first > LAST_ASCII) return first;
  return first * 0x10000 + (word.length > 1 ? word.charCodeAt(1) : 0);
}

interface Bucket {
  readonly rows: ReadonlyMap<string, string>;
  /** By the lemma that phrases of several begin with: how many the longest has. */
  readonly phrases: ReadonlyMap<string, number>;
  /** Of its longest word, in UTF-16 units. */
  readonly longest: number;
}

/** Rows by their words; a bucket is taken apart when a word is first looked for in it. */
export class WordRows {
  readonly #texts: Buckets;
  readonly #buckets = new Map<number, Bucket | undefined>();

  constructor(texts: Buckets) {
    this.#texts = texts;
  }

  rowOf(word: string): string | undefined {
    return this.#bucket(startNumber(word), word)?.rows.get(word);
  }

  /** How many lemmas the longest phrase has that begins with this one; 1 where none does. */
  longestPhrase(lemma: string): number {
    // After a lemma of one letter the space is the second character.
    const bucket =
      lemma.length === 1
        ? this.#bucket(startNumber(`${lemma} `), `${lemma} `)
        : this.#bucket(startNumber(lemma), lemma);
    return bucket?.phrases.get(lemma) ?? 1;
  }

  /** How many UTF-16 units the longest word has that begins with this one, which is not of ASCII. */
  longestWith(unit: string): number {
    return this.#bucket(startNumber(unit), unit)?.longest ?? 0;
  }

  *all(): Generator<string> {
    for (const text of Object.values(this.#texts)) for (const [word] of rowsOf(text)) yield word;
  }

  #bucket(start: number, word: string): Bucket | undefined {
    const known = this.#buckets.get(start);
    if (known !== undefined || this.#buckets.has(start)) return known;
    const text = this.#texts[startOf(word)];
    const bucket = text === undefined ? undefined : readBucket(text);
    this.#buckets.set(start, bucket);
    return bucket;
  }
}

function rowsOf(text: string): [word: string, row: string][] {
  return text.split(LIST).map((one) => {
    const end = one.indexOf(FIELD);
    return [one.slice(0, end), one.slice(end + 1)];
  });
}

function readBucket(text: string): Bucket {
  const rows = new Map(rowsOf(text));
  const phrases = new Map<string, number>();
  let longest = 0;
  for (const word of rows.keys()) {
    longest = Math.max(longest, word.length);
    const first = word.indexOf(" ");
    if (first < 0) continue;
    const lemma = word.slice(0, first);
    phrases.set(lemma, Math.max(phrases.get(lemma) ?? 1, word.split(" ").length));
  }
  return { rows, phrases, longest };
}

/** By the UTF-16 unit that words begin with: how many units the longest has. */
export function longestByFirst(words: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const word of words) {
    const first = word.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  return longest;
}
