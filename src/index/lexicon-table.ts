import { crc32 } from "node:zlib";

/*
 * A sorted table of words in one buffer, searched where it lies. All numbers are little-endian.
 *
 *   header   "sblexic1", u32 length of the file, u32 CRC-32 of what follows, u32 entries, u32 longest word (UTF-16)
 *   index    u32 offset of each block; a block is BLOCK_SIZE entries, the last one fewer
 *   entry    u8 bytes shared with the word before (0 at a block's start), u8 further bytes, those bytes (UTF-8),
 *            u8 head: commonness (3 bits) and which lists follow, then the lists
 *   list     u8 counts of links by weight (3, 3 and 2 bits), u16 entry number of each link's word
 *
 * Words are in the order of their bytes, so that English ones come first and their numbers fit into 16 bits.
 */
export const MAGIC = "sblexic1";
export const HEADER_SIZE = 24;
export const BLOCK_SIZE = 16;
export const HEAD = { commonness: 7, chinese: 8, japanese: 16, shared: 32, english: 64 } as const;
/** Most links of the three weights in one list: what their bits hold. */
export const MOST_LINKS = [7, 7, 3] as const;

/** What a byte counts. */
const LONGEST_PART = 255;

export interface LexiconTable {
  /** Offset of the head of a word's entry, or -1. */
  find(word: string): number;
  wordAt(entry: number): string;
  readonly bytes: Buffer;
  readonly longest: number;
}

/** The bytes that the lists of an entry take, by their first. */
export function listSize(counts: number): number {
  return 1 + 2 * ((counts & 7) + ((counts >> 3) & 7) + (counts >> 6));
}

/** @throws Error where the bytes are not a whole lexicon of this format */
export function openTable(bytes: Buffer): LexiconTable {
  if (bytes.length < HEADER_SIZE || bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    throw new Error(
      `lexicon: expected a file that begins with ${MAGIC}, found ${bytes.length} bytes of something else`,
    );
  }
  const length = bytes.readUInt32LE(8);
  if (length !== bytes.length) throw new Error(`lexicon: expected ${length} bytes, found ${bytes.length}`);
  if (crc32(bytes.subarray(16)) !== bytes.readUInt32LE(12))
    throw new Error("lexicon: its checksum does not match");
  const blocks = Math.ceil(bytes.readUInt32LE(16) / BLOCK_SIZE);

  function afterEntry(head: number): number {
    const flags = bytes[head] ?? 0;
    let at = head + 1;
    const lists =
      flags & HEAD.english || flags & HEAD.shared
        ? 1
        : (flags & HEAD.chinese ? 1 : 0) + (flags & HEAD.japanese ? 1 : 0);
    for (let i = 0; i < lists; i++) at += listSize(bytes[at] ?? 0);
    return at;
  }

  const word = Buffer.alloc(2 * LONGEST_PART);

  const blockAt = (block: number): number => bytes.readUInt32LE(HEADER_SIZE + 4 * block);

  function compareBlock(block: number, key: Buffer): number {
    const at = blockAt(block);
    return key.compare(bytes, at + 2, at + 2 + (bytes[at + 1] ?? 0));
  }

  function find(word: string): number {
    const key = Buffer.from(word, "utf8");
    let low = 0;
    let high = blocks;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (compareBlock(middle, key) >= 0) low = middle;
      else high = middle;
    }
    if (blocks === 0) return -1;
    return findInBlock(low, key);
  }

  function findInBlock(block: number, key: Buffer): number {
    const end = block + 1 < blocks ? blockAt(block + 1) : bytes.length;
    // How many bytes of the key the word before has; it is smaller than the key at the next.
    let matched = 0;
    for (let at = blockAt(block); at < end; ) {
      const shared = bytes[at] ?? 0;
      const size = bytes[at + 1] ?? 0;
      const head = at + 2 + size;
      if (shared < matched) return -1;
      if (shared === matched) {
        let i = 0;
        while (i < size && matched < key.length && bytes[at + 2 + i] === key[matched]) {
          i++;
          matched++;
        }
        if (i === size && matched === key.length) return head;
        if (i < size && (matched === key.length || (bytes[at + 2 + i] ?? 0) > (key[matched] ?? 0))) return -1;
      }
      at = afterEntry(head);
    }
    return -1;
  }

  function wordAt(entry: number): string {
    let at = blockAt(Math.floor(entry / BLOCK_SIZE));
    for (let left = entry % BLOCK_SIZE; ; left--) {
      const shared = bytes[at] ?? 0;
      const size = bytes[at + 1] ?? 0;
      bytes.copy(word, shared, at + 2, at + 2 + size);
      if (left === 0) return word.toString("utf8", 0, shared + size);
      at = afterEntry(at + 2 + size);
    }
  }

  return { find, wordAt, bytes, longest: bytes.readUInt32LE(20) };
}
