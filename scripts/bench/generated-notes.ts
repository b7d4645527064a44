import type { Lexicon } from "../../src/index/index-terms.js";
import type { NoteFile } from "../../src/index/note-file.js";
import { commandLineMaker } from "../eval/mixture/command-lines.js";
import { type GenerateOptions, generateNotes } from "../eval/mixture/generate-notes.js";
import { createRandom, type Random } from "../eval/mixture/random.js";
import { readWordPools } from "../eval/mixture/word-pools.js";

/** Any number; the same text comes of it each time. */
const SEED = 20_210_307;

/** Notes in the shape of real ones, in three languages: headings, paragraphs, lists, commands, code, tables. */
export function* generatedNotes(
  sections: number,
  lexicon: Lexicon,
  shape: Pick<GenerateOptions, "parts" | "sectionsANote"> = {},
): Generator<NoteFile> {
  const random = createRandom(SEED);
  const pools = readWordPools(lexicon, random);
  const commandLine = commandLineMaker(random, new Set());
  yield* generateNotes({ sections, pools, random, commandLine, ...shape });
}

const COMMAND = /`([^`\n]+)`/g;
const LEAST_WORDS = 2;
const MOST_WORDS = 9;
/** A question in Chinese or Japanese, in characters. */
const LEAST_CHARACTERS = 4;
const MOST_CHARACTERS = 24;

/**
 * Questions that notes can answer: stretches of their sentences and their commands, a quarter of them commands, in
 * the languages that the notes are in.
 */
export function questionsOf(notes: readonly NoteFile[], count: number, seed = SEED): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const { text } = random.pick(notes);
    const commands = at % 4 === 0 ? [...text.matchAll(COMMAND)].map((match) => match[1] ?? "") : [];
    if (commands.length > 0) return copyOf(random.pick(commands));
    const lines = text.split("\n").filter((line) => /^(?:- )?[^#|`\s-]/.test(line));
    return copyOf(
      lines.length === 0 ? text.slice(0, MOST_CHARACTERS) : stretchOf(random.pick(lines), random),
    );
  });
}

/** A stretch of a note's text would hold the whole of it in memory. */
function copyOf(stretch: string): string {
  return Buffer.from(stretch, "utf16le").toString("utf16le");
}

function stretchOf(line: string, random: Random): string {
  const text = line.replace(/^- /, "");
  const words = text.split(" ");
  if (words.length > MOST_WORDS && !/[\u3040-\u30FF\u3400-\u9FFF]/.test(text)) {
    const length = random.between(LEAST_WORDS, MOST_WORDS);
    const from = random.between(0, words.length - length);
    return words.slice(from, from + length).join(" ");
  }
  const length = Math.min(text.length, random.between(LEAST_CHARACTERS, MOST_CHARACTERS));
  const from = random.between(0, text.length - length);
  return text.slice(from, from + length);
}
