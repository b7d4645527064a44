import type { OpenFile } from "../../../src/index/checked-bytes.js";

/** Bytes that stand for an open file; what is written to them later is in it. */
export function bytesAsFile(bytes: Uint8Array): OpenFile {
  return {
    size: bytes.byteLength,
    fill: (room, at) => {
      const stretch = bytes.subarray(at, at + room.byteLength);
      if (stretch.byteLength < room.byteLength) throw new RangeError("the file was cut");
      room.set(stretch);
    },
  };
}
