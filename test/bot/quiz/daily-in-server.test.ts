import { describe, expect, it, vi } from "vitest";
import type { StoredMessage } from "../../../src/demo/discord-server/message-store.js";
import { MEMBER_PERMISSIONS, PERMISSION } from "../../../src/demo/discord-server/world.js";
import { componentsOf, textOf } from "../support/drawn-text.js";
import { dataFolder, openQuizStore, postingIdOf, type QuizBot, runQuizBot } from "../support/quiz-server.js";
import type { BotInServerOptions } from "../support/run-bot-in-server.js";

/** Generous: the machine may have more to do. */
const PATIENCE_MS = 60_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer than the lease of a claim. */
const LATER = 5 * MINUTE;

/** Two days before the clocks of Berlin go forward. */
const BEFORE_SUMMER_TIME = Date.parse("2026-03-27T00:00:00Z");

const ROLE = "600000000000000001";
const SILENT_ROLE = "600000000000000002";
const [GENERAL, DAILY, MUTE] = ["700000000000000001", "700000000000000002", "700000000000000003"];

const SERVER = {
  users: [
    { username: "ada" },
    { username: "mod", permissions: MEMBER_PERMISSIONS | PERMISSION.MANAGE_GUILD },
    { username: "bo" },
  ],
  guilds: [
    {
      id: "500000000000000001",
      roles: [
        { id: ROLE, name: "students", mentionable: true },
        { id: SILENT_ROLE, name: "silent" },
      ],
      channels: [
        { id: GENERAL, name: "general" },
        { id: DAILY, name: "daily" },
        { id: MUTE, name: "mute", appPermissions: PERMISSION.VIEW_CHANNEL },
      ],
    },
  ],
} as const;

const start = (options: BotInServerOptions = {}) =>
  runQuizBot({ server: SERVER, startsAt: BEFORE_SUMMER_TIME, ...options });

const SET = { channel: DAILY, time: "09:00", zone: "Europe/Berlin" } as const;

const messagesIn = (bot: QuizBot, channel: string = DAILY): readonly StoredMessage[] =>
  bot.discord.messages(channel);

/** How many messages the bot knows to be sent. */
const answeredIn = (bot: QuizBot, channel: string): number =>
  bot.discord.requests.filter(
    ({ method, path, status }) =>
      method === "POST" && path === `/channels/${channel}/messages` && status === 200,
  ).length;

/** Checks until it holds: a second, as is usual, is short on a machine that has more to do. */
const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: PATIENCE_MS / 2, interval: 20 });

/** Moves the clock on and lets a tick begin and end. */
async function tick(bot: QuizBot, ms: number): Promise<void> {
  bot.clock.advance(ms);
  await eventually(() => expect(bot.clock.pending()).toBeGreaterThan(0));
  bot.clock.advance(20_000);
}

/** Waits until so many questions stand in the channel. */
async function posted(
  bot: QuizBot,
  count: number,
  channel: string = DAILY,
): Promise<readonly StoredMessage[]> {
  await eventually(() => {
    bot.clock.advance(5000);
    expect(messagesIn(bot, channel)).toHaveLength(count);
  });
  return messagesIn(bot, channel);
}

describe("/quiz daily", { timeout: PATIENCE_MS }, () => {
  it("is set by who manages the server alone, in a zone that each reader sees by their own clock", async () => {
    const bot = await start();
    const bo = await bot.quiz("daily set", SET, { user: bot.person("bo"), locale: "ja" });
    expect(textOf(bo.original)).toContain("「サーバー管理」");
    expect(await bot.store.dailySettings(SERVER.guilds[0].id)).toBeUndefined();
    for (const sub of ["off", "status", "skip"]) {
      const refused = await bot.quiz(`daily ${sub}`, {}, { user: bot.person("bo") });
      expect(textOf(refused.original)).toContain("Manage Server");
    }
    const at = Date.parse("2026-03-27T08:00:00Z") / 1000;
    const set = await bot.quiz(
      "daily set",
      { ...SET, zone: "europe/berlin", time: "9:00" },
      { user: bot.person("mod") },
    );
    expect(set.ephemeral).toBe(true);
    expect(textOf(set.original)).toBe(
      `A question a day will be asked in <#${DAILY}>. The first comes <t:${at}:F>, <t:${at}:R>.`,
    );
    const status = await bot.quiz("daily status", {}, { user: bot.person("mod") });
    expect(textOf(status.original)).toBe(
      [
        "### 🗓️ The daily question",
        `Next: <t:${at}:F>, <t:${at}:R>`,
        `In <#${DAILY}>, at 09:00 (Europe/Berlin)`,
        "Pings nobody",
        "Language: that of the note",
      ].join("\n"),
    );
    expect(bot.discord.problems()).toEqual([]);
  });

  it("says what is wrong with a time, a zone or a role", async () => {
    const bot = await start();
    const says = async (options: Record<string, string>) =>
      textOf((await bot.quiz("daily set", { ...SET, ...options })).original);
    expect(await says({ time: "25:00" })).toContain("“25\\:00” is no time of day");
    expect(await says({ zone: "@everyone" })).toContain("There is no time zone “@\u200Beveryone”");
    expect(await says({ role: SERVER.guilds[0].id })).toContain("everyone is never pinged");
    expect(await bot.store.dailySettings(SERVER.guilds[0].id)).toBeUndefined();
  });

  it("offers zones with the time that their clocks show", async () => {
    const bot = await start();
    const typing = bot.discord.interact.autocomplete({
      name: "quiz daily set",
      options: { zone: "berl" },
      focused: "zone",
    });
    await typing.answered();
    expect(typing.choices).toEqual([{ name: "Europe/Berlin (01:00)", value: "Europe/Berlin" }]);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("posts one question a day at its time over the change of the clocks, and pings nobody", async () => {
    const bot = await start();
    await bot.quiz("daily set", SET);
    const times = [
      "2026-03-27T08:00:00Z",
      "2026-03-28T08:00:00Z",
      "2026-03-29T07:00:00Z",
      "2026-03-30T07:00:00Z",
    ];
    for (const [day, time] of times.entries()) {
      await tick(bot, Date.parse(time) - MINUTE - bot.clock.now());
      expect(messagesIn(bot)).toHaveLength(day);
      await tick(bot, MINUTE);
      const all = await posted(bot, day + 1);
      expect(Date.parse(all[day]?.payload.timestamp ?? "") - Date.parse(time)).toBeLessThan(5 * MINUTE);
      expect(all[day]?.pings).toEqual({ everyone: false, users: [], roles: [] });
      expect(textOf(all[day])).toContain("每日一题");
      // The one before shows its solution as soon as the next is there. (Were the clock moved on by a day meanwhile,
      // the edit would be given up for taking too long.)
      await eventually(() => {
        bot.clock.advance(5000);
        const open = messagesIn(bot).filter((message) => !textOf(message).includes("本题已结束"));
        expect(open).toHaveLength(1);
      });
    }
    expect(new Set(messagesIn(bot).map((message) => textOf(message))).size).toBe(4);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("pings the role that was chosen and none else, in the language that was chosen", async () => {
    const bot = await start();
    const set = await bot.quiz("daily set", { ...SET, role: ROLE, language: "ja" });
    expect(textOf(set.original)).not.toContain("will not be pinged");
    await tick(bot, 8 * HOUR);
    const [message] = await posted(bot, 1);
    expect(message?.pings).toEqual({ everyone: false, users: [], roles: [ROLE] });
    expect(textOf(message)).toContain("今日の一問");
    const answer = componentsOf(message).find(({ custom_id: id }) => id !== undefined)?.custom_id ?? "";
    expect(answer).toContain(postingIdOf(message));
    const status = await bot.quiz("daily status");
    expect(textOf(status.original)).toContain(`Pings <@&${ROLE}>`);
    expect(textOf(status.original)).toContain("Language: Japanese");
    expect(textOf(status.original)).toContain("Last posted: [2026-03-27](https://discord.com/channels/");
    expect(status.original?.pings).toEqual({ everyone: false, users: [], roles: [] });
    expect(bot.discord.problems()).toEqual([]);
  });

  it("says when a role cannot be pinged", async () => {
    const bot = await start();
    const set = await bot.quiz("daily set", { ...SET, role: SILENT_ROLE });
    expect(textOf(set.original)).toContain(`<@&${SILENT_ROLE}> will not be pinged`);
  });

  it("skips the next question, and says so; off lets it rest until it is set again", async () => {
    const bot = await start();
    expect(textOf((await bot.quiz("daily skip")).original)).toContain("There is no daily question here");
    await bot.quiz("daily set", SET);
    const next = Date.parse("2026-03-28T08:00:00Z") / 1000;
    const skipped = await bot.quiz("daily skip");
    expect(textOf(skipped.original)).toContain(`The one after it comes <t:${next}:F>`);
    await tick(bot, 9 * HOUR);
    expect(messagesIn(bot)).toHaveLength(0);
    const status = await bot.quiz("daily status");
    expect(textOf(status.original)).toContain("Passed over: 2026-03-27, somebody skipped it");
    await bot.quiz("daily off");
    await tick(bot, 2 * DAY);
    expect(messagesIn(bot)).toHaveLength(0);
    expect(textOf((await bot.quiz("daily status")).original)).toContain("Resting: somebody turned it off");
    expect(textOf((await bot.quiz("daily skip")).original)).toContain("There is nothing to skip");
    await bot.quiz("daily set", SET);
    await tick(bot, DAY);
    await posted(bot, 1);
  });

  it("rests where it may not write, and tells the admins", async () => {
    const bot = await start();
    await bot.quiz("daily set", { ...SET, channel: MUTE });
    await tick(bot, 9 * HOUR);
    const owner = bot.discord.directChannel(bot.person("ada")).id;
    const [told] = await posted(bot, 1, owner);
    expect(textOf(told)).toBe(
      `⏸️ The daily question in <#${MUTE}> rests: I may not view the channel, send messages there or read its history. When that is mended, \`/quiz daily set\` turns it on again.`,
    );
    await eventually(async () => {
      const status = await bot.quiz("daily status");
      expect(textOf(status.original)).toContain("Resting: I may not view the channel");
    });
    await tick(bot, DAY);
    expect(bot.discord.messages(owner)).toHaveLength(1);
    expect(bot.discord.problems()).toEqual([]);
  });

  it("posts nothing twice when a process ended between sending and noting it", async () => {
    const folder = dataFolder();
    const store = await openQuizStore(folder);
    // What a crash leaves: the message is there, and no row says so.
    const forgetful = { ...store, posted: () => Promise.reject(new Error("crashed")) };
    const bot = await start({ quiz: forgetful, replica: "first" });
    await bot.quiz("daily set", SET);
    await tick(bot, 8 * HOUR);
    const [message] = await posted(bot, 1);
    bot.signal("SIGTERM");
    await bot.exitCode;

    // Long after Discord has forgotten the nonce; others have written meanwhile.
    bot.clock.advance(LATER);
    for (let line = 0; line < 120; line++) bot.discord.say({ channel: DAILY, content: `line ${line}` });
    const next = await start({ quiz: await openQuizStore(folder), replica: "second", beside: bot });
    await eventually(async () => {
      next.clock.advance(5000);
      const { posted: last } = await next.store.dailyHistory(SERVER.guilds[0].id);
      expect(last?.messageId).toBe(message?.id);
    });
    const own = messagesIn(next).filter(({ payload }) => payload.author.bot === true);
    expect(own).toHaveLength(1);
  });

  it("is posted once by two processes on one database, though a response is lost", async () => {
    const folder = dataFolder();
    const first = await start({ quiz: await openQuizStore(folder), replica: "first" });
    const second = await start({ quiz: await openQuizStore(folder), replica: "second", beside: first });
    await first.quiz("daily set", SET);
    first.discord.fail({
      method: "POST",
      matching: `/channels/${DAILY}/messages`,
      answer: "reset",
      afterProcessing: true,
    });
    await tick(first, 8 * HOUR);
    await posted(first, 1);
    // It is sent once more at once: before the server forgets the nonce of the first.
    await eventually(() => expect(answeredIn(first, DAILY)).toBe(1));
    await tick(second, LATER);
    await eventually(async () => {
      first.clock.advance(20_000);
      const { posted: last } = await second.store.dailyHistory(SERVER.guilds[0].id);
      expect(last?.messageId).toBe(messagesIn(first)[0]?.id);
    });
    expect(messagesIn(first)).toHaveLength(1);
    const settings = await first.store.dailySettings(SERVER.guilds[0].id);
    expect(settings?.due.date).toBe("2026-03-28");
  });

  it("lets a tick that is under way end when the bot is told to stop", async () => {
    const folder = dataFolder();
    const store = await openQuizStore(folder);
    let release = (): void => {};
    let isHeld = false;
    const held = {
      ...store,
      async posted(...given: Parameters<typeof store.posted>) {
        isHeld = true;
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return store.posted(...given);
      },
    };
    const bot = await start({ quiz: held });
    await bot.quiz("daily set", SET);
    bot.clock.advance(8 * HOUR);
    await eventually(() => {
      bot.clock.advance(20_000);
      expect(isHeld).toBe(true);
    });
    bot.signal("SIGTERM");
    await bot.logged("stopping");
    release();
    expect(await bot.exitCode).toBe(0);
    const { posted: last } = await store.dailyHistory(SERVER.guilds[0].id);
    expect(last?.messageId).toBe(messagesIn(bot)[0]?.id);
  });
});
