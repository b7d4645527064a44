import { describe, expect, it } from "vitest";
import { createRandom, zipfDrawer } from "../../scripts/eval/mixture/random.js";
import { Postings } from "../../src/index/postings.js";
import { createMatcher, type QueryUnit, weighUnits } from "../../src/index/score.js";
import { type SearchOptions, searchPostings, UNCOVERED } from "../../src/index/search-postings.js";
import { SearchScratch } from "../../src/index/search-scratch.js";

const FIELDS = [
  { weight: 1, b: 0.5 },
  { weight: 0.5, b: 0.5 },
];

function build(...documents: readonly (readonly [text: string, context?: string])[]): Postings {
  const postings = new Postings(2);
  documents.forEach(([text, context = ""], at) => {
    postings.add(at + 1, 0, text.split(" "));
    postings.add(at + 1, 1, context.split(" "));
  });
  return postings;
}

function unit(term: string, more: Partial<QueryUnit> = {}): QueryUnit {
  return { label: term, alternatives: [{ term, factor: 1 }], emphasis: 1, counts: true, ...more };
}

const search = (units: readonly QueryUnit[], postings: Postings, options: Omit<SearchOptions, "fields">) =>
  searchPostings(weighUnits(units, postings), postings, { fields: FIELDS, ...options });

const order = (units: readonly QueryUnit[], postings: Postings, limit = 10) =>
  search(units, postings, { limit }).map(([id]) => id);

describe("searchPostings among many documents", () => {
  const WORDS = Array.from({ length: 200 }, (_, at) => `w${at}`);
  const DOCUMENTS = 4000;

  /** Common words first; a third of the documents is taken out again, some are put back. */
  function buildMany(): Postings {
    const random = createRandom(7);
    const draw = zipfDrawer(WORDS, random);
    const texts = Array.from({ length: DOCUMENTS }, () =>
      [0, 1].map(() => Array.from({ length: random.between(1, 12) }, draw)),
    );
    const postings = new Postings(2);
    const each = (id: number, change: "add" | "remove") => {
      for (const [field, terms] of (texts[id] ?? []).entries()) postings[change](id, field, terms);
    };
    for (let id = 0; id < DOCUMENTS; id++) each(id, "add");
    for (let id = 0; id < DOCUMENTS; id += 3) each(id, "remove");
    expect(postings.list("w0")?.length).toBeLessThan(DOCUMENTS);
    for (let id = 0; id < DOCUMENTS; id += 9) each(id, "add");
    return postings;
  }

  it("gives the same best, however few are wanted, before and after a file", () => {
    const postings = buildMany();
    const read = Postings.fromParts(postings.toParts());
    const random = createRandom(11);
    for (let round = 0; round < 100; round++) {
      const units = Array.from({ length: random.between(1, 6) }, () => {
        const alternatives = Array.from({ length: random.between(1, 4) }, (_, at) => {
          return { term: random.pick(WORDS), factor: at === 0 ? 1 : random.next() };
        });
        return unit("any", { alternatives, counts: random.next() < 0.8, emphasis: random.next() });
      });
      const all = search(units, postings, { limit: DOCUMENTS });
      for (const limit of [1, 10, 100]) {
        const best = search(units, postings, { limit });
        expect(best).toEqual(all.slice(0, limit));
        expect(search(units, read, { limit })).toEqual(best);
      }
    }
  });

  it("scores each document as its matches say, also where a long question leaves room for few at once", () => {
    const postings = buildMany();
    const random = createRandom(5);
    const units = Array.from({ length: 300 }, () => {
      const alternatives = [1, random.next()].map((factor) => ({ term: random.pick(WORDS), factor }));
      return unit("any", { alternatives, counts: random.next() < 0.8, emphasis: random.next() });
    });
    expect(SearchScratch.candidatesFor(units.length)).toBeLessThan(DOCUMENTS / 4);
    const weighted = weighUnits(units, postings);
    const match = createMatcher(weighted, { postings, fields: FIELDS });
    const total = weighted.reduce((sum, one) => sum + (one.unit.counts ? one.weight : 0), 0);
    const found = search(units, postings, { limit: DOCUMENTS });
    const matched = Array.from({ length: DOCUMENTS }, (_, id) =>
      match(id).some(({ by }) => by !== undefined),
    );
    expect(found.length).toBe(matched.filter(Boolean).length);
    for (const [id, score, qualities] of found) {
      const matches = match(id);
      expect([...qualities]).toEqual(matches.map(({ quality }) => quality));
      const sum = matches.reduce((all, one) => all + one.score, 0);
      const covered = weighted.reduce((all, { unit: { counts }, weight }, at) => {
        return all + (counts ? weight * (matches[at]?.quality ?? 0) : 0);
      }, 0);
      expect(score).toBeCloseTo(sum * (UNCOVERED.keeps + (1 - UNCOVERED.keeps) * (covered / total)), 9);
    }
    expect(search(units, postings, { limit: 50 })).toEqual(found.slice(0, 50));
  });
});

describe("searchPostings", () => {
  it("puts rare words before common ones, and more words before fewer", () => {
    const postings = build(["common x"], ["common y"], ["rare z"], ["common rare"], ["common w"]);
    expect(order([unit("common"), unit("rare")], postings).slice(0, 2)).toEqual([4, 3]);
  });

  it("puts a weightier field and a shorter one first", () => {
    expect(order([unit("a")], build(["x", "a"], ["a", "x"]))).toEqual([2, 1]);
    expect(order([unit("a")], build(["a b c d e f"], ["a b"]))).toEqual([2, 1]);
  });

  it("counts a unit once, by its best alternative", () => {
    const alternatives = [
      { term: "container", factor: 1 },
      { term: "@container", factor: 0.8 },
    ];
    const postings = build(["container x"], ["@container x"], ["container @container"], ["y z"]);
    const found = search([unit("container", { alternatives })], postings, { limit: 9 });
    const scores = new Map(found.map(([id, score]) => [id, score]));
    expect(scores.get(1)).toBe(scores.get(3));
    expect(scores.get(2)).toBeLessThan(scores.get(1) ?? 0);
    expect(scores.has(4)).toBe(false);
  });

  it("lets what does not count change the order, not what is covered", () => {
    const postings = build(["a b"], ["a c"]);
    expect(order([unit("a"), unit("c", { counts: false })], postings)).toEqual([2, 1]);
    const [only] = search([unit("a", { counts: false })], postings, { limit: 1 });
    expect(only?.[1]).toBeGreaterThan(0);
  });

  it("keeps to the documents that it is told, to the limit, and to the order of equals", () => {
    const postings = build(["a"], ["a"], ["a"], ["a"]);
    const found = search([unit("a")], postings, {
      limit: 2,
      only: new Set([2, 4, 3, 99]),
    });
    expect(found.map(([id]) => id)).toEqual([2, 3]);
    expect(order([unit("a")], postings, 0)).toEqual([]);
  });

  it("finds nothing for nothing, and in nothing", () => {
    expect(order([], build(["a"]))).toEqual([]);
    expect(order([unit("b")], build(["a"]))).toEqual([]);
    expect(order([unit("a")], new Postings(2))).toEqual([]);
  });
});
