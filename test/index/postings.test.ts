import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countIn, countsOf, idsOf } from "../../src/index/posting-list.js";
import { MAX_FIELDS, Postings } from "../../src/index/postings.js";
import { loadPostings, savePostings } from "../../src/index/saved-postings.js";

describe("Postings", () => {
  it("counts a term by field and document", () => {
    const postings = new Postings(2);
    postings.add(1, 0, ["a", "b", "a"]);
    postings.add(1, 1, ["a"]);
    postings.add(2, 0, ["b"]);
    const list = postings.list("a");
    expect(list?.length).toBe(1);
    const packed = list === undefined ? 0 : countsOf(list, 1);
    expect([countIn(packed, 0), countIn(packed, 1)]).toEqual([2, 1]);
    expect([...postings.terms()].sort()).toEqual(["a", "b"]);
    expect([postings.has("a"), postings.has("c"), postings.list("c")]).toEqual([true, false, undefined]);
  });

  it("measures documents and fields, empty ones included", () => {
    const postings = new Postings(2);
    expect([postings.documents, postings.averageLength(0)]).toEqual([0, 1]);
    postings.add(1, 0, ["a", "a", "b"]);
    postings.add(1, 1, []);
    postings.add(2, 0, ["c"]);
    expect(postings.documents).toBe(2);
    expect([postings.fieldLength(0, 1), postings.fieldLength(1, 1), postings.fieldLength(0, 9)]).toEqual([
      3, 0, 0,
    ]);
    expect([postings.averageLength(0), postings.averageLength(1)]).toEqual([2, 1]);
  });

  it("counts beyond what its bits hold as the most that they hold, without touching the next field", () => {
    const postings = new Postings(MAX_FIELDS);
    postings.add(1, MAX_FIELDS - 2, Array(1000).fill("a"));
    postings.add(1, MAX_FIELDS - 1, ["a"]);
    const list = postings.list("a");
    const packed = list === undefined ? 0 : countsOf(list, 1);
    expect(countIn(packed, MAX_FIELDS - 2)).toBe(31);
    expect(countIn(packed, MAX_FIELDS - 1)).toBe(1);
    expect(countIn(packed, 0)).toBe(0);
    expect(postings.fieldLength(MAX_FIELDS - 2, 1)).toBe(1000);
  });

  it("takes no more fields than fit, and no field that it has not", () => {
    expect(() => new Postings(MAX_FIELDS + 1)).toThrow(/at most 6 fields expected, 7 came/);
    expect(() => new Postings(1).add(1, 1, ["a"])).toThrow(RangeError);
  });

  it("forgets what is removed, whatever the order", () => {
    const fresh = new Postings(1);
    for (const id of [3, 1, 2]) fresh.add(id, 0, ["a", `only${id}`]);
    fresh.remove(2, 0, ["a", "only2"]);
    expect(idsOf(fresh.list("a"))).toEqual([1, 3]);
    expect(fresh.has("only2")).toBe(false);
    fresh.remove(1, 0, ["a", "only1"]);
    fresh.remove(3, 0, ["a", "only3"]);
    expect([fresh.documents, [...fresh.terms()]]).toEqual([0, []]);
  });

  it("is after any adding and removing what it would be had it been built of what is left, saved or not", () => {
    const step = fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      whole: fc.boolean(),
      fields: fc.tuple(
        fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 6 }),
        fc.array(fc.constantFrom("a", "b", "e"), { maxLength: 40 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const postings = new Postings(2);
        const held = new Map<number, readonly (readonly string[])[]>();
        for (const { id, fields, whole } of steps) {
          const old = held.get(id);
          if (old !== undefined && whole) postings.removeDocuments([id, 99]);
          else for (const [field, terms] of (old ?? []).entries()) postings.remove(id, field, terms);
          if (old === undefined) {
            addAll(postings, id, fields);
            held.set(id, fields);
          } else held.delete(id);
        }
        const built = new Postings(2);
        for (const [id, fields] of held) addAll(built, id, fields);
        const loaded = loadPostings(JSON.parse(JSON.stringify(savePostings(postings))));
        for (const one of [postings, loaded]) {
          expect(one.documents).toBe(held.size);
          expect(one.averageLength(0)).toBe(built.averageLength(0));
          expect(one.averageLength(1)).toBe(built.averageLength(1));
          expect(content(one)).toEqual(content(built));
        }
      }),
    );
  });
});

it("is of shares that were indexed by themselves what it would be had all been added, before and after documents go", () => {
  const documents = fc.array(fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 40 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(documents, { maxLength: 5 }), fc.array(fc.nat(20)), (shares, gone) => {
      const [joined, built] = [new Postings(2), new Postings(2)];
      let next = 1;
      for (const share of shares) {
        const alone = new Postings(2);
        share.forEach((terms, id) => {
          addAll(alone, id, [terms, terms.slice(1)]);
          addAll(built, next + id, [terms, terms.slice(1)]);
        });
        joined.takeIn(alone.toParts(), next);
        next += share.length;
      }
      expect(content(joined)).toEqual(content(built));
      for (const one of [joined, built]) one.removeDocuments(gone);
      expect(content(joined)).toEqual(content(built));
      expect(joined.documents).toBe(built.documents);
      expect(joined.averageLength(1)).toBe(built.averageLength(1));
    }),
  );
});

function content(postings: Postings): Record<string, number[][]> {
  return Object.fromEntries(
    [...postings.terms()].sort().map((term) => {
      const list = postings.list(term);
      const ids = idsOf(list);
      const counts = ids.map((id) => (list === undefined ? 0 : countsOf(list, id)));
      return [
        term,
        ids.map((id, i) => [id, counts[i] ?? 0, postings.fieldLength(0, id), postings.fieldLength(1, id)]),
      ];
    }),
  );
}

function addAll(postings: Postings, id: number, fields: readonly (readonly string[])[]): void {
  for (const [field, terms] of fields.entries()) postings.add(id, field, terms);
}
