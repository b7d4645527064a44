import { grade } from "./grade.js";
import { localDate } from "./local-date.js";
import { outcomeOf } from "./memory.js";
import type { Posting } from "./posting.js";
import type { QuizResponse } from "./question.js";
import type { AnswerResult, QuizStore } from "./quiz-store.js";

/** By whose clocks a date counts where a guild has set no zone. */
const DEFAULT_ZONE = "UTC";

export interface GivenAnswer {
  readonly posting: Posting;
  readonly personId: string;
  readonly response: QuizResponse;
  /** In ms since 1970. */
  readonly at: number;
  /** When this person alone was shown it, in ms since 1970: from then on it is measured how long the answer took. @default nobody knows */
  readonly shownAt?: number;
  /** By whose clocks the date counts. @default the guild's zone, or UTC */
  readonly zone?: string;
}

/** Grades an answer and counts it. */
export async function answerQuestion(
  store: Pick<QuizStore, "answer" | "dailySettings">,
  { posting, personId, response, at, shownAt, zone }: GivenAnswer,
): Promise<AnswerResult> {
  const { right } = grade(posting.question, response);
  return store.answer({
    postingId: posting.id,
    personId,
    response,
    outcome: outcomeOf(right, shownAt === undefined ? undefined : at - shownAt),
    localDate: localDate(at, zone ?? (await zoneOf(store, posting.guildId))),
    at,
  });
}

/** The zone of a guild's clocks, for its own date. */
export async function zoneOf(
  store: Pick<QuizStore, "dailySettings">,
  guildId: string | undefined,
): Promise<string> {
  const settings = guildId === undefined ? undefined : await store.dailySettings(guildId);
  return settings?.zone ?? DEFAULT_ZONE;
}
