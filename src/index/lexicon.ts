import { type ByteSource, fileSource } from "./byte-source.js";
import { HEAD, listSize, openTable, type Place } from "./lexicon-table.js";
import { Memo } from "./memo.js";

/** An English lemma (`englishLemma`) that a word may stand for. */
export interface WeightedLemma {
  readonly lemma: string;
  /** 1 for the leading senses, 0.6 for later ones, 0.3 for far ones. */
  readonly weight: number;
}

/**
 * General dictionary by which Chinese, Japanese and English words meet: the second resort, after the concepts. Every
 * function takes any string and is silent about those that it does not know.
 */
export interface Lexicon {
  /**
   * English lemmas of a Chinese or Japanese word, nearest first, six a language at most; those of the other language
   * count less.
   * @param word folded (`fold`); a Japanese verb or adjective as listed or as its stems
   * Words of Chinese grammar have none, unless it is asked as Japanese.
   * @param language whose senses come first: 手紙 is a letter in Japanese; without it, both alike
   */
  glossesOf(word: string, language?: "zh" | "ja"): readonly WeightedLemma[];
  /** Nearest synonyms and derived words of an English lemma, five at most, nearest first. */
  synonymsOf(lemma: string): readonly WeightedLemma[];
  /**
   * How common a word is: 0 not listed, 1 rare, to 7 in every text; each about three times the one below.
   * @param word folded Chinese or Japanese, or an English lemma
   */
  commonness(word: string): number;
  /** Whether the word is listed, with or without glosses: for cutting a run of Chinese or Japanese into words. */
  hasWord(word: string): boolean;
  /** Whether only the Japanese dictionary has the word. */
  isOnlyJapanese(word: string): boolean;
  /** The longest word that begins with these two characters, in UTF-16 units; 0 where none does. */
  longestFrom(pair: string): number;
  /** Longest Chinese or Japanese word, in UTF-16 units. */
  readonly longest: number;
  /** Lets go of the pages that were read; they are read again when they are wanted. */
  letGo(): void;
}

/** Texts come back to their words. */
const REMEMBERED = 1 << 14;
const WEIGHTS = [1, 0.6, 0.3] as const;
/** What a sense of the other language is worth: the dictionaries each leave out what they share (南極 is Antarctica too). */
const OTHER_LANGUAGE = 0.6;
const NONE: readonly WeightedLemma[] = [];

/**
 * Opens the lexicon that the program brings (scripts/lexicon makes it). It is searched where it lies, and only the
 * pages that are asked for are read.
 * @throws Error where the source is not a lexicon, or not a whole one
 */
export function openLexicon(
  source: ByteSource = fileSource(new URL("./facts/lexicon.bin", import.meta.url)),
): Lexicon {
  const table = openTable(source);
  const lemmas = new Memo((entry: number) => table.wordAt(entry), REMEMBERED);

  function readList({ page }: Place, at: number): WeightedLemma[] {
    const counts = page[at] ?? 0;
    const nearest = counts & 7;
    const nearer = nearest + ((counts >> 3) & 7);
    return Array.from({ length: (listSize(counts) - 1) / 2 }, (_, i) => ({
      lemma: lemmas.of(page.readUInt16LE(at + 1 + 2 * i)),
      weight: i < nearest ? WEIGHTS[0] : i < nearer ? WEIGHTS[1] : WEIGHTS[2],
    }));
  }

  const known = {
    zh: new Memo(readGlosses, REMEMBERED),
    ja: new Memo(readGlosses, REMEMBERED),
    both: new Memo(readGlosses, REMEMBERED),
  };
  const longest = new Memo((pair: string) => table.longestWith(pair), REMEMBERED);
  const listed = new Memo((word: string) => table.find(word) !== undefined, REMEMBERED);
  const glossesOf = (word: string, language?: "zh" | "ja"): readonly WeightedLemma[] =>
    known[language ?? "both"].of(word, language);
  const longestFrom = (pair: string): number => longest.of(pair);

  function readGlosses(word: string, language?: "zh" | "ja"): readonly WeightedLemma[] {
    const place = table.find(word);
    if (place === undefined) return NONE;
    const flags = headOf(place);
    const chinese = (flags & HEAD.chinese) !== 0;
    const japanese = (flags & HEAD.japanese) !== 0;
    if ((flags & HEAD.grammar && language !== "ja") || !(chinese || japanese)) return NONE;
    const first = place.head + 1;
    if (flags & HEAD.shared || !(chinese && japanese)) return readList(place, first);
    const second = first + listSize(place.page[first] ?? 0);
    const [chineseList, japaneseList] = [readList(place, first), readList(place, second)];
    if (language === undefined) return merge(chineseList, japaneseList);
    const [own, other] = language === "zh" ? [chineseList, japaneseList] : [japaneseList, chineseList];
    // A character alone is too often another word there.
    if (word.length === 1) return own;
    return merge(
      own,
      other.map(({ lemma, weight }) => ({ lemma, weight: weight * OTHER_LANGUAGE })),
    );
  }

  function synonymsOf(lemma: string): readonly WeightedLemma[] {
    const place = table.find(lemma);
    return place !== undefined && headOf(place) & HEAD.english ? readList(place, place.head + 1) : NONE;
  }

  function commonness(word: string): number {
    const place = table.find(word);
    return place === undefined ? 0 : headOf(place) & HEAD.commonness;
  }

  function isOnlyJapanese(word: string): boolean {
    const place = table.find(word);
    return place !== undefined && (headOf(place) & (HEAD.chinese | HEAD.japanese)) === HEAD.japanese;
  }

  return {
    glossesOf,
    synonymsOf,
    isOnlyJapanese,
    commonness,
    hasWord: (word) => listed.of(word),
    longestFrom,
    longest: table.longest,
    letGo: () => table.letGo(),
  };
}

/** Whether a word is two Chinese characters that the dictionary does not have together. */
export function isUnlistedPair(word: string, dictionary: Lexicon): boolean {
  return /^[\u3400-\u9FFF]{2}$/.test(word) && !dictionary.hasWord(word);
}

function headOf({ page, head }: Place): number {
  return page[head] ?? 0;
}

function merge(chinese: readonly WeightedLemma[], japanese: readonly WeightedLemma[]): WeightedLemma[] {
  const weights = new Map<string, number>();
  for (const { lemma, weight } of [...chinese, ...japanese]) {
    weights.set(lemma, Math.max(weight, weights.get(lemma) ?? 0));
  }
  return [...weights].map(([lemma, weight]) => ({ lemma, weight })).sort((a, b) => b.weight - a.weight);
}
