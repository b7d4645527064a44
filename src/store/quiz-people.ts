import type { Kysely } from "kysely";
import type { PersonRecord, PersonSettings } from "../quiz/quiz-store.js";
import { toAnswer, toCard, toReview } from "./quiz-rows.js";
import type { QuizPeopleTable } from "./quiz-tables.js";
import type { Database } from "./schema.js";

export const DEFAULT_PERSON = {
  listed: 1,
  review_length: 10,
  answered_at: null,
} as const satisfies Partial<QuizPeopleTable>;

/** What holds rows of a person, beside the person's own row. */
const PERSONAL_TABLES = ["quiz_answers", "quiz_cards", "quiz_reviews", "quiz_postings"] as const;

export async function findSettings(
  db: Kysely<Database>,
  personId: string,
): Promise<PersonSettings | undefined> {
  const row = await db
    .selectFrom("quiz_people")
    .selectAll()
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row === undefined ? undefined : toSettings(row);
}

export async function settingsOf(db: Kysely<Database>, personId: string): Promise<PersonSettings> {
  return (await findSettings(db, personId)) ?? toSettings(DEFAULT_PERSON);
}

export async function changeSettings(
  db: Kysely<Database>,
  personId: string,
  settings: Partial<PersonSettings>,
): Promise<PersonSettings> {
  const changed: Partial<QuizPeopleTable> = {
    ...(settings.listed === undefined ? {} : { listed: settings.listed ? 1 : 0 }),
    ...(settings.reviewLength === undefined ? {} : { review_length: settings.reviewLength }),
  };
  const row = await db
    .insertInto("quiz_people")
    .values({ ...DEFAULT_PERSON, person_id: personId, ...changed })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ person_id: personId, ...changed }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toSettings(row);
}

export async function recordOf(db: Kysely<Database>, personId: string): Promise<PersonRecord> {
  const answers = await db
    .selectFrom("quiz_answers")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("answered_at")
    .execute();
  const cards = await db
    .selectFrom("quiz_cards")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("last_review")
    .execute();
  const reviews = await db
    .selectFrom("quiz_reviews")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("reviewed_at")
    .execute();
  return {
    settings: await findSettings(db, personId),
    answers: answers.map(toAnswer),
    cards: cards.map(toCard),
    reviews: reviews.map(toReview),
  };
}

/** `db` is a transaction. @returns how many answers went */
export async function forgetPerson(db: Kysely<Database>, personId: string): Promise<number> {
  // First: whoever is answering has locked the person's row.
  await db.deleteFrom("quiz_people").where("person_id", "=", personId).execute();
  let answers = 0;
  for (const table of PERSONAL_TABLES) {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (table === "quiz_answers") answers = Number(numDeletedRows);
  }
  return answers;
}

function toSettings(row: Pick<QuizPeopleTable, "listed" | "review_length">): PersonSettings {
  return { listed: row.listed === 1, reviewLength: row.review_length };
}
