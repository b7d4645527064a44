import { crc32 } from "node:zlib";
import {
  BLOCK_SIZE,
  HEAD,
  HEADER_SIZE,
  MAGIC,
  MOST_LINKS,
  PAGE_HEADER_SIZE,
  PAGE_SIZE,
} from "../../src/index/lexicon-table.js";
import type { Link } from "./sense.js";

/** A word as it is to be written. A Chinese or Japanese one without links is listed for segmentation. */
export interface LexiconWord {
  readonly commonness: number;
  readonly chinese?: readonly Link[];
  readonly japanese?: readonly Link[];
  readonly english?: readonly Link[];
  /** Of Chinese grammar. */
  readonly grammar?: boolean;
}

const LARGEST_LINK = 0xffff;
const LAST_ASCII = 0x7f;

/** The file that src/index/lexicon.ts reads; its layout stands in src/index/lexicon-table.ts. */
export function writeLexicon(words: ReadonlyMap<string, LexiconWord>): Buffer {
  const keys = [...words.keys()].map((word) => ({ word, key: Buffer.from(word, "utf8") }));
  keys.sort((a, b) => a.key.compare(b.key));
  const numbers = new Map(keys.map(({ word }, i) => [word, i]));
  const numberOf = (lemma: string): number => {
    const number = numbers.get(lemma);
    if (number === undefined || number > LARGEST_LINK)
      throw new Error(`no number for the lemma ${lemma}: ${number}`);
    return number;
  };
  const list: Buffer[] = [];
  const pages: Buffer[] = [];
  for (let first = 0; first < keys.length; ) {
    const { page, count } = writePage(keys.slice(first, first + PAGE_SIZE), (word) =>
      writeEntry(words.get(word) ?? { commonness: 0 }, numberOf),
    );
    const { key } = keys[first] ?? { key: Buffer.alloc(0) };
    const number = Buffer.alloc(5);
    number.writeUInt32LE(first);
    number.writeUInt8(key.length, 4);
    list.push(number, key);
    pages.push(page);
    first += count;
  }
  const pageList = Buffer.concat(list);
  const longest = keys.reduce(
    (most, { word, key }) => Math.max(most, (key[0] ?? 0) > LAST_ASCII ? word.length : 0),
    0,
  );
  const header = Buffer.alloc(HEADER_SIZE);
  header.write(MAGIC, "latin1");
  header.writeUInt32LE(HEADER_SIZE + pageList.length + PAGE_SIZE * pages.length, 8);
  header.writeUInt32LE(pageList.length, 12);
  header.writeUInt32LE(crc32(pageList), 16);
  header.writeUInt32LE(longest, 20);
  return Buffer.concat([header, pageList, ...pages]);
}

interface Key {
  readonly word: string;
  /** The word in UTF-8. */
  readonly key: Buffer;
}

/** As many of the words as one page holds. */
function writePage(keys: readonly Key[], entryOf: (word: string) => Buffer): { page: Buffer; count: number } {
  const blocks: number[] = [];
  const pieces: Buffer[] = [];
  let size = 0;
  let before = Buffer.alloc(0);
  for (const [i, { word, key }] of keys.entries()) {
    const begins = i % BLOCK_SIZE === 0;
    const shared = begins ? 0 : sharedStart(before, key);
    const rest = key.subarray(shared);
    const piece = Buffer.concat([Buffer.from([shared, rest.length]), rest, entryOf(word)]);
    const offsets = 2 * (blocks.length + (begins ? 1 : 0));
    if (PAGE_HEADER_SIZE + offsets + size + piece.length > PAGE_SIZE) break;
    if (begins) blocks.push(size);
    pieces.push(piece);
    size += piece.length;
    before = Buffer.from(key);
  }
  const page = Buffer.alloc(PAGE_SIZE);
  const start = PAGE_HEADER_SIZE + 2 * blocks.length;
  page.writeUInt16LE(blocks.length, 4);
  page.writeUInt16LE(pieces.length, 6);
  for (const [i, offset] of blocks.entries()) page.writeUInt16LE(start + offset, PAGE_HEADER_SIZE + 2 * i);
  Buffer.concat(pieces).copy(page, start);
  page.writeUInt32LE(crc32(page.subarray(4)));
  return { page, count: pieces.length };
}

function sharedStart(a: Buffer, b: Buffer): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function writeEntry(entry: LexiconWord, numberOf: (lemma: string) => number): Buffer {
  const { chinese, japanese, english, grammar } = entry;
  const lists = [chinese, japanese, english].flatMap((links) =>
    links?.length ? [writeList(links, numberOf)] : [],
  );
  let head = entry.commonness | (grammar ? HEAD.grammar : 0);
  if (chinese?.length) head |= HEAD.chinese;
  if (japanese?.length) head |= HEAD.japanese;
  if (english?.length) head |= HEAD.english;
  const [first, second] = lists;
  if (first !== undefined && second !== undefined && first.equals(second)) {
    return Buffer.concat([Buffer.from([head | HEAD.shared]), first]);
  }
  return Buffer.concat([Buffer.from([head]), ...lists]);
}

function writeList(links: readonly Link[], numberOf: (lemma: string) => number): Buffer {
  const byWeight = MOST_LINKS.map((most, weight) =>
    links.filter((link) => link.weight === weight).slice(0, most),
  );
  const kept = byWeight.flat();
  const [near, later, far] = byWeight.map(({ length }) => length);
  const list = Buffer.alloc(1 + 2 * kept.length);
  list.writeUInt8((near ?? 0) | ((later ?? 0) << 3) | ((far ?? 0) << 6));
  for (const [i, { lemma }] of kept.entries()) list.writeUInt16LE(numberOf(lemma), 1 + 2 * i);
  return list;
}
