import type { QuizQuestion } from "../../quiz/question.js";
import type { QuizStore } from "../../quiz/quiz-store.js";
import type { AnswerCounts } from "./answer-counts.js";
import type { GuildPlaces } from "./guild-places.js";

/** What the quiz's commands and controls use besides what every command does. */
export interface QuizServices {
  readonly store: QuizStore;
  /** All that the notes yield, in their order; the first ones take seconds of large notes. */
  readonly questions: () => Promise<readonly QuizQuestion[]>;
  readonly guilds: GuildPlaces;
  readonly counts: AnswerCounts;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}
