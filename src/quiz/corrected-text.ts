import { correctWord } from "../shell/edit-distance.js";
import { parseCommandLine } from "../shell/parse-command-line.js";
import type { CommandUse } from "./command-use.js";
import type { Dictionary } from "./dictionary.js";
import type { FlagContext } from "./facts/flag-context.js";
import { remember } from "./remember.js";
import type { Spot } from "./spot.js";
import type { Steps } from "./steps.js";

/** A word that the notes write this often is meant where another is one slip away from it. */
const OFTEN = 8;
/** `correctWord` mends two slips at most. */
const LENGTH_CHANGES = [-2, -1, 0, 1, 2];
const WORD = /(?<![\p{L}\p{N}_])[A-Za-z]{5,}(?![\p{L}\p{N}_])/gu;

interface CorrectionsOptions {
  readonly dictionary: Dictionary | undefined;
  readonly flagContext: FlagContext;
  readonly readUse: (code: string) => CommandUse | undefined;
}

/** Puts slips of the notes right for a prompt. */
export interface Corrections {
  /** A word of prose that is one slip away from a frequent word of the notes and that no dictionary has. */
  readonly prose: (text: string) => string;
  /** A command in its corrected form; any other code as it is. */
  readonly code: (code: string, spot: Pick<Spot, "chunk" | "block">) => string;
}

export function* createCorrections(
  spots: readonly Spot[],
  { dictionary, flagContext, readUse }: CorrectionsOptions,
): Steps<Corrections> {
  const counts = new Map<string, number>();
  for (const { block } of spots) {
    for (const [word] of block.text.matchAll(WORD)) {
      const name = word.toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    yield;
  }
  const frequent = new Map<string, string[]>();
  for (const [word, count] of counts) {
    if (count < OFTEN) continue;
    const key = word[0]! + word.length;
    const own = frequent.get(key);
    if (own === undefined) frequent.set(key, [word]);
    else own.push(word);
  }
  const meantBy = remember((name: string): string | undefined => {
    if ((counts.get(name) ?? 0) > 1) return undefined;
    // More than one of a frequent thing: `remotes`.
    if (name.endsWith("s") && (counts.get(name.slice(0, -1)) ?? 0) >= OFTEN) return undefined;
    if ((dictionary?.commonness(name) ?? 0) > 0 || (counts.get(`${name}s`) ?? 0) >= OFTEN) return undefined;
    // A slip keeps the first letter or changes places with it.
    const letters = [...new Set(name.slice(0, 2))];
    const like = letters.flatMap((letter) =>
      LENGTH_CHANGES.flatMap((change) => frequent.get(letter + (name.length + change)) ?? []),
    );
    return correctWord(name, like);
  });
  const prose = (text: string): string =>
    text.replace(WORD, (word) => {
      const meant = meantBy(word.toLowerCase());
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
    return readUse(value)?.shown ?? value;
  };
  return { prose, code };
}
