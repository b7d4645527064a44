import type { Kysely } from "kysely";
import type { DailySchedule, DailySettings, Due } from "../quiz/daily-settings.js";
import type { PauseReason } from "../quiz/posting.js";
import { toDailySettings } from "./quiz-rows.js";
import type { QuizGuildsTable } from "./quiz-tables.js";
import type { Database } from "./schema.js";

export async function findDailySettings(
  db: Kysely<Database>,
  guildId: string,
): Promise<DailySettings | undefined> {
  const row = await db
    .selectFrom("quiz_guilds")
    .selectAll()
    .where("guild_id", "=", guildId)
    .executeTakeFirst();
  return row === undefined ? undefined : toDailySettings(row);
}

export async function setDailySettings(
  db: Kysely<Database>,
  schedule: DailySchedule,
  due: Due,
  now: number,
): Promise<DailySettings> {
  const set: Omit<QuizGuildsTable, "guild_id" | "created_at"> = {
    channel_id: schedule.channelId,
    time: schedule.time,
    zone: schedule.zone,
    role_id: schedule.roleId ?? null,
    locale: schedule.locale ?? null,
    due_at: due.at,
    due_date: due.date,
    paused: null,
    paused_at: null,
  };
  const row = await db
    .insertInto("quiz_guilds")
    .values({ guild_id: schedule.guildId, created_at: now, ...set })
    .onConflict((conflict) => conflict.column("guild_id").doUpdateSet(set))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toDailySettings(row);
}

/** @returns whether it was this call that paused it */
export async function pauseSettings(
  db: Kysely<Database>,
  guildId: string,
  reason: PauseReason,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("quiz_guilds")
    .set({ paused: reason, paused_at: now })
    .where("guild_id", "=", guildId)
    .where("paused", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function dueSettings(
  db: Kysely<Database>,
  now: number,
  limit: number,
): Promise<readonly DailySettings[]> {
  const rows = await db
    .selectFrom("quiz_guilds")
    .selectAll()
    .where("paused", "is", null)
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .orderBy("guild_id")
    .limit(limit)
    .execute();
  return rows.map(toDailySettings);
}

/**
 * Changes nothing, but holds a guild's settings to the end of the transaction.
 * @returns whether they are not paused and `due` is still what they have
 */
export async function holdSettings(db: Kysely<Database>, guildId: string, due: Due): Promise<boolean> {
  return setDue(db, guildId, due, due);
}

/** @returns whether the settings are not paused and had `due` */
export async function setDue(db: Kysely<Database>, guildId: string, due: Due, next: Due): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("quiz_guilds")
    .set({ due_at: next.at, due_date: next.date })
    .where("guild_id", "=", guildId)
    .where("due_at", "=", due.at)
    .where("due_date", "=", due.date)
    .where("paused", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
