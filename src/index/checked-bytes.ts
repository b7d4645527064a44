import { crc32 } from "node:zlib";
import { UserError } from "../user-error.js";
import type { ByteSource } from "./byte-source.js";
import { failureReason } from "./failure-reason.js";

/** A file that is open, or what stands for one. */
export interface OpenFile {
  /** Bytes. */
  readonly size: number;
  /**
   * Fills all of `bytes` with what stands in the file from a place on.
   *
   * @throws an error of the file system, or where the file ends before
   */
  readonly fill: (bytes: Uint8Array, at: number) => void;
}

/** Bytes that have a checksum: few, as whole blocks are read. */
const BLOCK = 4096;
/** Blocks that are read at once at first. */
const BLOCKS_AT_ONCE = 64;

/** A stretch of a file, read when it is wanted, and refused where it is not what it was at first. */
export class CheckedBytes implements ByteSource {
  readonly size: number;
  /** The CRC-32 of all the bytes, going on from that of what stands before them. */
  readonly checksum: number;
  readonly #file: OpenFile;
  readonly #from: number;
  readonly #onUnreadable: () => void;
  /** By block. */
  readonly #checksums: Uint32Array;

  /**
   * Reads all once.
   *
   * @param stretch.before the checksum of what stands before
   * @param onUnreadable told when something could not be read later
   * @throws as `OpenFile.fill`
   */
  constructor(
    file: OpenFile,
    stretch: { readonly from: number; readonly size: number; readonly before: number },
    onUnreadable: () => void,
  ) {
    const { from, size, before } = stretch;
    this.#file = file;
    this.#from = from;
    this.size = size;
    this.#onUnreadable = onUnreadable;
    this.#checksums = new Uint32Array(Math.ceil(size / BLOCK));
    let checksum = before;
    const room = Buffer.allocUnsafe(Math.min(size, BLOCK * BLOCKS_AT_ONCE));
    for (let at = 0; at < size; at += room.length) {
      const bytes = room.subarray(0, size - at);
      file.fill(bytes, from + at);
      checksum = crc32(bytes, checksum);
      eachBlock(bytes, (sum, block) => {
        this.#checksums[at / BLOCK + block] = sum;
      });
    }
    this.checksum = checksum;
  }

  /** @throws UserError `data-file` where they can be had no more */
  read(at: number, size: number): Buffer {
    const first = Math.floor(at / BLOCK);
    const start = first * BLOCK;
    const end = Math.min(Math.ceil((at + size) / BLOCK) * BLOCK, this.size);
    const bytes = Buffer.allocUnsafe(end - start);
    try {
      this.#file.fill(bytes, this.#from + start);
    } catch (error) {
      throw this.#unreadable(failureReason(error));
    }
    eachBlock(bytes, (sum, block) => {
      if (sum !== this.#checksums[first + block]) throw this.#unreadable("it was written to");
    });
    return bytes.subarray(at - start, at - start + size);
  }

  #unreadable(why: string): UserError {
    this.#onUnreadable();
    return new UserError("data-file", `the kept index can be read no more: ${why}; ask again`);
  }
}

function eachBlock(bytes: Buffer, take: (checksum: number, block: number) => void): void {
  for (let at = 0; at < bytes.length; at += BLOCK) take(crc32(bytes.subarray(at, at + BLOCK)), at / BLOCK);
}
