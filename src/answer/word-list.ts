import { type ConceptWord, conceptWords } from "../index/concept-words.js";
import type { ConceptLanguage, Concepts } from "../index/concepts.js";
import { fold } from "../index/fold-text.js";
import { isKnownProgram } from "../shell/spellings.js";

/** A word of an excerpt and what it is in the language of the question. */
export interface ListedWord {
  readonly word: string;
  readonly meaning: string;
}

export const MAX_LISTED_WORDS = 8;

/** The language that a text is mostly written in. */
export function languageOf(text: string): ConceptLanguage {
  const kana = text.match(/[\u3041-\u309F\u30A1-\u30FA]/g)?.length ?? 0;
  const han = text.match(/[\u3400-\u9FFF]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0;
  if (kana > 0 && kana * 4 >= han) return "ja";
  return han * 2 >= latin && han > 0 ? "zh" : "en";
}

/**
 * For a reader whose language is not the excerpt's: its words that the concepts know, with what they are in the
 * language of the question. Empty where the languages are the same.
 */
export function wordList(question: string, excerpt: string, concepts: Concepts): ListedWord[] {
  const asked = languageOf(question);
  if (languageOf(excerpt) === asked) return [];
  const list = new Map<string, string>();
  for (const one of conceptWords(excerpt, concepts)) {
    if (list.size >= MAX_LISTED_WORDS) break;
    const meaning = meaningOf(one, asked, concepts);
    if (meaning !== undefined && !list.has(one.word)) list.set(one.word, meaning);
  }
  return [...list].map(([word, meaning]) => ({ word, meaning }));
}

/** A word that is written the same needs no explanation. */
function meaningOf(
  { word, ids, language }: ConceptWord,
  asked: ConceptLanguage,
  concepts: Concepts,
): string | undefined {
  // A program's name is the same in every language.
  if (language === asked || isKnownProgram(word.toLowerCase())) return undefined;
  // Of several meanings the one that the word is the first name of: an acid is no transaction.
  const named = ids.find((id) => fold(concepts.wordOf(id, language) ?? "") === fold(word));
  const meant = named ?? ids[0];
  const meaning = meant === undefined ? undefined : concepts.wordOf(meant, asked);
  return meaning === undefined || fold(meaning) === fold(word) ? undefined : meaning;
}
