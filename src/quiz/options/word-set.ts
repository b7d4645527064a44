import type { StopWords } from "../../index/stop-words.js";
import { tokenize } from "../../index/tokenize.js";

/** The words of a text, folded and without inflection; Chinese and Japanese in pairs of characters. */
export function wordSet(text: string, stopWords?: StopWords): Set<string> {
  const words = new Set<string>();
  for (const { kind, text: token, parts } of tokenize(text)) {
    if (kind === "symbol") continue;
    if (kind !== "cjk") {
      // A flag is its words: `--tags` is `tag`.
      const whole = token.startsWith("-") && parts.length > 0 ? [] : [token.replace(/^-+/, "")];
      for (const word of [...whole, ...parts.map((part) => part.replace(/^-+/, ""))]) {
        if (word !== "" && stopWords?.has(word) !== true) words.add(word);
      }
      continue;
    }
    for (let at = 0; at + 1 < token.length; at++) {
      const pair = token.slice(at, at + 2);
      if (stopWords?.has(pair) !== true) words.add(pair);
    }
  }
  return words;
}

/** The share of the smaller set that the other has too, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  return sharedCount(small, large) / small.size;
}

export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared;
}

export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((word) => b.has(word));
}
