import { createHash } from "node:crypto";

const ID_LENGTH = 16;
const BASE = 36;

/** 16 characters of a-z and 0-9, about 82 bits, the same for the same parts. */
export function stableId(...parts: readonly string[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return BigInt(`0x${digest}`).toString(BASE).padStart(ID_LENGTH, "0").slice(-ID_LENGTH);
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A number from 0 to 1 (exclusive) that a text decides, in place of a die: FNV-1a over UTF-16 units
 * (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), its bits mixed as MurmurHash3 ends
 * (https://github.com/aappleby/smhasher, public domain).
 */
export function drawn(text: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The texts in an order that the seed decides, whatever order they come in. */
export function shuffled(texts: readonly string[], seed: string): string[] {
  return texts
    .map((text) => ({ text, at: drawn(`${seed}\n${text}`) }))
    .sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}
