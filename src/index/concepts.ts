import { readFileSync } from "node:fs";
import { englishLemma } from "./english-lemma.js";
import { fold } from "./fold-text.js";

/** Words of one meaning in English, Chinese and Japanese. */
export interface Concept {
  readonly id: string;
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly ja?: readonly string[];
  /** Concepts of a related meaning: a weaker bridge. */
  readonly near?: readonly string[];
}

export type ConceptLanguage = "en" | "zh" | "ja";

/** Finds the concepts that a word or a phrase belongs to. */
export interface Concepts {
  /** @param word folded Chinese or Japanese, or English lemmas joined by spaces */
  idsOf(word: string): readonly string[];
  nearOf(id: string): readonly string[];
  /** All words, as `idsOf` takes them. */
  words(): Iterable<string>;
  /** The word that stands first for the concept in a language. */
  wordOf(id: string, language: ConceptLanguage): string | undefined;
  /** Longest phrase, in English lemmas and in UTF-16 units of Chinese and Japanese. */
  readonly longest: { readonly lemmas: number; readonly characters: number };
}

const NONE: readonly string[] = [];

/**
 * Reads the concepts that the program brings.
 *
 * @param own concepts of the notes' keeper, which come first
 */
export function loadConcepts(own: readonly Concept[] = []): Concepts {
  const source = readFileSync(new URL("./facts/concepts.json", import.meta.url), "utf8");
  return createConcepts([...own, ...(JSON.parse(source) as Concept[])]);
}

export function createConcepts(list: readonly Concept[]): Concepts {
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
    idsOf: (word) => ids.get(word) ?? NONE,
    nearOf: (id) => near.get(id) ?? NONE,
    words: () => ids.keys(),
    wordOf: (id, language) => first.get(id)?.[language]?.[0],
    longest,
  };
}
