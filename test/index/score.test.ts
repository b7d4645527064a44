import { describe, expect, it } from "vitest";
import { Postings } from "../../src/index/postings.js";
import {
  alternativeWeight,
  createMatcher,
  inverseDocumentFrequency,
  type QueryUnit,
  saturatedFrequency,
  type UnitMatch,
  type WeightedUnit,
  weighUnits,
} from "../../src/index/score.js";
import { searchPostings } from "../../src/index/search-postings.js";

const fields = [{ weight: 1, b: 0.5 }];

function build(...documents: readonly string[]): Postings {
  const postings = new Postings(1);
  documents.forEach((text, at) => {
    postings.add(at + 1, 0, text.split(" "));
  });
  return postings;
}

function unit(terms: Readonly<Record<string, number>>, emphasis = 1): QueryUnit {
  const alternatives = Object.entries(terms).map(([term, factor]) => ({ term, factor }));
  return { label: "label", alternatives, emphasis, counts: true };
}

describe("inverseDocumentFrequency", () => {
  it("falls as more documents hold the term, and is never negative", () => {
    const all = Array.from({ length: 101 }, (_, holding) => inverseDocumentFrequency(100, holding));
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.at(-1)).toBeGreaterThan(0);
  });
});

describe("saturatedFrequency", () => {
  it("grows with each occurrence by less, towards a bound", () => {
    const postings = build("a b c");
    const at = (count: number) => saturatedFrequency(count, 1, { postings, fields });
    const gains = [1, 2, 3, 10, 31].map((count) => at(count) - at(count - 1));
    expect(gains.every((gain) => gain > 0)).toBe(true);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(at(31)).toBeLessThan(3 * at(1));
  });
});

describe("weighUnits", () => {
  const postings = build("a b", "a c", "a d", "e f");

  it("weighs rare words more than common ones, by their emphasis", () => {
    const [common, rare, half] = weighUnits([unit({ a: 1 }), unit({ b: 1 }), unit({ b: 1 }, 0.5)], postings);
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
    expect(half?.weight).toBeCloseTo((rare?.weight ?? 0) / 2);
  });

  it("weighs a word that is common in another language as a common one", () => {
    const [one, other] = weighUnits([unit({ b: 1, a: 1 }), unit({ a: 1 })], postings);
    expect(one?.weight).toBe(other?.weight);
  });

  it("says whether the notes have any of a unit's alternatives", () => {
    const known = weighUnits([unit({ zzz: 1 }), unit({ zzz: 1, a: 0.1 }), unit({ a: 1 })], postings);
    expect(known.map((one) => one.known)).toEqual([false, true, true]);
  });

  it("lets no alternative outweigh the unit that it stands for", () => {
    const [one] = weighUnits([unit({ a: 1, b: 0.5 })], postings);
    if (one === undefined) throw new Error("a unit expected");
    expect(alternativeWeight({ term: "b", factor: 0.5 }, one, postings)).toBeLessThanOrEqual(
      one.weight * 0.5,
    );
  });
});

describe("createMatcher", () => {
  const matchUnit = (
    weighted: WeightedUnit,
    id: number,
    options: Parameters<typeof createMatcher>[1],
  ): UnitMatch | undefined => createMatcher([weighted], options)(id)[0];

  it("gives a single document what the search gives it", () => {
    const postings = build("a b", "a a c", "d");
    const asked = unit({ a: 1, c: 0.5 });
    const [weighted] = weighUnits([asked], postings);
    if (weighted === undefined) throw new Error("a unit expected");
    const [first, second] = searchPostings([weighted], postings, { fields, limit: 2 });
    expect(first?.[0]).toBe(2);
    const whole = matchUnit(weighted, 2, { postings, fields });
    expect(whole).toMatchObject({ score: expect.closeTo(first?.[1] ?? 0, 9), quality: 1, by: { term: "a" } });
    expect(matchUnit(weighted, 1, { postings, fields })?.score).toBeCloseTo(second?.[1] ?? 0, 9);
    expect(matchUnit(weighted, 3, { postings, fields })).toEqual({ score: 0, quality: 0 });
  });

  it("covers by its surest alternative", () => {
    const postings = build("c", "a");
    const [weighted] = weighUnits([unit({ a: 1, b: 0.2, c: 0.5 })], postings);
    if (weighted === undefined) throw new Error("a unit expected");
    expect(matchUnit(weighted, 1, { postings, fields })?.quality).toBe(0.5);
  });
});
