import { DateTime, IANAZone } from "luxon";

/** Whether it is an IANA name that this machine's time zone data knows, such as `Asia/Tokyo`. */
export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** The date on the clocks of a zone, `2026-03-29`, at a time in ms since 1970. */
export function localDate(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISODate() ?? unreadable(String(at), zone);
}

/** A date some days later, or earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: "utc" }).plus({ days }).toISODate() ?? unreadable(date, "utc");
}

/** @returns how many days `to` is after `from` */
export function daysBetween(from: string, to: string): number {
  return DateTime.fromISO(to, { zone: "utc" }).diff(DateTime.fromISO(from, { zone: "utc" }), "days").days;
}

/** The Monday of a date's week (ISO 8601). */
export function weekStart(date: string): string {
  return DateTime.fromISO(date, { zone: "utc" }).startOf("week").toISODate() ?? unreadable(date, "utc");
}

/** The first day of a date's month. */
export function monthStart(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/**
 * When the clocks of a zone show `time` (`HH:MM`) on a date, in ms since 1970. Each date has one such moment: a time
 * that the clocks leave out is moved on by what they leave out (02:30 becomes 03:30; in Nuuk 23:30
 * becomes 00:30 of the next date), of a time that they show twice it is the first, and a date that a zone leaves out
 * whole (Samoa's 30 December 2011) has the moment of the next one.
 */
export function momentOf(date: string, time: string, zone: string): number {
  const moment = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!moment.isValid) return unreadable(`${date}T${time}`, zone);
  return Math.min(...moment.getPossibleOffsets().map((possible) => possible.toMillis()));
}

function unreadable(value: string, zone: string): never {
  throw new RangeError(`expected a date, a time HH:MM and an IANA zone, got ${value} in ${zone}`);
}
