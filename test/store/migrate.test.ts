import { type Kysely, type Migration, sql } from "kysely";
import { expect, it } from "vitest";
import type { OpenedDatabase } from "../../src/store/database.js";
import { migrate } from "../../src/store/migrate.js";
import { MIGRATIONS } from "../../src/store/migrations/migrations.js";
import { describeOnDatabases } from "../support/databases.js";

const createLater: Migration = {
  up: (db: Kysely<unknown>) => db.schema.createTable("later").addColumn("id", "text").execute(),
};
const breaking: Migration = {
  up: async (db: Kysely<unknown>) => {
    await createLater.up(db);
    await sql`insert into no_such_table values (1)`.execute(db);
  },
};

async function migrateTo({ db, dialect, place }: OpenedDatabase, later: Migration): Promise<void> {
  const schema =
    dialect === "sqlite"
      ? undefined
      : (await sql<{ schema: string }>`select current_schema() as schema`.execute(db)).rows[0]?.schema;
  const migrations = { ...MIGRATIONS, "9000-later": later };
  await migrate(db, { place, migrations, ...(schema === undefined ? {} : { schema }) });
}

const doneMigrations = async ({ db }: OpenedDatabase): Promise<unknown[]> =>
  (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(
    ({ name }) => name,
  );

it("numbers the migrations without a gap", () => {
  const numbers = Object.keys(MIGRATIONS).map((name) => /^(\d{4})-[a-z]+(?:-[a-z]+)*$/.exec(name)?.[1]);
  expect(numbers).toEqual(numbers.map((_, i) => String(i + 1).padStart(4, "0")));
});

describeOnDatabases("migrations", (database) => {
  it("are each done once, whoever asks and however often", async () => {
    const opened = await Promise.all(Array.from({ length: 3 }, () => database.open()));
    expect(await doneMigrations(opened[0]!)).toEqual(Object.keys(MIGRATIONS));
    await Promise.all(opened.map((each) => migrateTo(each, createLater)));
    await migrateTo(opened[0]!, createLater);
    expect(await doneMigrations(opened[0]!)).toEqual([...Object.keys(MIGRATIONS), "9000-later"]);
  });

  it("leave the tables as they were when one fails in the middle, and are done when it is mended", async () => {
    const opened = await database.open();
    await expect(migrateTo(opened, breaking)).rejects.toThrow("no_such_table");
    expect(await doneMigrations(opened)).toEqual(Object.keys(MIGRATIONS));
    await migrateTo(opened, createLater);
    expect((await sql`select * from later`.execute(opened.db)).rows).toEqual([]);
  });
});
