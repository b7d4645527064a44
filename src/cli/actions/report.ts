import type { AskedReport } from "../../answer/asked-store.js";
import { createAskedStore } from "../../store/asked-store.js";
import type { CliIo } from "../cli-io.js";
import { outputOf } from "../output.js";
import { renderReport } from "../render/report.js";
import { withDatabase } from "../with-database.js";

const DAY_MS = 86_400_000;

export interface ReportArguments {
  /** Only what was asked in so many days until now. @default all */
  readonly days?: number;
  /** Lines of each list. */
  readonly limit: number;
  readonly json: boolean;
}

const NOTHING: AskedReport = { asked: 0, people: 0, notFound: [], markedWrong: [], mostAsked: [] };

/**
 * Prints what was asked. Where there is no database yet nothing was, and none is made.
 *
 * @throws UserError `configuration` or `database`
 */
export async function reportAction({ days, limit, json }: ReportArguments, io: CliIo): Promise<void> {
  const since = days === undefined ? {} : { since: io.clock() - days * DAY_MS };
  const report = await withDatabase<AskedReport>(
    io.env,
    (database) => createAskedStore(database).report({ limit, ...since }),
    { missing: () => NOTHING },
  );
  if (json) {
    io.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  io.stdout.write(renderReport(report, { output: outputOf(io), ...(days === undefined ? {} : { days }) }));
}
