import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSections, unpackSections } from "../../src/index/snapshot-container.js";

function pack(sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(packSections(sections) ?? []);
}

describe("sections in one file", () => {
  it("come out as they went in, each where typed arrays can begin", () => {
    const sections = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(sections, (parts) => {
        const out = unpackSections(pack(parts));
        expect(out?.map((part) => [...part])).toEqual(parts.map((part) => [...part]));
        expect(out?.every((part) => part.byteOffset % 8 === 0)).toBe(true);
      }),
    );
  });

  it("are refused whole when one bit is another, or when bytes are missing or too many", () => {
    const bytes = pack([
      Buffer.from("the first"),
      new Uint8Array(),
      Buffer.from("the third, which is longer"),
    ]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, unpackSections(flipped)]).toEqual([bit, undefined]);
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(unpackSections(bytes.slice(0, length))).toBeUndefined();
    }
    expect(unpackSections(Uint8Array.from([...bytes, 0]))).toBeUndefined();
  });

  it("are not seen in any other bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .uint8Array({ maxLength: 200 })
        .map((rest) => Uint8Array.from([...Buffer.from("sbindex\n"), ...rest])),
    );
    fc.assert(fc.property(bytes, (some) => unpackSections(Uint8Array.from(some)) === undefined));
  });
});
