import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, test } from "vitest";
import type { DialectName, OpenedDatabase } from "../../src/store/database.js";
import type { DatabaseSettings } from "../../src/store/database-settings.js";
import { openDatabase } from "../../src/store/open-database.js";

const DEFAULT_POSTGRES = "postgres://postgres@127.0.0.1:5432/test";
const REACHING_MS = 3000;
/** A busy machine takes its time for a database. */
const BUSY_MACHINE_MS = 60_000;

/** One kind of database, empty for each test that asks for it. */
export interface TestDatabase {
  readonly dialect: DialectName;
  /** This test's database, for a second connection or another process. */
  readonly settings: () => Promise<DatabaseSettings>;
  /** Opens this test's database, once more at every call; all are closed and dropped after the test. */
  readonly open: () => Promise<OpenedDatabase>;
}

interface Place {
  readonly settings: DatabaseSettings;
  readonly drop: () => Promise<void>;
}

const asked = process.env.STUDYBOT_TEST_POSTGRES;
const postgresUrl = asked || DEFAULT_POSTGRES;
const postgresPlace = new URL(postgresUrl).host;
const unreachable = await reasonNotReached(postgresUrl);

/** Runs the same tests on SQLite and on PostgreSQL; says so where PostgreSQL cannot be reached. */
export function describeOnDatabases(name: string, suite: (database: TestDatabase) => void): void {
  describe(`${name}, on SQLite`, { timeout: BUSY_MACHINE_MS }, () =>
    suite(testDatabase("sqlite", makeFolder)),
  );
  if (unreachable === undefined) {
    describe(`${name}, on PostgreSQL`, { timeout: BUSY_MACHINE_MS }, () =>
      suite(testDatabase("postgres", makeSchema)),
    );
  } else if (asked) {
    test(`${name}, on PostgreSQL`, () => {
      throw new Error(
        `STUDYBOT_TEST_POSTGRES names ${postgresPlace}, which cannot be reached: ${unreachable}`,
      );
    });
  } else {
    test.skip(`${name}, on PostgreSQL: skipped, ${postgresPlace} cannot be reached (${unreachable})`, () => {});
  }
}

function testDatabase(dialect: DialectName, make: () => Promise<Place>): TestDatabase {
  let place: Promise<Place> | undefined;
  const opened: OpenedDatabase[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
    await (await place)?.drop();
    place = undefined;
  });
  const settings = async (): Promise<DatabaseSettings> => {
    place ??= make();
    return (await place).settings;
  };
  return {
    dialect,
    settings,
    open: async () => {
      const database = await openDatabase(await settings());
      opened.push(database);
      return database;
    },
  };
}

async function makeFolder(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "studybot-store-"));
  return {
    settings: { dataFolder: folder },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function makeSchema(): Promise<Place> {
  const schema = `studybot_test_${randomBytes(8).toString("hex")}`;
  await onPostgres(postgresUrl, `create schema ${schema}`);
  const url = new URL(postgresUrl);
  url.searchParams.set("options", `-c search_path=${schema}`);
  return {
    settings: { url: url.href, dataFolder: "unused" },
    drop: () => onPostgres(postgresUrl, `set client_min_messages = warning; drop schema ${schema} cascade`),
  };
}

async function onPostgres(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: REACHING_MS });
  try {
    await client.connect();
    await client.query(statements);
  } finally {
    await client.end();
  }
}

async function reasonNotReached(url: string): Promise<string | undefined> {
  try {
    await onPostgres(url, "select 1");
    return undefined;
  } catch (error) {
    const first = error instanceof AggregateError ? error.errors[0] : error;
    return first instanceof Error ? first.message : String(first);
  }
}
