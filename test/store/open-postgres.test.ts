import { sql } from "kysely";
import { expect, test } from "vitest";
import { describeOnDatabases } from "../support/databases.js";

describeOnDatabases("a connection that breaks while it is used", (database) => {
  test.runIf(database.dialect === "postgres")(
    "fails its own query alone, and the next one gets another",
    async () => {
      const { db } = await database.open();
      const broken = db
        .transaction()
        .execute((transaction) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction));
      await expect(broken).rejects.toThrow(/terminat/);
      expect(await db.selectFrom("quiz_people").selectAll().execute()).toEqual([]);
    },
  );
});
