import { longestByFirst } from "./concept-table.js";
import type { Concepts } from "./concepts.js";
import { BIGRAM, CONCEPT } from "./index-terms.js";
import { findPhrases } from "./phrases.js";
import type { WeightedUnit } from "./score.js";
import { type Token, tokensOf } from "./tokenize.js";

/** Longest Chinese or Japanese word that is tried, in characters. */
const LONGEST = 8;

export interface MatchOptions {
  readonly concepts: Concepts;
  /** Further terms that the question stands for, such as a flag's other spellings. */
  readonly also: readonly string[];
}

// Of a question several texts are read: a memo, not state.
const known = new WeakMap<readonly WeightedUnit[], AskedTerms>();

/** All that a question's units can be found by. */
interface AskedTerms {
  readonly terms: ReadonlySet<string>;
  /** By the character that Chinese and Japanese ones begin with: how long the longest is. */
  readonly longest: ReadonlyMap<string, number>;
}

function termsOf(units: readonly WeightedUnit[], also: readonly string[]): AskedTerms {
  let asked = known.get(units);
  if (asked === undefined) {
    asked = askedTerms(new Set(units.flatMap(({ unit }) => unit.alternatives.map(({ term }) => term))));
    known.set(units, asked);
  }
  return also.length === 0 ? asked : askedTerms(new Set([...asked.terms, ...also]));
}

function askedTerms(terms: ReadonlySet<string>): AskedTerms {
  const words = [...terms].map((term) => (term.startsWith(BIGRAM) ? term.slice(BIGRAM.length) : term));
  return { terms, longest: longestByFirst(words) };
}

/** The words of a text that a question's units stand for, as they are written in it, in order, without repeats. */
export function matchedWords(
  units: readonly WeightedUnit[],
  text: string,
  { concepts, also }: MatchOptions,
): string[] {
  const { terms, longest: runs } = termsOf(units, also);
  const tokens = tokensOf(text);
  const phrases = new Set<Token>();
  for (const { from, to, ids } of findPhrases(tokens, concepts)) {
    if (ids.some((id) => terms.has(CONCEPT + id)))
      for (const token of tokens.slice(from, to)) phrases.add(token);
  }
  const words = tokens.flatMap((token) => {
    const raw = text.slice(token.start, token.end);
    if (token.kind === "cjk") return raw.length === token.text.length ? matchesInRun(token.text, raw) : [];
    // A flag with one dash for two (`-rm`) is the notes' slip.
    const slip = token.kind === "flag" && token.text.length > 2 && terms.has(`-${token.text}`);
    const own = slip || [token.text, ...token.parts].some((term) => terms.has(term));
    return own || phrases.has(token) ? [raw] : [];
  });
  return [...new Set(words)];

  function matchesInRun(run: string, raw: string): string[] {
    const found: string[] = [];
    for (let start = 0; start < run.length; ) {
      const first = run.charAt(start);
      const longest = Math.max(runs.get(first) ?? 0, concepts.longestRun(first));
      let length = Math.min(LONGEST, longest, run.length - start);
      while (length > 0 && !means(run.slice(start, start + length))) length--;
      if (length > 0) found.push(raw.slice(start, start + length));
      start += Math.max(1, length);
    }
    return found;
  }

  function means(word: string): boolean {
    if (terms.has(word) || terms.has(BIGRAM + word)) return true;
    return word.length > 1 && concepts.idsOf(word).some((id) => terms.has(CONCEPT + id));
  }
}
