import type { Kysely, Migration } from "kysely";

/** Questions as they were asked, what people said of the answers, and how often each question came, by place. */
export const createAsked: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable("asked_questions")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("guild_id", "text")
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("question_key", "text", (column) => column.notNull())
      .addColumn("locale", "text", (column) => column.notNull())
      .addColumn("note", "text")
      .addColumn("tag", "text")
      .addColumn("found", "integer", (column) => column.notNull())
      .addColumn("source", "text")
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .execute();
    for (const [name, columns] of [
      ["asked_questions_by_person", ["user_id", "asked_at"]],
      // These two cover what the report groups.
      ["asked_questions_by_question", ["question_key", "asked_at", "found", "guild_id"]],
      ["asked_questions_by_guild", ["guild_id", "question_key", "asked_at", "found", "user_id"]],
      ["asked_questions_by_time", ["asked_at"]],
    ] as const) {
      await db.schema
        .createIndex(name)
        .on("asked_questions")
        .columns([...columns])
        .execute();
    }
    await db.schema
      .createTable("asked_verdicts")
      .addColumn("question_id", "text", (column) =>
        column.notNull().references("asked_questions.id").onDelete("cascade"),
      )
      .addColumn("user_id", "text", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("judged_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("asked_verdicts_key", ["question_id", "user_id"])
      .execute();
    await db.schema.createIndex("asked_verdicts_by_person").on("asked_verdicts").column("user_id").execute();
    await db.schema
      .createTable("asked_topics")
      .addColumn("scope", "text", (column) => column.notNull())
      .addColumn("question_key", "text", (column) => column.notNull())
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("folded", "text", (column) => column.notNull())
      .addColumn("asked_count", "integer", (column) => column.notNull())
      .addColumn("found_count", "integer", (column) => column.notNull())
      .addColumn("wrong_count", "integer", (column) => column.notNull())
      .addColumn("last_asked_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("asked_topics_key", ["scope", "question_key"])
      .execute();
    await db.schema
      .createIndex("asked_topics_by_count")
      .on("asked_topics")
      .columns(["scope", "wrong_count", "found_count", "last_asked_at"])
      .execute();
  },
};
