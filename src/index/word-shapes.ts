/** Words by what tells at a glance that two cannot be alike: their first script, their length, their letters. */
export class WordShapes {
  readonly #letters = new Map<string, { readonly words: string[]; readonly masks: number[] }>();
  readonly #han = new Map<number, Map<string, string[]>>();

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  add(word: string): void {
    const kind = kindOf(word);
    if (kind === "han") {
      const byFirst = this.#han.get(word.length) ?? new Map<string, string[]>();
      const first = word.charAt(0);
      const words = byFirst.get(first);
      if (words === undefined) byFirst.set(first, [word]);
      else words.push(word);
      this.#han.set(word.length, byFirst);
    } else if (kind !== undefined) {
      const key = kind + word.length;
      const bucket = this.#letters.get(key) ?? { words: [], masks: [] };
      bucket.words.push(word);
      bucket.masks.push(letterMask(word));
      this.#letters.set(key, bucket);
    }
  }

  /** The words that may be within so many edits of a flag or of a word in letters or katakana: all that are, and some more. */
  alike(word: string, edits: number): string[] {
    const kind = kindOf(word);
    if (kind === undefined || kind === "han") return [];
    const mask = letterMask(word);
    const found: string[] = [];
    for (let length = Math.max(1, word.length - edits); length <= word.length + edits; length++) {
      const bucket = this.#letters.get(kind + length);
      if (bucket === undefined) continue;
      for (let at = 0; at < bucket.masks.length; at++) {
        // An edit takes at most one letter out and brings one in.
        if (bitCount(mask ^ (bucket.masks[at] ?? 0)) <= 2 * edits) found.push(bucket.words[at] ?? "");
      }
    }
    return found;
  }

  /** Words of that many Chinese characters whose first is accepted. */
  beginning(length: number, accepts: (first: string) => boolean): string[] {
    const found: string[] = [];
    for (const [first, words] of this.#han.get(length) ?? []) if (accepts(first)) found.push(...words);
    return found;
  }
}

type Kind = "flag" | "gloss" | "letters" | "katakana" | "han";

function kindOf(word: string): Kind | undefined {
  const first = word.charCodeAt(0);
  if (first === 0x2d) return "flag";
  if (first === 0x7e) return "gloss";
  if (first >= 0x61 && first <= 0x7a) return "letters";
  if (first >= 0x30a1 && first <= 0x30fc) return "katakana";
  return first >= 0x3400 && first <= 0x9fff ? "han" : undefined;
}

/** A bit for each letter; letters that share one only make words look more alike than they are. */
export function letterMask(word: string): number {
  const lower = word.toLowerCase();
  let mask = 0;
  for (let i = 0; i < lower.length; i++) mask |= 1 << (lower.charCodeAt(i) & 31);
  return mask;
}

/** Ones in 32 bits (Hacker's Delight, figure 5-2). */
export function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
