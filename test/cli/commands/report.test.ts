import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { NewAskedQuestion } from "../../../src/answer/asked-store.js";
import { createAskedStore } from "../../../src/store/asked-store.js";
import { openDatabase } from "../../../src/store/open-database.js";
import { run } from "../support/fake-io.js";

const NOON = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A data folder where these were asked; those of somebody who marks them wrong are marked wrong. */
async function askedFolder(
  questions: readonly (Partial<NewAskedQuestion> & { wrong?: true })[],
): Promise<string> {
  const dataFolder = emptyFolder();
  const database = await openDatabase({ dataFolder });
  const store = createAskedStore(database);
  for (const { wrong, ...changes } of questions) {
    const id = await store.record({
      ...{ userId: "1", question: "what does --detach do", locale: "en-GB", found: true, askedAt: NOON },
      ...changes,
    });
    if (wrong) await store.judge(id, "2", "wrong", NOON);
  }
  await database.close();
  return dataFolder;
}

describe("studybot report", () => {
  it("says what was not found, what was marked wrong and what is asked most", async () => {
    const folder = await askedFolder([
      { source: "docker-learning.md:19-20", wrong: true },
      { source: "docker-learning.md:19-20", question: "What does --detach  do", askedAt: NOON + 1 },
      { question: "how do I cook rice", found: false, askedAt: NOON - DAY },
      { question: "\u001b[2J\nforged", userId: "3", found: false, askedAt: NOON - 8 * DAY },
    ]);
    const { code, stdout, stderr } = await run(["report"], { env: { STUDYBOT_DATA: folder } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "4 questions by 2 people

      Asked and not found
         1  how do I cook rice  2026-11-23
         1  �[2J forged  2026-11-16

      Marked wrong
         1  what does --detach do  docker-learning.md:19-20, 2026-11-24

      Most asked
         2  What does --detach do  docker-learning.md:19-20, 2026-11-24
         1  how do I cook rice  2026-11-23
         1  �[2J forged  2026-11-16
      "
    `);
    const week = await run(["report", "--since", "7d", "--limit", "1"], {
      env: { STUDYBOT_DATA: folder },
      date: NOON,
      columns: 40,
    });
    expect(week.stdout).toMatchInlineSnapshot(`
      "3 questions by 1 person in the last 7 days

      [1mAsked and not found[22m
         1  how do I cook rice  [2m2026-11-23[22m

      [1mMarked wrong[22m
         1  what does --detach do
            [2mdocker-learning.md:19-20, [22m
            [2m2026-11-24[22m

      [1mMost asked[22m
         2  What does --detach do
            [2mdocker-learning.md:19-20, [22m
            [2m2026-11-24[22m
      "
    `);
  });

  it("prints one line of JSON for a program", async () => {
    const folder = await askedFolder([{ question: "how do I cook rice", found: false }]);
    const { stdout } = await run(["report", "--json"], { env: { STUDYBOT_DATA: folder } });
    const rice = { question: "how do I cook rice", count: 1, lastAskedAt: NOON };
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(JSON.parse(stdout)).toEqual({
      ...{ asked: 1, people: 1, notFound: [rice], markedWrong: [], mostAsked: [rice] },
    });
  });

  it("says what to do next where nothing was asked, and makes no database", async () => {
    const env = { STUDYBOT_DATA: join(emptyFolder(), "data") };
    const { code, stdout } = await run(["report"], { env });
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "Nobody has asked anything yet. Questions are kept when they are asked in Discord: start the bot with \`studybot bot\`, and ask with /ask.
      ",
      }
    `);
    expect(existsSync(env.STUDYBOT_DATA)).toBe(false);
    const folder = await askedFolder([{}]);
    const later = await run(["report", "--since", "1d"], {
      env: { STUDYBOT_DATA: folder },
      date: NOON + 2 * DAY,
    });
    expect(later.stdout).toMatchInlineSnapshot(`
      "Nobody has asked anything in the last day. --since all shows what was asked before.
      "
    `);
  });

  it("exits with 2 for settings and options that are none, and says what was expected", async () => {
    const wrongUrl = await run(["report"], { env: { DATABASE_URL: "mysql://u:hunter22@h/d" } });
    expect({ code: wrongUrl.code, stderr: wrongUrl.stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "studybot: DATABASE_URL: expected postgres://user:password@host:5432/database, or nothing for a file in the data folder; got mysql:…
      ",
      }
    `);
    for (const words of [["--since", "week"], ["--since", "0d"], ["--limit", "0"], ["more"]]) {
      const { code, stderr } = await run(["report", ...words]);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/expected/i) });
    }
  });
});
