import { type Kysely, sql } from "kysely";
import type { AskedTopicsTable } from "./asked-tables.js";
import type { Database } from "./schema.js";

/** The scope in which every guild's questions, and those of no guild, are counted together. */
export const EVERYWHERE = "";

/** The scopes in which a question of this guild, or of none, counts. */
export function scopesOf(guildId: string | null | undefined): readonly string[] {
  return guildId === null || guildId === undefined ? [EVERYWHERE] : [EVERYWHERE, guildId];
}

/** Adds to the counts. What is counted for the first time gets its row. */
export async function addToTopics(db: Kysely<Database>, counts: readonly AskedTopicsTable[]): Promise<void> {
  const topics = new Map<string, AskedTopicsTable>();
  for (const count of counts) {
    const place = `${count.scope} ${count.question_key}`;
    const before = topics.get(place);
    topics.set(
      place,
      before === undefined
        ? count
        : {
            ...before,
            asked_count: before.asked_count + count.asked_count,
            found_count: before.found_count + count.found_count,
            wrong_count: before.wrong_count + count.wrong_count,
            last_asked_at: Math.max(before.last_asked_at, count.last_asked_at),
          },
    );
  }
  // Always in one order, or two processes could wait for each other's rows.
  const rows = [...topics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, topic]) => topic);
  if (rows.length === 0) return;
  await db
    .insertInto("asked_topics")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["scope", "question_key"]).doUpdateSet({
        asked_count: sql`asked_topics.asked_count + excluded.asked_count`,
        found_count: sql`asked_topics.found_count + excluded.found_count`,
        wrong_count: sql`asked_topics.wrong_count + excluded.wrong_count`,
        last_asked_at: sql`case when excluded.last_asked_at > asked_topics.last_asked_at
          then excluded.last_asked_at else asked_topics.last_asked_at end`,
      }),
    )
    .execute();
}

/** What comes to the counts of a question, or goes from them where it is below 0. */
export interface TopicChange {
  readonly guildId: string | null;
  readonly questionKey: string;
  readonly asked?: number;
  readonly found?: number;
  readonly wrong?: number;
}

/** Changes the counts in every scope of the question. What nobody asks any more goes. */
export async function changeTopics(db: Kysely<Database>, changes: readonly TopicChange[]): Promise<void> {
  for (const { guildId, questionKey, asked = 0, found = 0, wrong = 0 } of changes) {
    const scopes = [...scopesOf(guildId)];
    await db
      .updateTable("asked_topics")
      .set((eb) => ({
        asked_count: eb("asked_count", "+", asked),
        found_count: eb("found_count", "+", found),
        wrong_count: eb("wrong_count", "+", wrong),
      }))
      .where("question_key", "=", questionKey)
      .where("scope", "in", scopes)
      .execute();
    if (asked >= 0) continue;
    await db
      .deleteFrom("asked_topics")
      .where("question_key", "=", questionKey)
      .where("scope", "in", scopes)
      .where("asked_count", "<=", 0)
      .execute();
  }
}
