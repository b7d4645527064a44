import { existsSync, readFileSync } from "node:fs";
import { type ConceptTable, FIELD, LANGUAGES, tabulate, WordRows } from "./concept-table.js";
import { Keeper } from "./keeper.js";
import { WordShapes } from "./word-shapes.js";

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
  /** How many lemmas the longest phrase has that begins with this one; 1 where none does. */
  longestFrom(lemma: string): number;
  /** How many UTF-16 units the longest word has that begins with this one of Chinese or Japanese; 0 where none does. */
  longestRun(character: string): number;
  /** The words by their shapes, for what may be a slip of one. */
  shapes(): WordShapes;
  /** What these were made of. */
  readonly table: ConceptTable;
  /** Lets go of what is made of the table again when it is wanted, in a few milliseconds. */
  letGo(): void;
}

const NONE: readonly string[] = [];

/**
 * Reads the concepts that the program brings.
 *
 * @param own concepts of the notes' keeper, which come first
 */
export function loadConcepts(own: readonly Concept[] = []): Concepts {
  // A build has them folded already (`scripts/bundle`).
  const table = new URL("./facts/concepts-table.json", import.meta.url);
  if (own.length === 0 && existsSync(table)) {
    // The bytes are held, not the texts, which take three times the room.
    const bytes = readFileSync(table);
    return conceptsIn(() => JSON.parse(bytes.toString()) as ConceptTable);
  }
  const source = readFileSync(new URL("./facts/concepts.json", import.meta.url), "utf8");
  return createConcepts([...own, ...(JSON.parse(source) as Concept[])]);
}

export function createConcepts(list: readonly Concept[]): Concepts {
  return conceptsOf(tabulate(list));
}

export function conceptsOf(table: ConceptTable): Concepts {
  return conceptsIn(() => table);
}

function conceptsIn(read: () => ConceptTable): Concepts {
  const keeper = new Keeper();
  const table = keeper.keep(read);
  const words = keeper.keep(() => new WordRows(table().words));
  const concepts = keeper.keep(() => new WordRows(table().concepts));
  const lists = keeper.keep(() => new Map<string, readonly string[]>());
  const shapes = keeper.keep(() => new WordShapes(words().all()));
  const fieldOf = (id: string, at: number): string => concepts().rowOf(id)?.split(FIELD)[at] ?? "";
  // Few lists of ids are met, and again and again.
  const listOf = (ids: string): readonly string[] => {
    const known = lists().get(ids) ?? splitList(ids);
    lists().set(ids, known);
    return known;
  };
  return {
    idsOf: (word) => {
      const ids = words().rowOf(word);
      return ids === undefined ? NONE : listOf(ids);
    },
    nearOf: (id) => splitList(fieldOf(id, 0)),
    words: () => words().all(),
    wordOf: (id, language) => fieldOf(id, 1 + LANGUAGES.indexOf(language)) || undefined,
    get longest() {
      return table().longest;
    },
    longestFrom: (lemma) => words().longestPhrase(lemma),
    longestRun: (character) => words().longestWith(character),
    shapes,
    get table() {
      return table();
    },
    letGo: () => keeper.letGo(),
  };
}

function splitList(list: string): readonly string[] {
  return list === "" ? NONE : list.split(" ");
}
