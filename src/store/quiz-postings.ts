import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Posting } from "../quiz/posting.js";
import type { QuizQuestion } from "../quiz/question.js";
import type { NewPosting } from "../quiz/quiz-store.js";
import { toPosting } from "./quiz-rows.js";
import type { QuizPostingsTable } from "./quiz-tables.js";
import type { Database } from "./schema.js";

const ID_BYTES = 8;

export function postings(db: Kysely<Database>) {
  return db
    .selectFrom("quiz_postings as posting")
    .innerJoin("quiz_contents as content", "content.id", "posting.content_id")
    .selectAll("posting")
    .select("content.content");
}

export async function openPosting(db: Kysely<Database>, posting: NewPosting): Promise<Posting> {
  const row: QuizPostingsTable = {
    ...EMPTY_POSTING,
    id: randomBytes(ID_BYTES).toString("hex"),
    occasion: posting.occasion,
    guild_id: posting.guildId ?? null,
    channel_id: posting.channelId ?? null,
    person_id: posting.personId ?? null,
    ...(await keepQuestion(db, posting.question)),
    created_at: posting.at,
  };
  await db.insertInto("quiz_postings").values(row).execute();
  return toPosting({ ...row, content: JSON.stringify(posting.question) });
}

export async function findPosting(db: Kysely<Database>, id: string): Promise<Posting | undefined> {
  const row = await postings(db).where("posting.id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : toPosting(row);
}

/** By question, when everyone in a channel of the guild could last answer it. */
export async function lastAskedIn(
  db: Kysely<Database>,
  guildId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("quiz_postings")
    .select(({ fn }) => ["question_id", fn.max("created_at").as("last")])
    .where("guild_id", "=", guildId)
    .where("person_id", "is", null)
    .groupBy("question_id")
    .execute();
  return new Map(rows.map((row) => [row.question_id, row.last]));
}

/** The first message that bears a posting is the one. */
export async function keepMessage(
  db: Kysely<Database>,
  id: string,
  messageId: string,
  at: number,
): Promise<void> {
  await db
    .updateTable("quiz_postings")
    .set({ message_id: messageId, posted_at: at })
    .where("id", "=", id)
    .where("message_id", "is", null)
    .execute();
}

/** Keeps a question as it is. @returns the columns of a posting that asks it */
export async function keepQuestion(db: Kysely<Database>, question: QuizQuestion) {
  const content = JSON.stringify(question);
  const content_id = createHash("sha256").update(content).digest("hex");
  await db
    .insertInto("quiz_contents")
    .values({ id: content_id, content })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  return { question_id: question.id, note: question.note, kind: question.kind, content_id };
}

export const EMPTY_POSTING = {
  guild_id: null,
  channel_id: null,
  person_id: null,
  local_date: null,
  claimed_by: null,
  claimed_until: null,
  message_id: null,
  posted_at: null,
  closed_at: null,
  solved_at: null,
} as const satisfies Partial<QuizPostingsTable>;
