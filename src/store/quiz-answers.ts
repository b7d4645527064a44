import { type Kysely, sql } from "kysely";
import type { Tally } from "../quiz/posting.js";
import type { StoredAnswer } from "../quiz/quiz-store.js";
import { toAnswer } from "./quiz-rows.js";
import type { Database } from "./schema.js";

export async function findAnswer(
  db: Kysely<Database>,
  postingId: string,
  personId: string,
): Promise<StoredAnswer | undefined> {
  const row = await db
    .selectFrom("quiz_answers")
    .selectAll()
    .where("posting_id", "=", postingId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row === undefined ? undefined : toAnswer(row);
}

export async function tallyOf(db: Kysely<Database>, postingId: string): Promise<Tally> {
  const rows = await db
    .selectFrom("quiz_answers")
    .select(["response", sql<0 | 1>`case when outcome = 'wrong' then 0 else 1 end`.as("right")])
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("posting_id", "=", postingId)
    .groupBy(["response", "right"])
    .orderBy("count", "desc")
    .orderBy("response")
    .execute();
  const split = rows.map((row) => ({ response: row.response, right: row.right === 1, count: row.count }));
  return { answered: sum(split), right: sum(split.filter((each) => each.right)), split };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, each) => total + each.count, 0);
}
