import { mayCut, segmentCjk } from "../../src/index/segment-cjk.js";
import type { StopWords } from "../../src/index/stop-words.js";
import { LONGEST_WORD } from "./collect-words.js";
import type { EdictEntry } from "./read-edict.js";

interface JapaneseCutterOptions {
  readonly isListed: (word: string) => boolean;
  readonly stopWords: StopWords;
  readonly baseOf: (word: string) => string;
}

/** Cuts Japanese as the index does, into words as the dictionary lists them. */
export function japaneseCutter(options: JapaneseCutterOptions): (run: string) => string[] {
  const { isListed, stopWords, baseOf } = options;
  return (run) =>
    segmentCjk(run, {
      isWord: (text) => stopWords.has(text) || (mayCut(text) && isListed(text)),
      longest: Math.max(LONGEST_WORD, stopWords.longest),
    }).map(({ text }) => baseOf(text));
}

/** The word that the dictionary has for an inflected form, where it is one and the form is no word itself. */
export function japaneseBases(entries: readonly EdictEntry[]): (word: string) => string {
  const bases = new Map<string, Set<string>>();
  for (const { word, otherForms } of entries)
    for (const form of otherForms) bases.set(form, (bases.get(form) ?? new Set()).add(word));
  for (const { word } of entries) bases.delete(word);
  return (word) => {
    const [base = word, ...others] = bases.get(word) ?? [];
    return others.length > 0 ? word : base;
  };
}
