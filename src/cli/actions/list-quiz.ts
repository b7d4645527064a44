import { type QuestionJson, questionJson } from "../../quiz/question-json.js";
import type { CliIo } from "../cli-io.js";
import { loadQuestions, type QuestionFilter } from "../load-questions.js";
import { harmless } from "../output.js";
import { formatLines } from "../render/quoted.js";

export interface ListQuizArguments extends QuestionFilter {
  readonly notes: string;
  /** One JSON object a line; else for people to read. */
  readonly json: boolean;
}

const EXIT_DONE = 0;
const EXIT_NOTHING = 1;

/**
 * Prints the questions that the notes yield, in the order of the notes.
 *
 * @returns the exit code: 0 when there is a question, 1 when there is none
 * @throws UserError for a folder that is missing or holds no note, or a note that it does not hold
 */
export async function listQuizAction(args: ListQuizArguments, io: CliIo): Promise<number> {
  const { chosen } = await loadQuestions(args.notes, args, io);
  const questions = chosen.map(questionJson);
  for (const question of questions) {
    io.stdout.write(args.json ? `${JSON.stringify(question)}\n` : `${harmless(questionText(question))}\n\n`);
    await io.drained();
  }
  if (questions.length === 0) io.stderr.write("studybot: the notes yield no such question\n");
  return questions.length === 0 ? EXIT_NOTHING : EXIT_DONE;
}

/** The right one is marked, so that a maintainer of notes can read them through. */
function questionText({ kind, prompt, options = [], answer, note, lines }: QuestionJson): string {
  const place = `${note}:${formatLines(lines)}`;
  const choices =
    typeof answer === "string" && options.length > 0
      ? options.map((option) => `  ${option === answer ? "*" : "-"} ${option}`)
      : [answer].flat().map((one, at) => `  ${typeof answer === "string" ? "=" : `${at + 1}.`} ${one}`);
  return [`${place} (${kind})`, prompt, ...choices].join("\n");
}
