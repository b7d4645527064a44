import { DateTime } from "luxon";
import type { QuizLocale } from "../quiz/prompt-text.js";

/** Days of which people still count the days. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

export interface WhenOptions {
  /** In ms since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  readonly locale: QuizLocale;
}

/** A time to come, in words: `in 10 minutes`, `in 3 days, Fri 27 Nov`. @param at in ms since 1970 */
export function whenText(at: number, { now, zone, locale }: WhenOptions): string {
  const base = DateTime.fromMillis(now, { zone });
  const away = Math.max(at - now, MINUTE_MS);
  const unit =
    away < HOUR_MS ? "minutes" : away < DAY_MS ? "hours" : away < MOST_DAYS * DAY_MS ? "days" : "months";
  const relative =
    DateTime.fromMillis(now + away, { zone })
      .setLocale(locale)
      .toRelative({ base, unit, rounding: "round" }) ?? "";
  if (away < DAY_MS) return relative;
  const date = DateTime.fromMillis(at, { zone });
  return `${relative}${locale === "en" ? ", " : "，"}${dayText(date.toISODate() ?? "", locale, date.year !== base.year)}`;
}

/** A date, `2026-11-27`, as people say it: `Fri 27 Nov`. */
export function dayText(date: string, locale: QuizLocale, year = false): string {
  return (
    DateTime.fromISO(date, { zone: "utc" })
      // English by its own order, where `en` alone means the American one.
      .setLocale(locale === "en" ? "en-GB" : locale)
      .toLocaleString({
        weekday: "short",
        day: "numeric",
        month: "short",
        ...(year ? { year: "numeric" } : {}),
      })
      .replace(",", "")
  );
}
