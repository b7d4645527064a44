import { chunkNote } from "../../../src/index/chunk-note.js";
import type { Lexicon } from "../../../src/index/index-terms.js";
import { loadLexicon } from "../../../src/index/load-lexicon.js";
import { parseNote } from "../../../src/index/parse-note.js";
import { makeQuestions } from "../../../src/quiz/make-questions.js";
import type { QuizKind, QuizQuestion } from "../../../src/quiz/question.js";

const shared: { lexicon?: Lexicon } = {};

/** The questions of notes that are given by their paths. */
export function questionsOf(notes: string | Readonly<Record<string, string>>, seed = ""): QuizQuestion[] {
  shared.lexicon ??= loadLexicon();
  const files = typeof notes === "string" ? { "note.md": notes } : notes;
  const chunks = Object.entries(files).flatMap(([path, text]) => chunkNote(parseNote({ path, text })));
  return makeQuestions(chunks, { lexicon: shared.lexicon, seed });
}

export function ofKind(questions: readonly QuizQuestion[], kind: QuizKind): QuizQuestion[] {
  return questions.filter((question) => question.kind === kind);
}

/** The one question that asks for this answer. */
export function asking(questions: readonly QuizQuestion[], kind: QuizKind, answer: string): QuizQuestion {
  const found = ofKind(questions, kind).filter((question) => question.answer === answer);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} questions for ${answer}`);
  return found[0];
}
