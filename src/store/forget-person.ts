import { sql } from "kysely";
import { changeTopics } from "./asked-topics.js";
import type { OpenedDatabase } from "./database.js";

/**
 * Deletes a person's questions with what others said of them, and what the person said of others'.
 *
 * @returns how many questions went
 */
export function forgetPerson(
  { db, dialect }: Pick<OpenedDatabase, "db" | "dialect">,
  userId: string,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    // Nobody asks or judges between the counting and the deleting. SQLite has one writer anyway.
    if (dialect === "postgres") {
      await sql`lock table asked_questions, asked_verdicts in exclusive mode`.execute(transaction);
    }
    const questions = await transaction
      .selectFrom("asked_questions")
      .select(["guild_id as guildId", "question_key as questionKey"])
      .select((eb) => [eb.fn.countAll<number>().as("asked"), eb.fn.sum<number>("found").as("found")])
      .where("user_id", "=", userId)
      .groupBy(["guild_id", "question_key"])
      .execute();
    const verdicts = await transaction
      .selectFrom("asked_verdicts as verdict")
      .innerJoin("asked_questions as asked", "asked.id", "verdict.question_id")
      .select(["asked.guild_id as guildId", "asked.question_key as questionKey"])
      .select((eb) => eb.fn.countAll<number>().as("wrong"))
      .where("verdict.verdict", "=", "wrong")
      .where((eb) => eb.or([eb("verdict.user_id", "=", userId), eb("asked.user_id", "=", userId)]))
      .groupBy(["asked.guild_id", "asked.question_key"])
      .execute();
    await changeTopics(transaction, [
      ...verdicts.map((topic) => ({ ...topic, wrong: -topic.wrong })),
      ...questions.map((topic) => ({ ...topic, asked: -topic.asked, found: -topic.found })),
    ]);
    await transaction.deleteFrom("asked_verdicts").where("user_id", "=", userId).execute();
    const deleted = await transaction
      .deleteFrom("asked_questions")
      .where("user_id", "=", userId)
      .executeTakeFirst();
    return Number(deleted.numDeletedRows);
  });
}
