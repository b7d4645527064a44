import { addDays, localDate } from "./local-date.js";
import type { QuizQuestion } from "./question.js";
import type { ActiveDay, MemoryCard, NoteAccuracy } from "./quiz-store.js";
import { sortForPerson } from "./sort-for-person.js";
import type { Streak } from "./streak.js";

/** Days, today included, of which what comes back is counted one by one. */
export const DAYS_AHEAD = 7;
/** Days, today included, whose answers are shown. */
export const DAYS_BACK = 28;

/** How a person stands. */
export interface PersonStats {
  /** By the person's own clocks, `2026-03-29`. */
  readonly today: string;
  readonly streak: Streak;
  readonly answered: number;
  readonly right: number;
  readonly notes: readonly NoteAccuracy[];
  /** The last `DAYS_BACK` days, earliest first, also those without an answer. */
  readonly days: readonly ActiveDay[];
  readonly due: {
    readonly now: number;
    /** `DAYS_AHEAD` days from today on; today without what is due now. */
    readonly days: readonly { readonly localDate: string; readonly count: number }[];
    readonly later: number;
  };
  /** Questions that were never asked. */
  readonly new: number;
}

/** What is known of a person, as far as the numbers need it. */
export interface KnownOfPerson {
  readonly streak: Streak;
  readonly accuracy: readonly NoteAccuracy[];
  readonly active: readonly ActiveDay[];
  readonly cards: readonly MemoryCard[];
}

export interface StatsClock {
  /** In ms since 1970. */
  readonly at: number;
  /** IANA name. */
  readonly zone: string;
}

/** @param questions every question that the notes yield: memory of others is not counted as due */
export function personStats(
  questions: readonly QuizQuestion[],
  { streak, accuracy, active, cards }: KnownOfPerson,
  { at, zone }: StatsClock,
): PersonStats {
  const today = localDate(at, zone);
  const { due, fresh, known } = sortForPerson(questions, cards, at);
  const ids = new Set(known.map((question) => question.id));
  const dates = cards.filter((card) => ids.has(card.questionId)).map((card) => localDate(card.due, zone));
  const ahead = Array.from({ length: DAYS_AHEAD }, (_, day) => addDays(today, day)).map((date) => ({
    localDate: date,
    count: dates.filter((one) => one === date).length,
  }));
  const byDate = new Map(active.map((day) => [day.localDate, day]));
  const back = Array.from({ length: DAYS_BACK }, (_, day) => addDays(today, day + 1 - DAYS_BACK));
  return {
    today,
    streak,
    answered: sum(accuracy.map((note) => note.answered)),
    right: sum(accuracy.map((note) => note.right)),
    notes: accuracy,
    days: back.map((date) => byDate.get(date) ?? { localDate: date, answered: 0, right: 0 }),
    due: { now: due.length, days: ahead, later: dates.length - sum(ahead.map((day) => day.count)) },
    new: fresh.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
