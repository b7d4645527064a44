import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { createAskedStore } from "../../src/store/asked-store.js";
import { openDatabase } from "../../src/store/open-database.js";
import { customIdOf, textOf } from "./support/drawn-text.js";
import { runBotInServer } from "./support/run-bot-in-server.js";
import { studyNotes } from "./support/study-notes.js";

// The machine may have more to do.
vi.setConfig({ testTimeout: 30_000 });

/** A database file that is gone after the test. */
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "studybot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("a click works in another process on the same database file, before the first has closed it", async () => {
  const folder = dataFolder();
  const first = await openDatabase({ dataFolder: folder });
  onTestFinished(first.close);
  const before = await runBotInServer({ notes: studyNotes(), asked: createAskedStore(first) });
  const ask = before.discord.interact.command({
    name: "ask",
    options: { question: "container in the background" },
  });
  const shown = await ask.answered();
  before.signal("SIGTERM");
  await before.exitCode;

  // Opened while the first is still open, as after a process that was killed: what it wrote is there.
  const second = await openDatabase({ dataFolder: folder });
  onTestFinished(second.close);
  const asked = createAskedStore(second);
  await runBotInServer({
    notes: studyNotes(),
    asked,
    env: { DISCORD_TOKEN: before.discord.token, DISCORD_API_URL: before.discord.url },
  });
  const click = (label: string) => {
    const message = shown.original;
    const customId = customIdOf(message, label);
    return before.discord.interact.component({ message: message?.id ?? "", customId }).answered();
  };
  await click("Next match");
  expect(textOf(shown.original)).toContain("-# Match 2 of 3");
  expect(textOf((await click("That was wrong")).original)).toContain("Thank you");
  expect((await asked.report()).markedWrong).toMatchObject([{ question: "container in the background" }]);
});
