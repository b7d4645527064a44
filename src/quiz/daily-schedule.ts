import type { DailySchedule, DailySettings } from "./daily-settings.js";
import type { DailyStore } from "./daily-store.js";
import { nextPosting } from "./next-posting.js";

/**
 * Sets a guild's schedule; the next question is due at the next such time of a date that was not asked yet.
 * @param now in ms since 1970
 */
export async function scheduleDaily(
  store: DailyStore,
  schedule: DailySchedule,
  now: number,
): Promise<DailySettings> {
  const afterDate = await store.lastAskedDate(schedule.guildId);
  return store.setDaily(schedule, nextPosting(schedule, { after: now, afterDate }), now);
}

/**
 * Passes the next question over.
 * @returns the settings with the question after it; nothing where there are none, or where it is being posted right now
 */
export async function skipDaily(
  store: DailyStore,
  guildId: string,
  now: number,
): Promise<DailySettings | undefined> {
  const settings = await store.dailySettings(guildId);
  if (settings === undefined || settings.paused !== undefined) return undefined;
  const { due } = settings;
  const next = nextPosting(settings, { after: due.at, afterDate: due.date });
  const moved = await store.moveOn({ guildId, due, next, passedOver: "skipped", now });
  return moved ? { ...settings, due: next } : undefined;
}
