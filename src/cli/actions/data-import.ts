import { createReadStream } from "node:fs";
import { importData } from "../../store/import-data.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import { readLines } from "../read-lines.js";
import { withDatabase } from "../with-database.js";

/** Stands for standard input. */
const STDIN = "-";

export interface ImportArguments {
  /** STDIN for what comes by the pipe. */
  readonly file: string;
  /** Whether what is in the database is deleted first. */
  readonly replace: boolean;
}

/**
 * Reads a backup into the database that the environment names.
 *
 * @throws UserError `configuration`, `database`; `data-file` for a file that cannot be read or is not whole; `usage`
 *   where the database holds something and `replace` is not set
 */
export async function importAction({ file, replace }: ImportArguments, io: CliIo): Promise<void> {
  const piped = file === STDIN;
  const name = piped ? "standard input" : file;
  await withDatabase(io.env, async (database) => {
    const lines = readLines(piped ? io.stdin : bytesOf(file));
    const rows = await importData(database, lines, { file: name, replace });
    io.stderr.write(
      `studybot: ${rows} ${rows === 1 ? "row" : "rows"} of ${name} read into ${database.place}\n`,
    );
  });
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError("data-file", `cannot read ${file}: ${reason}`, { cause: error });
  }
}
