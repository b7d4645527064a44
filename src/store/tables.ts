import type { Database } from "./schema.js";

/** A table as a backup reads and writes it. */
export interface StoredTable {
  readonly name: keyof Database;
  /** The columns of its primary key, by which it is read in order. */
  readonly key: readonly string[];
}

/** Every table, each behind those that its rows refer to. */
export const TABLES: readonly StoredTable[] = [
  { name: "asked_questions", key: ["id"] },
  { name: "asked_verdicts", key: ["question_id", "user_id"] },
  { name: "asked_topics", key: ["scope", "question_key"] },
  { name: "quiz_contents", key: ["id"] },
  { name: "quiz_postings", key: ["id"] },
  { name: "quiz_answers", key: ["posting_id", "person_id"] },
  { name: "quiz_cards", key: ["person_id", "question_id"] },
  { name: "quiz_reviews", key: ["posting_id", "person_id"] },
  { name: "quiz_people", key: ["person_id"] },
  { name: "quiz_guilds", key: ["guild_id"] },
  { name: "quiz_passed_over", key: ["guild_id", "local_date"] },
];
