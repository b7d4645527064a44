import { createChineseCutter } from "./chinese-cutter.js";
import { chineseWords, openChineseDictionary } from "./chinese-dictionary.js";
import { type Concepts, loadConcepts } from "./concepts.js";
import { loadHanSounds } from "./han-sounds.js";
import type { Lexicon } from "./index-terms.js";
import { Keeper } from "./keeper.js";
import { openLexicon } from "./lexicon.js";
import { loadNameCharacters } from "./name-runs.js";
import { loadNameSpellings } from "./name-spellings.js";
import { once } from "./once.js";
import { loadStopWords } from "./stop-words.js";

/**
 * The words that the program brings: concepts, stop words, a dictionary of Chinese.
 *
 * @param concepts the program's own when absent
 */
export function loadLexicon(options: { readonly concepts?: Concepts } = {}): Lexicon {
  const source = once(chineseWords);
  const keeper = new Keeper();
  // When the first slip is looked into, and the first name that the notes lack.
  const sounds = keeper.keep(loadHanSounds);
  const spellings = keeper.keep(loadNameSpellings);
  const words = keeper.keep(() => openChineseDictionary(source()));
  const concepts = options.concepts ?? loadConcepts();
  const dictionary = openLexicon();
  return {
    concepts,
    stopWords: loadStopWords(),
    cutChinese: createChineseCutter(words),
    dictionary,
    writesNames: loadNameCharacters(),
    soundsOf: (character) => sounds()(character),
    letGo: () => {
      keeper.letGo();
      concepts.letGo();
      dictionary.letGo();
    },
    nameSpellings: {
      odds: (...name) => spellings().odds(...name),
      begins: (...start) => spellings().begins(...start),
    },
  };
}
