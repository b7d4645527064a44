import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packSections, unpackSections } from "../../src/index/snapshot-container.js";
import { bytesAsFile } from "./support/bytes-as-file.js";

function pack(sections: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(packSections(sections) ?? []);
}

/** All sections, the last from memory or from the file. */
function unpack(bytes: Uint8Array, holdUpTo = Number.POSITIVE_INFINITY): number[][] | undefined {
  const unpacked = unpackSections(bytesAsFile(bytes), { holdUpTo, onUnreadable: () => undefined });
  if (unpacked === undefined) return undefined;
  const last = new DataView(bytes.buffer).getUint32(28 + 4 * unpacked.sections.length, true);
  expect(unpacked.sections.every((part) => part.byteOffset % 8 === 0)).toBe(true);
  return [...unpacked.sections, unpacked.last.read(0, last)].map((part) => [...part]);
}

const HELD = [Number.POSITIVE_INFINITY, 0];

describe.each(HELD)("sections in one file, the last held up to %d bytes", (holdUpTo) => {
  it("come out as they went in, each where typed arrays can begin", () => {
    const sections = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sections, (parts) => {
        expect(unpack(pack(parts), holdUpTo)).toEqual(parts.map((part) => [...part]));
      }),
    );
    expect(unpack(pack([]), holdUpTo)).toBeUndefined();
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
      expect([bit, unpack(flipped, holdUpTo)]).toEqual([bit, undefined]);
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(unpack(bytes.slice(0, length), holdUpTo)).toBeUndefined();
    }
    expect(unpack(Uint8Array.from([...bytes, 0]), holdUpTo)).toBeUndefined();
  });

  it("are not seen in any other bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .uint8Array({ maxLength: 200 })
        .map((rest) => Uint8Array.from([...Buffer.from("sbindex\n"), ...rest])),
    );
    fc.assert(fc.property(bytes, (some) => unpack(Uint8Array.from(some), holdUpTo) === undefined));
  });
});
