import { escapePattern } from "../../answer/escape-pattern.js";

/** Marks every occurrence of the words, the longest first where they overlap. */
export function markWords(text: string, words: readonly string[], mark: (word: string) => string): string {
  const known = [...new Set(words)].filter((word) => word !== "").sort((a, b) => b.length - a.length);
  if (known.length === 0) return text;
  // A Latin word is marked whole only: `image` not within `images`' neighbour `imagery`.
  const patterns = known.map((word) => {
    const escaped = escapePattern(word);
    const before = /^[A-Za-z0-9_]/.test(word) ? "(?<![A-Za-z0-9_])" : "";
    const after = /[A-Za-z0-9_]$/.test(word) ? "(?![A-Za-z0-9_])" : "";
    return `${before}${escaped}${after}`;
  });
  return text.replace(new RegExp(patterns.join("|"), "g"), (word) => mark(word));
}
