import type { NoteFile } from "../../../src/index/note-file.js";
import { type Random, zipfDrawer } from "./random.js";
import { type DrawWord, SENTENCES, TITLE_JOINTS } from "./sentences.js";
import type { PoolLanguage, WordPools } from "./word-pools.js";

export interface GenerateOptions {
  readonly sections: number;
  readonly pools: WordPools;
  readonly random: Random;
  readonly commandLine: () => string;
  /**
   * Of how many parts (paragraph, list, commands, code) a section is, at least and at most.
   * @default [1, 3]
   */
  readonly parts?: readonly [least: number, most: number];
  /** @default 50 */
  readonly sectionsANote?: number;
}

const SECTIONS_A_NOTE = 50;
/** Half of the notes in the language of the owner's. */
const LANGUAGES: readonly PoolLanguage[] = ["zh", "zh", "zh", "zh", "zh", "en", "en", "en", "ja", "ja"];
/** Words that a note comes back to, and how often: the others are drawn from the whole language. */
const SUBJECT_WORDS = 60;
const SUBJECT_SHARE = 0.5;
/** Of the notes that are not in English: how often a technical word is an English one. */
const ENGLISH_SHARE = 0.12;

/** Writes notes that have the shape of real ones: headings, paragraphs, nested lists, commands, code, tables. */
export function* generateNotes(options: GenerateOptions): Generator<NoteFile> {
  const { sections, random, pools, sectionsANote = SECTIONS_A_NOTE } = options;
  const drawFrom: Record<PoolLanguage, DrawWord> = {
    zh: zipfDrawer(pools.zh, random),
    en: zipfDrawer(pools.en, random),
    ja: zipfDrawer(pools.ja, random),
  };
  for (let done = 0; done < sections; done += sectionsANote) {
    const language = random.pick(LANGUAGES);
    const subject = Array.from({ length: SUBJECT_WORDS }, () => random.pick(pools[language]));
    const drawSubject = zipfDrawer(subject, random);
    const draw = (): string => {
      if (language !== "en" && random.next() < ENGLISH_SHARE) return ` ${drawFrom.en()} `;
      return random.next() < SUBJECT_SHARE ? drawSubject() : drawFrom[language]();
    };
    const writer = new SectionWriter(language, draw, options);
    const count = Math.min(sectionsANote, sections - done);
    const text = Array.from({ length: count }, (_, at) => writer.section(at)).join("\n");
    yield { path: `mixture/${String(done).padStart(6, "0")}.md`, text };
  }
}

class SectionWriter {
  readonly #language: PoolLanguage;
  readonly #draw: DrawWord;
  readonly #random: Random;
  readonly #commandLine: () => string;
  readonly #parts: readonly [number, number];

  constructor(
    language: PoolLanguage,
    draw: DrawWord,
    { random, commandLine, parts = [1, 3] }: GenerateOptions,
  ) {
    this.#language = language;
    this.#draw = draw;
    this.#random = random;
    this.#commandLine = commandLine;
    this.#parts = parts;
  }

  section(at: number): string {
    const random = this.#random;
    const level = at === 0 ? 1 : random.between(2, 4);
    const parts = [() => this.#paragraph(), () => this.#list(), () => this.#commands(), () => this.#code()];
    const blocks = Array.from({ length: random.between(...this.#parts) }, () => random.pick(parts)());
    if (random.next() < 0.05) blocks.push(this.#table());
    return [`${"#".repeat(level)} ${this.#title()}`, ...blocks, ""].join("\n\n");
  }

  #title(): string {
    const words = Array.from({ length: this.#random.between(1, 3) }, this.#draw);
    return words.join(TITLE_JOINTS[this.#language]).trim();
  }

  #sentence(): string {
    return SENTENCES[this.#language](this.#draw, this.#random);
  }

  #paragraph(): string {
    const joint = this.#language === "en" ? " " : "";
    return Array.from({ length: this.#random.between(1, 3) }, () => this.#sentence()).join(joint);
  }

  #list(): string {
    const items = Array.from({ length: this.#random.between(2, 5) }, () => {
      const below = this.#random.next() < 0.2 ? `\n  - ${this.#sentence()}` : "";
      return `- ${this.#sentence()}${below}`;
    });
    return items.join("\n");
  }

  #commands(): string {
    const items = Array.from(
      { length: this.#random.between(1, 4) },
      () => `- \`${this.#commandLine()}\` ${this.#sentence()}`,
    );
    return items.join("\n");
  }

  #code(): string {
    const lines = Array.from({ length: this.#random.between(1, 3) }, () => this.#commandLine());
    return `${this.#sentence()}\n\n\`\`\`sh\n${lines.join("\n")}\n\`\`\``;
  }

  #table(): string {
    const rows = Array.from(
      { length: this.#random.between(2, 4) },
      () => `| ${this.#title()} | ${this.#sentence()} |`,
    );
    return [`| ${this.#title()} | ${this.#title()} |`, "| --- | --- |", ...rows].join("\n");
  }
}
