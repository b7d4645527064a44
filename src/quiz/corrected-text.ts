import { correctWord } from "../shell/edit-distance.js";
import { parseCommandLine } from "../shell/parse-command-line.js";
import { readCommandUse } from "./command-use.js";
import type { Dictionary } from "./dictionary.js";
import type { FlagContext } from "./facts/flag-context.js";
import type { Spot } from "./spot.js";

/** A word that the notes write this often is meant where another is one slip away from it. */
const OFTEN = 8;
const LEAST_LENGTH = 5;
const WORD = /(?<![\p{L}\p{N}_])[A-Za-z]{5,}(?![\p{L}\p{N}_])/gu;

interface CorrectionsOptions {
  readonly dictionary: Dictionary | undefined;
  readonly flagContext: FlagContext;
}

/** Puts slips of the notes right for a prompt. */
export interface Corrections {
  /** A word of prose that is one slip away from a frequent word of the notes and that no dictionary has. */
  readonly prose: (text: string) => string;
  /** A command in its corrected form; any other code as it is. */
  readonly code: (code: string, spot: Pick<Spot, "chunk" | "block">) => string;
}

export function createCorrections(
  spots: readonly Spot[],
  { dictionary, flagContext }: CorrectionsOptions,
): Corrections {
  const counts = new Map<string, number>();
  for (const { block } of spots) {
    for (const [word] of block.text.matchAll(WORD)) {
      const name = word.toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const frequent = new Set([...counts].flatMap(([word, count]) => (count >= OFTEN ? [word] : [])));
  const byLetter = new Map<string, string[]>();
  for (const word of frequent) {
    const own = byLetter.get(word[0] ?? "") ?? [];
    own.push(word);
    byLetter.set(word[0] ?? "", own);
  }
  // A slip keeps the first letter or changes places with it.
  const startingAs = ([first = "", second = ""]: string): string[] =>
    [...new Set([first, second])].flatMap((letter) => byLetter.get(letter) ?? []);
  const prose = (text: string): string =>
    text.replace(WORD, (word) => {
      const name = word.toLowerCase();
      if (word.length < LEAST_LENGTH || (counts.get(name) ?? 0) > 1) return word;
      if ((dictionary?.commonness(name) ?? 0) > 0 || frequent.has(`${name}s`)) return word;
      const meant = correctWord(name, startingAs(name));
      if (meant === undefined) return word;
      return /^[A-Z]/.test(word) ? meant[0]!.toUpperCase() + meant.slice(1) : meant;
    });
  const code = (value: string, { chunk, block }: Pick<Spot, "chunk" | "block">): string => {
    // `-rm` for `--rm`.
    if (/^-[a-z]{2,}$/.test(value)) {
      const path = flagContext(value, chunk, block) ?? flagContext(`-${value}`, chunk, block);
      const [parsed] = path === undefined ? [] : parseCommandLine([...path, value].join(" "));
      return parsed?.corrected === true ? (parsed.flags[0]?.written ?? value) : value;
    }
    return readCommandUse(value)?.shown ?? value;
  };
  return { prose, code };
}
