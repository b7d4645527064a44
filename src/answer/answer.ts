import type { LineRange } from "../index/note-file.js";
import type { CommandStatus } from "../shell/check-command.js";
import type { Correction } from "./corrections.js";
import type { Explanation } from "./explanation.js";
import type { ListedWord } from "./word-list.js";

/** A command of the notes that can be pasted, or that says what is to be filled in. */
export interface Example {
  /** One command line, or several joined by newlines where a fenced block holds them as one. */
  readonly command: string;
  /** Absent for a program that the command table does not know: no verdict is given on it. */
  readonly status?: CommandStatus;
  /** What a person has to fill in, as it stands in `command`; absent when there is nothing to fill in. */
  readonly fill?: readonly string[];
  /** What the notes had written, where `command` is a correction of it. */
  readonly from?: string;
  /** The note's path, relative to the notes folder, with forward slashes. */
  readonly note: string;
  /** 1-based and inclusive, in that note's file. */
  readonly lines: LineRange;
}

export interface Image {
  readonly url: string;
  readonly alt: string;
  readonly lines: LineRange;
}

export interface Link {
  readonly url: string;
  readonly text: string;
  readonly lines: LineRange;
}

/** One section of the notes that answers, with what a person would quote of it. */
export interface SectionAnswer {
  /** The note's path, relative to the notes folder, with forward slashes. */
  readonly note: string;
  /** The heading path from the top of the note; empty for text before the first heading. */
  readonly headings: readonly string[];
  readonly section: { readonly lines: LineRange };
  readonly excerpt: {
    /** 1-based and inclusive. */
    readonly lines: LineRange;
    /** The note's own lines as they stand, indentation included, joined by `\n`. */
    readonly markdown: string;
    /** Set where the lines are the inside of a code block: its language, or an empty string. */
    readonly inCode?: string;
  };
  /** Words of the excerpt that the question matched, as they are written in the excerpt. */
  readonly matched: readonly string[];
  readonly examples: readonly Example[];
  readonly images: readonly Image[];
  readonly links: readonly Link[];
  /** For a reader whose language is not the excerpt's: words of it and what they are in the question's language. */
  readonly words?: readonly ListedWord[];
  /** 0 to 1: how much of the question this section covers, weighted; comparable within one answer only. */
  readonly score: number;
}

export interface Found {
  readonly question: string;
  readonly kind: "found";
  /** Best first; at least one. */
  readonly answers: readonly SectionAnswer[];
  /** Slips of the keyboard in the question that were put right; absent where there was none. */
  readonly corrections?: readonly Correction[];
  /** How it came about, when asked for. */
  readonly explanation?: Explanation;
}

/** A result, not an error: the notes do not say. */
export interface NothingFound {
  readonly question: string;
  readonly kind: "nothing-found";
  /** The nearest terms that the notes do have, best first; may be empty. */
  readonly suggestions: readonly string[];
  /** How it came about, when asked for. */
  readonly explanation?: Explanation;
}

export type Answer = Found | NothingFound;
