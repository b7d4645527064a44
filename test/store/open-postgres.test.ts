import { sql } from "kysely";
import { expect, test } from "vitest";
import { describeOnDatabases } from "../support/databases.js";

describeOnDatabases("a pool of connections", (database) => {
  test.runIf(database.dialect === "postgres")("that breaks one in use fails its query alone", async () => {
    const { db } = await database.open();
    const broken = db
      .transaction()
      .execute((transaction) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction));
    await expect(broken).rejects.toThrow(/terminat/);
    expect(await db.selectFrom("quiz_people").selectAll().execute()).toEqual([]);
  });

  test.runIf(database.dialect === "postgres")(
    "opens while other schemas of the database come and go",
    async () => {
      const { db } = await database.open();
      let over = false;
      const others = [1, 2].map(async (n) => {
        while (!over) {
          const schema = sql.id(`studybot_passing_${n}_${process.pid}`);
          await sql`create schema ${schema} create table one (x int) create table two (x int)`.execute(db);
          await sql`drop schema ${schema} cascade`.execute(db);
        }
      });
      try {
        for (let n = 0; n < 6; n += 1) await database.open();
      } finally {
        over = true;
      }
      await Promise.all(others);
    },
  );
});
