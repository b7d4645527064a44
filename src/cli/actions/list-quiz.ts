import { loadIndex } from "../../index/load-index.js";
import { formatWarning } from "../../index/note-file.js";
import { makeQuestions } from "../../quiz/make-questions.js";
import { type QuestionJson, questionJson } from "../../quiz/question-json.js";
import type { CliIo } from "../cli-io.js";
import { harmless } from "../output.js";

export interface ListQuizArguments {
  readonly notes: string;
  /** One JSON object a line; else for people to read. */
  readonly json: boolean;
}

const EXIT_DONE = 0;
const EXIT_NOTHING = 1;

/**
 * Prints every question that the notes yield, in the order of the notes.
 *
 * @returns the exit code: 0 when there is a question, 1 when there is none
 * @throws UserError for a folder that is missing or holds no note
 */
export async function listQuizAction({ notes, json }: ListQuizArguments, io: CliIo): Promise<number> {
  const { index, warnings } = await loadIndex(notes);
  for (const warning of warnings) io.stderr.write(`studybot: ${harmless(formatWarning(warning))}\n`);
  const questions = makeQuestions(index.chunks, { lexicon: index.lexicon }).map(questionJson);
  for (const question of questions) {
    io.stdout.write(json ? `${JSON.stringify(question)}\n` : `${harmless(questionText(question))}\n\n`);
    await io.drained();
  }
  if (questions.length === 0) io.stderr.write("studybot: the notes yield no question\n");
  return questions.length === 0 ? EXIT_NOTHING : EXIT_DONE;
}

/** The right one is marked, so that a maintainer of notes can read them through. */
function questionText({ kind, prompt, options = [], answer, note, lines }: QuestionJson): string {
  const place = `${note}:${lines[0]}${lines[1] === lines[0] ? "" : `-${lines[1]}`}`;
  const choices =
    typeof answer === "string" && options.length > 0
      ? options.map((option) => `  ${option === answer ? "*" : "-"} ${option}`)
      : [answer].flat().map((one, at) => `  ${typeof answer === "string" ? "=" : `${at + 1}.`} ${one}`);
  return [`${place} (${kind})`, prompt, ...choices].join("\n");
}
