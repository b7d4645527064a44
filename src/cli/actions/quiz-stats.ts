import { localDate } from "../../quiz/local-date.js";
import { type KnownOfPerson, personStats } from "../../quiz/person-stats.js";
import type { QuizLocale } from "../../quiz/prompt-text.js";
import type { QuizStore } from "../../quiz/quiz-store.js";
import { readStreak } from "../../quiz/standing.js";
import { createQuizStore } from "../../store/quiz-store.js";
import type { CliIo } from "../cli-io.js";
import { loadQuestions } from "../load-questions.js";
import { quizMessagesFor } from "../messages/quiz-messages.js";
import { outputOf } from "../output.js";
import { renderStats } from "../render/quiz-stats.js";
import { withDatabase } from "../with-database.js";
import { zoneOf } from "../zone.js";

export interface QuizStatsArguments {
  readonly notes: string;
  readonly person: string;
  readonly locale: QuizLocale;
  readonly json: boolean;
}

const NOTHING: KnownOfPerson = {
  streak: { current: 0, longest: 0, freeMissLeft: true },
  accuracy: [],
  active: [],
  cards: [],
};

/**
 * Prints how a person stands. Where there is no database yet nothing was answered, and none is made.
 *
 * @throws UserError for notes that cannot be read, `configuration` or `database`
 */
export async function quizStatsAction(
  { notes, person, locale, json }: QuizStatsArguments,
  io: CliIo,
): Promise<void> {
  const { all } = await loadQuestions(notes, {}, io);
  const clock = { at: io.clock(), zone: zoneOf(io.env) };
  const today = localDate(clock.at, clock.zone);
  const known = await withDatabase<KnownOfPerson>(
    io.env,
    async (database) => {
      const store = createQuizStore(database);
      await store.carryOver(all, { personId: person });
      return readKnown(store, person, today);
    },
    { missing: () => NOTHING },
  );
  const stats = personStats(all, known, clock);
  io.stdout.write(
    json
      ? `${JSON.stringify({ person, ...stats })}\n`
      : renderStats(stats, { output: outputOf(io), locale, messages: quizMessagesFor(locale).stats }),
  );
}

async function readKnown(store: QuizStore, personId: string, today: string): Promise<KnownOfPerson> {
  return {
    streak: await readStreak(store, { personId, today }),
    accuracy: await store.accuracyByNote(personId),
    active: await store.activeDays(personId),
    cards: await store.cards(personId),
  };
}
