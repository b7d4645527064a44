import { expect, it } from "vitest";
import { codeOf, encodePackings, unpackCodes } from "../../src/index/packings.js";

it.each([1, 15, 16, 256, 257, 65_537])(
  "gives back the packed counts of postings, where %i occur",
  (distinct) => {
    const packed = Uint32Array.from({ length: distinct + 700 }, (_, at) => 1 + 3 * (at % distinct));
    const packings = encodePackings(packed);
    const countsOf = (code: number) => packings.packings[code] ?? 0;
    expect(packings.packings).toHaveLength(distinct);
    expect(packed.map((_, posting) => countsOf(codeOf(packings, posting)))).toEqual(packed);
    expect(Uint32Array.from(unpackCodes(packings, packed.length), countsOf)).toEqual(packed);
  },
);

it("gives the most common counts the codes that fit", () => {
  const packed = Uint32Array.from({ length: 1000 }, (_, at) => (at < 100 ? at + 1 : 7));
  const { packings, rare } = encodePackings(packed);
  expect(packings[0]).toBe(7);
  expect(rare).toHaveLength(85);
});

it("has none where there are no postings", () => {
  expect(encodePackings(new Uint32Array(0)).packings).toHaveLength(0);
});
