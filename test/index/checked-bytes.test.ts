import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheckedBytes, type OpenFile } from "../../src/index/checked-bytes.js";
import { UserError } from "../../src/user-error.js";
import { bytesAsFile } from "./support/bytes-as-file.js";

const SIZE = 600_000;
/** No two stretches are alike. */
const whole = Uint8Array.from({ length: SIZE }, (_, at) => (at * 7 + (at >> 8) * 13 + (at >> 16)) & 0xff);
const FROM = 1000;

function check(file: OpenFile, size = SIZE - FROM) {
  const told: true[] = [];
  const before = crc32(whole.subarray(0, FROM));
  return { told, bytes: new CheckedBytes(file, { from: FROM, size, before }, () => told.push(true)) };
}

describe("bytes of a file", () => {
  it("are read where they lie, and have the checksum of the whole", () => {
    const { bytes, told } = check(bytesAsFile(whole));
    expect(bytes.checksum).toBe(crc32(whole));
    const stretch = fc.tuple(fc.nat({ max: SIZE - FROM }), fc.nat({ max: 9000 }));
    fc.assert(
      fc.property(stretch, ([at, length]) => {
        const size = Math.min(length, SIZE - FROM - at);
        const expected = whole.subarray(FROM + at, FROM + at + size);
        return Buffer.compare(bytes.read(at, size), expected) === 0;
      }),
    );
    expect(told).toEqual([]);
  });

  it("are refused where they are others by now; the rest is read on", () => {
    const written = Uint8Array.from(whole);
    const { bytes, told } = check(bytesAsFile(written));
    written[FROM + 300_000] = (written[FROM + 300_000] ?? 0) ^ 1;
    expect(() => bytes.read(299_990, 20)).toThrow(UserError);
    expect(() => bytes.read(299_990, 20)).toThrow(/^the kept index can be read no more: it was written to/);
    expect(told).toEqual([true, true]);
    expect([...bytes.read(5, 4)]).toEqual([...whole.subarray(FROM + 5, FROM + 9)]);
  });

  it("are refused, with the reason, where they cannot be read", () => {
    let failure: Error | undefined;
    const file = bytesAsFile(whole);
    const fill: OpenFile["fill"] = (room, at) => {
      if (failure !== undefined) throw failure;
      file.fill(room, at);
    };
    const { bytes, told } = check({ size: SIZE, fill });
    failure = new Error("EIO: i/o error, read");
    expect(() => bytes.read(0, 1)).toThrow(
      "the kept index can be read no more: EIO: i/o error, read; ask again",
    );
    expect(told).toEqual([true]);
  });
});
