import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { AskedQuestion, AskedStore, NewAskedQuestion } from "../answer/asked-store.js";
import { reportAsked } from "./asked-report.js";
import type { AskedQuestionsTable } from "./asked-tables.js";
import { addToTopics, changeTopics, EVERYWHERE, scopesOf } from "./asked-topics.js";
import type { OpenedDatabase } from "./database.js";
import { foldQuestion } from "./fold-question.js";
import { forgetPerson } from "./forget-person.js";
import { groupCommit } from "./group-commit.js";
import { storableText } from "./storable-text.js";

/** 96 bits: nobody guesses another's question. 16 characters. */
const ID_BYTES = 12;

/** Autocomplete has no time for more: what contains a text is looked for among so many of the most asked. */
const MOST_SEARCHED = 5000;

export interface AskedStoreOptions {
  /** @default 16 random characters of base64url */
  readonly newId?: () => string;
}

/** Questions as they were asked, in a database. Texts lose zero bytes and halves of surrogate pairs. */
export function createAskedStore(
  { db, dialect }: OpenedDatabase,
  { newId = () => randomBytes(ID_BYTES).toString("base64url") }: AskedStoreOptions = {},
): AskedStore {
  const write = groupCommit<AskedQuestionsTable>((rows) =>
    db.transaction().execute(async (transaction) => {
      await transaction.insertInto("asked_questions").values(rows).execute();
      await addToTopics(transaction, rows.flatMap(topicsOf));
    }),
  );
  // SQLite and PostgreSQL have it under two names, with the arguments in one order.
  const position = sql.raw<number>(dialect === "sqlite" ? "instr" : "strpos");
  return {
    record: async (asked) => {
      const row = rowOf(newId(), asked);
      await write(row);
      return row.id;
    },
    find: async (id) => {
      const row = await db.selectFrom("asked_questions").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : questionOf(row);
    },
    judge: (id, userId, verdict, at) =>
      db.transaction().execute(async (transaction) => {
        // One verdict at a time, or two would count as the first.
        const asked = await transaction
          .selectFrom("asked_questions")
          .select(["guild_id", "question_key"])
          .where("id", "=", id)
          .$if(dialect === "postgres", (query) => query.forUpdate())
          .executeTakeFirst();
        if (asked === undefined) return;
        const key = { question_id: id, user_id: userId };
        const before = await transaction
          .selectFrom("asked_verdicts")
          .select("verdict")
          .where("question_id", "=", id)
          .where("user_id", "=", userId)
          .executeTakeFirst();
        await transaction
          .insertInto("asked_verdicts")
          .values({ ...key, verdict, judged_at: at })
          .onConflict((conflict) =>
            conflict.columns(["question_id", "user_id"]).doUpdateSet({ verdict, judged_at: at }),
          )
          .execute();
        const wrong = Number(verdict === "wrong") - Number(before?.verdict === "wrong");
        if (wrong === 0) return;
        await changeTopics(transaction, [
          { guildId: asked.guild_id, questionKey: asked.question_key, wrong },
        ]);
      }),
    answeredWell: async ({ guildId, containing = "", limit }) => {
      const { folded } = foldQuestion(storableText(containing));
      const mostAsked = db
        .selectFrom("asked_topics")
        .select(["question", "folded", "found_count", "last_asked_at"])
        .where("scope", "=", guildId ?? EVERYWHERE)
        .where("wrong_count", "=", 0)
        .where("found_count", ">", 0)
        .orderBy("found_count", "desc")
        .orderBy("last_asked_at", "desc")
        .limit(folded === "" ? limit : MOST_SEARCHED);
      const topics = await db
        .selectFrom(mostAsked.as("most_asked"))
        .select("question")
        .$if(folded !== "", (query) => query.where(sql`${position}(folded, ${folded})`, ">", 0))
        .orderBy("found_count", "desc")
        .orderBy("last_asked_at", "desc")
        .limit(limit)
        .execute();
      return topics.map(({ question }) => question);
    },
    report: (options) => reportAsked(db, options),
    ofPerson: async (userId) => {
      const rows = await db
        .selectFrom("asked_questions")
        .selectAll()
        .where("user_id", "=", userId)
        .orderBy("asked_at")
        .orderBy("id")
        .execute();
      return rows.map(questionOf);
    },
    verdictsBy: async (userId) => {
      const { count } = await db
        .selectFrom("asked_verdicts")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("user_id", "=", userId)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    forget: (userId) => forgetPerson({ db, dialect }, userId),
  };
}

function rowOf(id: string, asked: NewAskedQuestion): AskedQuestionsTable {
  const question = storableText(asked.question);
  const optional = (text: string | undefined): string | null =>
    text === undefined ? null : storableText(text);
  return {
    id,
    user_id: asked.userId,
    guild_id: optional(asked.guildId),
    question,
    question_key: foldQuestion(question).key,
    locale: asked.locale,
    note: optional(asked.note),
    tag: optional(asked.tag),
    found: asked.found ? 1 : 0,
    source: optional(asked.source),
    asked_at: asked.askedAt,
  };
}

function questionOf(row: AskedQuestionsTable): AskedQuestion {
  return {
    id: row.id,
    userId: row.user_id,
    question: row.question,
    locale: row.locale,
    found: row.found === 1,
    askedAt: row.asked_at,
    ...(row.guild_id === null ? {} : { guildId: row.guild_id }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.tag === null ? {} : { tag: row.tag }),
    ...(row.source === null ? {} : { source: row.source }),
  };
}

function topicsOf(row: AskedQuestionsTable) {
  const { folded } = foldQuestion(row.question);
  return scopesOf(row.guild_id).map((scope) => ({
    scope,
    question_key: row.question_key,
    question: row.question,
    folded,
    asked_count: 1,
    found_count: row.found,
    wrong_count: 0,
    last_asked_at: row.asked_at,
  }));
}
