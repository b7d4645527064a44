import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../../src/store/open-database.js";
import { UserError } from "../../src/user-error.js";
import { describeOnDatabases } from "../support/databases.js";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "studybot-open-"));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function failure(settings: {
  readonly url?: string;
  readonly dataFolder?: string;
}): Promise<UserError> {
  const error = await openDatabase({ dataFolder: folder(), ...settings }).catch((reason: unknown) => reason);
  if (error instanceof UserError) return error;
  throw new Error(`expected a UserError, got ${error}`);
}

describeOnDatabases("an opened database", (database) => {
  it("has its tables, and has them still when it is opened again", async () => {
    const first = await database.open();
    const question = {
      ...{ id: "a", user_id: "1", guild_id: null, question: "容器?", question_key: "k", locale: "ja" },
      ...{ note: null, tag: null, found: 1 as const, source: null, asked_at: 1_795_514_158_772 },
    };
    await first.db.insertInto("asked_questions").values(question).execute();
    const second = await database.open();
    expect(await second.db.selectFrom("asked_questions").selectAll().execute()).toEqual([question]);
  });

  it("hands out integers and sums as numbers", async () => {
    const { db } = await database.open();
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.lit(1_795_514_158_772)} as instant, count(*) as count, sum(n) as sum
      from (select cast(2 as bigint) as n union all select 3) as numbers`.execute(db);
    expect(rows).toEqual([{ instant: 1_795_514_158_772, count: 2, sum: 5 }]);
  });

  it("is made once by several that open it at the same moment", async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => database.open()));
    const counts = await Promise.all(
      opened.map(({ db }) =>
        db
          .selectFrom("asked_topics")
          .select((eb) => eb.fn.countAll().as("n"))
          .execute(),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 5 }, () => [{ n: 0 }]));
  });

  it("lets one transaction wait for another, however they read and write", async () => {
    const stores = [await database.open(), await database.open()];
    await stores[0]!.db
      .insertInto("asked_topics")
      .values({
        ...{ scope: "", question_key: "k", question: "q", folded: "q" },
        ...{ asked_count: 0, found_count: 0, wrong_count: 0, last_asked_at: 0 },
      })
      .execute();
    const add = ({ db }: (typeof stores)[number]) =>
      db.transaction().execute(async (transaction) => {
        await transaction.selectFrom("asked_verdicts").selectAll().execute();
        await new Promise((resolve) => setImmediate(resolve));
        await transaction
          .updateTable("asked_topics")
          .set((eb) => ({ asked_count: eb("asked_count", "+", 1) }))
          .execute();
      });
    await Promise.all(Array.from({ length: 40 }, (_, i) => add(stores[i % 2]!)));
    expect(await stores[0]!.db.selectFrom("asked_topics").select("asked_count").execute()).toEqual([
      { asked_count: 40 },
    ]);
  });

  it("is refused when a newer program has made it, and is left as it is", async () => {
    const { db } = await database.open();
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2999-01-01T00:00:00Z')`.execute(
      db,
    );
    const error = await database.open().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain("is of a newer version: it has 9999-later");
    expect(await db.selectFrom("asked_questions").selectAll().execute()).toEqual([]);
  });
});

describe("a file", () => {
  it("is written ahead, and on the disk before anything is acknowledged", async () => {
    const { db, close } = await openDatabase({ dataFolder: folder() });
    onTestFinished(close);
    const { rows: journal } = await sql`pragma journal_mode`.execute(db);
    // 2 is FULL; NORMAL may lose what was committed when the machine stops: https://www.sqlite.org/pragma.html#pragma_synchronous
    const { rows: synchronous } = await sql`pragma synchronous`.execute(db);
    expect([...journal, ...synchronous]).toEqual([{ journal_mode: "wal" }, { synchronous: 2 }]);
  });
});

describe("what cannot be opened", () => {
  it("is said with what was expected, and without the URL's password", async () => {
    for (const url of [
      "mysql://u:hunter22@h/d",
      "sqlite:hunter22",
      "hunter22",
      "postgres://u:hunter22@[h/d",
    ]) {
      const { code, message, cause } = await failure({ url });
      expect(code).toBe("configuration");
      expect(message).toContain("DATABASE_URL: expected postgres://user:password@host:5432/database");
      expect(`${message} ${cause}`).not.toContain("hunter22");
    }
  });

  it("is a server that nobody serves", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const { code, message, cause } = await failure({ url: `postgresql://u:hunter22@127.0.0.1:${port}/d` });
    expect(code).toBe("database");
    expect(message).toContain(`cannot use the PostgreSQL database 127.0.0.1:${port}/d: connect ECONNREFUSED`);
    expect(`${message} ${cause}`).not.toContain("hunter22");
  });

  it("is a file that is no database, or stands where the folder should be", async () => {
    const dataFolder = folder();
    writeFileSync(
      join(dataFolder, "studybot.db"),
      "a text that is long enough to be taken for a header, and is none",
    );
    expect((await failure({ dataFolder })).message).toContain(
      `cannot open the database ${join(dataFolder, "studybot.db")}: file is not a database`,
    );
    writeFileSync(join(dataFolder, "file"), "");
    expect((await failure({ dataFolder: join(dataFolder, "file") })).message).toContain("STUDYBOT_DATA");
    mkdirSync(join(dataFolder, "other", "studybot.db"), { recursive: true });
    expect((await failure({ dataFolder: join(dataFolder, "other") })).message).toContain(
      "the file cannot be opened or made",
    );
  });

  it("is no folder that is not there yet: it is made, for nobody else to look into", async () => {
    const dataFolder = join(folder(), "a", "b");
    const { close, place } = await openDatabase({ dataFolder });
    await close();
    expect(statSync(dataFolder).mode & 0o777).toBe(0o700);
    expect(place).toBe(join(dataFolder, "studybot.db"));
  });
});
