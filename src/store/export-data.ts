import { type Kysely, sql } from "kysely";
import { DATA_FORMAT, type DataFooter, type DataHeader, type DataRow } from "./data-format.js";
import { MIGRATIONS } from "./migrations/migrations.js";
import type { Database } from "./schema.js";
import { snapshot } from "./snapshot.js";
import { type StoredTable, TABLES } from "./tables.js";

/** Rows that are read at once. */
const PAGE = 500;

/**
 * Writes every table as JSON lines, as it stands at one moment, whatever is written meanwhile. SQLite and PostgreSQL
 * give the same lines; within a table each has its own order of texts.
 *
 * @param writeLine takes a line without its end; the next one waits for it
 * @returns how many rows were written
 */
export function exportData(
  db: Kysely<Database>,
  writeLine: (line: string) => Promise<void> | void,
): Promise<number> {
  return snapshot(db, async (transaction) => {
    const migration = Object.keys(MIGRATIONS).sort().at(-1) ?? "";
    const write = async (value: DataHeader | DataRow | DataFooter) => writeLine(JSON.stringify(value));
    await write({ studybot: "data", format: DATA_FORMAT, migration });
    let rows = 0;
    for (const table of TABLES) {
      for await (const row of rowsOf(transaction, table)) {
        await write({ table: table.name, row });
        rows++;
      }
    }
    await write({ end: true, rows });
    return rows;
  });
}

/** All rows in the order of their key, a page at a time. */
async function* rowsOf(db: Kysely<Database>, { name, key }: StoredTable): AsyncGenerator<DataRow["row"]> {
  const keyColumns = sql.join(key.map((column) => sql.ref(column)));
  for (let after: DataRow["row"] | undefined; ; ) {
    const last = after;
    const beyond =
      last === undefined
        ? sql``
        : sql`where (${keyColumns}) > (${sql.join(key.map((column) => last[column]))})`;
    const { rows } = await sql<DataRow["row"]>`
      select * from ${sql.table(name)} ${beyond} order by ${keyColumns} limit ${PAGE}`.execute(db);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
