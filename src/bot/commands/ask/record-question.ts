import type { NewAskedQuestion } from "../../../answer/asked-store.js";
import { withinTime } from "../../timer.js";
import type { CommandContext } from "../command.js";

/** How long an answer waits for its question to be stored, in milliseconds. */
const RECORD_WITHIN_MS = 1000;

/** Stores a question and gives its id; `undefined`, and a line in the log, where that fails or takes too long. */
export async function recordQuestion(
  asked: NewAskedQuestion,
  { asked: store, timer, logger }: Pick<CommandContext, "asked" | "timer" | "logger">,
): Promise<string | undefined> {
  const failed = (err: unknown): undefined => {
    logger.error({ err }, "a question could not be stored");
  };
  const work = Promise.resolve()
    .then(() => store.record(asked))
    .catch(failed);
  const recorded = await withinTime(work, RECORD_WITHIN_MS, timer);
  if (recorded === undefined) {
    logger.warn({ ms: RECORD_WITHIN_MS }, "a question was not stored in time");
  }
  return recorded?.value;
}
