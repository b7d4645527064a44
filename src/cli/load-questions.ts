import { formatWarning } from "../index/note-file.js";
import { makeQuestions } from "../quiz/make-questions.js";
import type { QuizKind, QuizQuestion } from "../quiz/question.js";
import { UserError } from "../user-error.js";
import type { CliIo } from "./cli-io.js";
import { keepIndex, loadNotesIndex } from "./load-notes-index.js";
import { harmless } from "./output.js";

export interface QuestionFilter {
  /** A note's path in the folder or its file name, with or without its ending. @default every note */
  readonly note?: string;
  /** @default every kind */
  readonly kind?: QuizKind;
}

export interface LoadedQuestions {
  /** Every question that the notes yield, in the order of the notes. */
  readonly all: readonly QuizQuestion[];
  /** Those that were asked for. */
  readonly chosen: readonly QuizQuestion[];
}

/** Notes that a message names at most. */
const MOST_NAMED = 8;

/**
 * Makes the questions of a folder of notes, and says on standard error what of the notes could not be used.
 *
 * @throws UserError for a folder that is missing or holds no note; `usage` for a note that it does not hold
 */
export async function loadQuestions(
  folder: string,
  { note, kind }: QuestionFilter,
  io: CliIo,
): Promise<LoadedQuestions> {
  const loaded = await loadNotesIndex(folder, io, { drafts: true });
  const { index, warnings } = loaded;
  for (const warning of warnings) io.stderr.write(`studybot: ${harmless(formatWarning(warning))}\n`);
  const chunks = [...index.chunks];
  const notes = note === undefined ? undefined : findNotes(note, new Set(chunks.map((chunk) => chunk.note)));
  const all = makeQuestions(chunks, { lexicon: index.lexicon });
  const chosen = all.filter(
    (question) =>
      (notes === undefined || notes.has(question.note)) && (kind === undefined || question.kind === kind),
  );
  keepIndex(loaded, io);
  return { all, chosen };
}

/** The notes that a name means: a path, or else every file of that name. */
function findNotes(name: string, notes: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = plain(name);
  const exact = [...notes].filter((note) => plain(note) === wanted);
  const found = exact.length > 0 ? exact : [...notes].filter((note) => plain(fileName(note)) === wanted);
  if (found.length > 0) return new Set(found);
  const named = [...notes].slice(0, MOST_NAMED).join(", ");
  const more = notes.size > MOST_NAMED ? ` and ${notes.size - MOST_NAMED} more` : "";
  throw new UserError("usage", `--note: expected a note of the folder (${named}${more}), got ${name}`);
}

function plain(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replace(/\\/g, "/")
    .replace(/^\.\//, "")
    .replace(/\.(?:md|markdown)$/, "");
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
