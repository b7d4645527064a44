import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Statements that are kept: more than the stores have, apart from those that write several rows. */
const STATEMENTS_KEPT = 200;

/** UTF-16 code units of SQL: longer ones write many rows, and each number of rows is another statement. */
const LONGEST_KEPT = 4000;

/**
 * A connection that prepares a statement once for each SQL. A statement may be kept where it has come to its end,
 * which lets go of what it read; one that failed is not used again. The exception is one that found the file busy:
 * libsql does not reset it, and running it once more is all that does.
 */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();

  function statementOf(sql: string): SqliteStatement {
    const statement = kept.get(sql) ?? database.prepare(sql);
    if (sql.length > LONGEST_KEPT) return statement;
    // A map lists what was put in first at its beginning: the one that was used least lately.
    kept.delete(sql);
    kept.set(sql, statement);
    for (const oldest of kept.keys()) {
      if (kept.size <= STATEMENTS_KEPT) break;
      kept.delete(oldest);
    }
    return statement;
  }

  return {
    prepare(sql) {
      const statement = statementOf(sql);
      const run = <Result>(work: () => Result): Result => {
        try {
          return work();
        } catch (error) {
          if (!isBusy(error)) kept.delete(sql);
          throw error;
        }
      };
      return {
        reader: statement.reader,
        all: (parameters) => run(() => statement.all(parameters)),
        run: (parameters) => run(() => statement.run(parameters)),
        // Who reads row by row may stop before the end.
        iterate: (parameters) => database.prepare(sql).iterate(parameters),
      };
    },
    close() {
      kept.clear();
      database.close();
    },
  };
}

/** Whether another connection was writing. */
export function isBusy(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.startsWith("SQLITE_BUSY");
}
