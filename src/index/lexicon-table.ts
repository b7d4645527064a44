import { crc32 } from "node:zlib";
import type { ByteSource } from "./byte-source.js";
import { Keeper } from "./keeper.js";

/*
 * A sorted table of words in pages, of which only those that are asked for are read. All numbers are little-endian.
 *
 *   header   "sblexic2", u32 bytes of the file, u32 bytes of the page list, u32 CRC-32 of the page list, u32 longest
 *            word (UTF-16 units), then the page list
 *   list     for each page: u32 number of its first entry, u8 bytes of its first word, that word
 *   page     PAGE_SIZE bytes: u32 CRC-32 of the rest, u16 blocks, u16 entries, u16 offset of each block in the page
 *   block    BLOCK_SIZE entries, the last one fewer
 *   entry    u8 bytes shared with the word before (0 at a block's start), u8 further bytes, those bytes (UTF-8),
 *            u8 head: commonness (3 bits) and which lists follow, then the lists
 *   list     u8 counts of links by weight (3, 3 and 2 bits), u16 entry number of each link's word
 *
 * Words are in the order of their bytes, so that English ones come first and their numbers fit into 16 bits.
 */
export const MAGIC = "sblexic2";
export const HEADER_SIZE = 24;
export const PAGE_SIZE = 8192;
export const PAGE_HEADER_SIZE = 8;
export const BLOCK_SIZE = 16;
export const HEAD = {
  commonness: 7,
  chinese: 8,
  japanese: 16,
  shared: 32,
  english: 64,
  grammar: 128,
} as const;
/** Most links of the three weights in one list: what their bits hold. */
export const MOST_LINKS = [7, 7, 3] as const;

/** What a byte counts. */
const LONGEST_PART = 255;

/** The head of an entry in the bytes of its page. */
export interface Place {
  readonly page: Buffer;
  readonly head: number;
}

export interface LexiconTable {
  find(word: string): Place | undefined;
  wordAt(entry: number): string;
  /** How many UTF-16 units the longest word has that begins with the text; 0 where none does. */
  longestWith(text: string): number;
  readonly longest: number;
  /** Lets go of the pages that were read. */
  letGo(): void;
}

/** A question takes fewer pages than this; who wants more wants most of them, and has them sooner so many at once. */
const FEW_PAGES = 32;
const TOGETHER = 32;

/** The bytes that a list takes, by its first. */
export function listSize(counts: number): number {
  return 1 + 2 * ((counts & 7) + ((counts >> 3) & 7) + (counts >> 6));
}

/** @throws Error where the source is not a whole table of this format; a page that was altered throws when it is read */
export function openTable(source: ByteSource): LexiconTable {
  const header = source.read(0, Math.min(HEADER_SIZE, source.size));
  if (header.length < HEADER_SIZE || header.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    throw new Error(
      `lexicon: expected a file that begins with ${MAGIC}, found ${source.size} bytes of something else`,
    );
  }
  const expected = header.readUInt32LE(8);
  if (expected !== source.size) throw new Error(`lexicon: expected ${expected} bytes, found ${source.size}`);
  const list = source.read(HEADER_SIZE, header.readUInt32LE(12));
  if (crc32(list) !== header.readUInt32LE(16)) throw new Error("lexicon: its list of pages was altered");
  const { firstWords, firstEntries } = readPageList(list);
  const keeper = new Keeper();
  const read = keeper.keep(() => new Map<number, Buffer>());
  const firstPage = HEADER_SIZE + list.length;
  const word = Buffer.alloc(2 * LONGEST_PART);

  function pageAt(index: number): Buffer {
    const pages = read();
    const known = pages.get(index);
    if (known !== undefined) return known;
    const from = pages.size < FEW_PAGES ? index : index - (index % TOGETHER);
    const count = pages.size < FEW_PAGES ? 1 : Math.min(TOGETHER, firstWords.length - from);
    const bytes = source.read(firstPage + PAGE_SIZE * from, PAGE_SIZE * count);
    for (let i = 0; i < count; i++) {
      const page = bytes.subarray(PAGE_SIZE * i, PAGE_SIZE * (i + 1));
      if (crc32(page.subarray(4)) !== page.readUInt32LE(0))
        throw new Error(`lexicon: its page ${from + i} was altered`);
      pages.set(from + i, page);
    }
    return pages.get(index) ?? bytes;
  }

  function find(text: string): Place | undefined {
    const key = Buffer.from(text, "utf8");
    const index = lastBelow(firstWords.length, (i) => compareBytes(key, firstWords[i] ?? key) >= 0);
    return index < 0 ? undefined : findInPage(pageAt(index), key);
  }

  function wordAt(entry: number): string {
    const index = lastBelow(firstEntries.length, (i) => (firstEntries[i] ?? 0) <= entry);
    const page = pageAt(index);
    const within = entry - (firstEntries[index] ?? 0);
    let at = blockAt(page, Math.floor(within / BLOCK_SIZE));
    for (let left = within % BLOCK_SIZE; ; left--) {
      const shared = page[at] ?? 0;
      const size = page[at + 1] ?? 0;
      for (let i = 0; i < size; i++) word[shared + i] = page[at + 2 + i] ?? 0;
      if (left === 0) return word.toString("utf8", 0, shared + size);
      at = afterEntry(page, at + 2 + size);
    }
  }

  function longestWith(text: string): number {
    const key = Buffer.from(text, "utf8");
    let longest = 0;
    const first = Math.max(
      0,
      lastBelow(firstWords.length, (i) => compareBytes(key, firstWords[i] ?? key) >= 0),
    );
    for (let index = first; index < firstWords.length; index++) {
      const page = pageAt(index);
      const block = index === first ? Math.max(0, blockOf(page, key)) : 0;
      let at = blockAt(page, block);
      for (let left = page.readUInt16LE(6) - block * BLOCK_SIZE; left > 0; left--) {
        const shared = page[at] ?? 0;
        const end = shared + (page[at + 1] ?? 0);
        for (let i = shared; i < end; i++) word[i] = page[at + 2 + i - shared] ?? 0;
        const order = comparePrefix(word, end, key);
        if (order > 0) return longest;
        if (order === 0) longest = Math.max(longest, unitsOf(word, end));
        at = afterEntry(page, at + 2 + end - shared);
      }
    }
    return longest;
  }

  return { find, wordAt, longestWith, longest: header.readUInt32LE(20), letGo: () => keeper.letGo() };
}

function readPageList(list: Buffer): { firstWords: Buffer[]; firstEntries: number[] } {
  const firstWords: Buffer[] = [];
  const firstEntries: number[] = [];
  for (let at = 0; at < list.length; at += 5 + (list[at + 4] ?? 0)) {
    firstEntries.push(list.readUInt32LE(at));
    firstWords.push(list.subarray(at + 5, at + 5 + (list[at + 4] ?? 0)));
  }
  return { firstWords, firstEntries };
}

/** The last of `count` indices for which the test holds, given that it holds for a first stretch of them; -1 if for none. */
function lastBelow(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Below, at or above 0 as the key stands before, at or behind the bytes. Node's own takes longer to call than this. */
function compareBytes(key: Buffer, bytes: Buffer, from = 0, to = bytes.length): number {
  const common = Math.min(key.length, to - from);
  for (let i = 0; i < common; i++) {
    const difference = (key[i] ?? 0) - (bytes[from + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return key.length - (to - from);
}

/** 0 where the word begins with the key, below 0 where it stands before such words, above 0 where behind. */
function comparePrefix(word: Buffer, length: number, key: Buffer): number {
  for (let i = 0; i < key.length; i++) {
    if (i >= length) return -1;
    const difference = (word[i] ?? 0) - (key[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** UTF-16 units of UTF-8 text: one a character, two beyond U+FFFF, whose first byte is 0xF0 or more. */
function unitsOf(word: Buffer, length: number): number {
  let units = 0;
  for (let i = 0; i < length; i++) {
    const byte = word[i] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

function blockAt(page: Buffer, block: number): number {
  const at = PAGE_HEADER_SIZE + 2 * block;
  return (page[at] ?? 0) | ((page[at + 1] ?? 0) << 8);
}

function afterEntry(page: Buffer, head: number): number {
  const flags = page[head] ?? 0;
  const both = (flags & HEAD.chinese) !== 0 && (flags & HEAD.japanese) !== 0 && !(flags & HEAD.shared);
  let at = head + 1;
  if (flags & (HEAD.chinese | HEAD.japanese | HEAD.english)) at += listSize(page[at] ?? 0);
  return both ? at + listSize(page[at] ?? 0) : at;
}

/** The last block of the page whose first word does not stand behind the key; -1 where none is. */
function blockOf(page: Buffer, key: Buffer): number {
  const blocks = page.readUInt16LE(4);
  return lastBelow(blocks, (i) => {
    const at = blockAt(page, i);
    return compareBytes(key, page, at + 2, at + 2 + (page[at + 1] ?? 0)) >= 0;
  });
}

function findInPage(page: Buffer, key: Buffer): Place | undefined {
  const block = blockOf(page, key);
  if (block < 0) return undefined;
  // How many bytes of the key the word before has; that word is smaller than the key.
  let matched = 0;
  let at = blockAt(page, block);
  const left = Math.min(BLOCK_SIZE, page.readUInt16LE(6) - block * BLOCK_SIZE);
  for (let i = 0; i < left; i++) {
    const shared = page[at] ?? 0;
    const end = at + 2 + (page[at + 1] ?? 0);
    if (shared < matched) return undefined;
    if (shared === matched) {
      let next = at + 2;
      while (next < end && matched < key.length && page[next] === key[matched]) {
        next++;
        matched++;
      }
      if (next === end && matched === key.length) return { page, head: end };
      if (next < end && (matched === key.length || (page[next] ?? 0) > (key[matched] ?? 0))) return undefined;
    }
    at = afterEntry(page, end);
  }
  return undefined;
}
