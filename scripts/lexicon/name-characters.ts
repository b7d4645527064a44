import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";

const DICTIONARY = "node_modules/@node-rs/jieba/dict.txt";
/** In characters: shorter names are mostly no foreign ones. */
const SHORTEST_NAME = 3;
/** A character of fewer names is there by its meaning. */
const LEAST_NAMES = 4;
/** The same of one that is in many words and few names. */
const LEAST_SHARE = 0.01;

/** The characters by which Chinese writes foreign names, sorted: of the words that jieba's dictionary marks so (nrt). */
export function nameCharacters(): string {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  for (const line of readFileSync(DICTIONARY, "utf8").split("\n")) {
    const [word = "", , kind] = line.trim().split(" ");
    if (word.length < SHORTEST_NAME) continue;
    for (const character of new Set(fold(word))) {
      words.set(character, (words.get(character) ?? 0) + 1);
      if (kind === "nrt") names.set(character, (names.get(character) ?? 0) + 1);
    }
  }
  const characters = [...names]
    .filter(([one, count]) => count >= LEAST_NAMES && count >= LEAST_SHARE * (words.get(one) ?? 0))
    .map(([one]) => one);
  return characters.sort().join("");
}
