import { correctWord } from "../shell/edit-distance.js";
import { flagSpellings, isKnownProgram } from "../shell/spellings.js";
import { COMMAND } from "./code-terms.js";
import { englishLemma } from "./english-lemma.js";
import { BIGRAM, CONCEPT, findPhrases, GLOSS, type Lexicon } from "./index-terms.js";
import { namedCommands } from "./question-commands.js";
import type { Alternative, QueryUnit } from "./score.js";
import { hasKana, type Segment, segmentCjk, splitScripts } from "./segment-cjk.js";
import { type Token, tokenize } from "./tokenize.js";

/** How sure it is that an alternative means the word that was asked, and how much a kind of word matters. */
export const FACTORS = {
  /** A word that means the same, in another language or beside it. */
  concept: 0.85,
  near: 0.4,
  /** By a dictionary: senses of every field stand in it. */
  gloss: 0.6,
  synonym: 0.4,
  /** A word that is a part of a longer one of the question. */
  partOfWord: 0.5,
  /** A name's parts where the notes lack the name. */
  parts: 0.7,
  /** Two neighbouring characters where the word that they stand in is unknown; a verb by its kanji. */
  bigram: 0.8,
  /** The last word of a command where the notes have no such command. */
  lastWord: 0.3,
  /** A slip of the keyboard, put right by the notes' own words. */
  slip: 0.9,
} as const;

export const EMPHASIS = {
  /** A letter alone repeats a flag, or is nothing. */
  letter: 0.2,
  /** One Chinese character alone is as often grammar as a word. */
  single: 0.4,
  /** Unknown hiragana is mostly inflection. */
  hiragana: 0.15,
  /** Neighbours in the question that are neighbours in the notes. */
  neighbour: 0.3,
  /** A command that is named whole, beside its words. */
  command: 0.8,
  /** What only says which kind of answer is wanted. */
  frame: 0.5,
} as const;

/** What is left of the weight of a word that the notes lack, by how common it is (0 to 7, see `Lexicon`). */
export const UNKNOWN_WEIGHTS = [0.8, 0.9, 0.8, 0.7, 0.55, 0.4, 0.3, 0.3] as const;

/** A name that the notes lack (SNMP, Hamlet) is most likely what the question is about. */
const UNKNOWN_NAME_WEIGHT = 1.5;
/** Up to this class of commonness a word is no everyday one. */
const RARE = 3;

/** Shorter words are too often another word, in letters. */
const SHORTEST_SLIP = 3;
/** Longest word of the index's vocabulary that is tried, in characters. */
const LONGEST_WORD = 8;

/** Which terms the index holds. */
export interface Vocabulary {
  has(term: string): boolean;
  terms(): Iterable<string>;
  /** The documents that hold the term. */
  list(term: string): { readonly length: number } | undefined;
}

export interface ReadOptions {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
}

/** What a question asks for, by what the notes can be found by. */
export function readQuestion(question: string, options: ReadOptions): QueryUnit[] {
  const tokens = tokenize(question);
  const reader = new QuestionReader(question, options);
  const context = readContext(question, tokens, options.lexicon);
  for (const token of tokens) {
    if (token.kind === "cjk") reader.cjk(token.text);
    else reader.name(token, question.slice(token.start, token.end), context);
  }
  for (const path of context.paths) reader.command(path);
  return reader.units();
}

/** What the words of a question are together: phrases that concepts know, commands. */
interface Context {
  readonly concepts: ReadonlyMap<Token, readonly string[]>;
  /** Tokens of a phrase of several words: they count though each alone may be grammar. */
  readonly phrased: ReadonlySet<Token>;
  readonly commands: ReadonlyMap<Token, readonly string[]>;
  readonly paths: readonly (readonly string[])[];
}

function readContext(question: string, tokens: readonly Token[], lexicon: Lexicon): Context {
  const concepts = new Map<Token, readonly string[]>();
  const phrased = new Set<Token>();
  for (const token of tokens)
    if (token.kind !== "cjk") concepts.set(token, lexicon.concepts.idsOf(token.text));
  for (const { from, to, ids } of findPhrases(tokens, lexicon.concepts)) {
    for (const token of tokens.slice(from, to)) {
      concepts.set(token, [...new Set([...ids, ...(concepts.get(token) ?? [])])]);
      if (to - from > 1) phrased.add(token);
    }
  }
  const commands = new Map<Token, readonly string[]>();
  const named = namedCommands(question, tokens);
  for (const { from, to, path } of named)
    for (const token of tokens.slice(from, to)) commands.set(token, path);
  return { concepts, phrased, commands, paths: named.map(({ path }) => path) };
}

/** Flags are corrected to flags, words to words. */
const SLIP_SHAPE = /^-{0,2}(?=[a-z])/;

function sortedLetters(word: string): string {
  return [...word].sort().join("");
}

class QuestionReader {
  readonly #units = new Map<string, QueryUnit>();
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: Lexicon;

  readonly #language: "zh" | "ja";
  /** Whether the question is in Chinese or Japanese, where a Latin word is mostly a name. */
  readonly #inCjk: boolean;

  constructor(question: string, { vocabulary, lexicon }: ReadOptions) {
    this.#vocabulary = vocabulary;
    this.#lexicon = lexicon;
    this.#language = hasKana(question) ? "ja" : "zh";
    this.#inCjk = /[\u3040-\u30FF\u3400-\u9FFF]/.test(question);
  }

  units(): QueryUnit[] {
    return [...this.#units.values()];
  }

  /** A command is known where the notes have it in code, or its last word anywhere. */
  command(path: readonly string[]): void {
    const name = path.join(" ");
    const alternatives = [
      { term: COMMAND + name, factor: 1 },
      { term: englishLemma(path.at(-1) ?? ""), factor: FACTORS.lastWord },
    ];
    const emphasis = EMPHASIS.command;
    this.#units.set(COMMAND + name, { label: name, alternatives, emphasis, counts: false });
  }

  name(token: Token, written: string, context: Context): void {
    if (token.kind === "flag") {
      this.#flag(token, written, context.paths);
      return;
    }
    if (token.kind === "symbol") {
      // Between words it is punctuation, unless the notes speak of it.
      if (this.#vocabulary.has(token.text)) this.#add(written, [{ term: token.text, factor: 1 }]);
      return;
    }
    const { stopWords } = this.#lexicon;
    const path = context.commands.get(token);
    const spelled = path === undefined ? [] : [{ term: COMMAND + path.join(" "), factor: 1 }];
    const keyword = /^[A-Z]{2,}$/.test(written) && this.#vocabulary.has(token.text);
    const grammar = token.kind === "word" && stopWords.has(written.toLowerCase());
    if (grammar && !keyword && path === undefined && !context.phrased.has(token)) return;
    const ids = context.concepts.get(token) ?? [];
    const meanings = [...spelled, ...this.#meanings(ids), ...this.#english(token.text)];
    if (token.kind === "compound" && !this.#vocabulary.has(token.text) && token.parts.length > 0) {
      for (const part of token.parts.filter((one) => !stopWords.has(one))) {
        this.#add(part, [{ term: part, factor: FACTORS.parts }, ...meanings]);
      }
      return;
    }
    const slips = ids.length === 0 && path === undefined ? this.#slip(token.text, written) : [];
    // A phrase of grammar alone means what the phrase means, and nothing else.
    const own = grammar && !keyword && path === undefined ? [] : [{ term: token.text, factor: 1 }];
    this.#add(written, [...own, ...meanings, ...slips], written.length === 1 ? EMPHASIS.letter : 1);
  }

  #flag(token: Token, written: string, paths: readonly (readonly string[])[]): void {
    const known = this.#vocabulary.has(token.text);
    if (!known && token.parts.length > 0 && token.parts.every((part) => part.startsWith("-"))) {
      for (const part of token.parts) this.#add(part, this.#spelled(part, paths));
    } else this.#add(written, [...this.#spelled(token.text, paths), ...this.#slip(token.text, written)]);
  }

  #spelled(flag: string, paths: readonly (readonly string[])[]): Alternative[] {
    const others = new Set(paths.flatMap((path) => flagSpellings(flag, path)));
    others.delete(flag);
    return [flag, ...others].map((term) => ({ term, factor: 1 }));
  }

  cjk(run: string): void {
    const { concepts, stopWords, dictionary } = this.#lexicon;
    // 什么的 stands in a dictionary, but is 什么 and 的.
    const grammar = (text: string): boolean =>
      [...text].some((_, at) => stopWords.has(text.slice(0, at)) && stopWords.has(text.slice(at)));
    const listed = (text: string): boolean =>
      text.length > 1 && dictionary?.hasWord(text) === true && !grammar(text);
    const segments = segmentCjk(run, {
      isWord: (text) =>
        this.#vocabulary.has(text) || concepts.idsOf(text).length > 0 || stopWords.has(text) || listed(text),
      longest: Math.max(LONGEST_WORD, concepts.longest.characters, stopWords.longest),
    });
    for (const segment of segments) {
      if (segment.known) this.#known(segment);
      else this.#unknown(segment.text);
    }
    this.#neighbours(run, segments);
  }

  #known({ text }: Segment): void {
    const { concepts, stopWords } = this.#lexicon;
    if (stopWords.has(text)) return;
    const ids = concepts.idsOf(text);
    const stem = /^([\u3400-\u9FFF]+)[\u3041-\u309F]+$/.exec(text)?.[1];
    const stems = stem === undefined ? [] : [{ term: stem, factor: FACTORS.bigram }];
    const emphasis = text.length === 1 && ids.length === 0 ? EMPHASIS.single : 1;
    this.#add(
      text,
      [
        { term: text, factor: 1 },
        ...stems,
        ...this.#meanings(ids),
        ...this.#partMeanings(text),
        ...this.#glosses(text),
      ],
      emphasis,
    );
  }

  /** What the words within a longer one mean: 后台运行 is also 运行. */
  #partMeanings(text: string): Alternative[] {
    const parts: Alternative[] = [];
    for (let length = 2; length < text.length; length++) {
      for (let start = 0; start + length <= text.length; start++) {
        for (const id of this.#lexicon.concepts.idsOf(text.slice(start, start + length))) {
          parts.push({ term: CONCEPT + id, factor: FACTORS.partOfWord });
        }
      }
    }
    return parts;
  }

  #unknown(stretch: string): void {
    for (const { text, script } of splitScripts(stretch)) {
      if (script === "hiragana") {
        if (text.length > 1) this.#add(text, [{ term: text, factor: 1 }], EMPHASIS.hiragana);
      } else if (script === "katakana" || text.length === 1) {
        this.#add(text, [{ term: text, factor: 1 }], text.length === 1 ? EMPHASIS.single : 1);
      } else {
        // A stretch of n characters is about n / 2 words, whose pairs overlap: together they weigh as those words.
        const emphasis = text.length / 2 / (text.length - 1);
        for (let i = 0; i + 2 <= text.length; i++) {
          const pair = text.slice(i, i + 2);
          const alternatives = [
            { term: pair, factor: 1 },
            { term: BIGRAM + pair, factor: FACTORS.bigram },
          ];
          this.#add(pair, alternatives, emphasis);
        }
      }
    }
  }

  /** Characters that stand beside each other over a word's border: closeness, cheaply. */
  #neighbours(run: string, segments: readonly Segment[]): void {
    for (const { start } of segments.slice(1)) {
      const pair = run.slice(start - 1, start + 1);
      if (!this.#vocabulary.has(BIGRAM + pair)) continue;
      const alternatives = [{ term: BIGRAM + pair, factor: 1 }];
      this.#units.set(BIGRAM + pair, {
        label: pair,
        alternatives,
        emphasis: EMPHASIS.neighbour,
        counts: false,
      });
    }
  }

  /** What an unknown word or flag is clearly a slip of; a word that is one elsewhere is no slip. */
  #slip(term: string, written: string): Alternative[] {
    const shape = SLIP_SHAPE.exec(term)?.[0];
    if (shape === undefined || this.#vocabulary.has(term) || term.length - shape.length < SHORTEST_SLIP)
      return [];
    if ((this.#lexicon.dictionary?.commonness(term) ?? 0) > 0 || isKnownProgram(term)) return [];
    const alike = [...this.#vocabulary.terms()].filter((known) => SLIP_SHAPE.exec(known)?.[0] === shape);
    // Abbreviations are near each other by nature (VXLAN, VLAN): of those only the order of letters may be wrong.
    const abbreviation = /^[A-Z0-9]+$/.test(written);
    const near = abbreviation ? alike.filter((known) => sortedLetters(known) === sortedLetters(term)) : alike;
    // The notes have slips of their own, each hardly twice: where two words are as near, those count less.
    const corrected =
      correctWord(term, near) ??
      correctWord(
        term,
        near.filter((known) => (this.#vocabulary.list(known)?.length ?? 0) > 1),
      );
    return corrected === undefined ? [] : [{ term: corrected, factor: FACTORS.slip }];
  }

  /** English for a Chinese or Japanese word: as English notes have it, and as words of the notes are read. */
  #glosses(word: string): Alternative[] {
    return (this.#lexicon.dictionary?.glossesOf(word, this.#language) ?? []).flatMap(({ lemma, weight }) => [
      { term: lemma, factor: FACTORS.gloss * weight },
      { term: GLOSS + lemma, factor: FACTORS.gloss * weight },
    ]);
  }

  /** An English word as Chinese and Japanese words of the notes are read, and by its nearest synonyms. */
  #english(lemma: string): Alternative[] {
    const synonyms = this.#lexicon.dictionary?.synonymsOf(lemma) ?? [];
    return [
      { term: GLOSS + lemma, factor: FACTORS.gloss },
      ...synonyms.map((one) => ({ term: one.lemma, factor: FACTORS.synonym * one.weight })),
    ];
  }

  #meanings(ids: readonly string[]): Alternative[] {
    const { concepts } = this.#lexicon;
    return ids.flatMap((id) => [
      { term: CONCEPT + id, factor: FACTORS.concept },
      ...concepts.nearOf(id).map((near) => ({ term: CONCEPT + near, factor: FACTORS.near })),
    ]);
  }

  #unknownWeight(term: string, label: string): number {
    const commonness = this.#lexicon.dictionary?.commonness(term) ?? 0;
    const name = /\p{Lu}/u.test(label) || (this.#inCjk && /^[a-z]/.test(label));
    if (name && commonness <= RARE) return UNKNOWN_NAME_WEIGHT;
    return UNKNOWN_WEIGHTS[commonness] ?? 1;
  }

  #add(label: string, alternatives: readonly Alternative[], emphasis = 1): void {
    const key = alternatives[0]?.term;
    if (key === undefined || this.#units.has(key)) return;
    const frames = this.#lexicon.stopWords.frames(key);
    this.#units.set(key, {
      label,
      alternatives,
      emphasis: frames ? emphasis * EMPHASIS.frame : emphasis,
      counts: !frames,
      unknownWeight: this.#unknownWeight(key, label),
    });
  }
}
