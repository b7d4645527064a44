import { afterAll, beforeAll, expect, test } from "vitest";
import { killRounds } from "../../scripts/kill-test/kill-rounds.js";
import { compileScript } from "../support/compile-script.js";
import { describeOnDatabases } from "../support/databases.js";

/** The whole of it is `scripts/kill-test`. */
const KILLS = 5;
const PATIENCE_MS = 60_000;

let answerer: Awaited<ReturnType<typeof compileScript>>;
beforeAll(async () => {
  answerer = await compileScript("scripts/kill-test/answerer.ts");
}, PATIENCE_MS);
afterAll(() => answerer.remove());

describeOnDatabases("processes that are killed in the middle of answers", (database) => {
  test(
    "leave every answer that they were told is kept, each whole",
    async () => {
      const settings = await database.settings();
      const report = await killRounds({
        answerer: answerer.file,
        settings,
        times: KILLS,
        random: Math.random,
      });
      expect(report).toMatchObject({ kills: KILLS, lost: [], torn: 0 });
      expect(report.acknowledged).toBeGreaterThanOrEqual(KILLS);
      expect(report.kept).toBeGreaterThanOrEqual(report.acknowledged);
    },
    PATIENCE_MS,
  );
});
