import type { Answer } from "../../answer/answer.js";
import { ask } from "../../answer/ask.js";
import { formatWarning } from "../../index/note-file.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import { keepIndex, loadNotesIndex } from "../load-notes-index.js";
import { harmless, outputOf } from "../output.js";
import { readLines } from "../read-lines.js";
import { renderAnswer } from "../render/answer.js";

export interface AskArguments {
  /** Absent: the question comes from the pipe. */
  readonly question?: string;
  readonly notes: string;
  readonly limit: number;
  readonly json: boolean;
  /** One question a line on standard input, one answer a line out. */
  readonly stdin: boolean;
  readonly drafts: boolean;
  /** Whether the answer says how it came about. */
  readonly explain: boolean;
  /** Whether it is answered again whenever the notes change. */
  readonly watch: boolean;
}

/** As grep has them: something was found; nothing was. */
const EXIT_FOUND = 0;
const EXIT_NOTHING = 1;

/**
 * Answers one question, or those of standard input line by line.
 *
 * @returns the exit code: 0 when something was found, 1 when nothing was
 * @throws UserError for a folder without notes or a question that is missing
 */
export async function askAction(args: AskArguments, io: CliIo): Promise<number> {
  const single = args.stdin ? undefined : (args.question ?? (await readQuestion(io)));
  if (single !== undefined && single.trim() === "") {
    throw new UserError(
      "usage",
      'the question is empty; expected one, such as: studybot ask "what does --detach do"',
    );
  }
  if (single !== undefined && args.watch) {
    const { watchAnswer } = await import("./watch-answer.js");
    return (await watchAnswer(single, args, { io, print: printer(args, io) })) ? EXIT_FOUND : EXIT_NOTHING;
  }
  const loaded = await loadNotesIndex(args.notes, io, args);
  const { index, warnings, ownConcepts } = loaded;
  for (const warning of warnings) io.stderr.write(`studybot: ${harmless(formatWarning(warning))}\n`);
  if (args.explain && ownConcepts !== undefined) {
    io.stderr.write(`studybot: concepts.yml: ${ownConcepts} concepts read\n`);
  }
  const answerTo = (question: string): Answer =>
    ask(question, { index, limit: args.limit, explain: args.explain });
  const print = printer(args, io);
  if (single !== undefined) {
    const code = print(answerTo(single)) ? EXIT_FOUND : EXIT_NOTHING;
    keepIndex(loaded, io);
    return code;
  }
  keepIndex(loaded, io);
  let found = false;
  for await (const line of readLines(io.stdin)) {
    if (print(answerTo(line))) found = true;
    await io.drained();
  }
  return found ? EXIT_FOUND : EXIT_NOTHING;
}

/** A question that is piped in, whole, line ends and all. */
async function readQuestion(io: CliIo): Promise<string> {
  if (io.stdin.isTTY === true) {
    throw new UserError(
      "usage",
      'a question is missing; expected one, such as: studybot ask "what does --detach do"',
    );
  }
  const lines: string[] = [];
  for await (const line of readLines(io.stdin)) lines.push(line);
  return lines.join("\n").trim();
}

/** Prints an answer and says whether it is one. */
function printer(args: AskArguments, io: CliIo): (answer: Answer) => boolean {
  const { stdout } = io;
  const output = outputOf(io);
  let first = true;
  return (answer) => {
    if (args.json) stdout.write(`${JSON.stringify(answer)}\n`);
    else stdout.write((first ? "" : "\n") + renderAnswer(answer, output));
    first = false;
    return answer.kind === "found";
  };
}
