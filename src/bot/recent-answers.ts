import type { Answer } from "../answer/answer.js";
import type { AskOptions, NotesState } from "../answer/notes.js";
import { createRecentResults } from "./recent-results.js";

/** Answers that are kept: some ten kilobytes each where many sections answer. */
const ANSWERS_KEPT = 500;

/** Asks the notes, or has the answer still. */
export interface RecentAnswers {
  readonly ask: (state: NotesState, question: string, options: AskOptions) => Answer;
}

/** Answers that were given lately, of one state of the notes: who pages through an answer asks the same once more. */
export function createRecentAnswers(): RecentAnswers {
  let kept = createRecentResults<Answer>(ANSWERS_KEPT);
  let of: NotesState | undefined;
  return {
    ask(state, question, options) {
      if (of !== state) {
        of = state;
        kept = createRecentResults(ANSWERS_KEPT);
      }
      const { limit, filter = {} } = options;
      const key = JSON.stringify([question, limit, filter.note, filter.tag]);
      return kept.of(key, () => state.ask(question, options));
    },
  };
}
