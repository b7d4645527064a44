import { crc32 } from "node:zlib";

/*
 * Named sections of bytes in one file that is taken whole or not at all.
 *
 *   0   "sbindex" and a line feed
 *   8   u32 FORMAT
 *   12  u32 CRC-32 of all that follows
 *   16  u32 BYTE_ORDER, u32 bytes of the file, u32 number of sections
 *   28  u32 bytes of each section
 *       the sections, each at a multiple of ALIGNMENT
 *
 * Numbers are in the order of the machine that wrote them, so that sections are read as typed arrays where they lie.
 */
const MAGIC = "sbindex\n";
const FORMAT = 5;
const BYTE_ORDER = 0x01020304;
const CHECKED_FROM = 16;
const SIZES_FROM = 28;
const ALIGNMENT = 8;
/** What a u32 counts; a larger index has no snapshot. */
export const LARGEST_CONTAINER = 0xffff_fff8;

/** @returns undefined where the sections are too many bytes for one file */
export function packSections(sections: readonly Uint8Array[]): Uint8Array | undefined {
  const sizes = sections.map((section) => section.byteLength);
  const start = aligned(SIZES_FROM + 4 * sections.length);
  const total = sizes.reduce((sum, size) => sum + aligned(size), start);
  if (total > LARGEST_CONTAINER) return undefined;
  const bytes = new Uint8Array(total);
  bytes.set(Buffer.from(MAGIC, "latin1"));
  new Uint32Array(bytes.buffer, CHECKED_FROM, 3 + sizes.length).set([
    BYTE_ORDER,
    total,
    sizes.length,
    ...sizes,
  ]);
  let at = start;
  for (const section of sections) {
    bytes.set(section, at);
    at += aligned(section.byteLength);
  }
  new Uint32Array(bytes.buffer, MAGIC.length, 2).set([FORMAT, crc32(bytes.subarray(CHECKED_FROM))]);
  return bytes;
}

/**
 * The sections as views of the bytes.
 *
 * @param bytes at the start of a buffer of their own
 * @returns undefined where they are not a whole, unaltered container of this format and machine
 */
export function unpackSections(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] | undefined {
  if (bytes.byteOffset !== 0 || bytes.byteLength < SIZES_FROM) return undefined;
  if (Buffer.from(bytes.buffer, 0, MAGIC.length).toString("latin1") !== MAGIC) return undefined;
  const [format, checksum, order, total, count = 0] = new Uint32Array(bytes.buffer, MAGIC.length, 5);
  if (format !== FORMAT || order !== BYTE_ORDER || total !== bytes.byteLength) return undefined;
  if (crc32(bytes.subarray(CHECKED_FROM)) !== checksum) return undefined;
  const sections: Uint8Array<ArrayBuffer>[] = [];
  let at = aligned(SIZES_FROM + 4 * count);
  if (at > bytes.byteLength) return undefined;
  for (const size of new Uint32Array(bytes.buffer, SIZES_FROM, count)) {
    if (at + size > bytes.byteLength) return undefined;
    sections.push(bytes.subarray(at, at + size));
    at += aligned(size);
  }
  return sections;
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
