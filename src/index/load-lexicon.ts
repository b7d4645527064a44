import { createChineseCutter } from "./chinese-cutter.js";
import { type Concepts, loadConcepts } from "./concepts.js";
import { loadHanSounds } from "./han-sounds.js";
import type { Lexicon } from "./index-terms.js";
import { openLexicon } from "./lexicon.js";
import { loadNameCharacters } from "./name-runs.js";
import { once } from "./once.js";
import { loadStopWords } from "./stop-words.js";

/**
 * The words that the program brings: concepts, stop words, a dictionary of Chinese.
 *
 * @param concepts the program's own when absent
 */
export function loadLexicon(options: { readonly concepts?: Concepts } = {}): Lexicon {
  // Loaded when the first slip is looked into.
  const sounds = once(loadHanSounds);
  return {
    concepts: options.concepts ?? loadConcepts(),
    stopWords: loadStopWords(),
    cutChinese: createChineseCutter(),
    dictionary: openLexicon(),
    writesNames: loadNameCharacters(),
    soundsOf: (character) => sounds()(character),
  };
}
