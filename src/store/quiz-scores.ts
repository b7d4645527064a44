import { type Kysely, sql } from "kysely";
import type { ActiveDay, AnswerScope, NoteAccuracy, Score } from "../quiz/quiz-store.js";
import type { Database } from "./schema.js";

const RIGHT = sql<number>`sum(case when answer.outcome = 'wrong' then 0 else 1 end)`;

export async function accuracyByNote(
  db: Kysely<Database>,
  personId: string,
  scope: AnswerScope = {},
): Promise<readonly NoteAccuracy[]> {
  return answersIn(db, scope)
    .where("answer.person_id", "=", personId)
    .select("answer.note")
    .select(({ fn }) => fn.countAll<number>().as("answered"))
    .select(RIGHT.as("right"))
    .groupBy("answer.note")
    .orderBy("answer.note")
    .execute();
}

export async function activeDays(
  db: Kysely<Database>,
  personId: string,
  scope: AnswerScope = {},
): Promise<readonly ActiveDay[]> {
  return answersIn(db, scope)
    .where("answer.person_id", "=", personId)
    .select("answer.local_date as localDate")
    .select(({ fn }) => fn.countAll<number>().as("answered"))
    .select(RIGHT.as("right"))
    .groupBy("answer.local_date")
    .orderBy("answer.local_date")
    .execute();
}

export async function scoresOf(
  db: Kysely<Database>,
  guildId: string,
  { from }: { readonly from?: string } = {},
): Promise<readonly Score[]> {
  return answersIn(db, { guildId, ...(from === undefined ? {} : { from }) })
    .innerJoin("quiz_people as person", "person.person_id", "answer.person_id")
    .where("person.listed", "=", 1)
    .select("answer.person_id as personId")
    .select(({ fn }) => [fn.sum<number>("answer.points").as("points"), fn.countAll<number>().as("answered")])
    .select(RIGHT.as("right"))
    .groupBy("answer.person_id")
    .orderBy("points", "desc")
    .orderBy("personId")
    .execute();
}

function answersIn(db: Kysely<Database>, { guildId, from }: AnswerScope) {
  return db
    .selectFrom("quiz_answers as answer")
    .$if(guildId !== undefined, (query) => query.where("answer.guild_id", "=", guildId ?? ""))
    .$if(from !== undefined, (query) => query.where("answer.local_date", ">=", from ?? ""));
}
