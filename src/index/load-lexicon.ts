import { createChineseCutter } from "./chinese-cutter.js";
import { type Concepts, loadConcepts } from "./concepts.js";
import { type HanSounds, loadHanSounds } from "./han-sounds.js";
import type { Lexicon } from "./index-terms.js";
import { openLexicon } from "./lexicon.js";
import { loadStopWords } from "./stop-words.js";

/**
 * The words that the program brings: concepts, stop words, a dictionary of Chinese.
 *
 * @param concepts the program's own when absent
 */
export function loadLexicon(options: { readonly concepts?: Concepts } = {}): Lexicon {
  return {
    concepts: options.concepts ?? loadConcepts(),
    stopWords: loadStopWords(),
    cutChinese: createChineseCutter(),
    dictionary: openLexicon(),
    soundsOf: once(loadHanSounds),
  };
}

/** Loaded when the first slip is looked into. */
function once(load: () => HanSounds): HanSounds {
  let loaded: HanSounds | undefined;
  return (character) => {
    loaded ??= load();
    return loaded(character);
  };
}
