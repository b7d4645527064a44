import type { Migration } from "kysely";
import { createAsked } from "./0001-asked.js";
import { createQuiz } from "./0002-quiz.js";

/**
 * Every change of the tables, by its number. One that has been published is never edited: a later one changes what it
 * made. A column that is added to a table has a default or may be null, so that an older export can be read back.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-asked": createAsked,
  "0002-quiz": createQuiz,
};
