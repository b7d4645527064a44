import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import Libsql from "libsql";
import { makeFolder } from "../index/make-folder.js";
import { UserError } from "../user-error.js";
import { createSqliteDialect } from "./sqlite-dialect.js";

const FILE_NAME = "studybot.db";

/** It holds what people asked: nobody else of the machine looks into a folder that is made here. */
const OWNER_ONLY = 0o700;

/** While a file is opened there is nothing else to do but to wait, in ms. */
const OPENING_PATIENCE_MS = 5000;
/** SQLite's own wait blocks the event loop: what takes longer is waited for by the dialect. In ms. */
const BLOCKING_WAIT_MS = 5;

/** The SQLite file of a data folder. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, FILE_NAME);
}

export function databaseFileExists(dataFolder: string): boolean {
  return existsSync(databaseFile(dataFolder));
}

/**
 * Opens the file of the data folder, and makes both where they are not there yet. What is acknowledged is on the disk:
 * WAL with `synchronous = FULL`.
 *
 * @throws UserError `database` where the folder or the file cannot be made, written or read
 */
export function openSqlite(dataFolder: string) {
  const file = databaseFile(dataFolder);
  try {
    makeFolder(resolve(dataFolder), OWNER_ONLY);
    // A relative name could read as a URL.
    const database = new Libsql(resolve(file));
    try {
      database.exec(`pragma busy_timeout = ${OPENING_PATIENCE_MS}`);
      database.exec("pragma journal_mode = wal");
      database.exec("pragma synchronous = full");
      database.exec("pragma foreign_keys = on");
      // Says now rather than later that a file is no database, or that it cannot be written.
      database.exec("begin immediate; rollback");
      database.exec(`pragma busy_timeout = ${BLOCKING_WAIT_MS}`);
    } catch (error) {
      database.close();
      throw error;
    }
    return { dialect: createSqliteDialect(database), place: file };
  } catch (error) {
    throw new UserError(
      "database",
      `cannot open the database ${file}: ${reason(error)}; expected a folder that can be written, set by STUDYBOT_DATA`,
      { cause: error },
    );
  }
}

/** libsql wraps what SQLite says about opening a file in its own words. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^ConnectionFailed\("Unable to open connection to local database .*: 14"\)$/s.test(message)
    ? "the file cannot be opened or made"
    : message;
}
