import type { Kysely, Transaction } from "kysely";

/** Reads all of it at one moment, whatever others write meanwhile. */
export function snapshot<Tables, Result>(
  db: Kysely<Tables>,
  read: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}
