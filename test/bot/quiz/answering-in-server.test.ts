import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadNotes } from "../../../src/answer/load-notes.js";
import type { StoredMessage } from "../../../src/demo/discord-server/message-store.js";
import type { Posting } from "../../../src/quiz/posting.js";
import { writeNotes } from "../../answer/support/write-notes.js";
import { buttonsOf, componentsOf, textOf } from "../support/drawn-text.js";
import {
  dataFolder,
  openQuizStore,
  ownQuestions,
  postingIdOf,
  type QuizBot,
  runQuizBot,
  settle,
} from "../support/quiz-server.js";
import { LOG_LEVEL } from "../support/run-bot-in-server.js";

const HOUR = 3_600_000;

/** Generous: the machine may have more to do. */
const PATIENCE_MS = 60_000;

async function postingOf(bot: QuizBot, message: StoredMessage | undefined): Promise<Posting> {
  const posting = await bot.store.posting(postingIdOf(message));
  if (posting === undefined) throw new Error("no posting");
  return posting;
}

/** The control that gives the right answer, or a wrong one. */
async function choice(bot: QuizBot, message: StoredMessage | undefined, right: boolean): Promise<string> {
  const { question, id } = await postingOf(bot, message);
  const place = question.options?.findIndex((option) => (option === question.answer) === right);
  return `pick:${id}:${place}`;
}

const errorsOf = (bot: QuizBot) => bot.log().filter(({ level }) => level >= LOG_LEVEL.error);

describe("a question in a channel", { timeout: PATIENCE_MS }, () => {
  it("takes one answer of each person, tells each alone how it went, and shows how many have answered", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "which-command" }, { locale: "ja" });
    const { question } = await postingOf(bot, shown.original);
    expect(shown.ephemeral).toBe(false);
    const { id } = shown.original ?? {};
    await expect.poll(async () => (await postingOf(bot, shown.original)).messageId).toBe(id);
    expect(shown.original?.pings).toEqual({ everyone: false, users: [], roles: [] });
    // In the language of the note: everybody reads it.
    expect(textOf(shown.original)).toContain("大家一起答");
    const before = textOf(shown.original);

    const right = await choice(bot, shown.original, true);
    const given = await bot.use(shown.original, right).answered();
    expect(given.ephemeral).toBe(true);
    expect(textOf(given.original)).toMatch(
      /^### ✅ Right!\n-# \+3 points · Comes back <t:\d+:R> · So far: 1 answered, 1 right\n/,
    );
    expect(textOf(given.original)).toContain(`docker-learning.md:${question.lines[0]}`);
    expect(buttonsOf(given.original)).toContain("Whole section");
    expect(textOf(shown.original)).toBe(before);

    const wrong = await choice(bot, shown.original, false);
    const bo = await bot.use(shown.original, wrong, { user: bot.person("bo"), locale: "zh-TW" }).answered();
    expect(textOf(bo.original)).toContain("### ❌ 這次沒答對。");
    expect(textOf(bo.original)).toContain("正確答案：");

    const again = await bot.use(shown.original, wrong).answered();
    expect(textOf(again.original)).toContain("You have answered this already, and that answer stands.");
    expect(textOf(again.original)).toContain("### ✅ Right!");
    expect(await bot.store.tally(postingIdOf(shown.original))).toMatchObject({ answered: 2, right: 1 });

    await bot.pass(2000);
    await bot.discord.until(() => textOf(shown.original).includes("已作答：2 人"));
    for (const name of ["cai", "dan"]) {
      const seen = bot.discord.messages(shown.original?.channelId ?? "", bot.person(name));
      expect(seen.map(textOf).join("\n")).not.toMatch(/Right|答對了|Your answer|你的回答/);
    }
    expect(bot.discord.problems()).toEqual([]);
    expect(errorsOf(bot)).toEqual([]);
  });

  it("counts one answer when a person presses twice at once, and one after a restart", async () => {
    const folder = dataFolder();
    const bot = await runQuizBot({ quiz: await openQuizStore(folder) });
    const shown = await bot.quiz("now", { kind: "true-false" });
    const message = shown.original;
    const [right, wrong] = [await choice(bot, message, true), await choice(bot, message, false)];
    const both = await Promise.all([bot.use(message, right).answered(), bot.use(message, wrong).answered()]);
    const earlier = both.filter(({ original }) => textOf(original).includes("answered this already"));
    expect(earlier).toHaveLength(1);
    const id = postingIdOf(message);
    expect((await bot.store.tally(id)).answered).toBe(1);

    bot.signal("SIGTERM");
    await bot.exitCode;
    const next = await runQuizBot({ quiz: await openQuizStore(folder), beside: bot });
    const after = await next.use(message, wrong).answered();
    expect(textOf(after.original)).toContain("answered this already");
    await next.use(message, right, { user: bot.person("bo") }).answered();
    expect((await next.store.tally(id)).answered).toBe(2);
  });

  it("works after the notes have changed, and for a process that has other notes", async () => {
    const folder = dataFolder();
    const bot = await runQuizBot({ quiz: await openQuizStore(folder) });
    const shown = await bot.quiz("now", { kind: "what-does" });
    const right = await choice(bot, shown.original, true);
    bot.signal("SIGTERM");
    await bot.exitCode;
    const { fixedNotes } = await import("../support/fixed-notes.js");
    const notes = fixedNotes({ "other.md": "# Other\nNothing of that.\n" });
    const next = await runQuizBot({ quiz: await openQuizStore(folder), beside: bot, notes });
    const given = await next.use(shown.original, right).answered();
    expect(textOf(given.original)).toContain("### ✅ Right!");
    expect(textOf(given.original)).toContain("docker-learning.md:");
    // What the notes no longer say cannot be opened.
    expect(buttonsOf(given.original)).not.toContain("Whole section");
  });

  it("shows its solution and the split after 24 hours, takes no more answers, and lets people see their own", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "which-command" });
    const message = shown.original;
    const [right, wrong] = [await choice(bot, message, true), await choice(bot, message, false)];
    await bot.use(message, right).answered();
    await bot.use(message, wrong, { user: bot.person("bo") }).answered();
    await bot.pass(24 * HOUR + 60_000);
    await bot.discord.until(() => textOf(shown.original).includes("本题已结束"));
    expect(textOf(shown.original)).toMatch(/✅ \*\*[A-D]\.\*\* .* — 1 \(50 %\)/);
    expect(textOf(shown.original)).toContain("作答 2 人，答对 1 人");
    expect(buttonsOf(shown.original)).toEqual(["我的回答"]);
    const mine = await bot.use(shown.original, "mine", { user: bot.person("bo") }).answered();
    expect(mine.ephemeral).toBe(true);
    expect(textOf(mine.original)).toContain("### ❌ Not this time.");
    const none = await bot.use(shown.original, "mine", { user: bot.person("cai") }).answered();
    expect(textOf(none.original)).toBe("You did not answer this question.");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("says that it is over to who presses before the solution is shown", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "true-false" });
    await bot.store.close(postingIdOf(shown.original), bot.clock.now());
    const late = await bot.use(shown.original, await choice(bot, shown.original, true)).answered();
    expect(textOf(late.original)).toBe("This question is over. Its solution is on the message.");
  });

  it("edits its message a few times, not 200, when 200 people answer within a minute", async () => {
    const people = Array.from({ length: 200 }, (_, n) => ({ username: `p${n}` }));
    const bot = await runQuizBot({ server: { users: people } });
    const shown = await bot.quiz("now", { kind: "which-command" });
    const right = await choice(bot, shown.original, true);
    for (const [n, { username }] of people.entries()) {
      const answer = bot.use(shown.original, right, { user: bot.person(username) });
      await answer.acknowledged();
      if (n % 10 === 9) await bot.pass(3000);
    }
    await bot.pass(30_000, 10_000);
    await bot.discord.until(() => textOf(shown.original).includes("已作答：200 人"));
    const edits = bot.discord.requests.filter(
      ({ method, path }) => method === "PATCH" && path.includes("/channels/"),
    );
    expect(edits.length).toBeGreaterThan(1);
    expect(edits.length).toBeLessThan(12);
    expect((await bot.store.tally(postingIdOf(shown.original))).answered).toBe(200);
  });
});

describe("a gap to fill in", { timeout: PATIENCE_MS }, () => {
  async function detachQuestion(bot: QuizBot, options: Record<string, boolean> = {}) {
    const questions = await ownQuestions();
    const place = questions
      .filter(({ kind }) => kind === "fill-in")
      .findIndex(({ answer }) => answer === "--detach");
    expect(place).toBeGreaterThanOrEqual(0);
    for (;;) {
      const shown = await bot.quiz("now", { kind: "fill-in", ...options });
      if ((await postingOf(bot, shown.original)).question.answer === "--detach") return shown;
    }
  }

  it("is right with -d and with --detach, and wrong with another flag", async () => {
    let turn = 0;
    const bot = await runQuizBot({ random: () => (turn++ % 20) / 20 });
    const shown = await detachQuestion(bot);
    for (const [name, text, verdict] of [
      ["ada", "-d", "Right!"],
      ["bo", "`--detach`", "Right!"],
      ["cai", "--tty", "Not this time."],
    ] as const) {
      const opened = await bot.use(shown.original, "type", { user: bot.person(name) }).answered();
      expect(opened.modal).toMatchObject({ title: "Fill in the gap" });
      const answered = await bot.discord.interact
        .modal({ from: opened, values: { answer: text } })
        .answered();
      expect(answered.ephemeral).toBe(true);
      expect(textOf(answered.original)).toContain(verdict);
    }
    // The form does not open once more.
    const again = await bot.use(shown.original, "type").answered();
    expect(again.modal).toBeUndefined();
    expect(textOf(again.original)).toContain("answered this already");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("turns the private question itself into its result", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "fill-in", private: true }, { locale: "zh-CN" });
    expect(shown.ephemeral).toBe(true);
    const { question } = await postingOf(bot, shown.original);
    const opened = await bot.use(shown.original, "type", { locale: "zh-CN" }).answered();
    const given = bot.discord.interact.modal({ from: opened, values: { answer: String(question.answer) } });
    await given.answered();
    expect(textOf(shown.original)).toContain("答对了！");
    expect(buttonsOf(shown.original)[0]).toBe("再来一题");
    await bot.use(shown.original, "new").answered();
    expect(() => postingIdOf(shown.original)).not.toThrow();
  });
});

describe("steps to put in order", { timeout: PATIENCE_MS }, () => {
  it("are picked one after another in a message of one's own, where nobody else sees them, and begun again", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "order" });
    const { question } = await postingOf(bot, shown.original);
    const rightOrder = (question.answer as readonly string[]).map(
      (step) => question.options?.indexOf(step) ?? -1,
    );
    const before = textOf(shown.original);
    // A menu would go on showing what was picked from it.
    expect(componentsOf(shown.original).filter(({ options }) => options !== undefined)).toEqual([]);
    const first = await bot.use(shown.original, "order").answered();
    expect(first.ephemeral).toBe(true);
    await bot.use(first.original, "step", { values: [String(rightOrder[1])] }).answered();
    expect(textOf(first.original)).toContain("Your order so far:\n1\\. ");
    await bot.use(first.original, "order").answered();
    expect(textOf(first.original)).not.toContain("Your order so far");
    for (const place of rightOrder.slice(0, -1)) {
      await bot.use(first.original, "step", { values: [String(place)] }).answered();
    }
    expect(buttonsOf(first.original)).toEqual(["Hand in", "Start again"]);
    await bot.use(first.original, "hand").answered();
    expect(textOf(first.original)).toContain("### ✅ Right!");
    expect(textOf(shown.original)).toBe(before);

    const bo = { user: bot.person("bo") };
    const wrong = await bot.use(shown.original, "order", bo).answered();
    while (componentsOf(wrong.original).some(({ custom_id: id }) => id?.startsWith("quiz:step"))) {
      const menu = componentsOf(wrong.original).find(({ options }) => options !== undefined);
      const ids = menu?.options?.map(({ value }) => value) ?? [];
      await bot.use(wrong.original, "step", { values: [ids.at(-1) ?? ""], ...bo }).answered();
    }
    await bot.use(wrong.original, "hand", bo).answered();
    const { split } = await bot.store.tally(postingIdOf(shown.original));
    expect(split).toHaveLength(2);
    const again = await bot.use(shown.original, "order").answered();
    expect(textOf(again.original)).toContain("answered this already");
    expect(bot.discord.problems()).toEqual([]);
    expect(errorsOf(bot)).toEqual([]);
  });
});

describe("fair use", { timeout: PATIENCE_MS }, () => {
  it("takes answers from the person's allowance alone: a whole server may answer at once", async () => {
    const taken: { readonly guildId?: string }[] = [];
    const take = (who: { readonly userId: string; readonly guildId?: string }) => {
      taken.push(who);
      return undefined;
    };
    const bot = await runQuizBot({ fairUse: { take } });
    const shown = await bot.quiz("now", { kind: "true-false" });
    await bot.use(shown.original, await choice(bot, shown.original, true)).answered();
    expect(taken.map(({ guildId }) => guildId !== undefined)).toEqual([true, false]);
  });
});

describe("what is asked for", { timeout: PATIENCE_MS }, () => {
  it("comes from the note that is named, and nothing is asked from one that is not there", async () => {
    const folder = writeNotes({
      "git.md": "- `git init` makes a repository of a folder\n- `git gc` packs loose objects away\n",
      "docker-learning.md": readFileSync("notes/docker-learning.md", "utf8"),
    });
    const bot = await runQuizBot({
      notes: await loadNotes({ notes: folder, now: () => 0, onWarning: () => {} }),
    });
    for (const [typed, note] of [
      ["git", "git.md"],
      ["git.md", "git.md"],
      ["docker-learning", "docker-learning.md"],
    ] as const) {
      const shown = await bot.quiz("now", { note: typed });
      expect((await postingOf(bot, shown.original)).question.note).toBe(note);
    }
    const none = await bot.quiz("now", { note: "@everyone" });
    expect(none.ephemeral).toBe(true);
    expect(textOf(none.original)).toContain("There is no note or tag");
    const typed = bot.discord.interact.autocomplete({
      name: "quiz now",
      options: { note: "dock" },
      focused: "note",
    });
    await typed.answered();
    expect(typed.choices?.map(({ value }) => value)).toContain("docker-learning.md");
  });

  it("works in a direct message, where the message itself is changed at once", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "true-false" }, { context: 1 });
    const given = await bot.use(shown.original, await choice(bot, shown.original, true)).answered();
    expect(textOf(shown.original)).toContain("已作答：1 人");
    await settle();
    expect(given.followUps.map(textOf).join("\n")).toContain("### ✅ Right!");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("is for the one who asked alone, also where somebody else learns of its buttons", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("now", { kind: "true-false", private: true });
    const pressed = () => bot.use(shown.original, "pick", { user: bot.person("bo") });
    expect(pressed).toThrow("sees no message");
  });
});
