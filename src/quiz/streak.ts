import { addDays, weekStart } from "./local-date.js";

/** Days of a week (Monday to Sunday) that may be missed without the streak ending; each further one ends it. */
export const FREE_MISSES_A_WEEK = 1;

export interface Streak {
  /** Days answered in a row up to today; free misses and days without a question are in between but do not count. */
  readonly current: number;
  readonly longest: number;
  /** Whether this week's free miss is still to be had. */
  readonly freeMissLeft: boolean;
}

export interface StreakOptions {
  /**
   * Days on which the guild asked, and whether the question still takes answers: such a day is not missed yet, and a
   * day that asked nothing (passed over, paused) cannot be missed. @default every day asks, and today is open
   */
  readonly asked?: readonly { readonly localDate: string; readonly open: boolean }[];
}

/**
 * A person's streak.
 * @param answered the dates that the person's answers count for, in any order
 * @param today the guild's own date
 */
export function streakOf(answered: Iterable<string>, today: string, options: StreakOptions = {}): Streak {
  const kept = new Set(answered);
  const missable = missableDays(kept, today, options);
  let [current, longest, week, misses] = [0, 0, "", 0];
  for (const date of [...new Set([...kept, ...missable])].sort()) {
    if (weekStart(date) !== week) [week, misses] = [weekStart(date), 0];
    if (kept.has(date)) {
      current += 1;
      longest = Math.max(longest, current);
    } else {
      misses += 1;
      if (misses > FREE_MISSES_A_WEEK) current = 0;
    }
  }
  const spent = week === weekStart(today) ? misses : 0;
  return { current, longest, freeMissLeft: spent < FREE_MISSES_A_WEEK };
}

/** The days, from the first answer on, that a person without an answer has missed. */
function missableDays(kept: ReadonlySet<string>, today: string, options: StreakOptions): readonly string[] {
  const first = [...kept].sort()[0];
  if (first === undefined) return [];
  if (options.asked !== undefined) {
    return options.asked.filter((day) => !day.open && day.localDate > first).map((day) => day.localDate);
  }
  const days: string[] = [];
  for (let date = first; date < today; date = addDays(date, 1)) days.push(date);
  return days;
}
