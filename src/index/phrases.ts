import type { Concepts } from "./concepts.js";
import type { Lexicon } from "./index-terms.js";
import type { Token } from "./tokenize.js";

/** The concepts of English words and phrases. */
export function phraseConcepts(tokens: readonly Token[], { concepts }: Lexicon): string[] {
  return findPhrases(tokens, concepts).flatMap(({ ids }) => ids);
}

export interface Phrase {
  /** Indexes into the tokens: first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** English words and phrases that concepts know; the longest at each place. */
export function findPhrases(tokens: readonly Token[], concepts: Concepts): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const single = tokens[from];
    if (single === undefined || single.kind === "cjk") continue;
    const lemmas = lemmasOf(single);
    // A token is one lemma or more.
    const longest = concepts.longestFrom(lemmas[0] ?? "");
    for (let to = Math.min(tokens.length, from + longest); to > from; to--) {
      const window = to - from === 1 ? undefined : tokens.slice(from, to);
      if (window?.some((token) => token.kind === "cjk" || token.kind === "flag")) continue;
      const phrase = window?.flatMap((token) => lemmasOf(token)) ?? lemmas;
      const ids = concepts.idsOf(phrase.length === 1 ? (phrase[0] ?? "") : phrase.join(" "));
      if (ids.length === 0) continue;
      phrases.push({ from, to, ids });
      from = to - 1;
      break;
    }
  }
  return phrases;
}

function lemmasOf(token: Token): readonly string[] {
  if (token.kind === "word") return [token.text];
  if (token.kind === "flag") return token.parts.slice(0, 1);
  return token.parts.length > 0 ? token.parts : [token.text];
}
