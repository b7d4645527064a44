import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../src/store/open-database.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { writeNotes } from "../answer/support/write-notes.js";

// Each process loads dictionaries anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const BUILT = fileURLToPath(new URL("../../dist/src/studybot.js", import.meta.url));
const NOTES = "# Steps\n1. Take it\n2. Turn it\n3. Put it back\n4. Close the lid\n";

// `npm ci` builds; from sources alone there is no command to run.
describe.skipIf(!existsSync(BUILT))("the built command's quiz", () => {
  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
    "has kept what it has said something about when %s ends it",
    async (signal) => {
      const data = mkdtempSync(join(tmpdir(), "studybot-quiz-"));
      onTestFinished(() => rmSync(data, { recursive: true }));
      const child = spawn(process.execPath, [BUILT, "quiz", "--notes", writeNotes({ "a.md": NOTES })], {
        stdio: ["pipe", "pipe", "inherit"],
        env: { PATH: process.env.PATH, STUDYBOT_DATA: data },
      });
      let ended = false;
      const close = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        // The first words of the feedback, which the rest of it may never follow.
        if (ended || !/[✓✗]/.test(text)) return;
        ended = true;
        child.kill(signal);
      });
      child.stdin.on("error", () => {});
      child.stdin.write("1234\n");
      expect([signal, null]).toContain(await close);
      const database = await openDatabase({ dataFolder: data });
      onTestFinished(() => database.close());
      const { answers, cards, reviews } = await createQuizStore(database).ofPerson("local");
      expect([answers, cards, reviews].map((rows) => rows.length)).toEqual([1, 1, 1]);
    },
  );
});
