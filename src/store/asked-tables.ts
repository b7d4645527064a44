import type { Verdict } from "../answer/asked-store.js";

/** A question as it was asked. Times are in ms since 1970; what is true or false is 1 or 0. */
export interface AskedQuestionsTable {
  readonly id: string;
  readonly user_id: string;
  readonly guild_id: string | null;
  readonly question: string;
  /** The same for questions that differ in case, width and white space alone. */
  readonly question_key: string;
  readonly locale: string;
  readonly note: string | null;
  readonly tag: string | null;
  readonly found: 0 | 1;
  readonly source: string | null;
  readonly asked_at: number;
}

export interface AskedVerdictsTable {
  readonly question_id: string;
  readonly user_id: string;
  readonly verdict: Verdict;
  readonly judged_at: number;
}

/** How often a question came, counted as it comes: autocomplete has no time to count. */
export interface AskedTopicsTable {
  /** A guild's id, or empty for everywhere together. */
  readonly scope: string;
  readonly question_key: string;
  /** As it was asked first. */
  readonly question: string;
  readonly folded: string;
  readonly asked_count: number;
  readonly found_count: number;
  /** Verdicts `wrong` that stand. */
  readonly wrong_count: number;
  readonly last_asked_at: number;
}

export interface AskedTables {
  readonly asked_questions: AskedQuestionsTable;
  readonly asked_verdicts: AskedVerdictsTable;
  readonly asked_topics: AskedTopicsTable;
}
