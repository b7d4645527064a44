import type { Kysely, Transaction } from "kysely";
import { dailyNonce } from "../quiz/daily-nonce.js";
import type { Claim, ClaimResult, DailyStore } from "../quiz/daily-store.js";
import type { DailyPosting } from "../quiz/posting.js";
import { holdSettings, pauseSettings, setDue } from "./daily-settings-store.js";
import { EMPTY_POSTING, keepQuestion, postings } from "./quiz-postings.js";
import { toDailyPosting } from "./quiz-rows.js";
import type { Database } from "./schema.js";

export async function findDaily(
  db: Kysely<Database>,
  guildId: string,
  localDate: string,
): Promise<DailyPosting | undefined> {
  const row = await postings(db)
    .where("posting.guild_id", "=", guildId)
    .where("posting.local_date", "=", localDate)
    .executeTakeFirst();
  return row === undefined ? undefined : toDailyPosting(row);
}

/** Makes the row of a guild's day, or takes it over from a process whose lease has ended. */
export async function claimDay(db: Transaction<Database>, claim: Claim): Promise<ClaimResult> {
  const { guildId, due, replica, now } = claim;
  // Claims of one guild go one after another from here.
  if (!(await holdSettings(db, guildId, due))) return { kind: "stale" };
  const lease = { claimed_by: replica, claimed_until: now + claim.leaseMs };
  const existing = await postings(db)
    .where("posting.guild_id", "=", guildId)
    .where("posting.local_date", "=", due.date)
    .executeTakeFirst();
  if (existing !== undefined) {
    const posting = toDailyPosting(existing);
    if (posting.messageId !== undefined) return { kind: "posted", posting };
    if ((existing.claimed_until ?? 0) > now) return { kind: "held" };
    await db.updateTable("quiz_postings").set(lease).where("id", "=", existing.id).execute();
    return { kind: "claimed", posting, fresh: false };
  }
  const row = {
    ...EMPTY_POSTING,
    ...lease,
    ...(await keepQuestion(db, claim.question)),
    id: dailyNonce(guildId, due.date),
    occasion: "daily",
    guild_id: guildId,
    channel_id: claim.channelId,
    local_date: due.date,
    created_at: now,
  } as const;
  await db.insertInto("quiz_postings").values(row).execute();
  await db
    .deleteFrom("quiz_passed_over")
    .where("guild_id", "=", guildId)
    .where("local_date", "=", due.date)
    .execute();
  const posting = toDailyPosting({ ...row, content: JSON.stringify(claim.question) });
  return { kind: "claimed", posting, fresh: true };
}

export async function moveOn(
  db: Transaction<Database>,
  step: Parameters<DailyStore["moveOn"]>[0],
): Promise<boolean> {
  const { guildId, due, next, passedOver, pause, replica, now } = step;
  if (!(await holdSettings(db, guildId, due))) return false;
  if (passedOver !== undefined) {
    const unsent = await postings(db)
      .where("posting.guild_id", "=", guildId)
      .where("posting.local_date", "=", due.date)
      .executeTakeFirst();
    if (unsent !== undefined) {
      const held = (unsent.claimed_until ?? 0) > now && unsent.claimed_by !== replica;
      if (held || unsent.message_id !== null) return false;
      await db.deleteFrom("quiz_postings").where("id", "=", unsent.id).execute();
    }
    const row = { reason: passedOver, passed_over_at: now };
    await db
      .insertInto("quiz_passed_over")
      .values({ guild_id: guildId, local_date: due.date, ...row })
      .onConflict((conflict) => conflict.columns(["guild_id", "local_date"]).doUpdateSet(row))
      .execute();
  }
  await setDue(db, guildId, due, next);
  if (pause !== undefined) await pauseSettings(db, guildId, pause, now);
  return true;
}

export async function abandonedClaims(
  db: Kysely<Database>,
  now: number,
  limit: number,
): Promise<readonly DailyPosting[]> {
  const rows = await postings(db)
    .innerJoin("quiz_guilds as guild", "guild.guild_id", "posting.guild_id")
    .where("posting.claimed_until", "<=", now)
    .where("posting.message_id", "is", null)
    .where(({ or, eb, ref }) =>
      or([eb("guild.paused", "is not", null), eb("guild.due_date", "!=", ref("posting.local_date"))]),
    )
    .orderBy("posting.claimed_until")
    .limit(limit)
    .execute();
  return rows.map(toDailyPosting);
}

/** Takes a claim back, unless a message bears it by now. */
export async function discardClaim(db: Kysely<Database>, postingId: string): Promise<void> {
  await db.deleteFrom("quiz_postings").where("id", "=", postingId).where("message_id", "is", null).execute();
}
