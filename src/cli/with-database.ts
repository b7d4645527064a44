import type { OpenedDatabase } from "../store/database.js";
import { type DatabaseSettings, readDatabaseSettings } from "../store/database-settings.js";
import { openDatabase } from "../store/open-database.js";
import { databaseFile, databaseFileExists } from "../store/open-sqlite.js";
import type { CliIo } from "./cli-io.js";

export interface WithDatabaseOptions<Result> {
  /** What is done where there is no file yet, with its place. @default the file is made */
  readonly missing?: (place: string) => Result;
}

/**
 * Opens the database that the environment names, as the bot does, and closes it again.
 *
 * @throws UserError `configuration` or `database`
 */
export async function withDatabase<Result>(
  env: CliIo["env"],
  use: (database: OpenedDatabase) => Promise<Result>,
  { missing }: WithDatabaseOptions<Result> = {},
): Promise<Result> {
  const settings: DatabaseSettings = readDatabaseSettings(env);
  const { url, dataFolder } = settings;
  if (missing !== undefined && url === undefined && !databaseFileExists(dataFolder)) {
    return missing(databaseFile(dataFolder));
  }
  const database = await openDatabase(settings);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
