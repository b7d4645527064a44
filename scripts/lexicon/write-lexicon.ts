import { crc32 } from "node:zlib";
import { BLOCK_SIZE, HEAD, HEADER_SIZE, MAGIC, MOST_LINKS } from "../../src/index/lexicon-table.js";
import type { Link } from "./sense.js";

/** A word as it is to be written. A Chinese or Japanese one without links is listed for segmentation. */
export interface LexiconWord {
  readonly commonness: number;
  readonly chinese?: readonly Link[];
  readonly japanese?: readonly Link[];
  readonly english?: readonly Link[];
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
    if (number === undefined || number > LARGEST_LINK) throw new Error(`no number for the lemma ${lemma}: ${number}`);
    return number;
  };
  const index = Buffer.alloc(4 * Math.ceil(keys.length / BLOCK_SIZE));
  const pieces: Buffer[] = [];
  let at = HEADER_SIZE + index.length;
  let before = Buffer.alloc(0);
  for (const [i, { word, key }] of keys.entries()) {
    if (i % BLOCK_SIZE === 0) {
      index.writeUInt32LE(at, (4 * i) / BLOCK_SIZE);
      before = Buffer.alloc(0);
    }
    const shared = sharedStart(before, key);
    const rest = key.subarray(shared);
    const piece = Buffer.concat([
      Buffer.from([shared, rest.length]),
      rest,
      writeEntry(words.get(word) ?? { commonness: 0 }, numberOf),
    ]);
    pieces.push(piece);
    at += piece.length;
    before = key;
  }
  const longest = keys.reduce((most, { word, key }) => Math.max(most, (key[0] ?? 0) > LAST_ASCII ? word.length : 0), 0);
  const header = Buffer.alloc(HEADER_SIZE);
  header.write(MAGIC, "latin1");
  header.writeUInt32LE(at, 8);
  header.writeUInt32LE(keys.length, 16);
  header.writeUInt32LE(longest, 20);
  const file = Buffer.concat([header, index, ...pieces]);
  file.writeUInt32LE(crc32(file.subarray(16)), 12);
  return file;
}

function sharedStart(a: Buffer, b: Buffer): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function writeEntry(entry: LexiconWord, numberOf: (lemma: string) => number): Buffer {
  const { chinese, japanese, english } = entry;
  const lists = [chinese, japanese, english].flatMap((links) => (links?.length ? [writeList(links, numberOf)] : []));
  let head = entry.commonness;
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
  const byWeight = MOST_LINKS.map((most, weight) => links.filter((link) => link.weight === weight).slice(0, most));
  const kept = byWeight.flat();
  const [near, later, far] = byWeight.map(({ length }) => length);
  const list = Buffer.alloc(1 + 2 * kept.length);
  list.writeUInt8((near ?? 0) | ((later ?? 0) << 3) | ((far ?? 0) << 6));
  kept.forEach(({ lemma }, i) => list.writeUInt16LE(numberOf(lemma), 1 + 2 * i));
  return list;
}
