import { UserError } from "../../user-error.js";
import type { Registration } from "./command.js";

const DEFAULT_NOTES = "notes";

interface QuizFlags {
  readonly notes: string;
  readonly list?: true;
  readonly json?: true;
}

/** `studybot quiz`: the questions that the notes yield. */
export function registerQuiz({ program, io, done }: Registration): void {
  program
    .command("quiz")
    .description("questions made from the notes")
    .option("--notes <dir>", "folder of Markdown notes", io.env.STUDYBOT_NOTES || DEFAULT_NOTES)
    .option("--list", "print every question that the notes yield")
    .option("--json", "with --list: one JSON object a line")
    .addHelpText("after", "\nExit codes: 0 done, 1 the notes yield no question, 2 usage or error.")
    .action(async ({ notes, list, json }: QuizFlags) => {
      if (list !== true) throw new UserError("usage", "quiz needs --list: studybot quiz --list --json");
      const { listQuizAction } = await import("../actions/list-quiz.js");
      done(await listQuizAction({ notes: notes === "" ? DEFAULT_NOTES : notes, json: json === true }, io));
    });
}
