import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UserError } from "../../src/user-error.js";
import { killRounds } from "./kill-rounds.js";

// Kills processes in the middle of answers and says whether anything that was acknowledged is lost. After a build:
//   node dist/scripts/kill-test/main.js                     200 kills on a new SQLite file
//   DATABASE_URL=postgres://… node dist/scripts/kill-test/main.js   the same on PostgreSQL, in an empty database
//   --times N

const { values } = parseArgs({ options: { times: { type: "string", default: "200" } } });
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) {
  throw new UserError("usage", `--times: expected a whole number from 1 on, got ${values.times}`);
}

const folder = mkdtempSync(join(tmpdir(), "studybot-kill-"));
try {
  const url = process.env.DATABASE_URL;
  const report = await killRounds({
    answerer: fileURLToPath(new URL("answerer.js", import.meta.url)),
    settings: { dataFolder: folder, ...(url === undefined ? {} : { url }) },
    times,
    random: Math.random,
  });
  const { kills, acknowledged, kept, lost, torn } = report;
  const place = url === undefined ? "SQLite" : "PostgreSQL";
  console.log(
    `${place}: ${kills} kills, ${acknowledged} answers acknowledged, ${kept} kept, ${lost.length} lost, ${torn} torn`,
  );
  for (const line of lost) console.log(`lost: ${line}`);
  if (lost.length > 0 || torn > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
