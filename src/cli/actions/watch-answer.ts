import type { Answer } from "../../answer/answer.js";
import { ask } from "../../answer/ask.js";
import { followNotes } from "../../answer/follow-notes.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import { dataFolder } from "../data-folder.js";
import { notKept } from "../load-notes-index.js";
import { harmless } from "../output.js";
import { createProgressBar } from "../progress-bar.js";
import type { AskArguments } from "./ask.js";

export interface WatchAnswerOptions {
  readonly io: CliIo;
  /** Prints an answer and says whether it is one. */
  readonly print: (answer: Answer) => boolean;
}

/** Clears the screen and what was scrolled off it, and goes to its top left. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/**
 * Answers a question, and again whenever the notes change, until it is ended: on a terminal in place of the last
 * answer, elsewhere below it.
 *
 * @returns whether the last answer was one
 * @throws UserError for a folder without notes
 */
export async function watchAnswer(
  question: string,
  args: AskArguments,
  { io, print }: WatchAnswerOptions,
): Promise<boolean> {
  const { live } = io;
  if (live === undefined) throw new UserError("usage", "--watch: nothing can be watched here");
  const say = (text: string): unknown => io.stderr.write(`studybot: ${harmless(text)}\n`);
  const bar = createProgressBar(io.stderr, "reading the notes", io.now);
  let answer = (): void => {};
  const notes = await followNotes({
    notes: args.notes,
    data: dataFolder(io.env),
    drafts: args.drafts,
    now: io.clock,
    timer: live.timer,
    onWarning: say,
    onChange: () => answer(),
    onFailure: (message) => say(`${message}; the notes as they were before are asked on`),
    onNotKept: (error) => notKept(error, io),
    onProgress: bar.update,
    ...(live.watch === undefined ? {} : { watch: live.watch }),
  }).finally(bar.clear);
  let found = false;
  answer = (): void => {
    const { index } = notes.current();
    found = print(ask(question, { index, limit: args.limit, explain: args.explain }));
  };
  answer();
  answer = again(answer, args, io);
  await live.interrupted();
  await notes.close();
  return found;
}

function again(answer: () => void, { json }: AskArguments, { stdout }: CliIo): () => void {
  return () => {
    if (!json && stdout.isTTY === true) stdout.write(CLEAR);
    answer();
  };
}
