import { readFileSync } from "node:fs";
import { fold } from "../../src/index/fold-text.js";
import { inflectedStems } from "./japanese-stems.js";
import { type Entry, isCjkWord, type Sense } from "./sense.js";

const LINE = /^(\S+)(?: \[([^\]]+)\])? \/(.*)\/$/;
const TAGS =
  /^(?:\((?:[a-zA-Z][a-zA-Z0-9-]*(?:,[a-zA-Z][a-zA-Z0-9-]*)*|\d+|See [^)]*|esp\.[^)]*|[^)]*で[^)]*)\)\s*|\{[a-z,]+\}\s*)+/;
/** Outdated or irregular spellings: the regular one has a line of its own. */
const OUTDATED = ["ok", "oK", "io", "iK", "ik", "ek", "eK"];
const DROPPED = [
  "arch",
  "obs",
  "vulg",
  "X",
  "derog",
  "proverb",
  "prt",
  "aux",
  "aux-v",
  "aux-adj",
  "ctr",
  "int",
  "on-mim",
  "sumo",
  "hanaf",
  "mahj",
  "male-sl",
  "net-sl",
  "sl",
  "m-sl",
];
const FAR = ["obsc", "col", "id", "yoji", "fam", "pol", "hon", "hum", "joc", "poet", "rare", "fig", "hist"];
const COMPUTING = ["comp", "telec", "internet"];

export interface EdictEntry extends Entry {
  /** Forms that inflection leaves before an ending, and readings that are the usual spelling. */
  readonly otherForms: readonly string[];
}

/** EDICT's entries in folded form. @param path a file in EUC-JP, as Debian ships it, or in UTF-8 */
export function readEdict(path: string): EdictEntry[] {
  return decode(readFileSync(path))
    .split("\n")
    .flatMap((line) => readLine(line) ?? []);
}

/** All of whose entries are of computing. */
export function readCompdic(path: string): EdictEntry[] {
  return readEdict(path).map((entry) => ({
    ...entry,
    senses: entry.senses.map((sense) => ({ ...sense, computing: true })),
  }));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("euc-jp").decode(bytes);
  }
}

function readLine(line: string): EdictEntry | undefined {
  const [, headword, reading, body] = LINE.exec(line) ?? [];
  if (headword === undefined || body === undefined) return undefined;
  const word = fold(headword);
  if (!isCjkWord(word)) return undefined;
  const parts = body.split("/");
  const common = parts.includes("(P)");
  const senses: { glosses: string[]; tags: string[] }[] = [];
  let partOfSpeech = "";
  for (const part of parts.filter((text) => text !== "(P)" && !text.startsWith("EntL"))) {
    const marks = TAGS.exec(part)?.[0] ?? "";
    const tags = marks.split(/[^a-zA-Z0-9-]+/).filter((tag) => tag !== "");
    const begins = senses.length === 0 || tags.some((tag) => /^\d+$/.test(tag) && tag !== "1");
    if (begins) senses.push({ glosses: [], tags });
    else senses.at(-1)?.tags.push(...tags.filter((tag) => tag !== "sl" && tag !== "arch"));
    partOfSpeech ||= marks;
    senses.at(-1)?.glosses.push(part.slice(marks.length));
  }
  const first = senses[0]?.tags ?? [];
  if (first.some((tag) => OUTDATED.includes(tag))) return undefined;
  const kept = senses.filter(({ tags }) => !tags.some((tag) => DROPPED.includes(tag)));
  const usuallyKana = first.includes("uk") && common && reading !== undefined;
  const kana = usuallyKana ? [fold(reading.split(";")[0] ?? reading)] : [];
  const stems = (form: string): string[] => inflectedStems(form, partOfSpeech, { all: common });
  // ジャガイモ is as usual as じゃがいも: plants, animals and much of daily life are written in either kana.
  const nouns = partOfSpeech.includes("n") ? kana.map(inKatakana) : [];
  const otherForms = [
    ...stems(headword).map(fold),
    ...kana.flatMap((form) => [form, ...stems(form)]),
    ...nouns,
  ];
  return {
    word,
    senses: kept.map(toSense),
    common,
    name: false,
    sameAs: [],
    otherForms: otherForms.filter(isCjkWord),
  };
}

const KATAKANA_OFFSET = 0x60;

function inKatakana(hiragana: string): string {
  return hiragana.replace(/[\u3041-\u3096]/g, (kana) =>
    String.fromCharCode(kana.charCodeAt(0) + KATAKANA_OFFSET),
  );
}

function toSense({ glosses, tags }: { glosses: readonly string[]; tags: readonly string[] }): Sense {
  return {
    glosses,
    computing: tags.some((tag) => COMPUTING.includes(tag)),
    far: tags.some((tag) => FAR.includes(tag)),
  };
}
