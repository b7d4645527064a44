import { setTimeout as wait } from "node:timers/promises";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { isBusy, keepStatements } from "./statement-cache.js";

/** How long a statement waits for another connection's write, in ms. */
const PATIENCE_MS = 15_000;
const SHORTEST_WAIT_MS = 1;
const LONGEST_WAIT_MS = 25;

/** What Kysely needs of a connection, and what is needed here. */
export interface Connection extends SqliteDatabase {
  readonly inTransaction: boolean;
  readonly exec: (statement: string) => unknown;
}

/**
 * Kysely's SQLite with four differences. A transaction takes the write lock at once: one that reads first and writes
 * later fails where another process has written in between (https://www.sqlite.org/rescode.html#busy_snapshot). A
 * busy file is waited for without blocking the event loop, on which the other connection may be waiting too.
 * Migrations run in a transaction, which SQLite's DDL allows. And a statement is prepared once.
 */
export function createSqliteDialect(connection: Connection): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new PatientDriver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database: keepStatements(database) });
    this.#database = database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: <Row>(query: CompiledQuery) => this.#execute<Row>(connection, query),
      streamQuery: (query: CompiledQuery, chunkSize: number) => connection.streamQuery(query, chunkSize),
    };
  }

  override async beginTransaction(_: DatabaseConnection, settings: TransactionSettings = {}): Promise<void> {
    await this.#begin(settings.accessMode === "read only" ? "begin" : "begin immediate");
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec("commit");
  }

  override async rollbackTransaction(): Promise<void> {
    // SQLite itself takes back a transaction that it cannot go on with, as on a full disk.
    if (this.#database.inTransaction) this.#database.exec("rollback");
  }

  /**
   * A statement that writes gets a transaction of its own. libsql does not reset a prepared statement that found the
   * file busy, after which no transaction of the connection can be committed; it does reset what `exec` runs.
   */
  async #execute<Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#database.inTransaction) return connection.executeQuery<Row>(query);
    if (SelectQueryNode.is(query.query)) return patiently(() => connection.executeQuery<Row>(query));
    await this.#begin("begin immediate");
    try {
      const result = await connection.executeQuery<Row>(query);
      this.#database.exec("commit");
      return result;
    } catch (error) {
      await this.rollbackTransaction();
      throw error;
    }
  }

  #begin(statement: string): Promise<unknown> {
    return patiently(async () => this.#database.exec(statement));
  }
}

/** Tries again while another connection writes. */
async function patiently<Result>(attempt: () => Promise<Result>): Promise<Result> {
  let pause = SHORTEST_WAIT_MS;
  for (let waited = 0; ; waited += pause, pause = Math.min(2 * pause, LONGEST_WAIT_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE_MS) throw error;
    }
    await wait(pause);
  }
}
