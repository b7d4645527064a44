import { findProgram } from "../shell/command-table.js";
import { COMMAND } from "./code-terms.js";
import type { Vocabulary } from "./correct-slip.js";
import { englishLemma } from "./english-lemma.js";
import type { Lexicon } from "./index-terms.js";
import { EMPHASIS, FACTORS, knownWeight, UNKNOWN_PROGRAM_WEIGHT, unknownWeight } from "./question-weights.js";
import type { Alternative, QueryUnit } from "./score.js";
import { hasKana } from "./segment-cjk.js";

/** Up to this class of commonness (see `Lexicon`) a word of English is hardly meant but as a program's name. */
const RARE_WORD = 2;

interface UnitsOptions {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

/** The units of a question as they are read; of one word the first reading counts. */
export class Units {
  readonly inKana: boolean;
  readonly #units = new Map<string, QueryUnit>();
  readonly #frames = new Set<string>();
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  /** Whether the question is in Chinese or Japanese, where a Latin word is mostly a name. */
  readonly #inCjk: boolean;

  constructor(question: string, { lexicon, vocabulary }: UnitsOptions) {
    this.#lexicon = lexicon;
    this.#vocabulary = vocabulary;
    this.inKana = hasKana(question);
    this.#inCjk = /[\u3040-\u30FF\u3400-\u9FFF]/.test(question);
  }

  /** What only frames a question is its subject where nothing else is: `what is a flag`, `example`. */
  list(): QueryUnit[] {
    const units = [...this.#units.values()];
    if (units.some(({ counts }) => counts)) return units;
    return units.map((unit) => (this.#frames.has(unit.label) ? { ...unit, counts: true } : unit));
  }

  /** Whether a word can only be a program: `tcpdump`; of `yarn` it is sure among Chinese or Japanese. */
  isProgram(word: string): boolean {
    const program = findProgram(word)?.program;
    if (program === undefined || program.word === true) return false;
    return this.#inCjk || (this.#lexicon.dictionary?.commonness(word) ?? 0) <= RARE_WORD;
  }

  /** A word that can only be a program. */
  addProgram(label: string, alternatives: readonly Alternative[]): void {
    const key = alternatives[0]?.term;
    if (key === undefined || this.#units.has(key)) return;
    this.#units.set(key, {
      label,
      alternatives,
      emphasis: 1,
      counts: true,
      unknownWeight: UNKNOWN_PROGRAM_WEIGHT,
    });
  }

  add(label: string, alternatives: readonly Alternative[], emphasis = 1): void {
    const key = alternatives[0]?.term;
    if (key === undefined || this.#units.has(key)) return;
    const { stopWords, dictionary } = this.#lexicon;
    const frames = stopWords.frames(key);
    if (frames) this.#frames.add(label);
    const commonness = dictionary?.commonness(key) ?? 0;
    const isName = /\p{Lu}/u.test(label) || (this.#inCjk && /^[a-z]/.test(label));
    this.#units.set(key, {
      label,
      alternatives,
      emphasis: frames ? emphasis * EMPHASIS.frame : emphasis,
      counts: !frames,
      knownWeight: knownWeight(commonness),
      unknownWeight: unknownWeight(commonness, isName),
    });
  }

  /** What only adds to the order of what is found. */
  addBonus(label: string, alternatives: readonly Alternative[], emphasis: number): void {
    const key = alternatives[0]?.term;
    if (key !== undefined) this.#units.set(key, { label, alternatives, emphasis, counts: false });
  }

  /** A command is known where the notes have it in code, or its last words anywhere. */
  addCommand(path: readonly string[]): void {
    const name = path.join(" ");
    // The last word alone is too common where it goes with many (`volume create`, `network create`).
    const words = path.slice(path.length > 2 ? -2 : -1).map(englishLemma);
    const spoken = words.every((word) => this.#vocabulary.has(word)) ? words.slice(-1) : [];
    this.addBonus(
      name,
      [
        { term: COMMAND + name, factor: 1, via: "word" },
        ...spoken.map((term): Alternative => ({ term, factor: FACTORS.lastWord, via: "part" })),
      ],
      EMPHASIS.command,
    );
  }
}
