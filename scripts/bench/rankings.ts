import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ask } from "../../src/answer/ask.js";
import { chunkNote } from "../../src/index/chunk-note.js";
import type { Lexicon } from "../../src/index/index-terms.js";
import { loadIndex } from "../../src/index/load-index.js";
import { NoteIndex } from "../../src/index/note-index.js";
import { parseNote } from "../../src/index/parse-note.js";
import { generatedNotes, questionsOf } from "./generated-notes.js";

/** Where the rankings are held, from the repository. */
export const RANKINGS_FILE = "test/index/rankings.json";

const FIRST_NOTES = "notes";
const FIRST_QUESTIONS = "test/eval/docker/questions.jsonl";
const GENERATED_SECTIONS = 250;
const GENERATED_QUESTIONS = 1000;
const HITS = 60;
const HASH_LENGTH = 8;
/** Of a score: what a sum in another order may change lies below. */
const DIGITS = 9;

/** For each question the hash of what is found and answered, in the order of the questions. */
export interface Rankings {
  readonly firstNotes: readonly string[];
  readonly generated: readonly string[];
}

export interface RankedQuestions {
  readonly questions: readonly string[];
  readonly index: NoteIndex;
}

export async function firstNotes(lexicon: Lexicon): Promise<RankedQuestions> {
  const { index } = await loadIndex(FIRST_NOTES, { lexicon });
  const lines = readFileSync(FIRST_QUESTIONS, "utf8").trim().split("\n");
  return { index, questions: lines.map((line) => (JSON.parse(line) as { readonly q: string }).q) };
}

export function generatedIndex(lexicon: Lexicon): RankedQuestions {
  const notes = [...generatedNotes(GENERATED_SECTIONS, lexicon)];
  const index = new NoteIndex(lexicon);
  for (const note of notes) index.add({ chunks: chunkNote(parseNote(note)), tags: [] });
  return { index, questions: questionsOf(notes, GENERATED_QUESTIONS) };
}

export function rankingsOf({ index, questions }: RankedQuestions): string[] {
  return questions.map((question) => {
    const { hits } = index.search(question, { limit: HITS });
    const found = hits.map((hit) => {
      const matches = hit.matches.map(({ score, quality, by }) => [by?.term, short(score), short(quality)]);
      return [hit.chunk.id, hit.block.index, short(hit.score), matches];
    });
    return createHash("sha256")
      .update(JSON.stringify([found, ask(question, { index })]))
      .digest("hex")
      .slice(0, HASH_LENGTH);
  });
}

function short(value: number): string {
  return value.toPrecision(DIGITS);
}
