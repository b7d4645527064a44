import { readFileSync } from "node:fs";
import type { Lexicon } from "./index-terms.js";

/** The characters by which Chinese writes foreign names, as the program brings them (scripts/lexicon/transliteration). */
export function loadNameCharacters(): ReadonlySet<string> {
  const source = readFileSync(new URL("./facts/transliteration.json", import.meta.url), "utf8");
  return new Set(JSON.parse(source) as string);
}

/** In characters. */
const SHORTEST = 3;
const LONGEST = 8;
/** Up to this class of commonness (see `Lexicon`) a word may be a part of a name by chance: 克里 of 克里格勒. */
const RARE = 3;

/**
 * Foreign names of a Chinese text that no dictionary has, put together where they were cut: of 图拉 / 真 / 皇帝 it is
 * 图拉真. A character beside them that may belong to them is taken with them.
 *
 * @param words a run as it was cut
 */
export function nameRuns(words: readonly string[], lexicon: Lexicon): string[] {
  const runs: string[] = [];
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while (to < words.length && mayBeOfName(words[to] ?? "", lexicon)) to++;
    if (to === from) continue;
    const first = isLone(words[from - 1], lexicon) ? from - 1 : from;
    const last = isLone(words[to], lexicon) ? to + 1 : to;
    const run = words.slice(first, last).join("");
    // What stands whole is a word of the notes already.
    if (
      last - first > 1 &&
      run.length >= SHORTEST &&
      run.length <= LONGEST &&
      isCut(words.slice(from, to), lexicon)
    )
      runs.push(run);
    from = to;
  }
  return runs;
}

function mayBeOfName(word: string, { dictionary, concepts, writesNames }: Lexicon): boolean {
  return (
    writesNames !== undefined &&
    [...word].every((character) => writesNames.has(character)) &&
    (word.length === 1 || ((dictionary?.commonness(word) ?? 0) <= RARE && concepts.idsOf(word).length === 0))
  );
}

/** A single character that carries meaning. */
function isLone(word: string | undefined, { stopWords }: Lexicon): boolean {
  return word?.length === 1 && !stopWords.has(word);
}

/** Of single characters alone there is no telling whether they are a name, and a word of a dictionary is one. */
function isCut(core: readonly string[], { dictionary }: Lexicon): boolean {
  const [only, ...others] = core;
  if (others.length === 0) return only !== undefined && only.length > 1 && dictionary?.hasWord(only) !== true;
  return core.some(({ length }) => length > 1);
}
