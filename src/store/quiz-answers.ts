import { type Kysely, sql } from "kysely";
import { review } from "../quiz/memory.js";
import { pointsOf } from "../quiz/points.js";
import type { Tally } from "../quiz/posting.js";
import type { QuizResponse } from "../quiz/question.js";
import type { AnswerResult, MemoryCard, NewAnswer, StoredAnswer } from "../quiz/quiz-store.js";
import { DEFAULT_PERSON } from "./quiz-people.js";
import { postings } from "./quiz-postings.js";
import { fromAnswer, fromCard, fromReview, toAnswer, toCard } from "./quiz-rows.js";
import type { Database } from "./schema.js";

/** Writes an answer, its review, the card and the points; `db` is a transaction. */
export async function writeAnswer(db: Kysely<Database>, given: NewAnswer): Promise<AnswerResult> {
  const { postingId, personId, at } = given;
  const posting = await postings(db).where("posting.id", "=", postingId).executeTakeFirst();
  if (posting === undefined) return { kind: "unknown" };
  if (posting.person_id !== null && posting.person_id !== personId) return { kind: "not-yours" };
  const closed = posting.closed_at !== null;
  // The person's row is locked to the end of the transaction: whatever else the person answers waits.
  if (!closed) await lockPerson(db, personId, at);
  const before = await findCard(db, personId, posting.question_id);
  const earlier = await findAnswer(db, postingId, personId);
  if (earlier !== undefined) return { kind: "already", answer: earlier, memory: before };
  if (closed) return { kind: "closed" };

  const { memory, entry } = review(before, given.outcome, at);
  const { answerKey } = JSON.parse(posting.content) as { readonly answerKey: string };
  const answer: StoredAnswer = {
    postingId,
    personId,
    ...(posting.guild_id === null ? {} : { guildId: posting.guild_id }),
    occasion: posting.occasion,
    questionId: posting.question_id,
    note: posting.note,
    kind: posting.kind,
    response: responseKey(given.response),
    outcome: given.outcome,
    points: pointsOf(posting.occasion, given.outcome, before, at),
    localDate: posting.local_date ?? given.localDate,
    at,
  };
  const card = fromCard({ ...memory, personId, questionId: posting.question_id, answerKey });
  await db.insertInto("quiz_answers").values(fromAnswer(answer)).execute();
  await db
    .insertInto("quiz_cards")
    .values(card)
    .onConflict((conflict) => conflict.columns(["person_id", "question_id"]).doUpdateSet(card))
    .execute();
  await db
    .insertInto("quiz_reviews")
    .values(fromReview({ ...entry, personId, postingId, questionId: posting.question_id }))
    .execute();
  return { kind: "counted", answer, memory };
}

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

async function lockPerson(db: Kysely<Database>, personId: string, at: number): Promise<void> {
  await db
    .insertInto("quiz_people")
    .values({ ...DEFAULT_PERSON, person_id: personId, answered_at: at })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ answered_at: at }))
    .execute();
}

async function findCard(
  db: Kysely<Database>,
  personId: string,
  questionId: string,
): Promise<MemoryCard | undefined> {
  const row = await db
    .selectFrom("quiz_cards")
    .selectAll()
    .where("person_id", "=", personId)
    .where("question_id", "=", questionId)
    .executeTakeFirst();
  return row === undefined ? undefined : toCard(row);
}

function responseKey(response: QuizResponse): string {
  if ("option" in response) return JSON.stringify({ option: response.option });
  if ("order" in response) return JSON.stringify({ order: response.order });
  return JSON.stringify({ text: response.text });
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, each) => total + each.count, 0);
}
