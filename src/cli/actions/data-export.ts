import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { exportData } from "../../store/export-data.js";
import { UserError } from "../../user-error.js";
import type { CliIo } from "../cli-io.js";
import { withDatabase } from "../with-database.js";

/** As `import` reads standard input. */
const STANDARD_OUTPUT = "-";
/** Characters that are written at once. */
const BUFFER = 65_536;
/** It holds what people asked: nobody else of the machine reads it. */
const OWNER_ONLY = 0o600;

/**
 * Writes every table to a file, or to standard output. A file is there once it is whole: an older one stays until then.
 *
 * @throws UserError `configuration`, `database`; `data-file` where the file cannot be written
 */
export async function exportAction(file: string | undefined, io: CliIo): Promise<void> {
  const missing = (place: string): never => {
    throw new UserError("database", `there is no database ${place} yet: nothing to export`);
  };
  await withDatabase(
    io.env,
    async ({ db, place }) => {
      if (file === undefined || file === STANDARD_OUTPUT) {
        await exportData(db, (line) => {
          io.stdout.write(`${line}\n`);
          return io.drained();
        });
        return;
      }
      const rows = await writeFile(file, (writeLine) => exportData(db, writeLine));
      io.stderr.write(`studybot: ${rows} ${rows === 1 ? "row" : "rows"} of ${place} written to ${file}\n`);
    },
    { missing },
  );
}

async function writeFile<Result>(
  file: string,
  fill: (writeLine: (line: string) => void) => Promise<Result>,
): Promise<Result> {
  const part = `${file}.part`;
  const descriptor = onDisk(file, () => openSync(part, "w", OWNER_ONLY));
  try {
    let waiting = "";
    const flush = (): void => {
      onDisk(file, () => writeWhole(descriptor, Buffer.from(waiting)));
      waiting = "";
    };
    const result = await fill((line) => {
      waiting += `${line}\n`;
      if (waiting.length >= BUFFER) flush();
    });
    flush();
    onDisk(file, () => {
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(part, file);
    });
    return result;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** A disk may take less than it is given. */
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

function onDisk<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError("data-file", `cannot write ${file}: ${reason}`, { cause: error });
  }
}
