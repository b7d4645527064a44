import { fold } from "../../src/index/fold-text.js";
import { lemmaOf } from "./english-words.js";
import type { Message } from "./read-catalogs.js";

/** A sentence in two languages, as words. */
export interface SentencePair {
  /** English lemmas, each once. */
  readonly english: readonly string[];
  /** Chinese or Japanese words, each once. */
  readonly words: readonly string[];
  readonly source: string;
}

export interface PairOptions {
  /** Cuts a folded run of Chinese or Japanese characters into words. */
  readonly cut: (run: string) => readonly string[];
}

/** In words; of longer sentences there is no telling which word is which. */
const LONGEST_SENTENCE = 45;
/** From so many words on, two sentences of very unlike length are no translations of each other. */
const COMPARABLE = 9;
const MOST_UNLIKE = 4;
const RUN = /[\u3005\u3007\u3041-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3400-\u9FFF]+/g;
const ENGLISH_WORD = /(?<![a-z])[a-z]{2,}(?![a-z])/g;

/** The sentences of messages with their translations, each pair once. */
export function messagePairs(
  messages: readonly (Message & { readonly source: string })[],
  { cut }: PairOptions,
): SentencePair[] {
  const seen = new Set<string>();
  return messages.flatMap(({ source, ...message }) =>
    sentencesOf(message).flatMap(({ english, translation }): SentencePair[] => {
      const key = `${english.toLowerCase()}\n${translation}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const lemmas = unique([...english.toLowerCase().matchAll(ENGLISH_WORD)].map(([word]) => lemmaOf(word)));
      const words = unique((fold(translation).match(RUN) ?? []).flatMap(cut));
      return mayBePair(lemmas.length, words.length) ? [{ english: lemmas, words, source }] : [];
    }),
  );
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}

function mayBePair(a: number, b: number): boolean {
  const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
  return fewer > 0 && more <= LONGEST_SENTENCE && (a + b < COMPARABLE || more <= MOST_UNLIKE * fewer);
}

const ENGLISH_ENDS = /(?<=[.!?:;])\s+|\n+/;
const ENDS = /(?<=[。！？：；!?])|(?<=[.:;])\s+|\n+/;

/** Sentence by sentence where both have equally many, else whole. */
function sentencesOf(message: Message): Message[] {
  const english = plainText(message.english);
  const translation = plainText(message.translation);
  const sentences = english.split(ENGLISH_ENDS).filter((text) => /[A-Za-z]/.test(text));
  const others = translation.split(ENDS).filter((text) => text.search(RUN) >= 0);
  if (sentences.length !== others.length) return [{ english, translation }];
  return sentences.map((sentence, i) => ({ english: sentence, translation: others[i] ?? "" }));
}

/** A message without what is no language: accelerators (`_File`, `&File`), markup, formats, paths, addresses. */
function plainText(text: string): string {
  const plain = text
    .replace(/\\n/g, "\n")
    .replace(/<[^>\n]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|nbsp|apos|#\d+);/g, " ")
    .replace(/\([_&~]?[A-Z0-9]\)/g, " ")
    .replace(/[&~](?=[A-Za-z])/g, "");
  return (plain.split("_").length === 2 ? plain.replace("_", "") : plain)
    .replace(/\b[a-z]+:\/\/\S+/g, " ")
    .replace(/%\(?[-+ #0-9.*$'l]*[a-zA-Z_]+\)?[ds]?/g, " ")
    .replace(/\{[^}\n]*\}|\$\w+|@\w+@?|\S*[\\/]\S+/g, " ");
}
