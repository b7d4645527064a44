import { type Kysely, sql } from "kysely";
import { UserError } from "../user-error.js";
import type { OpenedDatabase } from "./database.js";
import { readColumns } from "./read-columns.js";
import { type ReadRow, readData } from "./read-data.js";
import type { Database } from "./schema.js";
import { TABLES } from "./tables.js";

/** Rows that are written at once. */
const PAGE = 200;

export interface ImportOptions {
  /** The file's name, for a message. */
  readonly file: string;
  /** Whether what is there already is deleted first. @default false */
  readonly replace?: boolean;
}

/**
 * Reads back what `exportData` wrote, into SQLite or PostgreSQL, whichever it came from. It is one transaction: all of
 * it is there afterwards, or the database is as it was. Others who write wait for its end.
 *
 * @param lines without their ends
 * @returns how many rows were written
 * @throws UserError `data-file` with file and line for a file that is cut, foreign, newer or damaged; `usage` where the
 *   database holds something and `replace` is not set
 */
export function importData(
  { db, dialect }: Pick<OpenedDatabase, "db" | "dialect">,
  lines: AsyncIterable<string>,
  { file, replace = false }: ImportOptions,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    if (dialect === "postgres") {
      const names = TABLES.map(({ name }) => sql.table(name));
      await sql`lock table ${sql.join(names)} in exclusive mode`.execute(transaction);
    }
    if (replace) await deleteAll(transaction);
    else await refuseFull(transaction);
    const columns = await readColumns(transaction, dialect);
    let page: ReadRow[] = [];
    let count = 0;
    for await (const row of readData(lines, { file, columns })) {
      if (page.length === PAGE || (page[0] !== undefined && !alike(page[0], row))) {
        await insertRows(transaction, page, file);
        page = [];
      }
      page.push(row);
      count++;
    }
    await insertRows(transaction, page, file);
    return count;
  });
}

async function refuseFull(db: Kysely<Database>): Promise<void> {
  for (const { name } of TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) {
      throw new UserError(
        "usage",
        `the database is not empty (${name} has rows); --replace deletes what is there and puts the file in its place`,
      );
    }
  }
}

async function deleteAll(db: Kysely<Database>): Promise<void> {
  for (const { name } of TABLES.toReversed()) await sql`delete from ${sql.table(name)}`.execute(db);
}

/** One insert takes rows of one table with the same columns. */
function alike(a: ReadRow, b: ReadRow): boolean {
  const [ofA, ofB] = [Object.keys(a.row), Object.keys(b.row)];
  return (
    a.table === b.table && ofA.length === ofB.length && ofA.every((column) => Object.hasOwn(b.row, column))
  );
}

async function insertRows(db: Kysely<Database>, rows: readonly ReadRow[], file: string): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first.row);
  const values = rows.map(({ row }) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  try {
    await sql`insert into ${sql.table(first.table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(db);
  } catch (error) {
    if (!breaksConstraint(error)) throw error;
    throw new UserError(
      "data-file",
      `${file}:${first.line}: between here and line ${rows.at(-1)?.line} is a row of ${first.table} that came before, or that refers to one that did not`,
      { cause: error },
    );
  }
}

/** SQLite's SQLITE_CONSTRAINT_…, PostgreSQL's class 23 (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
function breaksConstraint(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("SQLITE_CONSTRAINT") || /^23\d{3}$/.test(code);
}
