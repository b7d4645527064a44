import type { AskedTables } from "./asked-tables.js";
import type { QuizTables } from "./quiz-tables.js";

/** Every table, as Kysely types its queries. The tables themselves are made by `migrations/`. */
export interface Database extends AskedTables, QuizTables {}
