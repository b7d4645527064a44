import type { IIndex, SearchableType, TokenScore } from "@orama/orama";
import type { BestScore } from "./best-scores.js";
import { IdRuns } from "./id-runs.js";
import { Postings } from "./postings.js";
import { loadPostings, type SavedPostings, savePostings } from "./saved-postings.js";
import type { FieldWeight, WeightedUnit } from "./score.js";
import { searchPostings } from "./search-postings.js";
import type { CountedTerms } from "./term-numbers.js";

/** Orama sorts and fetches what it is handed; nobody reads further than this, and mostly not so far. */
export const HANDED_BACK = 100;

export interface PostingsIndexOptions {
  /** The searched properties of the schema, of type `string`, with their weights. */
  readonly fields: Readonly<Record<string, FieldWeight>>;
  /**
   * Whether how much of the question a document covers counts.
   * @default true
   */
  readonly coverage?: boolean;
  /**
   * How many documents the question at hand is answered with at most.
   * @default HANDED_BACK
   */
  readonly limit?: () => number;
  /** Note text to terms of the index, by property. */
  readonly readTerms: (text: string, property: string, postings: Postings) => CountedTerms;
  /** A question to what it asks for, as the index's terms weigh it. */
  readonly readQuestion: (question: string, postings: Postings) => readonly WeightedUnit[];
  /**
   * Told of all that Orama is handed, and what it would not hand on: how well each document covers each unit.
   * @default nobody is
   */
  readonly onFound?: (found: readonly BestScore[]) => void;
}

/** What stands for Orama's own `data.index`. */
export interface PostingsStore {
  readonly postings: Postings;
  /** For each `enum` and `enum[]` property: documents by value. */
  readonly values: ReadonlyMap<string, Map<string, IdRuns>>;
  readonly types: Readonly<Record<string, SearchableType>>;
  /** Orama expects the property; there are no vectors here. */
  readonly vectorIndexes: Record<string, never>;
}

interface SavedStore {
  readonly postings: SavedPostings;
  readonly values: readonly (readonly [string, readonly (readonly [string, readonly number[]])[]])[];
  readonly types: Readonly<Record<string, SearchableType>>;
}

/**
 * An index for Orama's `components.index`: whole words by BM25F in typed arrays, in the place of prefixes in a radix
 * tree. Filters (`where`) work on `enum` properties by `eq`, `in` and `nin` and on `enum[]` ones by `containsAll` and
 * `containsAny`; `and`, `or` and `not` join them.
 */
export function createPostingsIndex(options: PostingsIndexOptions): IIndex<PostingsStore> {
  const names = Object.keys(options.fields);
  const fields = Object.values(options.fields);
  const nothing = (): void => {};
  const read = (store: PostingsStore, property: string, value: unknown): CountedTerms =>
    options.readTerms(String(value), property, store.postings);
  return {
    create: (_orama, _ids, schema) => {
      const types = schema as Record<string, SearchableType>;
      return newStore(types, new Postings(names.length));
    },
    insert: (_implementation, store, property, _id, internalId, value) => {
      const field = names.indexOf(property);
      if (field >= 0) store.postings.addCounted(internalId, field, read(store, property, value));
      addValues(store, property, value, internalId);
    },
    remove: (_implementation, store, property, _id, internalId, value) => {
      const field = names.indexOf(property);
      if (field >= 0) store.postings.removeCounted(internalId, field, read(store, property, value));
      removeValues(store, property, value, internalId);
      return true;
    },
    search: (
      raw,
      term,
      _tokenizer,
      _language,
      _properties,
      _exact,
      _tolerance,
      _boost,
      _bm25,
      _count,
      only,
    ) => {
      const { postings } = raw as unknown as PostingsStore;
      const found = searchPostings(options.readQuestion(term, postings), postings, {
        fields,
        limit: options.limit?.() ?? HANDED_BACK,
        coverage: options.coverage ?? true,
        ...(only === undefined ? {} : { only }),
      });
      options.onFound?.(found);
      // Orama reads the first two of each and keeps none.
      return found as unknown as TokenScore[];
    },
    searchByWhereClause: (raw, _tokenizer, filters) => filterIds(raw as unknown as PostingsStore, filters),
    getSearchableProperties: (store) => Object.keys(store.types),
    getSearchablePropertiesWithTypes: (store) => ({ ...store.types }),
    save: <R>(store: PostingsStore) =>
      ({
        postings: savePostings(store.postings),
        values: [...store.values].map(([property, ids]) => [
          property,
          [...ids].map(([value, set]) => [value, [...set]]),
        ]),
        types: store.types,
      }) as R,
    load: (_ids, raw) => {
      const saved = raw as SavedStore;
      const store = newStore(saved.types, loadPostings(saved.postings));
      for (const [property, ids] of saved.values) {
        for (const [value, set] of ids) store.values.get(property)?.set(value, new IdRuns(set));
      }
      return store;
    },
    // Orama's own index keeps its scores by these; here `insert`, `remove` and `search` do the whole.
    insertDocumentScoreParameters: nothing,
    insertTokenScoreParameters: nothing,
    removeDocumentScoreParameters: nothing,
    removeTokenScoreParameters: nothing,
    calculateResultScores: nothing,
  };
}

/** A store of documents whose postings are there already. */
export function storeOf(types: Readonly<Record<string, SearchableType>>, postings: Postings): PostingsStore {
  return newStore(types, postings);
}

/**
 * Says by which value filters are to find documents.
 *
 * @param first the number of the first of them
 */
export function addValues(
  store: PostingsStore,
  property: string,
  value: unknown,
  first: number,
  count = 1,
): void {
  const ids = store.values.get(property);
  for (const one of valuesOf(store, property, value)) {
    const known = ids?.get(one) ?? new IdRuns();
    known.add(first, count);
    ids?.set(one, known);
  }
}

/** The same for what is taken out. */
export function removeValues(store: PostingsStore, property: string, value: unknown, id: number): void {
  const ids = store.values.get(property);
  for (const one of valuesOf(store, property, value)) {
    ids?.get(one)?.delete(id);
    if (ids?.get(one)?.size === 0) ids.delete(one);
  }
}

function newStore(types: Readonly<Record<string, SearchableType>>, postings: Postings): PostingsStore {
  const enums = Object.keys(types).filter((property) => String(types[property]).startsWith("enum"));
  return { postings, types, values: new Map(enums.map((name) => [name, new Map()])), vectorIndexes: {} };
}

function valuesOf(store: PostingsStore, property: string, value: unknown): string[] {
  if (!store.values.has(property)) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

type Operator = (ids: Map<string, IdRuns>, operand: unknown, all: () => Set<number>) => Set<number>;

const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: (ids, operand) => union(ids, [operand]),
  in: (ids, operand) => union(ids, asList(operand)),
  containsAny: (ids, operand) => union(ids, asList(operand)),
  nin: (ids, operand, all) => minus(all(), union(ids, asList(operand))),
  containsAll: (ids, operand, all) =>
    asList(operand).reduce<Set<number>>((left, value) => both(left, union(ids, [value])), all()),
};

function filterIds(store: PostingsStore, filters: Partial<Record<string, unknown>>): Set<number> {
  const all = (): Set<number> =>
    new Set([...store.values.values()].flatMap((ids) => [...ids.values()].flatMap((set) => [...set])));
  let result: Set<number> | undefined;
  const narrow = (set: Set<number>): void => {
    result = result === undefined ? set : both(result, set);
  };
  for (const [key, condition] of Object.entries(filters)) {
    if (condition === undefined) continue;
    if (key === "and") for (const part of asList(condition)) narrow(filterIds(store, asRecord(part)));
    else if (key === "or") {
      narrow(new Set(asList(condition).flatMap((part) => [...filterIds(store, asRecord(part))])));
    } else if (key === "not") narrow(minus(all(), filterIds(store, asRecord(condition))));
    else {
      const ids = store.values.get(key);
      if (ids === undefined) throw new TypeError(`filter: an enum property expected, ${key} came`);
      const operations = typeof condition === "string" ? { eq: condition } : asRecord(condition);
      for (const [name, operand] of Object.entries(operations)) {
        const operator = OPERATORS[name];
        if (operator === undefined)
          throw new TypeError(`filter: ${Object.keys(OPERATORS)} expected, ${name} came`);
        narrow(operator(ids, operand, all));
      }
    }
  }
  return result ?? all();
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function union(ids: Map<string, IdRuns>, values: readonly unknown[]): Set<number> {
  return new Set(values.flatMap((value) => [...(ids.get(String(value)) ?? [])]));
}

function both(left: Set<number>, right: Set<number>): Set<number> {
  return new Set([...left].filter((id) => right.has(id)));
}

function minus(left: Set<number>, right: Set<number>): Set<number> {
  return new Set([...left].filter((id) => !right.has(id)));
}
