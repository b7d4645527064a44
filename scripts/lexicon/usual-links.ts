import type { Translation } from "./align-words.js";
import { limit } from "./collect-words.js";
import { GLUE, UNWANTED } from "./english-words.js";
import { isCjkWord, type Link } from "./sense.js";

export interface UsualOptions {
  readonly translations: ReadonlyMap<string, readonly Translation[]>;
  /** The word under which the translations of a word stand: inflected ones stand under the dictionary's. */
  readonly baseOf: (word: string) => string;
  /** Links of a word that is not listed but read all the same: by the other language's list. */
  readonly linksElsewhere: (word: string) => readonly Link[] | undefined;
  readonly isLemma: (lemma: string) => boolean;
  /** Words of grammar, which take no links. */
  readonly isGrammar: (word: string) => boolean;
}

/** A translation is one that several translators chose. */
const LEAST_COUNT = 3;
const LEAST_SOURCES = 3;
/** Shares of a word's sentences from which a translation is a later sense, and a leading one. */
const LATER_SHARE = 0.05;
const LEADING_SHARE = 0.15;
/** A character by itself is as often a piece of a word that the cutter does not know. */
const CHARACTER_SHARE = 0.3;
/** What no dictionary has must have one translation for the most part. */
const NEW_WORD_SHARE = 0.3;
const LONGEST_NEW = 8;
/** What glues a sentence is met beside the word rather than for it. Not by lemmas: that of `quite` is `quit`. */
const NO_MEANING = new Set([...GLUE, ...UNWANTED]);

/**
 * Words with the lemmas that translators write for them before those that only the dictionary has, and words that the
 * dictionary lacks. What the translators never write stays as it is: messages of programs have few senses of a word.
 */
export function withUsualLinks(
  words: ReadonlyMap<string, readonly Link[]>,
  options: UsualOptions,
): Map<string, readonly Link[]> {
  const { translations, baseOf, linksElsewhere, isGrammar } = options;
  const result = new Map(words);
  for (const word of new Set([...words.keys(), ...translations.keys()])) {
    if (isGrammar(word)) continue;
    const usual = usualTranslations(word, translations.get(baseOf(word)) ?? [], options);
    if (usual.length === 0) continue;
    const links = words.get(word) ?? linksElsewhere(word);
    if (links === undefined || links.length === 0) {
      if (isNewWord(word, usual, options, words)) result.set(word, merged([], usual));
    } else result.set(word, merged(links, usual));
  }
  return result;
}

function usualTranslations(
  word: string,
  translations: readonly Translation[],
  { isLemma }: UsualOptions,
): Translation[] {
  const least = word.length === 1 ? CHARACTER_SHARE : LATER_SHARE;
  return translations.filter(
    ({ lemma, count, share, sources }) =>
      count >= LEAST_COUNT &&
      sources >= LEAST_SOURCES &&
      share >= least &&
      !NO_MEANING.has(lemma) &&
      isLemma(lemma),
  );
}

/** Whether it is worth its place: hiragana beside a known word is inflection, and what its parts say is said. */
function isNewWord(
  word: string,
  usual: readonly Translation[],
  { linksElsewhere }: UsualOptions,
  words: ReadonlyMap<string, readonly Link[]>,
): boolean {
  if (word.length < 2 || word.length > LONGEST_NEW || !isCjkWord(word) || /[\u3041-\u309F]/.test(word))
    return false;
  if ((usual[0]?.share ?? 0) < NEW_WORD_SHARE) return false;
  const explained = (text: string): boolean => ((words.get(text) ?? linksElsewhere(text))?.length ?? 0) > 0;
  for (let cut = 2; cut <= word.length - 2; cut++)
    if (explained(word.slice(0, cut)) && explained(word.slice(cut))) return false;
  return true;
}

function merged(links: readonly Link[], usual: readonly Translation[]): Link[] {
  const known = new Map(links.map(({ lemma, weight }) => [lemma, weight]));
  const first = usual.map(({ lemma, share }): Link => {
    const weight = share >= LEADING_SHARE ? 0 : 1;
    const before = known.get(lemma) ?? weight;
    return { lemma, weight: before < weight ? before : weight };
  });
  const found = new Set(first.map(({ lemma }) => lemma));
  const rest = links.filter(({ lemma }) => !found.has(lemma));
  return limit([...first, ...rest].sort((a, b) => a.weight - b.weight));
}
