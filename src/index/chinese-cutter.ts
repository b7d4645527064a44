import { type ChineseDictionary, chineseWords, openChineseDictionary } from "./chinese-dictionary.js";
import { cutUnknown } from "./cut-unknown.js";
import type { ChineseCutter } from "./index-terms.js";
import { once } from "./once.js";

/** Stretches of Han characters; what else a run has stands alone, a character each. */
const HAN =
  /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2EBEF}\u{2F800}-\u{2FA1F}]+|./gsu;

/**
 * Cuts Chinese into the words that jieba cuts it into: the likeliest path through the words of its dictionary, and where
 * that leaves single characters beside each other, words of its model. The dictionary is wanted when the first run is cut.
 */
export function createChineseCutter(
  dictionary: () => ChineseDictionary = once(() => openChineseDictionary(chineseWords())),
): ChineseCutter {
  return (run) =>
    (run.match(HAN) ?? []).flatMap((part) => (part.length === 1 ? [part] : cut(part, dictionary())));
}

function cut(run: string, dictionary: ChineseDictionary): string[] {
  const ends = likeliestEnds(run, dictionary);
  const words: string[] = [];
  /** Where the single characters begin that were not taken yet. */
  let single = 0;
  for (let at = 0; at < run.length; ) {
    const end = ends[at] ?? run.length;
    if (end - at > lengthAt(run, at)) {
      words.push(...joined(run.slice(single, at), dictionary), run.slice(at, end));
      single = end;
    }
    at = end;
  }
  return [...words, ...joined(run.slice(single), dictionary)];
}

/**
 * Where the first word ends of what begins at each place.
 * Of equally likely ones it is the longer word.
 */
function likeliestEnds(run: string, dictionary: ChineseDictionary): Uint32Array {
  const scores = new Float64Array(run.length + 1);
  const ends = new Uint32Array(run.length + 1);
  for (let at = run.length - 1; at >= 0; at--) {
    let best = Number.NEGATIVE_INFINITY;
    let node = dictionary.next(0, run.charCodeAt(at));
    for (let end = at + 1; node !== undefined; end++) {
      const weight = dictionary.weightOf(node);
      const score = weight === undefined ? Number.NEGATIVE_INFINITY : weight + (scores[end] ?? 0);
      if (weight !== undefined && score >= best) {
        best = score;
        ends[at] = end;
      }
      node = end < run.length ? dictionary.next(node, run.charCodeAt(end)) : undefined;
    }
    if (best === Number.NEGATIVE_INFINITY) {
      const end = at + lengthAt(run, at);
      best = dictionary.unlisted + (scores[end] ?? 0);
      ends[at] = end;
    }
    scores[at] = best;
  }
  return ends;
}

/** Single characters side by side: as they are where together they are a word, which was less likely; else unknown. */
function joined(run: string, dictionary: ChineseDictionary): string[] {
  const characters = [...run];
  return characters.length < 2 || isWord(run, dictionary) ? characters : cutUnknown(run, dictionary);
}

function isWord(text: string, dictionary: ChineseDictionary): boolean {
  let node: number | undefined = 0;
  for (let at = 0; at < text.length && node !== undefined; at++)
    node = dictionary.next(node, text.charCodeAt(at));
  return node !== undefined && dictionary.weightOf(node) !== undefined;
}

/** UTF-16 units of the character. */
function lengthAt(run: string, at: number): number {
  return (run.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
