import { type Dialect, Kysely } from "kysely";
import { UserError } from "../user-error.js";
import type { DialectName, OpenedDatabase } from "./database.js";
import { type DatabaseSettings, databaseUrlSchema } from "./database-settings.js";
import { migrate } from "./migrate.js";
import type { OpenPostgresOptions } from "./open-postgres.js";
import { OwnSchemaDialect } from "./postgres-dialect.js";
import type { Database } from "./schema.js";

interface Reached {
  readonly dialect: Dialect;
  readonly name: DialectName;
  readonly place: string;
  readonly schema?: string;
}

/**
 * Opens the database and brings its tables up to date: PostgreSQL by its URL, else the SQLite file `studybot.db` in
 * the data folder, which is made where it is not there. Integers come back as numbers on both.
 *
 * SQLite has one connection: inside `db.transaction()` every query goes through the transaction, another one would
 * wait for it for ever.
 *
 * @throws UserError `configuration` for a URL of another kind; `database` where it cannot be reached, written or read,
 *   or is of a newer version
 */
export async function openDatabase(
  settings: DatabaseSettings,
  options: OpenPostgresOptions = {},
): Promise<OpenedDatabase> {
  const { dialect, name, place, schema } = await reach(settings, options);
  const db = new Kysely<Database>({ dialect });
  try {
    await migrate(db, { place, ...(schema === undefined ? {} : { schema }) });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, dialect: name, place, close: () => db.destroy() };
}

/** Of the two drivers, one of which takes 5 MB, only the one that is wanted is loaded. */
async function reach({ url, dataFolder }: DatabaseSettings, options: OpenPostgresOptions): Promise<Reached> {
  if (url === undefined) {
    const { openSqlite } = await import("./open-sqlite.js");
    return { ...openSqlite(dataFolder), name: "sqlite" };
  }
  const checked = databaseUrlSchema.safeParse(url);
  if (!checked.success) {
    throw new UserError("configuration", checked.error.issues.map((issue) => issue.message).join("; "));
  }
  const { openPostgres } = await import("./open-postgres.js");
  const { pool, place, schema } = await openPostgres(url, options);
  return { dialect: new OwnSchemaDialect({ pool }), name: "postgres", place, schema };
}
