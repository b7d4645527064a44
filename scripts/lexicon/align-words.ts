import type { SentencePair } from "./message-pairs.js";

/** An English lemma that translators write for a word. */
export interface Translation {
  readonly lemma: string;
  /** Sentences in which the two stand for each other, in parts where that is not sure. */
  readonly count: number;
  /** The count's share in the sentences that have the word. */
  readonly share: number;
  /** How many sources have the two for each other. */
  readonly sources: number;
}

/** Words of fewer sentences are left out. */
const LEAST_SENTENCES = 3;
const ROUNDS = 5;
/** Added to what a probability is a share of: a word that is met twice explains nothing for certain. */
const UNSEEN = 1;
/** Least agreement of the two directions that is counted. */
const LEAST_AGREED = 0.3;

/**
 * The translations of each word, most frequent first, by IBM's Model 1 (Brown et al. 1993, "The mathematics of statistical
 * machine translation") in both directions: counted is the geometric mean of the two.
 */
export function alignWords(pairs: readonly SentencePair[]): Map<string, Translation[]> {
  const corpus = toCorpus(pairs);
  const [toWords, toEnglish] = (["words", "english"] as const).map((side) => train(corpus, side));
  const { cells, cellAt } = corpus;
  const counts = new Float64Array(cells.length);
  const sources = new Map<number, Set<string>>();
  let position = 0;
  for (const { english, words, source } of corpus.sentences) {
    for (const end = position + english.length * words.length; position < end; position++) {
      const agreed = Math.sqrt((toWords?.[position] ?? 0) * (toEnglish?.[position] ?? 0));
      if (agreed <= LEAST_AGREED) continue;
      const cell = cellAt[position] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + agreed;
      sources.set(cell, (sources.get(cell) ?? new Set()).add(source));
    }
  }
  const translations = new Map<string, Translation[]>();
  for (const [i, { word, lemma }] of cells.entries()) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    const own = translations.get(word) ?? [];
    translations.set(word, own);
    const share = count / (corpus.sentencesOf.get(word) ?? 1);
    own.push({ lemma, count, share, sources: sources.get(i)?.size ?? 0 });
  }
  for (const own of translations.values())
    own.sort((a, b) => b.count - a.count || (a.lemma < b.lemma ? -1 : 1));
  return translations;
}

/** A word and a lemma that meet in a sentence. */
interface Cell {
  readonly word: string;
  readonly lemma: string;
  /** Numbers of the two among the words and among the lemmas. */
  readonly words: number;
  readonly english: number;
}

interface Corpus {
  readonly sentences: readonly SentencePair[];
  readonly cells: readonly Cell[];
  /** For every word of every sentence, and for it every lemma of the sentence, the number of their cell. */
  readonly cellAt: Int32Array;
  readonly sentencesOf: ReadonlyMap<string, number>;
  /** How many there are. */
  readonly words: number;
  readonly english: number;
}

function toCorpus(pairs: readonly SentencePair[]): Corpus {
  const sentencesOf = countOf(pairs.map(({ words }) => words));
  const lemmas = countOf(pairs.map(({ english }) => english));
  const kept = (counts: ReadonlyMap<string, number>, words: readonly string[]): string[] =>
    words.filter((word) => (counts.get(word) ?? 0) >= LEAST_SENTENCES);
  const sentences = pairs.map(({ english, words, source }) => ({
    english: kept(lemmas, english),
    words: kept(sentencesOf, words),
    source,
  }));
  const numberOfWord = numbers(sentencesOf.keys());
  const numberOfLemma = numbers(lemmas.keys());
  const cells: Cell[] = [];
  const numberOfCell = new Map<number, number>();
  const size = sentences.reduce((sum, { english, words }) => sum + english.length * words.length, 0);
  const cellAt = new Int32Array(size);
  let position = 0;
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      for (const lemma of sentence.english) {
        const own = { words: numberOfWord.get(word) ?? 0, english: numberOfLemma.get(lemma) ?? 0 };
        const key = own.words * lemmas.size + own.english;
        const cell = numberOfCell.get(key) ?? cells.push({ word, lemma, ...own }) - 1;
        numberOfCell.set(key, cell);
        cellAt[position++] = cell;
      }
    }
  }
  return { sentences, cells, cellAt, sentencesOf, words: sentencesOf.size, english: lemmas.size };
}

function countOf(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function numbers(words: Iterable<string>): Map<string, number> {
  return new Map([...words].map((word, i) => [word, i]));
}

/** How likely it is, at each position of `cellAt`, that the one of a side comes from the other; some come from none. */
function train(corpus: Corpus, side: "words" | "english"): Float32Array {
  const { sentences, cells, cellAt } = corpus;
  const other = side === "words" ? "english" : "words";
  const likely = new Float32Array(cellAt.length);
  let ofCell = new Float64Array(cells.length).fill(1);
  let ofNone = new Float64Array(corpus[side]).fill(1);
  for (let round = 0; round <= ROUNDS; round++) {
    const fromCell = new Float64Array(cells.length);
    const fromNone = new Float64Array(corpus[side]);
    let start = 0;
    for (const sentence of sentences) {
      const columns = sentence.english.length;
      const others = sentence[other].length;
      // The words are the rows of a sentence's cells, the lemmas its columns.
      const [step, stride] = side === "words" ? [columns, 1] : [1, columns];
      for (let i = 0; others > 0 && i < sentence[side].length; i++) {
        const first = start + i * step;
        const self = cells[cellAt[first] ?? 0]?.[side] ?? 0;
        let sum = ofNone[self] ?? 0;
        for (let j = 0; j < others; j++) sum += ofCell[cellAt[first + j * stride] ?? 0] ?? 0;
        for (let j = 0; j < others; j++) {
          const cell = cellAt[first + j * stride] ?? 0;
          const share = (ofCell[cell] ?? 0) / sum;
          likely[first + j * stride] = share;
          fromCell[cell] = (fromCell[cell] ?? 0) + share;
        }
        fromNone[self] = (fromNone[self] ?? 0) + (ofNone[self] ?? 0) / sum;
      }
      start += columns * sentence.words.length;
    }
    const totals = new Float64Array(corpus[other]);
    for (const [i, cell] of cells.entries())
      totals[cell[other]] = (totals[cell[other]] ?? 0) + (fromCell[i] ?? 0);
    const none = fromNone.reduce((sum, one) => sum + one, 0);
    ofCell = fromCell.map((count, i) => count / ((totals[cells[i]?.[other] ?? 0] ?? 0) + UNSEEN));
    ofNone = fromNone.map((count) => count / none);
  }
  return likely;
}
