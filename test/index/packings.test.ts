import { expect, it } from "vitest";
import { encodePackings } from "../../src/index/packings.js";

it.each([
  [256, Uint8Array],
  [257, Uint16Array],
  [65_536, Uint16Array],
  [65_537, Uint32Array],
])("gives back the packed counts of postings, where %i occur", (distinct, width) => {
  const packed = Uint32Array.from({ length: distinct + 10 }, (_, at) => 1 + 3 * (at % distinct));
  const { codes, packings } = encodePackings(packed);
  expect(codes).toBeInstanceOf(width);
  expect(packings).toHaveLength(distinct);
  expect(Uint32Array.from(codes, (code) => packings[code] ?? 0)).toEqual(packed);
});
