import type { Vocabulary } from "./correct-slip.js";
import { englishLemma } from "./english-lemma.js";
import type { Lexicon } from "./index-terms.js";
import { pinyinNames } from "./pinyin-names.js";
import { plainLetters } from "./sound-key.js";
import { CLEAR_ODD_SOUND, CLEAR_SOUND, SoundingNames, type SoundScript } from "./sounding-names.js";

/**
 * Finds the words of the notes that hold a name of the question in another script; none where none clearly does. What a
 * dictionary lists is taken for a word unless `listed` says that it is a name all the same: Simon.
 */
export type ForeignNames = (name: string, options?: { readonly listed?: boolean }) => readonly string[];

const SCRIPTS = {
  latin: /^[a-z]{4,20}$/,
  katakana: /^[\u30A1-\u30FA\u30FC]{3,12}$/,
  han: /^[\u3400-\u9FFF]{2,7}$/,
  /** What may have other characters beside it. */
  run: /^[\u3400-\u9FFF]{4,8}$/,
} as const;
type Script = Exclude<keyof typeof SCRIPTS, "run">;

/** How much likelier than chance a name must be spelled so, and how much likelier than every other (see `NameSpellings`). */
export const CLEAR_ODDS = { least: 4, margin: 1 } as const;

/** In characters, of what is left of a word without its first or last one. */
const SHORTEST_TRIMMED = 3;

interface Name {
  readonly text: string;
  /** Its plain letters where it is in Latin ones, else the text itself. */
  readonly letters: string;
  /** The terms that hold it, in their order. */
  readonly terms: string[];
}

/**
 * Names that no dictionary has are written by their sound in katakana and in Chinese characters: マカートニー and 马戛尔尼
 * are Macartney, 张骞 is Zhang Qian.
 */
export function createForeignNames(vocabulary: Vocabulary, lexicon: Lexicon): ForeignNames {
  const known = new KnownNames(lexicon);
  let seen = 0;
  return (asked, { listed } = {}) => {
    const script = scriptOf(asked);
    if (script === undefined || (!listed && isWord(asked, lexicon))) return NONE;
    for (const term of vocabulary.since?.(seen) ?? (seen === 0 ? vocabulary.terms() : [])) {
      seen++;
      for (const text of [term, ...withoutNeighbours(term)]) known.add(text, term);
    }
    const holds = (term: string): boolean => vocabulary.has(term);
    const spelled = clearest(known.spelled(asked, script), CLEAR_ODDS, holds);
    if (spelled.length > 0) return spelled;
    const clear = script === "latin" ? CLEAR_ODD_SOUND : CLEAR_SOUND;
    const sounding = clearest(known.sounding(asked, script), clear, holds);
    if (sounding.length > 0 || script !== "latin") return sounding;
    return lexicon.soundsOf === undefined ? NONE : pinyinNames(asked, vocabulary, lexicon.soundsOf);
  };
}

const NONE: readonly string[] = [];

interface ScoredName {
  readonly name: Name;
  readonly score: number;
}

class KnownNames {
  readonly #lexicon: Lexicon;
  readonly #byText = new Map<string, Name>();
  /** By the first of their letters. */
  readonly #byScript: Readonly<Record<Script, Map<string, Name[]>>> = {
    latin: new Map(),
    katakana: new Map(),
    han: new Map(),
  };
  readonly #sounding: SoundingNames;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#sounding = new SoundingNames(lexicon.soundsOf);
  }

  /** Adds a text that may be a name, and the term that holds it. */
  add(text: string, term: string): void {
    const known = this.#byText.get(text);
    if (known !== undefined) {
      known.terms.push(term);
      return;
    }
    const script = scriptOf(text);
    if (script === undefined || !mayBeName(text, this.#lexicon)) return;
    const listed = script === "latin" && isListedName(text, this.#lexicon);
    if (isWord(text, this.#lexicon) && !listed) return;
    const name: Name = { text, letters: script === "latin" ? plainLetters(text) : text, terms: [term] };
    this.#byText.set(text, name);
    const first = name.letters.charAt(0);
    const beginning = this.#byScript[script].get(first);
    if (beginning === undefined) this.#byScript[script].set(first, [name]);
    else beginning.push(name);
    this.#sounding.add(text, script);
  }

  /** Names in Latin letters for one in another script, or the other way round, as far as they may be clear. */
  *spelled(asked: string, script: Script): Generator<ScoredName> {
    const { nameSpellings } = this.#lexicon;
    if (nameSpellings === undefined) return;
    const least = CLEAR_ODDS.least - CLEAR_ODDS.margin;
    const latin = plainLetters(asked);
    const isLatin = script === "latin";
    for (const other of isLatin ? (["katakana", "han"] as const) : (["latin"] as const)) {
      for (const [first, names] of this.#byScript[other]) {
        if (!(isLatin ? nameSpellings.begins(first, latin) : nameSpellings.begins(asked.charAt(0), first)))
          continue;
        for (const name of names) {
          const [written, letters] = isLatin ? [name.letters, latin] : [asked, name.letters];
          const score = nameSpellings.odds(written, letters, least);
          if (score >= least) yield { name, score };
        }
      }
    }
  }

  *sounding(asked: string, script: SoundScript): Generator<ScoredName> {
    for (const { text, score } of this.#sounding.near(asked, script)) {
      const name = this.#byText.get(text);
      if (name !== undefined) yield { name, score };
    }
  }
}

/** The terms of the one that is clearly the best. Terms may have gone since their names were read. */
function clearest(
  names: Iterable<ScoredName>,
  { least, margin }: { readonly least: number; readonly margin: number },
  holds: (term: string) => boolean,
): readonly string[] {
  let best: ScoredName | undefined;
  let second = 0;
  for (const one of names) {
    if (!one.name.terms.some(holds)) continue;
    // A name is no rival of itself with another character beside it.
    const same = best?.name.terms.some((term) => one.name.terms.includes(term)) === true;
    const [score, most] = [one.score, best?.score ?? 0];
    if (score > most || (same && score === most && one.name.text.length > (best?.name.text.length ?? 0))) {
      second = same ? second : most;
      best = one;
    } else if (!same) second = Math.max(second, score);
  }
  if (best === undefined || best.score < least || best.score - second < margin) return NONE;
  return best.name.terms.filter(holds);
}

/** A name that no dictionary has is often cut with the characters after or before it: 马戛尔尼来. */
function withoutNeighbours(term: string): readonly string[] {
  if (!SCRIPTS.run.test(term)) return NONE;
  return [term.slice(0, -1), term.slice(1), term.slice(1, -1)].filter(
    (text) => text.length >= SHORTEST_TRIMMED,
  );
}

/** Chinese words that hold no more than one character by which names are not written. */
function mayBeName(text: string, { writesNames }: Lexicon): boolean {
  if (writesNames === undefined || !SCRIPTS.han.test(text)) return true;
  let others = 0;
  for (const character of text) if (!writesNames.has(character)) others++;
  return others <= (text.length > 2 ? 1 : 0);
}

function scriptOf(term: string): Script | undefined {
  return (["latin", "katakana", "han"] as const).find((script) =>
    SCRIPTS[script].test(MARKED.test(term) ? plainLetters(term) : term),
  );
}

/** Letters that may have marks. */
const MARKED = /[\u00C0-\u024F]/;

/** What a dictionary has is a word, and met by its meaning. */
function isWord(term: string, { concepts, dictionary, stopWords }: Lexicon): boolean {
  const listed = dictionary?.hasWord(term) === true || dictionary?.hasWord(englishLemma(term)) === true;
  return listed || dictionary === undefined || concepts.idsOf(term).length > 0 || stopWords.has(term);
}

/** Up to this class of commonness (see `Lexicon`) a word of the notes in letters may be a name that English lists: Simpson. */
const RARE = 2;

function isListedName(text: string, { dictionary, concepts, stopWords }: Lexicon): boolean {
  const commonness = [text, englishLemma(text)].map((word) => dictionary?.commonness(word) ?? 0);
  return Math.max(...commonness) <= RARE && concepts.idsOf(text).length === 0 && !stopWords.has(text);
}
