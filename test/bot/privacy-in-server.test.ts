import { describe, expect, it, vi } from "vitest";
import type { InteractionHandle } from "../../src/demo/discord-server/interaction-record.js";
import { buttonsOf, customIdOf, textOf } from "./support/drawn-text.js";
import { createMemoryAskedStore } from "./support/memory-asked-store.js";
import { type BotInServer, runBotInServer } from "./support/run-bot-in-server.js";
import { studyNotes } from "./support/study-notes.js";

// The machine may have more to do.
vi.setConfig({ testTimeout: 30_000 });

async function start() {
  const asked = createMemoryAskedStore();
  const bot = await runBotInServer({
    notes: studyNotes(),
    asked,
    server: { users: [{ username: "ada" }, { username: "bo" }] },
  });
  const bo = bot.discord.users.find(({ payload }) => payload.username === "bo")?.payload.id ?? "";
  const use = (name: string, options = {}, user?: string) =>
    bot.discord.interact.command({ name, options, ...(user === undefined ? {} : { user }) }).answered();
  return { bot, asked, bo, use };
}

async function press(bot: BotInServer, shown: InteractionHandle, label: string) {
  const message = shown.original;
  await bot.discord.interact
    .component({ message: message?.id ?? "", customId: customIdOf(message, label) })
    .answered();
}

describe("/privacy", () => {
  it("tells what is kept, shows it, and deletes it after asking once more", async () => {
    const { bot, asked, bo, use } = await start();
    await use("ask", { question: "container names" });
    await use("ask", { question: "what does --detach do @everyone" });
    await use("ask", { question: "ports" }, bo);
    const shown = await use("privacy");
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.original)).toContain("Of each question: your Discord id, the question");
    expect(textOf(shown.original)).toMatch(
      /Your questions: 2\n-# The latest\n- what does --detach do @\u200Beveryone\n- container names$/,
    );
    await press(bot, shown, "Delete my data");
    expect(textOf(shown.original)).toContain("This cannot be undone");
    expect(asked.rows.size).toBe(3);
    await press(bot, shown, "Yes, delete it all");
    expect(textOf(shown.original)).toBe("All that was kept of you is deleted.");
    expect(buttonsOf(shown.original)).toEqual([]);
    expect([...asked.rows.values()].map(({ userId }) => userId)).toEqual([bo]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("deletes nothing when the person thinks better of it, and offers nothing where nothing is kept", async () => {
    const { bot, asked, bo, use } = await start();
    await use("ask", { question: "container names" });
    const shown = await use("privacy");
    await press(bot, shown, "Delete my data");
    await press(bot, shown, "No, keep it");
    expect(textOf(shown.original)).toBe("Nothing was deleted.");
    expect(asked.rows.size).toBe(1);
    const other = await use("privacy", {}, bo);
    expect(textOf(other.original)).toContain("Nothing is kept of you.");
    expect(buttonsOf(other.original)).toEqual([]);
  });
});

describe("/privacy of somebody who asked nothing", () => {
  it("tells and deletes what the person said of answers to others", async () => {
    const { bot, asked, bo, use } = await start();
    const answer = await use("ask", { question: "what does --detach do" });
    const message = answer.original;
    const customId = customIdOf(message, "That was right");
    await bot.discord.interact.component({ message: message?.id ?? "", customId, user: bo }).answered();
    const shown = await use("privacy", {}, bo);
    expect(textOf(shown.original)).toMatch(/\nAnswers you marked: 1$/);
    for (const label of ["Delete my data", "Yes, delete it all"]) {
      const at = shown.original;
      const button = { message: at?.id ?? "", customId: customIdOf(at, label), user: bo };
      await bot.discord.interact.component(button).answered();
    }
    expect(asked.verdicts.size).toBe(0);
    expect(asked.rows.size).toBe(1);
  });
});

describe("/report", () => {
  it("shows who manages the server what was not found, marked wrong and most asked there", async () => {
    const { bot, asked, bo, use } = await start();
    await use("ask", { question: "how do I cook rice" });
    const shown = await use("ask", { question: "what does --detach do" });
    await press(bot, shown, "That was wrong");
    await use("ask", { question: "secret ports", private: true }, bo);
    const report = await use("report", { days: 7 });
    expect(report.ephemeral).toBe(true);
    expect(textOf(report.original)).toBe(
      [
        "### What was asked here in the last 7 days",
        "Questions: 2, people: 1",
        "**Asked and not found**",
        "- 1 × how do I cook rice",
        "**Marked wrong**",
        "- 1 × what does --detach do (docker/run.md\\:7)",
        "**Most asked**",
        "- 1 × how do I cook rice",
        "- 1 × what does --detach do (docker/run.md\\:7)",
        "-# Questions asked privately are not counted here.",
        "-# The notes were last read <t:0:R>.",
      ].join("\n"),
    );
    bot.clock.advance(8 * 86_400_000);
    expect(textOf((await use("report", { days: 7 })).original)).toContain("Questions: 0, people: 0");
    expect(asked.rows.size).toBe(3);
  });

  it("is not there for those who do not manage the server", async () => {
    const { bot, bo } = await start();
    expect(() => bot.discord.interact.command({ name: "report", user: bo })).toThrow("may not use command");
  });
});
