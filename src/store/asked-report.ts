import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from "kysely";
import type { AskedReport, ReportedQuestion, ReportOptions } from "../answer/asked-store.js";
import type { Database } from "./schema.js";
import { snapshot } from "./snapshot.js";

const DEFAULT_LIMIT = 10;

type Asked = ExpressionBuilder<Database, "asked_questions">;
type Condition = (eb: Asked) => Expression<SqlBool>;

/** A question and how often it counts. */
interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What was asked, for those who keep the notes. The same questions are one line, worded as they were last. */
export function reportAsked(
  db: Kysely<Database>,
  { guildId, since, limit = DEFAULT_LIMIT }: ReportOptions = {},
): Promise<AskedReport> {
  const wanted: Condition = (eb) =>
    eb.and([
      ...(guildId === undefined ? [] : [eb("asked_questions.guild_id", "=", guildId)]),
      ...(since === undefined ? [] : [eb("asked_questions.asked_at", ">=", since)]),
    ]);
  const wrong: Condition = (eb) =>
    eb.exists(
      eb
        .selectFrom("asked_verdicts")
        .select("asked_verdicts.user_id")
        .whereRef("asked_verdicts.question_id", "=", "asked_questions.id")
        .where("asked_verdicts.verdict", "=", "wrong"),
    );
  return snapshot(db, async (transaction) => {
    const asked = transaction.selectFrom("asked_questions").where(wanted);
    const totals = await asked
      .select((eb) => [
        eb.fn.countAll<number>().as("asked"),
        eb.fn.count<number>("user_id").distinct().as("people"),
      ])
      .executeTakeFirstOrThrow();
    const mostAsked = await asked
      .select(["question_key as key", (eb) => eb.fn.countAll<number>().as("count")])
      .groupBy("question_key")
      .orderBy("count", "desc")
      .orderBy((eb) => eb.fn.max("asked_at"), "desc")
      .limit(limit)
      .execute();
    const notFound = await asked
      .select(["question_key as key", (eb) => eb.fn.sum<number>(sql`1 - found`).as("count")])
      .groupBy("question_key")
      // The notes have learnt to answer what was found later.
      .having(
        sql<SqlBool>`max(case when found = 0 then asked_at end) >=
          coalesce(max(case when found = 1 then asked_at end), 0)`,
      )
      .orderBy("count", "desc")
      .orderBy((eb) => eb.fn.max("asked_at"), "desc")
      .limit(limit)
      .execute();
    const markedWrong = await asked
      .innerJoin("asked_verdicts", "asked_verdicts.question_id", "asked_questions.id")
      .where("asked_verdicts.verdict", "=", "wrong")
      .select(["question_key as key", (eb) => eb.fn.countAll<number>().as("count")])
      .groupBy("question_key")
      .orderBy("count", "desc")
      .orderBy((eb) => eb.fn.max("asked_at"), "desc")
      .limit(limit)
      .execute();
    const lines = (counted: readonly Counted[], condition: Condition): Promise<readonly ReportedQuestion[]> =>
      Promise.all(
        counted.map((entry) => line(transaction, entry, (eb) => eb.and([wanted(eb), condition(eb)]))),
      );
    return {
      ...totals,
      notFound: await lines(notFound, (eb) => eb("asked_questions.found", "=", 0)),
      markedWrong: await lines(markedWrong, wrong),
      mostAsked: await lines(mostAsked, (eb) => eb.lit(true)),
    };
  });
}

/** A question as it was worded the last time that the condition held. */
async function line(
  db: Kysely<Database>,
  { key, count }: Counted,
  condition: Condition,
): Promise<ReportedQuestion> {
  const { question, asked_at, source } = await db
    .selectFrom("asked_questions")
    .select(["question", "asked_at", "source"])
    .where("question_key", "=", key)
    .where(condition)
    .orderBy("asked_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { question, count, lastAskedAt: asked_at, ...(source === null ? {} : { source }) };
}
