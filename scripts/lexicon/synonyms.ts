import { GLUE, lemmaOf, UNWANTED } from "./english-words.js";
import type { Link, WeightClass } from "./sense.js";
import type { WordNet, WordSense } from "./wordnet.js";

/** Added to each count, so that senses which SemCor never met still share. */
const UNSEEN_COUNT = 0.4;
/** Later senses are seldom what a note means. */
const RANK_DISCOUNT = 0.6;
/** A synset with more direct members says too little to stand for one of them (act, change, move). */
const WIDEST_HYPERNYM = 120;
const HYPERNYM_SHARE = 0.25;
/** A derived word is the same meaning in another part of speech: delete, deletion. */
const DERIVED_SHARE = 0.5;
const COMMON_START = 4;
/** Class of a lemma that is met often enough to be meant; a rarer one is a thesaurus's. */
const USUAL = 2;
const RARE_SHARE = 0.3;
/** How much it counts that the sense leads for the other word too: mend is a far sense of bushel. */
const BACK_POWER = 0.75;
/** A sense of computing is at least so much of the leading one: run, execute. */
const COMPUTING_SHARE = 0.3;
/** Portuguese is of Portugal, and says the same of a thing. */
const DEMONYM_SCORE = 1;
/** Its synonyms are what notes of the field would say. */
const COMPUTING_FACTOR = 2;
const COMPUTING =
  /\b(?:computers?|computing|software|data|files?|networks?|programs?|digital(?:ly)?|internet|disk|electronic mail)\b/;
const LEAST_SCORE = 0.03;
const CLASS_SCORES = [0.25, 0.09];

/** For each lemma the single words that may stand for it in its leading senses, nearest first. */
export function synonymsByLemma(
  net: WordNet,
  options: { readonly most: number; readonly commonness: ReadonlyMap<string, number> },
): Map<string, Link[]> {
  const shares = new Map<string, Map<string, number>>();
  for (const [word, senses] of net.senses) {
    if (isSingle(word) && !isInflected(word, net)) shares.set(word, sharesOf(senses, net));
  }
  const width = new Map<string, number>();
  for (const { above } of net.synsets.values())
    for (const id of above) width.set(id, (width.get(id) ?? 0) + 1);

  const scores = new Map<string, Map<string, number>>();
  const addScore = (from: string, to: string, score: number): void => {
    const lemma = lemmaOf(from);
    const other = lemmaOf(to);
    if (other === lemma || GLUE.has(to) || UNWANTED.has(to)) return;
    const known = scores.get(lemma) ?? new Map<string, number>();
    scores.set(lemma, known);
    const rare = (options.commonness.get(other) ?? 0) < USUAL;
    known.set(other, (known.get(other) ?? 0) + (rare ? score * RARE_SHARE : score));
  };
  for (const [word, own] of shares) {
    for (const [id, share] of own) {
      const synset = net.synsets.get(id);
      const field = COMPUTING.test(synset?.text ?? "") ? COMPUTING_FACTOR : 1;
      for (const other of synset?.words.map((name) => name.toLowerCase()) ?? []) {
        const back = shares.get(other)?.get(id);
        if (back !== undefined && other !== word) addScore(word, other, field * share * back ** BACK_POWER);
      }
      for (const above of synset?.above ?? []) {
        if ((width.get(above) ?? 0) > WIDEST_HYPERNYM) continue;
        for (const other of net.synsets.get(above)?.words.map((name) => name.toLowerCase()) ?? []) {
          addScore(word, other, share * HYPERNYM_SHARE * (shares.get(other)?.get(above) ?? 0) ** BACK_POWER);
        }
      }
      for (const { from, synset: target, to } of synset?.derived ?? []) {
        const other = net.synsets.get(target)?.words[to]?.toLowerCase() ?? "";
        if (synset?.words[from]?.toLowerCase() !== word || !shares.has(other)) continue;
        if (other.slice(0, COMMON_START) === word.slice(0, COMMON_START))
          addScore(word, other, share * DERIVED_SHARE);
      }
    }
  }
  for (const [people, place] of demonyms(net)) {
    addScore(people, place, DEMONYM_SCORE);
    addScore(place, people, DEMONYM_SCORE);
  }
  for (const [compared, word] of comparisons(options.commonness)) addScore(compared, word, DEMONYM_SCORE);
  return new Map([...scores].map(([lemma, others]) => [lemma, nearest(others, options.most)]));
}

/** Adjectives of places, peoples and persons with the names that they are of. */
function demonyms(net: WordNet): [string, string][] {
  return [...net.synsets.values()].flatMap(({ id, words, pertains, text }) =>
    words.flatMap((adjective, at): [string, string][] => {
      if (!id.startsWith("a") || !NAME.test(adjective)) return [];
      const pointed = pertains
        .filter(({ from }) => from === at)
        .flatMap(({ synset }) => net.synsets.get(synset)?.words ?? [])
        .filter((name) => NAME.test(name));
      const names = pointed.length > 0 ? pointed : (OF_PLACE.exec(text)?.slice(1) ?? []);
      return names.map((name) => [adjective.toLowerCase(), name.toLowerCase()]);
    }),
  );
}

const NAME = /^[A-Z][a-z]{2,}$/;
/** A definition that names the place: of or relating to or characteristic of Great Britain or its people. */
const OF_PLACE = /^of or relating to (?:or characteristic of )?(?:the )?(?:[A-Z][a-z]+ )?([A-Z][a-z]{2,})\b/;

/** `smaller` and `smallest` with `small`: a word that is met in both forms is compared. */
export function comparisons(commonness: ReadonlyMap<string, number>): [string, string][] {
  return [...commonness.keys()].flatMap((most): [string, string][] => {
    const stem = /^([a-z]{2,})est$/.exec(most)?.[1];
    if (stem === undefined || !commonness.has(`${stem}er`)) return [];
    const base = [stem, `${stem}e`, stem.replace(/i$/, "y"), stem.replace(/(.)\1$/, "$1")]
      .map((form) => lemmaOf(form))
      .find((form) => commonness.has(form));
    return base === undefined
      ? []
      : [
          [most, base],
          [`${stem}er`, base],
        ];
  });
}

function nearest(others: ReadonlyMap<string, number>, most: number): Link[] {
  return [...others]
    .filter(([, score]) => score >= LEAST_SCORE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([lemma, score]) => ({ lemma, weight: classOf(score) }));
}

function classOf(score: number): WeightClass {
  const index = CLASS_SCORES.findIndex((least) => score >= least);
  return (index < 0 ? 2 : index) as WeightClass;
}

function sharesOf(senses: readonly WordSense[], net: WordNet): Map<string, number> {
  const plain = senses.map(({ count, rank }) => (count + UNSEEN_COUNT) * RANK_DISCOUNT ** (rank - 1));
  const least = COMPUTING_SHARE * Math.max(...plain);
  const weights = senses.map(({ synset }, i) => {
    const computing = COMPUTING.test(net.synsets.get(synset)?.text ?? "");
    return Math.max(plain[i] ?? 0, computing ? least : 0);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(senses.map(({ synset }, i) => [synset, (weights[i] ?? 0) / total]));
}

/** `removed` is listed for itself, but its lemma is that of `remove`. */
function isInflected(word: string, net: WordNet): boolean {
  const lemma = lemmaOf(word);
  return (
    /(?:ed|ing|s)$/.test(word) && word !== lemma && (net.senses.has(lemma) || net.senses.has(`${lemma}e`))
  );
}

function isSingle(word: string): boolean {
  return /^[a-z]{3,}$/.test(word);
}
