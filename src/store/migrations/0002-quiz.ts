import { type Kysely, type Migration, sql } from "kysely";

type ColumnType = "text" | "integer" | "bigint" | "double precision";

/** A table's columns by name; a `?` behind the type is one that may be null. */
type Columns = Readonly<Record<string, ColumnType | `${ColumnType}?`>>;

const MEMORY: Columns = {
  due: "bigint",
  stability: "double precision",
  difficulty: "double precision",
  elapsed_days: "integer",
  scheduled_days: "integer",
  learning_steps: "integer",
  state: "integer",
};

const TABLES: readonly { name: string; key: readonly string[]; columns: Columns }[] = [
  { name: "quiz_contents", key: ["id"], columns: { id: "text", content: "text" } },
  {
    name: "quiz_postings",
    key: ["id"],
    columns: {
      id: "text",
      occasion: "text",
      guild_id: "text?",
      channel_id: "text?",
      person_id: "text?",
      local_date: "text?",
      question_id: "text",
      note: "text",
      kind: "text",
      content_id: "text",
      created_at: "bigint",
      claimed_by: "text?",
      claimed_until: "bigint?",
      message_id: "text?",
      posted_at: "bigint?",
      closed_at: "bigint?",
      solved_at: "bigint?",
    },
  },
  {
    name: "quiz_answers",
    key: ["posting_id", "person_id"],
    columns: {
      posting_id: "text",
      person_id: "text",
      guild_id: "text?",
      occasion: "text",
      question_id: "text",
      note: "text",
      kind: "text",
      response: "text",
      outcome: "text",
      points: "integer",
      local_date: "text",
      answered_at: "bigint",
    },
  },
  {
    name: "quiz_cards",
    key: ["person_id", "question_id"],
    columns: {
      person_id: "text",
      question_id: "text",
      answer_key: "text",
      ...MEMORY,
      reps: "integer",
      lapses: "integer",
      last_review: "bigint?",
    },
  },
  {
    name: "quiz_reviews",
    key: ["posting_id", "person_id"],
    columns: {
      posting_id: "text",
      person_id: "text",
      question_id: "text",
      rating: "integer",
      ...MEMORY,
      last_elapsed_days: "integer",
      reviewed_at: "bigint",
    },
  },
  {
    name: "quiz_people",
    key: ["person_id"],
    columns: { person_id: "text", listed: "integer", review_length: "integer", answered_at: "bigint?" },
  },
  {
    name: "quiz_guilds",
    key: ["guild_id"],
    columns: {
      guild_id: "text",
      channel_id: "text",
      time: "text",
      zone: "text",
      role_id: "text?",
      locale: "text?",
      due_at: "bigint",
      due_date: "text",
      paused: "text?",
      paused_at: "bigint?",
      created_at: "bigint",
    },
  },
  {
    name: "quiz_passed_over",
    key: ["guild_id", "local_date"],
    columns: { guild_id: "text", local_date: "text", reason: "text", passed_over_at: "bigint" },
  },
];

/** By table: what a query looks for. Rows without a local date are outside of the unique one: nulls never conflict. */
const INDEXES = [
  {
    name: "quiz_postings_by_date",
    table: "quiz_postings",
    columns: ["guild_id", "local_date"],
    unique: true,
  },
  { name: "quiz_postings_by_person", table: "quiz_postings", columns: ["person_id"], unique: false },
  {
    name: "quiz_answers_by_person",
    table: "quiz_answers",
    columns: ["person_id", "answered_at"],
    unique: false,
  },
  {
    name: "quiz_answers_by_guild",
    table: "quiz_answers",
    columns: ["guild_id", "local_date"],
    unique: false,
  },
  { name: "quiz_cards_by_due", table: "quiz_cards", columns: ["person_id", "due"], unique: false },
  { name: "quiz_cards_by_question", table: "quiz_cards", columns: ["question_id"], unique: false },
  {
    name: "quiz_reviews_by_person",
    table: "quiz_reviews",
    columns: ["person_id", "reviewed_at"],
    unique: false,
  },
  { name: "quiz_guilds_by_due", table: "quiz_guilds", columns: ["due_at"], unique: false },
] as const;

/** Questions asked, answers, memory with its log, people's and guilds' settings, and days without a question. */
export const createQuiz: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const { name, key, columns } of TABLES) {
      let table = db.schema.createTable(name);
      for (const [column, kind] of Object.entries(columns)) {
        const type = kind.replace("?", "") as ColumnType;
        table = table.addColumn(column, type, (built) => (kind.endsWith("?") ? built : built.notNull()));
      }
      await table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never).execute();
    }
    for (const { name, table, columns, unique } of INDEXES) {
      const index = db.schema
        .createIndex(name)
        .on(table)
        .columns([...columns]);
      await (unique ? index.unique() : index).execute();
    }
    // Few rows of many: messages whose solution is still to be shown, and claims.
    await sql`create index quiz_postings_unsolved on quiz_postings (posted_at)
      where solved_at is null and message_id is not null`.execute(db);
    await sql`create index quiz_postings_claimed on quiz_postings (claimed_until)
      where claimed_until is not null and message_id is null`.execute(db);
  },
};
