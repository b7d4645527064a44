import { GLUE, LIGHT_VERBS, lemmaOf, NEGATIONS, PARTICLES, UNWANTED } from "./english-words.js";
import { type Entry, farther, type Link, type Sense, type WeightClass } from "./sense.js";

/** `a kind of`, `the act of`: what follows is what is meant. */
const KIND_OF =
  /^(?:(?:a|an|the) )?(?:kind|type|sort|variety|species|genus|form|act|process|state|condition|piece|item|set|group|series|unit|method|way|means|quality|degree|manner|name|result|period|place|person) (?:of|who|which|that|where|to) /;
/** What a gloss says of the word as a word. */
const APPARATUS =
  /^-|\b(?:classifier|counter for|measure word|surname|given name|variant|particle|suffix|prefix|auxiliary|interjection|onomatopoeia|emphatic|honorific)\b/i;
const ACRONYM = /\(([A-Z][A-Z0-9]{1,4})\)/g;
/** More than two words of content describe a thing rather than name it. */
const LONGEST_NAME = 2;
const FALLBACK_WORDS = 3;
/** In characters; longer ones explain rather than translate. */
const LONGEST_GLOSS = 70;
/** Of a sense's glosses the first are as good as each other; those after are shades. */
const EQUAL_GLOSSES = 3;
/** Short words of Chinese and Japanese have senses enough to meet anything. */
const SENSES_READ = 6;

interface Found {
  readonly lemma: string;
  readonly weight: WeightClass;
}

/** The English lemmas of an entry, most central first, each once. */
export function glossLemmas(entry: Entry): Link[] {
  if (!entry.common && entry.senses.some(isUnwanted)) return [];
  const senses = [
    ...entry.senses.filter(({ computing }) => computing),
    ...entry.senses.filter(({ computing }) => !computing),
  ];
  const found: Found[] = [];
  let index = 0;
  for (const sense of senses.slice(0, SENSES_READ)) {
    const before = found.length;
    found.push(...senseLemmas(sense, index));
    if (found.length > before) index++;
  }
  if (found.every(({ weight }) => weight === 2))
    for (const sense of senses.slice(0, 1)) found.push(...describedLemmas(sense.glosses[0] ?? ""));
  return nearestOfEach([...agreed(found), ...found]);
}

function isUnwanted({ glosses }: Sense): boolean {
  return glosses.some((gloss) =>
    gloss
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => UNWANTED.has(word)),
  );
}

/** What two glosses of one word say is nearer than either makes it: `computer memory`, `random access memory`. */
function agreed(found: readonly Found[]): Found[] {
  const seen = new Map<string, WeightClass>();
  return found.flatMap(({ lemma, weight }) => {
    const before = seen.get(lemma);
    seen.set(lemma, Math.min(weight, before ?? weight) as WeightClass);
    return before === 1 ? [{ lemma, weight: 0 as const }] : [];
  });
}

/** Of each lemma the nearest mention, nearest first and otherwise in order. */
export function nearestOfEach(links: readonly Link[]): Link[] {
  const weights = new Map<string, WeightClass>();
  for (const { lemma, weight } of links) {
    const known = weights.get(lemma);
    if (known === undefined || weight < known) weights.set(lemma, weight);
  }
  return [...weights].map(([lemma, weight]) => ({ lemma, weight })).sort((a, b) => a.weight - b.weight);
}

function senseLemmas(sense: Sense, index: number): Found[] {
  // The dictionaries write near-synonyms now as one sense and now as two: the second counts as the first.
  const base = sense.computing ? 0 : sense.far ? 2 : index < 2 ? 0 : index < 4 ? 1 : 2;
  return sense.glosses.flatMap((gloss, i) => glossWords(gloss, farther(base, i < EQUAL_GLOSSES ? 0 : 1)));
}

function glossWords(gloss: string, weight: WeightClass): Found[] {
  if (gloss.length > LONGEST_GLOSS || APPARATUS.test(gloss)) return [];
  const words = contentWords(gloss);
  if (words === undefined || words.length === 0) return [];
  // Of a longer name only the head: random access memory. With `of` or a verb in it there is no telling where it is.
  if (words.length > LONGEST_NAME) return isNounPhrase(gloss, words) ? toLemmas(words.at(-1) ?? "", 2) : [];
  const acronyms = [...gloss.matchAll(ACRONYM)].map((match) => (match[1] ?? "").toLowerCase());
  const [first = "", second] = words;
  const away = farther(weight, 1);
  const named =
    second !== undefined && LIGHT_VERBS.has(first)
      ? toLemmas(second, weight)
      : words.flatMap((word) => toLemmas(word, words.length === 1 ? weight : away));
  return [...named, ...acronyms.map((lemma) => ({ lemma, weight: away }))];
}

function isNounPhrase(gloss: string, words: readonly string[]): boolean {
  const plain = gloss.replace(/ *\([^)]*\) */g, " ").trim();
  return words.length === LONGEST_NAME + 1 && plain.split(" ").length === words.length;
}

/** A gloss of many words, where the entry has no better: its first words of content, far. */
function describedLemmas(gloss: string): Found[] {
  if (APPARATUS.test(gloss)) return [];
  const words = contentWords(gloss) ?? [];
  return words.slice(0, FALLBACK_WORDS).flatMap((word) => toLemmas(word, 2));
}

/** The words of a gloss that carry its meaning, or undefined where it says what the word is not. */
function contentWords(gloss: string): string[] | undefined {
  const plain = gloss
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]|"/g, " ")
    .replace(/[^\x20-\x7e]+\|?/g, " ")
    .replace(/\be\.g\..*|\bi\.e\..*|\besp\..*|\bas in\b.*|\bas opposed to\b.*|\bcf\..*|: .*/g, "")
    .replace(/^\s*fig\.\s*|^\s*lit\.\s*/, "")
    .trim()
    .replace(KIND_OF, "");
  // `to found` is no past of `find`.
  const cut = (plain.split(/, /)[0] ?? "").replace(/^to (found|ground|wound|bore|lay)\b/, "to $1ed");
  const tokens = cut
    .split(/[\s/,;!?~]+/)
    .map((token) => token.replace(/^[^a-z0-9]+|[^a-z0-9+#]+$/g, ""))
    .filter((token) => token !== "");
  if (tokens.some((token) => NEGATIONS.has(token))) return undefined;
  if (tokens.some((token) => UNWANTED.has(token))) return [];
  const content = tokens.map((token) => token.replace(/'s$/, "")).filter((token) => !GLUE.has(token));
  const named = content.filter((token) => !PARTICLES.has(token));
  if (named.length === 0) return content;
  const phrasal = named.length < content.length && named.length === 1 && LIGHT_VERBS.has(named[0] ?? "");
  return phrasal ? [] : named;
}

/** `time-stamp` as the notes may write it: with its dash, as one word, or as two. */
function toLemmas(word: string, weight: WeightClass): Found[] {
  if (/^[a-z]+-[a-z]+$/.test(word)) {
    const parts = word
      .split("-")
      .filter((part) => part.length > 2 && !GLUE.has(part) && !PARTICLES.has(part));
    return [
      { lemma: word, weight },
      { lemma: lemmaOf(word.replace("-", "")), weight },
      ...(parts.length === 2
        ? parts.map((part) => ({ lemma: lemmaOf(part), weight: farther(weight, 1) }))
        : []),
    ];
  }
  return /^[a-z][a-z0-9]*(?:\+\+|#)?$/.test(word) && word.length > 1
    ? [{ lemma: lemmaOf(word), weight }]
    : [];
}
