import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import { type ByteSource, fileSource } from "./byte-source.js";

/*
 * jieba's dictionary, as a trie, and its model of unknown words, as arrays that are used where they lie. All numbers are
 * little-endian; each array begins at a multiple of 8 bytes.
 *
 *   header      "sbhanzi1", u32 bytes of the file, u32 CRC-32 of all that follows, u32 bytes of each array
 *   weights     f64 by class of frequency: natural logarithm of a word's share of all words; class 0 is for a character
 *               that is no word
 *   model       f64: a logarithm for each of POSITIONS at the beginning, then for each one after each other one
 *   emissions   i32 by character of the model and position: a logarithm in millionths, NEVER for none
 *   children    u32 by node that has children, in the order of the nodes: its first child
 *   parents     u32 by PARENT_BLOCK nodes: how many nodes before them have children
 *   labels      u16 by node: a UTF-16 unit. Node 0 is the root; the children of a node stand together, in the order of
 *               their units
 *   kinds       u16 by node: class of frequency, 0 where no word ends; HAS_CHILDREN; LAST_CHILD
 *   characters  u16: the characters of the model
 */
export const MAGIC = "sbhanzi1";
export const SIZES_AT = 16;
export const ARRAYS = 8;
export const PARENT_BLOCK = 16;
export const HAS_CHILDREN = 0x8000;
export const LAST_CHILD = 0x4000;
export const CLASS = 0x3fff;
export const NEVER = 0;
export const MILLION = 1e6;

/** Where a character stands in a word: at its beginning, at its end, between, alone. */
export const POSITIONS = 4;
/** The logarithm of what cannot be, as jieba has it. */
const IMPOSSIBLE = -3.14e100;
const UNITS = 0x10000;

/** All that it says of likelihood is natural logarithms. */
export interface ChineseDictionary {
  /**
   * The node of what is longer by one UTF-16 unit; undefined where no word goes on so.
   * @param node 0 for a word's first unit
   */
  next(node: number, unit: number): number | undefined;
  /** How frequent the word is that ends at a node; undefined where none does. */
  weightOf(node: number): number | undefined;
  /** The same of a character that is no word. */
  readonly unlisted: number;
  /** How likely a run of unknown words begins with a position. */
  initial(position: number): number;
  /** How likely a position follows another one. */
  transition(from: number, to: number): number;
  /** How likely a position is taken by a character. */
  emission(unit: number, position: number): number;
}

/** The dictionary that the program brings (scripts/lexicon/chinese-words.ts makes it). */
export function chineseWords(): ByteSource {
  return fileSource(new URL("./facts/chinese-words.bin", import.meta.url));
}

/** @throws Error where the source is not a dictionary, or not a whole one */
export function openChineseDictionary(source: ByteSource): ChineseDictionary {
  const [weights, model, emissions, children, parents, labels, kinds, characters] = readArrays(source);
  const unlisted = weights[0] ?? 0;
  // Of each character: as the first of a word its node, and its place in the model; 0 for none.
  const firsts = new Uint32Array(UNITS);
  for (let node = children[0] ?? 1, last = false; !last; node++) {
    firsts[labels[node] ?? 0] = node;
    last = ((kinds[node] ?? LAST_CHILD) & LAST_CHILD) !== 0;
  }
  const places = new Uint16Array(UNITS);
  characters.forEach((character, at) => {
    places[character] = at + 1;
  });

  function firstChild(node: number): number {
    let parent = parents[Math.floor(node / PARENT_BLOCK)] ?? 0;
    for (let i = node - (node % PARENT_BLOCK); i < node; i++) {
      if (((kinds[i] ?? 0) & HAS_CHILDREN) !== 0) parent++;
    }
    return children[parent] ?? 0;
  }

  function next(node: number, unit: number): number | undefined {
    if (node === 0) return firsts[unit] || undefined;
    if (((kinds[node] ?? 0) & HAS_CHILDREN) === 0) return undefined;
    for (let child = firstChild(node); ; child++) {
      const label = labels[child] ?? UNITS;
      if (label === unit) return child;
      if (label > unit || ((kinds[child] ?? 0) & LAST_CHILD) !== 0) return undefined;
    }
  }

  return {
    next,
    weightOf: (node) => {
      const frequency = (kinds[node] ?? 0) & CLASS;
      return frequency === 0 ? undefined : weights[frequency];
    },
    unlisted,
    initial: (position) => model[position] ?? IMPOSSIBLE,
    transition: (from, to) => model[POSITIONS * (1 + from) + to] ?? IMPOSSIBLE,
    emission: (unit, position) => {
      const place = places[unit] ?? 0;
      const millionths = place === 0 ? NEVER : emissions[POSITIONS * (place - 1) + position];
      return millionths === undefined || millionths === NEVER ? IMPOSSIBLE : millionths / MILLION;
    },
  };
}

type Arrays = [
  weights: Float64Array,
  model: Float64Array,
  emissions: Int32Array,
  children: Uint32Array,
  parents: Uint32Array,
  labels: Uint16Array,
  kinds: Uint16Array,
  characters: Uint16Array,
];

function readArrays(source: ByteSource): Arrays {
  const start = aligned(SIZES_AT + 4 * ARRAYS);
  const header = source.read(0, Math.min(start, source.size));
  if (header.length < start || header.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw new Error(`Chinese dictionary: expected a file that begins with ${MAGIC}`);
  if (header.readUInt32LE(8) !== source.size)
    throw new Error(`Chinese dictionary: expected ${header.readUInt32LE(8)} bytes, found ${source.size}`);
  const sizes = Array.from({ length: ARRAYS }, (_, at) => header.readUInt32LE(SIZES_AT + 4 * at));
  let at = start;
  let checksum = crc32(header.subarray(SIZES_AT));
  // Each by itself: the C library keeps twice as much free memory as the largest piece had that it was ever given back.
  const sections = sizes.map((size) => {
    const section = source.read(at, Math.min(aligned(size), source.size - at));
    checksum = crc32(section, checksum);
    at += section.length;
    return section.subarray(0, size);
  });
  if (at !== source.size || checksum !== header.readUInt32LE(12))
    throw new Error("Chinese dictionary: it was altered");
  const read = <T>(index: number, kind: NumberArray<T>): T => numbers(sections[index] ?? header, kind);
  return [
    read(0, Float64Array),
    read(1, Float64Array),
    read(2, Int32Array),
    read(3, Uint32Array),
    read(4, Uint32Array),
    read(5, Uint16Array),
    read(6, Uint16Array),
    read(7, Uint16Array),
  ];
}

interface NumberArray<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
}

/** The bytes as numbers, where they lie if they are aligned there. */
function numbers<T>(section: Buffer, kind: NumberArray<T>): T {
  const size = kind.BYTES_PER_ELEMENT;
  const own = section.byteOffset % size === 0 ? section : Buffer.from(new Uint8Array(section).buffer);
  if (endianness() === "BE") {
    if (size === 2) own.swap16();
    else if (size === 4) own.swap32();
    else own.swap64();
  }
  return new kind(own.buffer, own.byteOffset, own.byteLength / size);
}

export function aligned(size: number): number {
  return Math.ceil(size / 8) * 8;
}
