import type { Kysely } from "kysely";
import type { Database } from "./schema.js";

export type DialectName = "sqlite" | "postgres";

/** A database that is open and up to date. */
export interface OpenedDatabase {
  readonly db: Kysely<Database>;
  readonly dialect: DialectName;
  /** Where it is, for a message: a file, or host, port and name. Never a user or a password. */
  readonly place: string;
  /** Closes every connection. Statements that are under way end first. */
  readonly close: () => Promise<void>;
}
