import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Where the bytes of a dictionary, or of an index's sections, come from. */
export interface ByteSource {
  readonly size: number;
  /** @param size no more than there is from `at` on */
  read(at: number, size: number): Buffer;
}

/** A file read in pieces. It stays open, so that an update that replaces it leaves this reader with its own. */
export function fileSource(path: URL): ByteSource {
  const file = openSync(path, "r");
  try {
    return { size: fstatSync(file).size, read: (at, size) => readPiece(file, at, size) };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function readPiece(file: number, at: number, size: number): Buffer {
  const piece = Buffer.allocUnsafeSlow(size);
  for (let done = 0; done < size; ) {
    const count = readSync(file, piece, done, size - done, at + done);
    if (count === 0) throw new Error(`dictionary: expected ${size} bytes at ${at}, found ${done}`);
    done += count;
  }
  return piece;
}

/** What is read is a view of the bytes. */
export function bufferSource({ buffer, byteOffset, byteLength }: Uint8Array): ByteSource {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return { size: byteLength, read: (at, size) => bytes.subarray(at, at + size) };
}
