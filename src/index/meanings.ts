import type { Vocabulary } from "./correct-slip.js";
import type { ForeignNames } from "./foreign-names.js";
import { CONCEPT, GLOSS, type Lexicon, USE } from "./index-terms.js";
import { isUnlistedPair } from "./lexicon.js";
import { FACTORS } from "./question-weights.js";
import type { Alternative } from "./score.js";
import { baseWords } from "./word-base.js";

/** Words that mean the same as members of concepts. */
export function conceptMeanings(ids: readonly string[], { concepts }: Lexicon): Alternative[] {
  return ids.flatMap((id): Alternative[] => [
    { term: CONCEPT + id, factor: FACTORS.concept, via: "concept" },
    { term: USE + CONCEPT + id, factor: FACTORS.use, via: "use" },
    ...concepts
      .nearOf(id)
      .map((near): Alternative => ({ term: CONCEPT + near, factor: FACTORS.near, via: "near" })),
  ]);
}

/** What the words within a longer Chinese or Japanese one mean: 后台运行 is also 运行. */
export function partMeanings(word: string, { concepts }: Lexicon): Alternative[] {
  const parts: Alternative[] = [];
  for (let length = 2; length < word.length; length++) {
    for (let start = 0; start + length <= word.length; start++) {
      for (const id of concepts.idsOf(word.slice(start, start + length))) {
        parts.push({ term: CONCEPT + id, factor: FACTORS.partOfWord, via: "part" });
      }
    }
  }
  return parts;
}

/** English for a Chinese or Japanese word: as English notes have it, and as words of the notes are read. */
export function glossMeanings(word: string, language: "zh" | "ja", lexicon: Lexicon): Alternative[] {
  const { dictionary, concepts } = lexicon;
  if (dictionary === undefined) return [];
  // It is what its two characters are.
  if (isUnlistedPair(word, dictionary))
    return [...word].flatMap((character) =>
      glossMeanings(character, language, lexicon).map((one) => ({
        ...one,
        factor: one.factor * FACTORS.character,
      })),
    );
  return dictionary.glossesOf(word, language).flatMap(({ lemma, weight }): Alternative[] => [
    { term: lemma, factor: glossFactor(lemma, dictionary) * weight, via: "dictionary" },
    {
      term: GLOSS + lemma,
      factor: glossFactor(lemma, dictionary) * weight * FACTORS.overEnglish,
      via: "dictionary",
    },
    { term: USE + lemma, factor: FACTORS.use * weight, via: "use" },
    ...concepts.idsOf(lemma).map(
      (id): Alternative => ({
        term: CONCEPT + id,
        factor: FACTORS.glossConcept * weight,
        via: "dictionary",
      }),
    ),
  ]);
}

/** Up to this class of commonness (see `Lexicon`) a word of English has mostly one meaning: a name, a thing. */
const ONE_MEANING = 3;

function glossFactor(lemma: string, dictionary: Lexicon["dictionary"]): number {
  return (dictionary?.commonness(lemma) ?? ONE_MEANING + 1) > ONE_MEANING ? FACTORS.gloss : FACTORS.sureGloss;
}

/** An English word as Chinese and Japanese words of the notes are read, and by its nearest synonyms. */
export function englishMeanings(lemma: string, { dictionary }: Lexicon): Alternative[] {
  const synonyms = dictionary?.synonymsOf(lemma) ?? [];
  return [
    { term: GLOSS + lemma, factor: glossFactor(lemma, dictionary), via: "dictionary" },
    { term: USE + lemma, factor: FACTORS.use, via: "use" },
    ...synonyms.flatMap((one): Alternative[] => [
      { term: one.lemma, factor: FACTORS.synonym * one.weight, via: "synonym" },
      { term: GLOSS + one.lemma, factor: FACTORS.synonym * one.weight, via: "synonym" },
    ]),
  ];
}

/** What a slip was meant for, and what that means. */
export function slipMeanings(meant: string, lexicon: Lexicon): Alternative[] {
  return [
    { term: meant, factor: FACTORS.slip, via: "slip" },
    { term: GLOSS + meant, factor: FACTORS.slip * glossFactor(meant, lexicon.dictionary), via: "slip" },
    ...lexicon.concepts
      .idsOf(meant)
      .map(
        (id): Alternative => ({ term: CONCEPT + id, factor: FACTORS.concept * FACTORS.slip, via: "slip" }),
      ),
  ];
}

/** What the words mean that a word is made of, where neither the notes nor the dictionary have it. */
export function baseMeanings(
  term: string,
  { vocabulary, lexicon }: { readonly vocabulary: Vocabulary; readonly lexicon: Lexicon },
): Alternative[] {
  const { dictionary, concepts } = lexicon;
  if (vocabulary.has(term) || (dictionary?.commonness(term) ?? RARE) >= RARE) return [];
  const isWord = (lemma: string): boolean => (dictionary?.commonness(lemma) ?? 0) > LEAST_BASE;
  return baseWords(term, isWord).flatMap((base): Alternative[] => [
    { term: base, factor: FACTORS.base, via: "part" },
    { term: GLOSS + base, factor: FACTORS.base * FACTORS.gloss, via: "dictionary" },
    { term: USE + base, factor: FACTORS.base * FACTORS.use, via: "use" },
    ...concepts
      .idsOf(base)
      .map(
        (id): Alternative => ({ term: CONCEPT + id, factor: FACTORS.base * FACTORS.concept, via: "concept" }),
      ),
  ]);
}

/** From this class on a word is known by itself. */
const RARE = 3;
/** Words met less often are no words that others are made of. */
const LEAST_BASE = 1;

export interface NameOptions {
  readonly vocabulary: Vocabulary;
  /**
   * Finds names in another script.
   * @default none are looked for
   */
  readonly foreignNames?: ForeignNames;
}

/**
 * The names of the notes that a word that they lack is in another script.
 *
 * @param listed whether it is a name though a dictionary lists it
 */
export function nameMeanings(
  term: string,
  { vocabulary, foreignNames }: NameOptions,
  listed = false,
): Alternative[] {
  if (vocabulary.has(term) || vocabulary.has(GLOSS + term)) return [];
  const names = foreignNames?.(term, { listed }) ?? [];
  return names.map((name) => ({ term: name, factor: FACTORS.foreignName, via: "sound" }));
}
