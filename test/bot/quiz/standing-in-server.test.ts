import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import type { StoredMessage } from "../../../src/demo/discord-server/message-store.js";
import { buttonsOf, textOf } from "../support/drawn-text.js";
import { ownQuestions, postingIdOf, type QuizBot, runQuizBot } from "../support/quiz-server.js";

/** Generous: the machine may have more to do. */
const PATIENCE_MS = 60_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Answers kept for people as they would be after questions in the channel. */
async function keepAnswers(
  bot: QuizBot,
  people: readonly string[],
  { count = 1, outcome = "right" }: { readonly count?: number; readonly outcome?: "right" | "wrong" } = {},
): Promise<void> {
  const questions = await ownQuestions();
  const guildId = bot.discord.guilds[0]?.id ?? "";
  for (const question of questions.slice(0, count)) {
    const at = bot.clock.now();
    const { id } = await bot.store.open({ occasion: "now", guildId, question, at });
    for (const personId of people) {
      await bot.store.answer({
        postingId: id,
        personId,
        response: { option: 0 },
        outcome,
        localDate: new Date(at).toISOString().slice(0, 10),
        at,
      });
    }
  }
}

async function answer(bot: QuizBot, message: StoredMessage | undefined, right: boolean): Promise<void> {
  const posting = await bot.store.posting(postingIdOf(message));
  const question = posting?.question;
  if (typeof question?.answer !== "string") {
    const order = question?.answer.map((step) => question.options?.indexOf(step) ?? -1) ?? [];
    for (const place of right ? order.slice(0, -1) : order.slice(1)) {
      await bot.use(message, "step", { values: [String(place)] }).answered();
    }
    await bot.use(message, "hand").answered();
  } else if (question.options === undefined) {
    const opened = await bot.use(message, "type").answered();
    const text = right ? question.answer : "nothing of the kind";
    await bot.discord.interact.modal({ from: opened, values: { answer: text } }).answered();
  } else {
    const place = question.options.findIndex((option) => (option === question.answer) === right);
    await bot.use(message, `pick:${posting?.id}:${place}`).answered();
  }
}

describe("/quiz review", { timeout: PATIENCE_MS }, () => {
  it("asks what is due, one after another, and says how it went", async () => {
    const bot = await runQuizBot();
    const none = await bot.quiz("review");
    expect(textOf(none.original)).toBe("You have not answered a question yet. Begin with `/quiz now`.");

    await keepAnswers(bot, [bot.person("ada")], { count: 3, outcome: "wrong" });
    const early = await bot.quiz("review");
    expect(textOf(early.original)).toMatch(
      /^Nothing is due now\. Well done!\nThe next question comes back <t:\d+:R>\.$/,
    );
    bot.clock.advance(11 * MINUTE);

    const shown = await bot.quiz("review");
    expect(shown.ephemeral).toBe(true);
    for (const [place, right] of [true, false, true].entries()) {
      expect(textOf(shown.original)).toContain(`Review: ${place + 1} of 3`);
      await answer(bot, shown.original, right);
      expect(textOf(shown.original)).toContain(right ? "✅ Right!" : "❌ Not this time.");
      expect(textOf(shown.original)).toMatch(/Comes back <t:\d+:R>/);
      await bot.use(shown.original, "next").answered();
    }
    expect(textOf(shown.original)).toContain("Review done: 2 right of 3.");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("is as long as the person has set it", async () => {
    const bot = await runQuizBot();
    await keepAnswers(bot, [bot.person("ada")], { count: 7, outcome: "wrong" });
    bot.clock.advance(11 * MINUTE);
    const settings = await bot.quiz("settings");
    expect(textOf(settings.original)).toContain("A review asks at most 10 questions.");
    await bot.use(settings.original, "length", { values: ["5"] }).answered();
    expect(textOf(settings.original)).toContain("A review asks at most 5 questions.");
    const shown = await bot.quiz("review");
    expect(textOf(shown.original)).toContain("Review: 1 of 5");
  });
});

describe("/quiz leaderboard", { timeout: PATIENCE_MS }, () => {
  it("shares a rank among those with as many points, and leaves out who has left or does not want to be there", async () => {
    const bot = await runQuizBot();
    const [ada, bo, cai, dan] = ["ada", "bo", "cai", "dan"].map((name) => bot.person(name)) as [
      string,
      string,
      string,
      string,
    ];
    await keepAnswers(bot, ["999999999999999999"], { count: 4 });
    await keepAnswers(bot, [ada, bo], { count: 3 });
    await keepAnswers(bot, [cai, dan], { count: 1 });
    const hidden = await bot.quiz("settings", {}, { user: dan });
    await bot.use(hidden.original, "Hide me from the leaderboard", { user: dan }).answered();
    expect(textOf(hidden.original)).toContain("You are not shown on the leaderboard.");
    const board = await bot.quiz("leaderboard");
    expect(board.ephemeral).toBe(false);
    const [first, second] = [ada, bo].sort();
    expect(textOf(board.original)).toBe(
      [
        "### 🏆 Leaderboard of this week",
        `🥇 <@${first}> — 9 points`,
        `🥇 <@${second}> — 9 points`,
        `🥉 <@${cai}> — 3 points`,
      ].join("\n"),
    );
    expect(board.original?.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(buttonsOf(board.original)).toEqual(["(This week)", "This month", "All time"]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("tells weeks and months apart", async () => {
    const bot = await runQuizBot();
    await keepAnswers(bot, [bot.person("ada")]);
    bot.clock.advance(8 * DAY);
    const board = await bot.quiz("leaderboard");
    expect(textOf(board.original)).toContain("Nobody has points yet.");
    await bot.use(board.original, "This month", { locale: "ja" }).answered();
    expect(textOf(board.original)).toContain("今月のランキング");
    expect(textOf(board.original)).toContain("3 点");
    bot.clock.advance(31 * DAY);
    const later = await bot.quiz("leaderboard", { period: "month" });
    expect(textOf(later.original)).toContain("Nobody has points yet.");
    const all = await bot.quiz("leaderboard", { period: "all" });
    expect(textOf(all.original)).toContain("3 points");
  });
});

describe("/quiz me", { timeout: PATIENCE_MS }, () => {
  it("shows streak, accuracy by note, what is due, and a picture of the last weeks that can be read out", async () => {
    const bot = await runQuizBot();
    const ada = bot.person("ada");
    for (let day = 0; day < 3; day++) {
      await keepAnswers(bot, [ada], { count: 2, outcome: day === 2 ? "wrong" : "right" });
      if (day < 2) bot.clock.advance(DAY);
    }
    bot.clock.advance(11 * MINUTE);
    const shown = await bot.quiz("me");
    expect(shown.ephemeral).toBe(true);
    expect(textOf(shown.original)).toContain("Streak in days: **3**, longest: 3");
    expect(textOf(shown.original)).toContain("Right: **4** of 6 (67 %)");
    expect(textOf(shown.original)).toContain("- docker-learning.md: 4/6 (67 %)");
    expect(textOf(shown.original)).toContain("Due now: **2**");
    expect(buttonsOf(shown.original)).toEqual(["Review (2)", "Settings"]);
    const [picture] = shown.original?.payload.attachments ?? [];
    expect(picture).toMatchObject({
      filename: "weeks.png",
      description: "Calendar of the last 12 weeks, a square for each day: 6 answers on 3 days",
    });
    const bytes = Buffer.from(await (await fetch(picture?.url ?? "")).arrayBuffer());
    expect(PNG.sync.read(bytes).width).toBeGreaterThan(300);
    expect(bot.discord.problems()).toEqual([]);

    await bot.use(shown.original, "review").answered();
    expect(textOf(shown.original)).toContain("Review: 1 of 2");
  });

  it("is there for somebody who has done nothing yet", async () => {
    const bot = await runQuizBot();
    const shown = await bot.quiz("me", {}, { locale: "zh-CN" });
    expect(textOf(shown.original)).toContain("你还没有答过题");
    expect(buttonsOf(shown.original)).toEqual(["设置"]);
  });
});

describe("/privacy", { timeout: PATIENCE_MS }, () => {
  it("shows what is kept of the quiz and deletes it with all else", async () => {
    const bot = await runQuizBot();
    const ada = bot.person("ada");
    await keepAnswers(bot, [ada, bot.person("bo")], { count: 2 });
    const shown = await bot.discord.interact.command({ name: "privacy" }).answered();
    expect(textOf(shown.original)).toContain("Quiz: 2 answers, 2 remembered questions");
    await bot.use(shown.original, "Delete my data").answered();
    await bot.use(shown.original, "Yes, delete it all").answered();
    expect(await bot.store.ofPerson(ada)).toMatchObject({ answers: [], cards: [], reviews: [] });
    expect((await bot.store.ofPerson(bot.person("bo"))).answers).toHaveLength(2);
  });
});
