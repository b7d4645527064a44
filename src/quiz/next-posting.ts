import type { DailySchedule, Due } from "./daily-settings.js";
import { addDays, localDate, momentOf } from "./local-date.js";

export interface NextPostingOptions {
  /** The posting is later than this, in ms since 1970. */
  readonly after: number;
  /** The posting is of a later date than this: no date is asked twice, whatever becomes of zone and time. */
  readonly afterDate?: string | undefined;
}

/**
 * The next question of a schedule. Every date has exactly one moment (see `momentOf`), but for dates that a zone
 * leaves out: these have none.
 */
export function nextPosting(
  schedule: Pick<DailySchedule, "time" | "zone">,
  options: NextPostingOptions,
): Due {
  const { time, zone } = schedule;
  // A date before: where the clocks leave a time out, its moment can be on the next date.
  let date = addDays(localDate(options.after, zone), -1);
  if (options.afterDate !== undefined && date <= options.afterDate) date = addDays(options.afterDate, 1);
  for (; ; date = addDays(date, 1)) {
    const at = momentOf(date, time, zone);
    const leftOut = at >= momentOf(addDays(date, 1), time, zone);
    if (at > options.after && !leftOut) return { at, date };
  }
}

/** `HH:MM` of what a person typed (`9:05`, `09:05`, `21:30`), or nothing where that is no time of a day. */
export function parseTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2}):(\d{2})\s*$/.exec(text);
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${match[1]?.padStart(2, "0")}:${match[2]}`;
}
