import { crc32 } from "node:zlib";
import { type ByteSource, bufferSource } from "./byte-source.js";
import { CheckedBytes, type OpenFile } from "./checked-bytes.js";

/*
 * Named sections of bytes in one file that is taken whole or not at all.
 *
 *   0   "sbindex" and a line feed
 *   8   u32 FORMAT
 *   12  u32 CRC-32 of all that follows
 *   16  u32 BYTE_ORDER, u32 bytes of the file, u32 number of sections
 *   28  u32 bytes of each section
 *       the sections, each at a multiple of ALIGNMENT; the last may be read there
 *
 * Numbers are in the order of the machine that wrote them, so that sections are read as typed arrays where they lie.
 */
const MAGIC = "sbindex\n";
const FORMAT = 6;
const BYTE_ORDER = 0x01020304;
const CHECKED_FROM = 16;
const SIZES_FROM = 28;
const ALIGNMENT = 8;
/** What a u32 counts; a larger index has no snapshot. */
const LARGEST_CONTAINER = 0xffff_fff8;

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

/** What was in a container. */
export interface Unpacked {
  /** All sections but the last, as views of one buffer. */
  readonly sections: readonly Uint8Array<ArrayBuffer>[];
  readonly last: ByteSource;
}

/**
 * Reads a container whole once, and keeps all but the last section in memory, and that too where it is small.
 *
 * @param options.holdUpTo bytes of a last section that is kept in memory; a larger one is read where it lies
 * @returns undefined where it is not a whole, unaltered container of this format and machine
 * @throws as `OpenFile.fill`
 */
export function unpackSections(
  file: OpenFile,
  options: { readonly holdUpTo: number; readonly onUnreadable: () => void },
): Unpacked | undefined {
  if (file.size < SIZES_FROM) return undefined;
  const head = new Uint8Array(SIZES_FROM);
  file.fill(head, 0);
  if (Buffer.from(head.buffer, 0, MAGIC.length).toString("latin1") !== MAGIC) return undefined;
  const [format, checksum, order, total, count = 0] = new Uint32Array(head.buffer, MAGIC.length, 5);
  if (format !== FORMAT || order !== BYTE_ORDER || total !== file.size) return undefined;
  const places = sectionPlaces(file, count);
  const last = places?.pop();
  if (places === undefined || last === undefined) return undefined;
  const held = last.size <= options.holdUpTo;
  const bytes = new Uint8Array(held ? file.size : last.from);
  file.fill(bytes, 0);
  const before = crc32(bytes.subarray(CHECKED_FROM));
  const checked = held
    ? undefined
    : new CheckedBytes(file, { ...last, size: file.size - last.from, before }, options.onUnreadable);
  if ((checked?.checksum ?? before) !== checksum) return undefined;
  return {
    sections: places.map(({ from, size }) => bytes.subarray(from, from + size)),
    last: checked ?? bufferSource(bytes.subarray(last.from, last.from + last.size)),
  };
}

interface Stretch {
  readonly from: number;
  readonly size: number;
}

/** Where sections lie; undefined where that is not within the file. */
function sectionPlaces(file: OpenFile, count: number): Stretch[] | undefined {
  const start = aligned(SIZES_FROM + 4 * count);
  if (start > file.size) return undefined;
  const sizes = new Uint32Array(count);
  file.fill(new Uint8Array(sizes.buffer), SIZES_FROM);
  let at = start;
  const places = Array.from(sizes, (size): Stretch => {
    const from = at;
    at += aligned(size);
    return { from, size };
  });
  return at > file.size ? undefined : places;
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
