import type { LineRange } from "../index/note-file.js";
import type { NoteLanguage } from "../index/note-language.js";

export type QuizKind =
  | "which-command"
  | "what-does"
  | "fill-in"
  | "order"
  | "belongs"
  | "true-false"
  | "define";

/**
 * What is asked, apart from any language: a wording, and what the notes put into it. `promptText` words it for a locale.
 */
export interface Prompt {
  /** Names the wording. */
  readonly wording: string;
  /** Quoted from the notes, as plain text: by the name that the wording has for it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** A question made from one block of the notes. */
export interface QuizQuestion {
  /** Stays the same over restarts and over edits elsewhere in the note. At most 16 characters of a-z and 0-9. */
  readonly id: string;
  readonly kind: QuizKind;
  /** Of the note that it was made from: what its prompt is worded in where nobody asks for another. */
  readonly language: NoteLanguage;
  readonly prompt: Prompt;
  /**
   * What to choose from, or the steps to put in order, in the order shown; absent where the answer is typed. For
   * `true-false` the words `true` and `false`, which `optionTexts` words for a locale.
   */
  readonly options?: readonly string[];
  /** One of the options or the text to type; for `order`, all of the options in their right order. */
  readonly answer: string | readonly string[];
  /** Further typed texts that are right, such as the short form of a flag. */
  readonly accept?: readonly string[];
  /** Stays the same while the answer does, whatever becomes of the block's other words: by it memory is carried over. */
  readonly answerKey: string;
  readonly note: string;
  readonly headings: readonly string[];
  readonly lines: LineRange;
  /** Lines of the notes that say why, byte for byte. */
  readonly explanation: string;
}

/** What a person gave: the place of an option, the places in the order chosen, or a text. */
export type QuizResponse =
  | { readonly option: number }
  | { readonly order: readonly number[] }
  | { readonly text: string };
