import { readFileSync } from "node:fs";

/** How names in Chinese characters and katakana are spelled in plain Latin letters. */
export interface NameSpellings {
  /**
   * How much more likely a name is the one in letters than any other of so many letters: the natural logarithm of the
   * ratio, or minus infinity where it is below the least.
   */
  odds(written: string, latin: string, least: number): number;
  /** Whether letters may begin with what the character stands for, or that with them. */
  begins(character: string, latin: string): boolean;
}

/** What letters a character may stand for, and what that costs: the negative natural logarithm of how likely it is. */
export type SpellingCosts = ReadonlyMap<string, readonly (readonly [letters: string, cost: number])[]>;

/** Of names one letter is guessed right as often as one of thirteen. */
const BY_CHANCE = 2.6;
/** A character that stands for other letters than it was ever met with, and each of those. */
const UNMET = { character: 13, letter: 1, most: 3 } as const;

/** Reads the spellings that the program brings (scripts/lexicon/transliteration makes them). */
export function loadNameSpellings(): NameSpellings {
  const source = readFileSync(new URL("./facts/name-spellings.json", import.meta.url), "utf8");
  const spellings = JSON.parse(source) as Record<string, Record<string, number>>;
  return createNameSpellings(
    new Map(Object.entries(spellings).map(([character, costs]) => [character, Object.entries(costs)])),
  );
}

export function createNameSpellings(costs: SpellingCosts): NameSpellings {
  const spelledBy = (character: string) => costs.get(character) ?? [];
  const odds: NameSpellings["odds"] = (written, latin, least) => {
    // By how many letters are explained, the least that it costs.
    let reached = new Map([[0, 0]]);
    const chance = BY_CHANCE * (latin.length + 1);
    const most = chance - least;
    for (const character of written) {
      const next = new Map<number, number>();
      const reach = (letters: number, cost: number): void => {
        if (cost <= most && cost < (next.get(letters) ?? Number.POSITIVE_INFINITY)) next.set(letters, cost);
      };
      const spelled = spelledBy(character);
      for (const [from, cost] of reached) {
        for (const [letters, own] of spelled)
          if (latin.startsWith(letters, from)) reach(from + letters.length, cost + own);
        for (let length = 0; length <= UNMET.most && from + length <= latin.length; length++)
          reach(from + length, cost + UNMET.character + UNMET.letter * length);
      }
      if (next.size === 0) return Number.NEGATIVE_INFINITY;
      reached = next;
    }
    const cost = reached.get(latin.length);
    return cost === undefined ? Number.NEGATIVE_INFINITY : chance - cost;
  };
  const begins: NameSpellings["begins"] = (character, latin) =>
    spelledBy(character).some(([letters]) => latin.startsWith(letters) || letters.startsWith(latin));
  return { odds, begins };
}
