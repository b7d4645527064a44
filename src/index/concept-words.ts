import type { ConceptLanguage, Concepts } from "./concepts.js";
import { findPhrases } from "./phrases.js";
import { hasKana } from "./segment-cjk.js";
import { tokensOf } from "./tokenize.js";

/** A word of a text that concepts know. */
export interface ConceptWord {
  /** As it is written in the text. */
  readonly word: string;
  readonly ids: readonly string[];
  readonly language: ConceptLanguage;
}

/** Shorter Chinese and Japanese words are too often a part of another. */
const SHORTEST = 2;

/** The words of a text that concepts know, in order, the longest at each place. */
export function conceptWords(text: string, concepts: Concepts): ConceptWord[] {
  const tokens = tokensOf(text);
  const words: (ConceptWord & { readonly at: number })[] = [];
  for (const { from, to, ids } of findPhrases(tokens, concepts)) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first === undefined || last === undefined || first.kind === "flag") continue;
    words.push({ word: text.slice(first.start, last.end), ids, language: "en", at: first.start });
  }
  for (const { text: run, kind, start, end } of tokens) {
    if (kind !== "cjk" || end - start !== run.length) continue;
    const language = hasKana(run) ? "ja" : "zh";
    for (let at = 0; at < run.length; ) {
      let length = Math.min(concepts.longestRun(run.charAt(at)), run.length - at);
      while (length >= SHORTEST && concepts.idsOf(run.slice(at, at + length)).length === 0) length--;
      if (length >= SHORTEST) {
        const ids = concepts.idsOf(run.slice(at, at + length));
        words.push({ word: text.slice(start + at, start + at + length), ids, language, at: start + at });
      }
      at += Math.max(1, length);
    }
  }
  return words.sort((a, b) => a.at - b.at).map(({ word, ids, language }) => ({ word, ids, language }));
}
