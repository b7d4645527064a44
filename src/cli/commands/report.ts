import { InvalidArgumentError } from "commander";
import { wholeNumber } from "../whole-number.js";
import type { Registration } from "./command.js";

const DEFAULT_LIMIT = 10;
const MOST_LINES = 1000;

interface ReportFlags {
  readonly json?: true;
  /** Days; absent for all. */
  readonly since?: number | "all";
  readonly limit: number;
}

/** `studybot report`: what was asked in Discord, for those who keep the notes. */
export function registerReport({ program, io }: Registration): void {
  program
    .command("report")
    .description("what was asked in Discord and not found, what was marked wrong, and what is asked most")
    .option("--json", "print the report as one line of JSON")
    .option("--since <days>", "only what was asked since then: 7d, 30d, or all", readSince, "all")
    .option(
      "--limit <n>",
      `lines of each list, 1 to ${MOST_LINES}`,
      wholeNumber({ to: MOST_LINES }),
      DEFAULT_LIMIT,
    )
    .addHelpText("after", "\nThe database is that of the bot: DATABASE_URL, or a file in STUDYBOT_DATA.")
    .action(async ({ json, since, limit }: ReportFlags) => {
      const { reportAction } = await import("../actions/report.js");
      await reportAction(
        { json: json === true, limit, ...(typeof since === "number" ? { days: since } : {}) },
        io,
      );
    });
}

function readSince(value: string): number | "all" {
  if (value === "all") return value;
  const days = /^(\d{1,4})d$/.exec(value)?.[1];
  if (days === undefined || Number(days) === 0)
    throw new InvalidArgumentError("Expected days, such as 7d, or all.");
  return Number(days);
}
