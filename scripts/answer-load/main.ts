import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { loadQuestion } from "./load-question.js";

// Many people answer one question, each at a random moment: how long until each answer is kept. After a build:
//   node dist/scripts/answer-load/main.js                      500 people within a minute, on a new SQLite file
//   DATABASE_URL=postgres://… node dist/scripts/answer-load/main.js
//   --people N --seconds S    0 seconds: all at once

const { values } = parseArgs({
  options: { people: { type: "string", default: "500" }, seconds: { type: "string", default: "60" } },
});
const people = Number(values.people);
const spreadMs = Number(values.seconds) * 1000;

const folder = mkdtempSync(join(tmpdir(), "studybot-load-"));
const url = process.env.DATABASE_URL;
const opened = await openDatabase({ dataFolder: folder, ...(url === undefined ? {} : { url }) });
try {
  const store = createQuizStore(opened);
  const question = loadQuestion();
  const { id } = await store.open({ occasion: "now", guildId: "guild", question, at: Date.now() });
  const run = `${Date.now()}`;
  const times = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      await wait(Math.random() * spreadMs);
      const at = Date.now();
      const began = performance.now();
      // As a press does: what was asked is looked up, the answer is counted, the message's count is read.
      await store.posting(id);
      await store.answer({
        postingId: id,
        personId: `${run}-${n}`,
        response: { option: n % 4 },
        outcome: n % 4 === 1 ? "right" : "wrong",
        localDate: "2026-03-10",
        at,
      });
      const took = performance.now() - began;
      await store.tally(id);
      return took;
    }),
  );
  times.sort((a, b) => a - b);
  const { answered } = await store.tally(id);
  const share = (part: number): string => (times[Math.ceil(part * times.length) - 1] ?? 0).toFixed(1);
  console.log(
    `${opened.dialect}: ${people} people within ${spreadMs / 1000} s, ${answered} counted; p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, longest ${share(1)} ms`,
  );
  if (answered !== people) process.exitCode = 1;
} finally {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
}
