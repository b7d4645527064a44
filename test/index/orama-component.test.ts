import { create, insert, load, remove, save, search } from "@orama/orama";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPostingsIndex } from "../../src/index/orama-component.js";
import { Postings } from "../../src/index/postings.js";
import { type FieldWeight, type QueryUnit, saturatedFrequency, weighUnits } from "../../src/index/score.js";
import { type SlowDocument, slowSearch } from "./support/slow-search.js";

const FIELDS = { text: { weight: 1, b: 0.4 }, code: { weight: 0.7, b: 0.2 } } as const;

interface TestDocument {
  readonly id: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly code: string;
}

const words = (text: string) => text.split(" ").filter((word) => word !== "");

/** The question is its units in JSON, so that a test can ask for anything. */
function createIndex() {
  return create({
    schema: { note: "enum", tags: "enum[]", text: "string", code: "string" } as const,
    sort: { enabled: false },
    components: {
      index: createPostingsIndex({
        fields: FIELDS,
        readTerms: (text, _property, postings) => postings.count(words(text)),
        readQuestion: (question, postings) => weighUnits(JSON.parse(question) as QueryUnit[], postings),
      }),
    },
  });
}

type Index = ReturnType<typeof createIndex>;

function ask(
  index: Index,
  units: readonly QueryUnit[],
  where?: object,
  limit = 100,
): [id: string, score: number][] {
  const results = search(index, {
    term: JSON.stringify(units),
    limit,
    ...(where === undefined ? {} : { where: where as never }),
  });
  if (results instanceof Promise) throw new TypeError("a synchronous search expected");
  return results.hits.map(({ id, score }) => [id, score]);
}

function addTo(index: Index, document: Partial<TestDocument> & { readonly id: string }): void {
  insert(index, { note: "n", tags: [], text: "", code: "", ...document } as never);
}

const unit = (...terms: string[]): QueryUnit => ({
  label: terms.join(),
  alternatives: terms.map((term) => ({ term, factor: 1 })),
  emphasis: 1,
  counts: true,
});

/** k1, from what one occurrence of weight 2 saturates to: 2 (k1 + 1) / (k1 + 2). */
function measureSaturation(): number {
  const postings = new Postings(1);
  postings.add(1, 0, ["a"]);
  const fields: FieldWeight[] = [{ weight: 2, b: 0 }];
  const frequency = saturatedFrequency(1, 1, { postings, fields });
  return (2 * frequency - 2) / (2 - frequency);
}

const SATURATION = measureSaturation();

describe("whole words", () => {
  it("do not match by their beginning: docker is not dockerfile-sample-1", () => {
    const index = createIndex();
    addTo(index, { id: "file", text: "dockerfile-sample-1 dockerfile" });
    addTo(index, { id: "docker", text: "about docker" });
    expect(ask(index, [unit("docker")]).map(([id]) => id)).toEqual(["docker"]);
    expect(ask(index, [unit("dock")])).toEqual([]);
  });

  it("are found by any of the alternatives, once", () => {
    const index = createIndex();
    addTo(index, { id: "a", text: "container" });
    addTo(index, { id: "b", text: "容器" });
    addTo(index, { id: "both", text: "container 容器" });
    expect(
      ask(index, [unit("container", "容器")])
        .map(([id]) => id)
        .sort(),
    ).toEqual(["a", "b", "both"]);
  });

  it("rank a document that covers more of the question first", () => {
    const index = createIndex();
    addTo(index, { id: "repeats", text: "a a a a" });
    addTo(index, { id: "covers", text: "a b c d" });
    expect(ask(index, [unit("a"), unit("b")]).map(([id]) => id)).toEqual(["covers", "repeats"]);
  });

  it("rank documents of one score in the order of their insertion", () => {
    const index = createIndex();
    for (const id of ["z", "a", "m"]) addTo(index, { id, text: "same words" });
    expect(ask(index, [unit("same")]).map(([id]) => id)).toEqual(["z", "a", "m"]);
    expect(ask(index, [unit("same")], undefined, 2).map(([id]) => id)).toEqual(["z", "a"]);
  });
});

describe("filters", () => {
  const index = createIndex();
  addTo(index, { id: "1", note: "a.md", tags: ["x", "y"], text: "w" });
  addTo(index, { id: "2", note: "b.md", tags: ["y"], text: "w" });
  addTo(index, { id: "3", note: "c.md", tags: [], text: "w" });

  it.each([
    [{ note: "a.md" }, "1"],
    [{ note: { eq: "a.md" } }, "1"],
    [{ note: { eq: "absent" } }, ""],
    [{ note: { in: ["a.md", "c.md"] } }, "13"],
    [{ note: { nin: ["a.md", "c.md"] } }, "2"],
    [{ note: { nin: [] } }, "123"],
    [{ tags: { containsAll: ["x", "y"] } }, "1"],
    [{ tags: { containsAll: [] } }, "123"],
    [{ tags: { containsAny: ["x", "y"] } }, "12"],
    [{ tags: { containsAny: ["absent"] } }, ""],
    [{ note: { in: ["a.md", "b.md"] }, tags: { containsAny: ["x"] } }, "1"],
    [{ and: [{ note: { nin: ["a.md"] } }, { tags: { containsAny: ["y"] } }] }, "2"],
    [{ or: [{ note: "c.md" }, { tags: { containsAll: ["x"] } }] }, "13"],
    [{ not: { tags: { containsAny: ["y"] } } }, "3"],
    [{ not: { or: [{ note: "a.md" }, { note: "b.md" }] } }, "3"],
    [{ and: [] }, "123"],
    [{ or: [] }, ""],
    [{}, "123"],
  ])("%j leave %s", (where, ids) => {
    expect(
      ask(index, [unit("w")], where)
        .map(([id]) => id)
        .join(""),
    ).toBe(ids);
  });

  it("do not change how much a document is worth", () => {
    const all = new Map(ask(index, [unit("w")]));
    for (const [id, score] of ask(index, [unit("w")], { note: { in: ["a.md", "b.md"] } }))
      expect(score).toBe(all.get(id));
  });

  it("are refused by name where they ask for what there is not", () => {
    expect(() => ask(index, [unit("w")], { text: { eq: "w" } })).toThrow(/enum property expected, text came/);
    expect(() => ask(index, [unit("w")], { note: { gt: 1 } })).toThrow(/gt came/);
  });
});

/** Random documents, questions and filters over a handful of words, so that they meet often. */
const word = fc.constantFrom("a", "b", "c", "d", "e");
const text = fc.array(word, { maxLength: 8 }).map((list) => list.join(" "));
const tag: fc.Arbitrary<string> = fc.constantFrom("x", "y", "z");
const note: fc.Arbitrary<string> = fc.constantFrom("n1", "n2", "n3");
const content = fc.record({
  note,
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  text: fc.oneof(
    { weight: 9, arbitrary: text },
    { weight: 1, arbitrary: fc.constant(Array(50).fill("a").join(" ")) },
  ),
  code: text,
});
/** The first alternative is the word itself; the others are as good as it or clearly less. */
const question = fc.array(
  fc
    .tuple(
      fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constant("absent") }),
      fc.array(
        fc.record({
          term: fc.oneof(word, fc.constant("absent")),
          factor: fc.constantFrom(0.1, 0.3, 0.95, 1),
        }),
        {
          maxLength: 3,
        },
      ),
      fc.constantFrom(1, 0.5),
      fc.boolean(),
      fc.constantFrom({}, { unknownWeight: 0.3 }),
    )
    .map(
      ([term, others, emphasis, counts, unknown]): QueryUnit => ({
        label: term,
        alternatives: [{ term, factor: 1 }, ...others],
        emphasis,
        counts,
        ...unknown,
      }),
    ),
  { minLength: 1, maxLength: 4 },
);

interface Filter {
  readonly where: object;
  readonly keeps: (document: TestDocument) => boolean;
}

const filter = fc.letrec<{ any: Filter; one: Filter; both: Filter; either: Filter; none: Filter }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("one"),
    tie("both"),
    tie("either"),
    tie("none"),
  ),
  one: fc.oneof(
    note.map((one): Filter => ({ where: { note: { eq: one } }, keeps: (it) => it.note === one })),
    fc
      .array(note)
      .map((list): Filter => ({ where: { note: { in: list } }, keeps: (it) => list.includes(it.note) })),
    fc
      .array(note)
      .map((list): Filter => ({ where: { note: { nin: list } }, keeps: (it) => !list.includes(it.note) })),
    fc.array(tag).map(
      (list): Filter => ({
        where: { tags: { containsAll: list } },
        keeps: (it) => list.every((one) => it.tags.includes(one)),
      }),
    ),
    fc.array(tag).map(
      (list): Filter => ({
        where: { tags: { containsAny: list } },
        keeps: (it) => list.some((one) => it.tags.includes(one)),
      }),
    ),
  ),
  both: fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((list) => ({
    where: { and: list.map(({ where }) => where) },
    keeps: (it) => list.every(({ keeps }) => keeps(it)),
  })),
  either: fc.array(tie("any"), { maxLength: 3 }).map((list) => ({
    where: { or: list.map(({ where }) => where) },
    keeps: (it) => list.some(({ keeps }) => keeps(it)),
  })),
  none: tie("any").map(({ where, keeps }) => ({ where: { not: where }, keeps: (it) => !keeps(it) })),
})).any;

describe("beside a slow and obvious search", () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("insert" as const), content, at: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), content, at: fc.nat() }) },
    ),
    { minLength: 1, maxLength: 20 },
  );

  /** In the order of their first insertion, which is the order of equals. */
  function play(index: Index, moves: typeof steps extends fc.Arbitrary<infer T> ? T : never): TestDocument[] {
    const held = new Map<number, TestDocument>();
    moves.forEach(({ kind, content: fresh, at }) => {
      const place = at % 12;
      const old = held.get(place);
      if (old !== undefined) {
        remove(index, old.id);
        held.delete(place);
      }
      if (kind === "insert") {
        const document = { id: `d${place}`, ...fresh };
        addTo(index, document);
        held.set(place, document);
      }
    });
    return [...held.values()];
  }

  function expectSame(
    index: Index,
    documents: readonly TestDocument[],
    units: readonly QueryUnit[],
    { where, keeps }: Filter,
  ) {
    const plain = documents.map(
      ({ id, text: own, code }): SlowDocument => ({ id, fields: [words(own), words(code)] }),
    );
    const kept = new Set(documents.filter(keeps).map(({ id }) => id));
    const slow = slowSearch(units, plain, {
      fields: Object.values(FIELDS),
      saturation: SATURATION,
      sure: 0.6,
      only: ({ id }) => kept.has(id),
    });
    const fast = ask(index, units, where);
    const scores = new Map(slow.map(({ id, score }) => [id, score]));
    expect(fast.map(([id]) => id).sort()).toEqual([...scores.keys()].sort());
    fast.forEach(([id, score], i) => {
      expect(Math.abs(score - (scores.get(id) ?? 0))).toBeLessThan(1e-9);
      // The same order: at each place the score that the slow search has there.
      expect(Math.abs(score - (slow[i]?.score ?? 0))).toBeLessThan(1e-9);
    });
  }

  it("gives the same documents, scores and order after any inserts and removes, under any filter", () => {
    fc.assert(
      fc.property(steps, question, filter, (moves, units, chosen) => {
        const index = createIndex();
        const documents = play(index, moves);
        expectSame(index, documents, units, { where: {}, keeps: () => true });
        expectSame(index, documents, units, chosen);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same answers once it is saved, written as JSON and loaded, and goes on from there", () => {
    fc.assert(
      fc.property(steps, steps, question, filter, (moves, more, units, chosen) => {
        const index = createIndex();
        const documents = play(index, moves);
        const loaded = createIndex();
        load(loaded, JSON.parse(JSON.stringify(save(index))));
        expect(ask(loaded, units)).toEqual(ask(index, units));
        expect(ask(loaded, units, chosen.where)).toEqual(ask(index, units, chosen.where));
        for (const { id } of documents) {
          expect(remove(loaded, id)).toBe(true);
          remove(index, id);
        }
        expect(ask(loaded, units)).toEqual([]);
        expectSame(loaded, play(loaded, more), units, chosen);
      }),
      { numRuns: 60 },
    );
  });
});
