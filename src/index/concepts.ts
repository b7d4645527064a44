import { existsSync, readFileSync } from "node:fs";
import { englishLemma } from "./english-lemma.js";
import { fold } from "./fold-text.js";
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
  /** How many characters the longest Chinese or Japanese word has that begins with this one; 0 where none does. */
  longestRun(character: string): number;
  /** The words by their shapes, for what may be a slip of one. */
  shapes(): WordShapes;
  /** What these were made of. */
  readonly table: ConceptTable;
  /** Lets go of what is made of the table again when it is wanted, in a few milliseconds. */
  letGo(): void;
}

/**
 * Concepts in the form in which they are looked up, for a file. Each is a list with LIST between its members: a long text
 * is read many times faster than as many short ones.
 */
export interface ConceptTable {
  /** As `idsOf` takes them. */
  readonly words: string;
  /** For each word the ids of its concepts, with spaces between. */
  readonly ids: string;
  /** For each concept, with FIELD between: its id, those that are near with spaces between, its first word in LANGUAGES. */
  readonly concepts: string;
  /** For each lemma that phrases of several begin with, with FIELD between: it and how many the longest has. */
  readonly phrases: string;
  /** For each UTF-16 unit that words begin with, with FIELD between: it and how many units the longest has. */
  readonly runs: string;
  readonly longest: Concepts["longest"];
}

/** Neither is part of a word, and JSON writes both as they are. */
const LIST = "\u007F";
const FIELD = "\u0080";

const NONE: readonly string[] = [];
const LANGUAGES: readonly ConceptLanguage[] = ["en", "zh", "ja"];

/**
 * Reads the concepts that the program brings.
 *
 * @param own concepts of the notes' keeper, which come first
 */
export function loadConcepts(own: readonly Concept[] = []): Concepts {
  // A build has them folded already (`scripts/bundle`).
  const table = new URL("./facts/concepts-table.json", import.meta.url);
  if (own.length === 0 && existsSync(table)) return conceptsOf(readJson<ConceptTable>(table));
  return createConcepts([...own, ...readJson<Concept[]>(new URL("./facts/concepts.json", import.meta.url))]);
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

export function createConcepts(list: readonly Concept[]): Concepts {
  return conceptsOf(tabulate(list));
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
    words: [...ids.keys()].join(LIST),
    ids: [...ids.values()].map((known) => known.join(" ")).join(LIST),
    concepts: [...first]
      .map(([id, concept]) => {
        const words = LANGUAGES.map((language) => concept[language]?.[0] ?? "");
        return [id, (near.get(id) ?? NONE).join(" "), ...words].join(FIELD);
      })
      .join(LIST),
    phrases: joined(longestPhrases(ids.keys())),
    runs: joined(longestByFirst(ids.keys())),
    longest,
  };
}

export function conceptsOf(table: ConceptTable): Concepts {
  const keeper = new Keeper();
  const words = keeper.keep(() => membersOf(table.words));
  const places = keeper.keep(() => new Map(words().map((word, at) => [word, at])));
  const ids = keeper.keep(() => membersOf(table.ids).map((list): string | readonly string[] => list));
  const concepts = keeper.keep(() => rowsOf(table.concepts));
  const fieldOf = (id: string, at: number): string => concepts().get(id)?.split(FIELD)[at] ?? "";
  const phrases = keeper.keep(() => numbersOf(table.phrases));
  const runs = keeper.keep(() => numbersOf(table.runs));
  const shapes = keeper.keep(() => new WordShapes(words()));
  return {
    idsOf: (word) => {
      const place = places().get(word);
      if (place === undefined) return NONE;
      const known = ids()[place] ?? NONE;
      if (typeof known !== "string") return known;
      // A list is taken apart when its word is first met.
      const list = splitList(known);
      ids()[place] = list;
      return list;
    },
    nearOf: (id) => splitList(fieldOf(id, 0)),
    words: () => words().values(),
    wordOf: (id, language) => fieldOf(id, 1 + LANGUAGES.indexOf(language)) || undefined,
    longest: table.longest,
    longestFrom: (lemma) => phrases().get(lemma) ?? 1,
    longestRun: (character) => runs().get(character) ?? 0,
    shapes,
    table,
    letGo: () => keeper.letGo(),
  };
}

function joined(numbers: ReadonlyMap<string, number>): string {
  return [...numbers].map((pair) => pair.join(FIELD)).join(LIST);
}

function numbersOf(list: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [key, number] of rowsOf(list)) numbers.set(key, Number(number));
  return numbers;
}

function membersOf(list: string): string[] {
  return list === "" ? [] : list.split(LIST);
}

/** What follows the first field of each row, by that field. */
function rowsOf(list: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const row of membersOf(list)) {
    const end = row.indexOf(FIELD);
    rows.set(row.slice(0, end), row.slice(end + 1));
  }
  return rows;
}

function splitList(list: string): readonly string[] {
  return list === "" ? NONE : list.split(" ");
}

/** By the lemma that phrases of several begin with: how many the longest has. */
function longestPhrases(words: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of words) {
    const first = phrase.indexOf(" ");
    if (first < 0) continue;
    const lemma = phrase.slice(0, first);
    longest.set(lemma, Math.max(longest.get(lemma) ?? 1, phrase.split(" ").length));
  }
  return longest;
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
