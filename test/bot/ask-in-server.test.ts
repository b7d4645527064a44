import { describe, expect, it, vi } from "vitest";
import type { InteractionHandle } from "../../src/demo/discord-server/interaction-record.js";
import { UserError } from "../../src/user-error.js";
import { buttonsOf, componentsOf, customIdOf, textOf } from "./support/drawn-text.js";
import { fixedNotes } from "./support/fixed-notes.js";
import { createMemoryAskedStore } from "./support/memory-asked-store.js";
import { type BotInServer, type BotInServerOptions, runBotInServer } from "./support/run-bot-in-server.js";
import { studyNotes } from "./support/study-notes.js";

// The machine may have more to do.
vi.setConfig({ testTimeout: 30_000 });

const QUESTION = "container in the background";

const start = (options: BotInServerOptions = {}) =>
  runBotInServer({
    notes: studyNotes(),
    server: { users: [{ username: "ada" }, { username: "bo" }] },
    ...options,
  });

const personOf = ({ discord }: BotInServer, name: string): string =>
  discord.users.find(({ payload }) => payload.username === name)?.payload.id ?? "";

const ask = ({ discord }: BotInServer, options: Record<string, string | boolean> = {}, locale = "en-US") =>
  discord.interact.command({ name: "ask", options: { question: QUESTION, ...options }, locale }).answered();

/** Presses the button with that label under the answer. */
const press = (
  { discord }: BotInServer,
  shown: InteractionHandle,
  label: string,
  who: { user?: string; locale?: string } = {},
) => {
  const message = shown.original;
  return discord.interact.component({
    message: message?.id ?? "",
    customId: customIdOf(message, label),
    ...who,
  });
};

describe("the buttons of an answer", () => {
  it("page through the matches for the one who asked, and end where the matches end", async () => {
    const bot = await start();
    const shown = await ask(bot);
    const titles = () => textOf(shown.original).match(/^### .*$/gm);
    expect(buttonsOf(shown.original)).toEqual([
      "(Previous match)",
      "Next match",
      "Whole section",
      "That was right",
      "That was wrong",
    ]);
    const seen = [titles()];
    await press(bot, shown, "Next match").answered();
    expect(textOf(shown.original)).toContain("-# Match 2 of 3");
    seen.push(titles());
    await press(bot, shown, "Next match").answered();
    expect(buttonsOf(shown.original).slice(0, 2)).toEqual(["Previous match", "(Next match)"]);
    seen.push(titles());
    expect(new Set(seen.map(String)).size).toBe(3);
    await press(bot, shown, "Previous match").answered();
    await press(bot, shown, "Previous match").answered();
    expect(titles()).toEqual(seen[0]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("do not let others page, who are told so alone", async () => {
    const bot = await start();
    const shown = await ask(bot);
    const before = textOf(shown.original);
    const pressed = await press(bot, shown, "Next match", {
      user: personOf(bot, "bo"),
      locale: "ja",
    }).answered();
    expect(pressed.ephemeral).toBe(true);
    expect(textOf(pressed.original)).toContain("質問した人だけ");
    expect(textOf(shown.original)).toBe(before);
  });

  it("open the whole section for anybody, alone, in their language", async () => {
    const bot = await start();
    const shown = await ask(bot);
    const who = { user: personOf(bot, "bo"), locale: "zh-TW" };
    const opened = await press(bot, shown, "Whole section", who).answered();
    expect(opened.ephemeral).toBe(true);
    expect(textOf(opened.original)).toContain("runs the container in the background");
    expect(buttonsOf(opened.original)).toContain("下一節");
  });

  it("take what people think of it, once a person, and the later word counts", async () => {
    const asked = createMemoryAskedStore();
    const bot = await start({ asked });
    const shown = await ask(bot);
    const [ada, bo] = [personOf(bot, "ada"), personOf(bot, "bo")];
    const right = await press(bot, shown, "That was right").answered();
    expect(right.ephemeral).toBe(true);
    expect(textOf(right.original)).toContain("Thank you");
    await press(bot, shown, "That was wrong").answered();
    await press(bot, shown, "That was right", { user: bo }).answered();
    expect([...asked.verdicts]).toEqual([
      [`q1 ${ada}`, "wrong"],
      [`q1 ${bo}`, "right"],
    ]);
  });

  it("lead to the lines of the note where an address is configured", async () => {
    const bot = await start({ env: { STUDYBOT_NOTES_URL: "https://github.com/a/b/blob/main/my notes/" } });
    const shown = await ask(bot, { question: "what does --detach do" });
    const link = componentsOf(shown.original).find(({ url }) => url !== undefined);
    expect(link).toMatchObject({
      label: "Open the note",
      url: "https://github.com/a/b/blob/main/my%20notes/docker/run.md?plain=1#L7",
    });
    expect(bot.discord.problems()).toEqual([]);
  });

  it("say alone that the question is no longer stored, when it is not", async () => {
    const asked = createMemoryAskedStore();
    const bot = await start({ asked });
    const shown = await ask(bot);
    await asked.forget(personOf(bot, "ada"));
    for (const label of ["Next match", "That was right", "That was wrong"]) {
      const pressed = await press(bot, shown, label).answered();
      expect(pressed.ephemeral).toBe(true);
      expect(textOf(pressed.original)).toContain("no longer stored");
    }
    expect(textOf((await press(bot, shown, "Whole section").answered()).original)).toContain(
      "in the background",
    );
  });

  it("say alone that the notes have changed, when what they show is gone", async () => {
    const before = studyNotes().current();
    const after = fixedNotes({ "other.md": "# Other\nNothing of that." }).current();
    const current = vi.fn(() => before);
    const bot = await start({ notes: { current } });
    const shown = await ask(bot);
    current.mockReturnValue(after);
    for (const label of ["Next match", "Whole section"]) {
      const pressed = await press(bot, shown, label).answered();
      expect(pressed.ephemeral).toBe(true);
      expect(textOf(pressed.original)).toContain("The notes have changed");
    }
  });

  it("work in a bot that was started after the answer was sent", async () => {
    const asked = createMemoryAskedStore();
    const first = await start({ asked });
    const shown = await ask(first);
    first.signal("SIGTERM");
    await first.exitCode;
    await start({
      asked,
      env: { DISCORD_TOKEN: first.discord.token, DISCORD_API_URL: first.discord.url },
    });
    await press(first, shown, "Next match").answered();
    expect(textOf(shown.original)).toContain("-# Match 2 of 3");
  });
});

describe("a private answer", () => {
  it("is seen by the asker alone until it is shared, with who asked", async () => {
    const asked = createMemoryAskedStore();
    const bot = await start({ asked });
    const shown = await ask(bot, { private: true });
    expect(shown.ephemeral).toBe(true);
    expect(asked.rows.get("q1")).not.toHaveProperty("guildId");
    await press(bot, shown, "Next match").answered();
    const pressed = press(bot, shown, "Share with everyone");
    await pressed.until((handle) => handle.followUps.length > 0);
    const [shared] = pressed.followUps;
    expect(shared?.ephemeralFor).toBeUndefined();
    expect(textOf(shared)).toContain(`-# Shared by <@${personOf(bot, "ada")}>, who asked`);
    expect(textOf(shared)).toContain("-# Match 2 of 3");
    expect(shared?.payload.mentions).toEqual([]);
    expect(buttonsOf(shown.original)).not.toContain("Share with everyone");
    const paged = bot.discord.interact.component({
      message: shared?.id ?? "",
      customId: customIdOf(shared, "Next match"),
      user: personOf(bot, "bo"),
    });
    expect(textOf((await paged.answered()).original)).toContain("Only the one who asked");
    expect(bot.discord.problems()).toEqual([]);
  });
});

describe("a question about a part of the notes", () => {
  it.each([
    ["a note", "docker/ports.md", "docker/ports.md"],
    ["a note without its folder and ending", "PORTS", "docker/ports.md"],
    ["a tag", "#basics", "#basics"],
    ["a tag without its sign", "basics", "#basics"],
  ])("is looked up in %s alone, also when paging", async (_, note, label) => {
    const bot = await start();
    const shown = await ask(bot, { note });
    const text = textOf(shown.original);
    expect(text).toContain(`-# Looked only in ${label}`);
    expect(text).not.toContain("git.md");
    expect(text).toContain(label.startsWith("#") ? "docker/run.md" : "docker/ports.md");
  });

  it("that is not there is told alone", async () => {
    const bot = await start();
    const shown = await ask(bot, { note: "kubernetes @everyone" }, "zh-CN");
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.original)).toMatch(/^没有名为“kubernetes @\u200Beveryone”的笔记或标签/);
  });
});

describe("looking up a message", () => {
  it("answers whoever looked it up, alone", async () => {
    const bot = await start();
    const channel = bot.discord.channels(bot.discord.guilds[0]!.id)[0]!.id;
    const said = bot.discord.say({ channel, content: "what does --detach do?", user: personOf(bot, "bo") });
    const name = "Look up in the notes";
    const shown = await bot.discord.interact.messageCommand({ name, message: said.id }).answered();
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.original)).toContain("docker run --detach nginx");
    expect(buttonsOf(shown.original)).toContain("Share with everyone");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("without text says so", async () => {
    const bot = await start();
    const channel = bot.discord.channels(bot.discord.guilds[0]!.id)[0]!.id;
    const said = bot.discord.say({ channel, content: "" });
    const name = "Look up in the notes";
    const shown = await bot.discord.interact.messageCommand({ name, message: said.id }).answered();
    expect(textOf(shown.original)).toBe("That message has no text to look up.");
  });
});

describe("where a question cannot be stored", () => {
  const broken = {
    ...createMemoryAskedStore(),
    record: () => Promise.reject(new UserError("database", "full")),
  };

  it("the answer is given all the same, without the buttons that need it, and the log says so", async () => {
    const bot = await start({ asked: broken });
    const shown = await ask(bot);
    expect(textOf(shown.original)).toContain("docker run --detach nginx");
    expect(buttonsOf(shown.original)).toEqual(["Whole section"]);
    expect(await bot.logged("a question could not be stored")).toMatchObject({ level: 50 });
  });

  it("in time, the answer does not wait for it", async () => {
    let onRecord = (): void => {};
    const recording = new Promise<void>((resolve) => {
      onRecord = resolve;
    });
    const record = () => {
      onRecord();
      return new Promise<string>(() => {});
    };
    const bot = await start({ asked: { ...createMemoryAskedStore(), record } });
    const pending = bot.discord.interact.command({ name: "ask", options: { question: QUESTION } });
    await recording;
    bot.clock.advance(1000);
    const shown = await pending.answered();
    expect(buttonsOf(shown.original)).toEqual(["Whole section"]);
  });
});

describe("autocomplete", () => {
  const type = async (bot: BotInServer, focused: string, value: string, act: object = {}) => {
    const options = { question: "x", [focused]: value };
    const typed = bot.discord.interact.autocomplete({ name: "ask", focused, options, ...act });
    return (await typed.answered()).choices?.map((choice) => choice.value);
  };

  it("offers questions that the notes answer while nothing is typed, in the person's language", async () => {
    const bot = await start();
    const offered = await type(bot, "question", "");
    expect(offered?.slice(0, 2)).toEqual(["What does --detach do?", "How do I use git switch?"]);
    expect(await type(bot, "question", "", { locale: "ja" })).toContain("--detach は何をする？");
  });

  it("offers a question once, however it was written", async () => {
    const bot = await start();
    await ask(bot, { question: "what does --detach do" });
    const offered = await type(bot, "question", "");
    expect(offered?.[0]).toBe("what does --detach do");
    expect(offered).not.toContain("What does --detach do?");
  });

  it("offers headings, flags and commands near what is typed", async () => {
    const bot = await start();
    expect((await type(bot, "question", "back"))?.[0]).toBe("Background");
    expect(await type(bot, "question", "what does --det")).toContain("what does --detach");
    expect(await type(bot, "question", "switch")).toContain("git switch");
    expect(await type(bot, "question", "容器")).toContain("Background");
  });

  it("offers what was asked well before in the same server, and in no other place", async () => {
    const bot = await start();
    await ask(bot, { question: "how does a container run in the background" });
    await ask(bot, { question: "container names, privately", private: true });
    const well = "how does a container run in the background";
    expect((await type(bot, "question", "how does"))?.[0]).toBe(well);
    expect(await type(bot, "question", "")).toContain(well);
    expect(await type(bot, "question", "container names")).not.toContain("container names, privately");
    expect(await type(bot, "question", "how does", { context: 1 })).not.toContain(well);
    const other = bot.discord.addGuild({ name: "other" });
    expect(await type(bot, "question", "how does", { guild: other.id })).not.toContain(well);
  });

  it("goes without earlier questions where they cannot be read, or not in time", async () => {
    const asked = createMemoryAskedStore();
    const bot = await start({ asked: { ...asked, answeredWell: () => Promise.reject(new Error("gone")) } });
    expect(await type(bot, "question", "back")).toContain("Background");
    expect(await bot.logged("earlier questions could not be read")).toMatchObject({ level: 40 });
    let onRead = (): void => {};
    const reading = new Promise<void>((resolve) => {
      onRead = resolve;
    });
    const answeredWell = () => {
      onRead();
      return new Promise<readonly string[]>(() => {});
    };
    const slow = await start({ asked: { ...asked, answeredWell } });
    const typed = type(slow, "question", "back");
    await reading;
    slow.clock.advance(25);
    expect(await typed).toContain("Background");
  });

  it("offers notes and tags", async () => {
    const bot = await start();
    expect(await type(bot, "note", "")).toEqual([
      "docker/run.md",
      "docker/ports.md",
      "git.md",
      "#docker",
      "#basics",
    ]);
    expect(await type(bot, "note", "por")).toEqual(["docker/ports.md"]);
    expect(await type(bot, "note", "basic")).toEqual(["#basics"]);
  });
});

describe("fair use", () => {
  it("lets a person who asks too fast wait, and says alone how long", async () => {
    const bot = await start();
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(bot)));
    expect(all.every((shown) => !shown.ephemeral)).toBe(true);
    const late = await ask(bot, {}, "zh-CN");
    expect(late.ephemeral).toBe(true);
    expect(textOf(late.original)).toBe("操作太快啦，请在 2 秒后再试。");
    bot.clock.advance(2000);
    expect((await ask(bot)).ephemeral).toBe(false);
  });
});
