import { correctWord } from "../shell/edit-distance.js";
import { BIGRAM, CONCEPT, findPhrases, type Lexicon } from "./index-terms.js";
import { type Segment, segmentCjk, splitScripts } from "./segment-cjk.js";
import type { Alternative, QueryUnit } from "./score.js";
import { type Token, tokenize } from "./tokenize.js";

/** A word that means the same, in another language or beside it. */
const CONCEPT_FACTOR = 0.85;
const NEAR_FACTOR = 0.4;
/** A name's parts where the notes lack the name. */
const PARTS_FACTOR = 0.7;
/** Two neighbouring characters where the word that they stand in is unknown. */
const BIGRAM_FACTOR = 0.8;
/** One Chinese character alone is as often grammar as a word. */
const SINGLE_EMPHASIS = 0.4;
/** Unknown hiragana is mostly inflection. */
const HIRAGANA_EMPHASIS = 0.15;
/** Neighbours in the question that are neighbours in the notes. */
const NEIGHBOUR_EMPHASIS = 0.3;
/** Longest word of the index's vocabulary that is tried, in characters. */
const LONGEST_WORD = 8;

/** A slip of the keyboard, put right by the notes' own words. */
const SLIP_FACTOR = 0.9;
/** Shorter words are too often another word. */
const SHORTEST_SLIP = 4;

/** Which terms the index holds. */
export interface Vocabulary {
  has(term: string): boolean;
  terms(): Iterable<string>;
}

/** What a question asks for, by what the notes can be found by. */
export function readQuestion(
  question: string,
  options: { readonly vocabulary: Vocabulary; readonly lexicon: Lexicon },
): QueryUnit[] {
  const tokens = tokenize(question);
  const concepts = new Map<Token, readonly string[]>();
  for (const { from, to, ids } of findPhrases(tokens, options.lexicon.concepts)) {
    for (const token of tokens.slice(from, to)) concepts.set(token, ids);
  }
  const reader = new QuestionReader(options.vocabulary, options.lexicon);
  for (const token of tokens) {
    if (token.kind === "cjk") reader.cjk(token.text);
    else reader.name(token, question.slice(token.start, token.end), concepts.get(token) ?? []);
  }
  return reader.units();
}

/** Flags are corrected to flags, words to words. */
const SLIP_SHAPE = /^-{0,2}(?=[a-z])/;

class QuestionReader {
  readonly #units = new Map<string, QueryUnit>();
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: Lexicon;

  constructor(vocabulary: Vocabulary, lexicon: Lexicon) {
    this.#vocabulary = vocabulary;
    this.#lexicon = lexicon;
  }

  units(): QueryUnit[] {
    return [...this.#units.values()];
  }

  name(token: Token, written: string, ids: readonly string[]): void {
    const { stopWords } = this.#lexicon;
    if (token.kind === "word" && stopWords.has(written.toLowerCase())) return;
    const own: Alternative[] = [{ term: token.text, factor: 1 }];
    if (token.kind === "flag") {
      const known = this.#vocabulary.has(token.text);
      if (!known && token.parts.every((part) => part.startsWith("-")) && token.parts.length > 0) {
        for (const part of token.parts) this.#add(part, [{ term: part, factor: 1 }]);
      } else this.#add(written, [...own, ...this.#slip(token.text)]);
      return;
    }
    if (token.kind === "compound" && !this.#vocabulary.has(token.text)) {
      for (const part of token.parts) {
        if (!stopWords.has(part)) this.#add(part, [{ term: part, factor: PARTS_FACTOR }, ...this.#meanings(ids)]);
      }
      if (token.parts.length > 0) return;
    }
    this.#add(written, [...own, ...this.#meanings(ids), ...(ids.length === 0 ? this.#slip(token.text) : [])]);
  }

  /** What an unknown word or flag is clearly a slip of. */
  #slip(term: string): Alternative[] {
    if (this.#vocabulary.has(term) || term.replace(/^-+/, "").length < SHORTEST_SLIP) return [];
    const alike = [...this.#vocabulary.terms()].filter((known) => SLIP_SHAPE.exec(known)?.[0] === SLIP_SHAPE.exec(term)?.[0]);
    const corrected = correctWord(term, alike);
    return corrected === undefined ? [] : [{ term: corrected, factor: SLIP_FACTOR }];
  }

  cjk(run: string): void {
    const { concepts, stopWords } = this.#lexicon;
    const segments = segmentCjk(run, {
      isWord: (text) => this.#vocabulary.has(text) || concepts.idsOf(text).length > 0 || stopWords.has(text),
      longest: Math.max(LONGEST_WORD, concepts.longest.characters, stopWords.longest),
    });
    for (const segment of segments) {
      if (segment.known) this.#known(segment);
      else this.#unknown(segment.text);
    }
    this.#neighbours(run, segments);
  }

  #known({ text }: Segment): void {
    const ids = this.#lexicon.concepts.idsOf(text);
    if (this.#lexicon.stopWords.has(text) && ids.length === 0) return;
    if (this.#lexicon.stopWords.has(text)) return;
    const stem = /^([\u3400-\u9FFF]+)[\u3041-\u309F]+$/.exec(text)?.[1];
    const stems = stem === undefined ? [] : [{ term: stem, factor: BIGRAM_FACTOR }];
    const single = text.length === 1 && ids.length === 0;
    this.#add(
      text,
      [{ term: text, factor: 1 }, ...stems, ...this.#meanings(ids)],
      single ? SINGLE_EMPHASIS : 1,
    );
  }

  #unknown(stretch: string): void {
    for (const { text, script } of splitScripts(stretch)) {
      if (script === "hiragana") {
        if (text.length > 1) this.#add(text, [{ term: text, factor: 1 }], HIRAGANA_EMPHASIS);
      } else if (script === "katakana" || text.length === 1) {
        this.#add(text, [{ term: text, factor: 1 }], text.length === 1 ? SINGLE_EMPHASIS : 1);
      } else {
        for (let i = 0; i + 2 <= text.length; i++) {
          const pair = text.slice(i, i + 2);
          this.#add(pair, [
            { term: pair, factor: 1 },
            { term: BIGRAM + pair, factor: BIGRAM_FACTOR },
          ], 1 / Math.max(1, text.length / 2 - 0.5));
        }
      }
    }
  }

  /** Characters that stand beside each other over a word's border: closeness, cheaply. */
  #neighbours(run: string, segments: readonly Segment[]): void {
    for (const { start } of segments.slice(1)) {
      const pair = run.slice(start - 1, start + 1);
      if (!this.#vocabulary.has(BIGRAM + pair)) continue;
      const unit = { label: pair, alternatives: [{ term: BIGRAM + pair, factor: 1 }] };
      this.#units.set(BIGRAM + pair, { ...unit, emphasis: NEIGHBOUR_EMPHASIS, counts: false });
    }
  }

  #meanings(ids: readonly string[]): Alternative[] {
    const { concepts } = this.#lexicon;
    return ids.flatMap((id) => [
      { term: CONCEPT + id, factor: CONCEPT_FACTOR },
      ...concepts.nearOf(id).map((near) => ({ term: CONCEPT + near, factor: NEAR_FACTOR })),
    ]);
  }

  #add(label: string, alternatives: readonly Alternative[], emphasis = 1): void {
    const key = alternatives[0]?.term ?? label;
    if (!this.#units.has(key)) this.#units.set(key, { label, alternatives, emphasis, counts: true });
  }
}
