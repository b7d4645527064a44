import { fold } from "../../index/fold-text.js";
import type { StopWords } from "../../index/stop-words.js";
import { remember } from "../remember.js";
import { textWidth } from "../text-width.js";
import { hasMarkdownLeft } from "./markdown-left.js";
import { wordSet } from "./word-set.js";

/** What a text is compared by, worked out when it is first asked for. */
export interface TextReading {
  readonly folded: string;
  /** See `textWidth`. */
  readonly width: number;
  /** See `wordSet`; without stop words. */
  readonly words: ReadonlySet<string>;
  readonly allWords: ReadonlySet<string>;
  /** Not so where it is one mark of punctuation, or nothing that is seen, or has marks of Markdown left. */
  readonly isShown: boolean;
}

export type TextReader = (text: string) => TextReading;

/** Reads texts, those that come again only once. */
export function createTextReader(stopWords: StopWords): TextReader {
  return remember((text: string) => new LazyReading(text, stopWords));
}

class LazyReading implements TextReading {
  readonly #text: string;
  readonly #stopWords: StopWords;
  #folded: string | undefined;
  #width: number | undefined;
  #words: ReadonlySet<string> | undefined;
  #allWords: ReadonlySet<string> | undefined;
  #isShown: boolean | undefined;

  constructor(text: string, stopWords: StopWords) {
    this.#text = text;
    this.#stopWords = stopWords;
  }

  get folded(): string {
    this.#folded ??= fold(this.#text);
    return this.#folded;
  }

  get width(): number {
    this.#width ??= textWidth(this.#text);
    return this.#width;
  }

  get words(): ReadonlySet<string> {
    this.#words ??= wordSet(this.#text, this.#stopWords);
    return this.#words;
  }

  get allWords(): ReadonlySet<string> {
    this.#allWords ??= wordSet(this.#text);
    return this.#allWords;
  }

  get isShown(): boolean {
    this.#isShown ??=
      /[^\s\p{C}]/u.test(this.#text) && !/^\s*\p{P}\s*$/u.test(this.#text) && !hasMarkdownLeft(this.#text);
    return this.#isShown;
  }
}
