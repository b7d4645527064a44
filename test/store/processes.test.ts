import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { createAskedStore } from "../../src/store/asked-store.js";
import type { OpenedDatabase } from "../../src/store/database.js";
import type { DatabaseSettings } from "../../src/store/database-settings.js";
import { describeOnDatabases } from "../support/databases.js";

const BUILT = new URL("../../dist/src/store/", import.meta.url);

/** Asks without end, 20 at a time, and says the id of each question once it is acknowledged. */
const WRITER = `
  import { writeSync } from "node:fs";
  const [built, settings, person] = process.argv.slice(1);
  const { openDatabase } = await import(built + "open-database.js");
  const { createAskedStore } = await import(built + "asked-store.js");
  const store = createAskedStore(await openDatabase(JSON.parse(settings)));
  for (let n = 0; ; n += 20) {
    await Promise.all(Array.from({ length: 20 }, async (_, i) => {
      const id = await store.record({
        userId: person, guildId: "1", question: "question " + (i % 7), locale: "en-GB", found: true, askedAt: n + i,
      });
      writeSync(1, id + "\\n");
      if (i === 0) await store.judge(id, person, "wrong", n);
    }));
  }
`;

function startWriter(settings: DatabaseSettings, person: string): ChildProcess {
  const args = ["--input-type=module", "-e", WRITER, BUILT.href, JSON.stringify(settings), person];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Kills the process, without a chance to tidy up, once it has said so many ids. */
async function acknowledgedUntilKilled(writer: ChildProcess, after: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const line of createInterface({ input: writer.stdout! })) {
    ids.push(line);
    if (ids.length === after) writer.kill("SIGKILL");
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  expect(writer.signalCode).toBe("SIGKILL");
  // The last line may have been cut.
  return ids.filter((id) => id.length === 16);
}

/** What is counted as it comes, and what there is. */
async function countedAndThere({ db }: OpenedDatabase) {
  const counted = await db
    .selectFrom("asked_topics")
    .select((eb) => [
      eb.fn.sum<number>("asked_count").as("asked"),
      eb.fn.sum<number>("wrong_count").as("wrong"),
    ])
    .where("scope", "=", "1")
    .executeTakeFirstOrThrow();
  const asked = await db.selectFrom("asked_questions").select("id").execute();
  const verdicts = await db.selectFrom("asked_verdicts").select("verdict").execute();
  return {
    counted,
    there: { asked: asked.length, wrong: verdicts.length },
    ids: new Set(asked.map(({ id }) => id)),
  };
}

// `npm ci` builds; from sources alone there is nothing that another process could run.
describe.skipIf(!existsSync(BUILT))("processes that are killed while they write", () => {
  describeOnDatabases("two on one database, three times", (database) => {
    it("lose nothing that was acknowledged, and leave counts and rows agreeing", async () => {
      const settings = await database.settings();
      const acknowledged: string[] = [];
      for (const after of [1, 50, 150]) {
        const writers = ["1", "2"].map((person) => startWriter(settings, person));
        const ids = await Promise.all(writers.map((writer) => acknowledgedUntilKilled(writer, after)));
        acknowledged.push(...ids.flat());
        const opened = await database.open();
        const { counted, there, ids: kept } = await countedAndThere(opened);
        expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
        expect(counted).toEqual(there);
        const id = await createAskedStore(opened).record({
          ...{ userId: "3", guildId: "1", question: "after it", locale: "ja", found: false, askedAt: 0 },
        });
        acknowledged.push(id);
      }
      expect(acknowledged.length).toBeGreaterThan(400);
    });
  });
});
