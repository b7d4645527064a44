import type { Kysely } from "kysely";
import type { AskedDay, AskedDaysOptions, DailyStore } from "../quiz/daily-store.js";
import type { PassedOver, Posting } from "../quiz/posting.js";
import type { QuizQuestion } from "../quiz/question.js";
import { postings } from "./quiz-postings.js";
import { toDailyPosting, toPosting } from "./quiz-rows.js";
import type { Database } from "./schema.js";

/** A message shows its solution after so long, in ms; what could not be shown for as long again is given up. */
const OPEN_MS = 24 * 60 * 60 * 1000;

export async function lastAskedDate(db: Kysely<Database>, guildId: string): Promise<string | undefined> {
  const { last } = await db
    .selectFrom("quiz_postings")
    .select(({ fn }) => fn.max("local_date").as("last"))
    .where("guild_id", "=", guildId)
    .executeTakeFirstOrThrow();
  return last ?? undefined;
}

export async function askedDays(
  db: Kysely<Database>,
  guildId: string,
  { from, answerKeys = false }: AskedDaysOptions = {},
): Promise<readonly AskedDay[]> {
  const rows = await db
    .selectFrom("quiz_postings")
    .select(["local_date", "question_id", "note", "kind", "closed_at"])
    .$if(answerKeys, (query) =>
      query
        .innerJoin("quiz_contents", "quiz_contents.id", "quiz_postings.content_id")
        .select("quiz_contents.content"),
    )
    .where("guild_id", "=", guildId)
    .where("local_date", ">=", from ?? "")
    .orderBy("local_date")
    .execute();
  return rows.map((row) => ({
    localDate: row.local_date ?? "",
    questionId: row.question_id,
    note: row.note,
    kind: row.kind,
    open: row.closed_at === null,
    ...(row.content === undefined ? {} : { answerKey: (JSON.parse(row.content) as QuizQuestion).answerKey }),
  }));
}

export async function dailyHistory(
  db: Kysely<Database>,
  guildId: string,
): ReturnType<DailyStore["dailyHistory"]> {
  const posted = await postings(db)
    .where("posting.guild_id", "=", guildId)
    .where("posting.local_date", "is not", null)
    .where("posting.message_id", "is not", null)
    .orderBy("posting.local_date", "desc")
    .limit(1)
    .executeTakeFirst();
  const passedOver = await db
    .selectFrom("quiz_passed_over")
    .selectAll()
    .where("guild_id", "=", guildId)
    .orderBy("local_date", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    posted: posted === undefined ? undefined : toDailyPosting(posted),
    passedOver: passedOver === undefined ? undefined : toPassedOver(passedOver),
  };
}

export async function postingsToClose(
  db: Kysely<Database>,
  now: number,
  limit: number,
): Promise<readonly Posting[]> {
  const rows = await postings(db)
    .where("posting.message_id", "is not", null)
    .where("posting.solved_at", "is", null)
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        eb("posting.closed_at", ">", now - OPEN_MS),
        and([
          eb("posting.closed_at", "is", null),
          or([
            eb("posting.posted_at", "<=", now - OPEN_MS),
            exists(
              selectFrom("quiz_postings as later")
                .select("later.id")
                .whereRef("later.guild_id", "=", "posting.guild_id")
                .whereRef("later.local_date", ">", "posting.local_date")
                .where("later.message_id", "is not", null),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy("posting.posted_at")
    .limit(limit)
    .execute();
  return rows.map(toPosting);
}

/** The first time stands. */
export async function closePosting(db: Kysely<Database>, postingId: string, at: number): Promise<void> {
  await db
    .updateTable("quiz_postings")
    .set({ closed_at: at })
    .where("id", "=", postingId)
    .where("closed_at", "is", null)
    .execute();
}

export async function keepSolved(db: Kysely<Database>, postingId: string, at: number): Promise<void> {
  await db.updateTable("quiz_postings").set({ solved_at: at }).where("id", "=", postingId).execute();
}

function toPassedOver(row: Database["quiz_passed_over"]): PassedOver {
  return { localDate: row.local_date, reason: row.reason, at: row.passed_over_at };
}
