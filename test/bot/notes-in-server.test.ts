import { describe, expect, it, vi } from "vitest";
import type { InteractionHandle } from "../../src/demo/discord-server/interaction-record.js";
import { buttonsOf, componentsOf, customIdOf, textOf } from "./support/drawn-text.js";
import { fixedNotes } from "./support/fixed-notes.js";
import { type BotInServer, runBotInServer } from "./support/run-bot-in-server.js";
import { studyNotes } from "./support/study-notes.js";

// The machine may have more to do.
vi.setConfig({ testTimeout: 30_000 });

const browse = (bot: BotInServer, options: Record<string, string> = {}, locale = "en-US") =>
  bot.discord.interact.command({ name: "notes", options, locale }).answered();

const optionsOf = (shown: InteractionHandle) =>
  componentsOf(shown.original).find(({ options }) => options !== undefined)?.options ?? [];

async function press(bot: BotInServer, shown: InteractionHandle, label: string) {
  const message = shown.original;
  await bot.discord.interact
    .component({ message: message?.id ?? "", customId: customIdOf(message, label) })
    .answered();
}

async function pick(bot: BotInServer, shown: InteractionHandle, placeholder: string, label: string) {
  const value = optionsOf(shown).find((option) => option.label.trim() === label)?.value ?? "";
  const message = shown.original;
  await bot.discord.interact
    .component({ message: message?.id ?? "", customId: customIdOf(message, placeholder), values: [value] })
    .answered();
}

describe("/notes", () => {
  it("goes from the notes to a note to its sections and back, for the person alone", async () => {
    const bot = await runBotInServer({ notes: studyNotes() });
    const shown = await browse(bot);
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.original)).toBe("### Notes\n-# Notes: 3");
    expect(optionsOf(shown).map(({ label }) => label)).toEqual([
      "docker/run.md",
      "docker/ports.md",
      "git.md",
    ]);
    await pick(bot, shown, "Pick a note", "docker/run.md");
    expect(textOf(shown.original)).toBe("### docker/run.md\n-# Sections: 3");
    expect(optionsOf(shown).map(({ label }) => label)).toEqual([
      "Containers",
      "\u2003Background",
      "\u2003Names",
    ]);
    await pick(bot, shown, "Pick a section", "Background");
    expect(textOf(shown.original)).toBe(
      [
        "### Background",
        "-# docker/run.md › Containers",
        "`--detach` runs the container in the background: `docker run --detach nginx`.",
        "-# docker/run.md:6-7",
      ].join("\n"),
    );
    expect(buttonsOf(shown.original)).toEqual(["Previous section", "Next section", "Sections"]);
    await press(bot, shown, "Next section");
    expect(textOf(shown.original)).toContain("- `--name` gives the container a name");
    expect(buttonsOf(shown.original)).toEqual(["Previous section", "Sections"]);
    await press(bot, shown, "Previous section");
    await press(bot, shown, "Previous section");
    expect(textOf(shown.original)).toContain("Nothing stands under this heading itself");
    await press(bot, shown, "Sections");
    await press(bot, shown, "All notes");
    expect(textOf(shown.original)).toBe("### Notes\n-# Notes: 3");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("pages through more notes and sections than a menu holds", async () => {
    const sections = Array.from({ length: 60 }, (_, at) => `## Part ${at + 1}\ntext`).join("\n");
    const others = Array.from({ length: 30 }, (_, at) => [`n${at + 10}.md`, "# One\ntext"] as const);
    const notes = fixedNotes({ ...Object.fromEntries(others), "many.md": sections });
    const bot = await runBotInServer({ notes });
    const shown = await browse(bot, {}, "zh-CN");
    expect(textOf(shown.original)).toContain("共 31 篇笔记 · 第 1 页，共 2 页");
    expect(optionsOf(shown)).toHaveLength(25);
    expect(buttonsOf(shown.original)).toEqual(
      ["(Page back)", "Next page"].map((_, at) => ["(上一页)", "下一页"][at]),
    );
    await press(bot, shown, "下一页");
    expect(optionsOf(shown)).toHaveLength(6);
    const many = await browse(bot, { note: "many" });
    await press(bot, many, "Next page");
    await press(bot, many, "Next page");
    expect(optionsOf(many).map(({ label }) => label)).toEqual(
      Array.from({ length: 10 }, (_, at) => `Part ${at + 51}`),
    );
    await press(bot, many, "Page back");
    expect(optionsOf(many)[0]?.label).toBe("Part 26");
  });

  it("shows a long section page by page, every line of it once", async () => {
    const lines = Array.from(
      { length: 300 },
      (_, at) => `- item ${at + 1} of the list, with \`code ${at + 1}\``,
    );
    const bot = await runBotInServer({ notes: fixedNotes({ "long.md": `# Long\n${lines.join("\n")}` }) });
    const shown = await browse(bot, { note: "long.md" });
    await pick(bot, shown, "Pick a section", "Long");
    const seen: number[] = [];
    for (;;) {
      const text = textOf(shown.original);
      seen.push(...[...text.matchAll(/item (\d+) of/g)].map((match) => Number(match[1])));
      if (!buttonsOf(shown.original).includes("Next page")) break;
      await press(bot, shown, "Next page");
    }
    expect(seen).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
    expect(textOf(shown.original)).toMatch(/Page (\d+) of \1$/);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("draws the pictures of a section", async () => {
    const notes = fixedNotes({ "p.md": "# P\ntext\n\n![layers](https://a.example/layers.png)\n" });
    const bot = await runBotInServer({ notes, env: { STUDYBOT_NOTES_URL: "https://a.example/-/blob/main" } });
    const shown = await browse(bot, { note: "p.md" });
    await pick(bot, shown, "Pick a section", "P");
    expect(JSON.stringify(shown.original?.payload.components)).toContain("https://a.example/layers.png");
    expect(textOf(shown.original)).not.toContain("layers");
    const url = componentsOf(shown.original).find((each) => each.url !== undefined)?.url;
    expect(url).toBe("https://a.example/-/blob/main/p.md?plain=1#L1-4");
  });

  it("says where there is no such note", async () => {
    const bot = await runBotInServer({ notes: studyNotes() });
    const shown = await browse(bot, { note: "#basics" });
    expect(textOf(shown.original)).toContain("There is no note or tag “#basics”");
    const typed = bot.discord.interact.autocomplete({
      name: "notes",
      focused: "note",
      options: { note: "g" },
    });
    expect((await typed.answered()).choices?.map(({ value }) => value)).toContain("git.md");
  });
});
