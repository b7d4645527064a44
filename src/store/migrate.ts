import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { UserError } from "../user-error.js";
import { MIGRATIONS } from "./migrations/migrations.js";

export interface MigrateOptions {
  /** PostgreSQL's schema that holds the tables; absent where there are no schemas. */
  readonly schema?: string;
  /** For a message. */
  readonly place: string;
  /** @default those of this program */
  readonly migrations?: Readonly<Record<string, Migration>>;
}

const MIGRATION_TABLE = "kysely_migration";

/**
 * Brings the tables up to date. Of several processes that start at once one does it, the others wait for it.
 *
 * @throws UserError `database` where a newer program has made the tables
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  { schema, place, migrations = MIGRATIONS }: MigrateOptions,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = (await doneMigrations(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new UserError(
      "database",
      `the database ${place} is of a newer version: it has ${unknown.join(", ")}, this program knows up to ${Object.keys(migrations).sort().at(-1)}; use the newer studybot`,
    );
  }
  throw error;
}

async function doneMigrations<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db);
  return rows.map((row) => row.name);
}
