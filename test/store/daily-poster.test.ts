import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createDailyPoster, type TickEvent } from "../../src/quiz/daily-poster.js";
import { scheduleDaily, skipDaily } from "../../src/quiz/daily-schedule.js";
import type { DailySchedule } from "../../src/quiz/daily-settings.js";
import { addDays } from "../../src/quiz/local-date.js";
import type { QuizQuestion } from "../../src/quiz/question.js";
import type { QuizStore } from "../../src/quiz/quiz-store.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { describeOnDatabases } from "../support/databases.js";
import { createFakeDiscord, createLife, mortal } from "../support/fake-channel.js";
import { quizQuestions } from "../support/quiz-questions.js";

// Hundreds of transactions wait for the disk; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer than the lease of a claim. */
const LATER = 5 * MINUTE;

/** A world with a clock, a Discord, two connections to one database, and processes that come and go. */
async function createWorld(open: () => Promise<QuizStore>, from: string) {
  let now = Date.parse(from);
  const clock = () => now;
  const stores = [await open(), await open()] as const;
  const discord = createFakeDiscord(clock);
  let started = 0;
  let questions: readonly QuizQuestion[] = quizQuestions(40);
  return {
    store: stores[0],
    discord,
    now: clock,
    at: (moment: number) => {
      now = Math.max(now, moment);
    },
    ask: (others: readonly QuizQuestion[]) => {
      questions = others;
    },
    /** A process that runs until a step of its work. */
    start: (options: { readonly diesAt?: number; readonly steps?: Set<string> } = {}) => {
      started += 1;
      const life = createLife(options.diesAt);
      const step = (when: "before" | "after", name: string): void => {
        options.steps?.add(`${when} ${name}`);
        life.step(when, name);
      };
      const watched = { ...life, step };
      const poster = createDailyPoster({
        store: mortal(stores[started % 2 ? 0 : 1], watched),
        channel: mortal(discord.channel, watched),
        questions: () => questions,
        clock,
        replica: `process ${started}`,
      });
      // A process may die before its first call.
      return {
        tick: () => poster.tick().catch((error: unknown) => [failure(error)]),
        dead: life.dead,
      };
    },
  };
}

function failure(error: unknown): TickEvent {
  return { kind: "failed", guildId: undefined, error };
}

function kinds(events: readonly TickEvent[]): readonly string[] {
  return events.map((event) => event.kind);
}

const BERLIN: DailySchedule = { guildId: "berlin", channelId: "c1", time: "02:30", zone: "Europe/Berlin" };
const GUILDS: readonly DailySchedule[] = [
  BERLIN,
  { guildId: "tokyo", channelId: "c2", time: "23:45", zone: "Asia/Tokyo" },
  { guildId: "new-york", channelId: "c3", time: "18:00", zone: "America/New_York" },
];

describeOnDatabases("the daily poster", (database) => {
  const open = async () => createQuizStore(await database.open());

  test("a healthy day: one message, the next day's follows and the first shows its solution", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    const { due } = await scheduleDaily(store, BERLIN, world.now());
    expect(due).toEqual({ at: Date.parse("2026-03-26T01:30:00Z"), date: "2026-03-26" });
    const process = world.start();
    expect(await process.tick()).toEqual([]);
    world.at(due.at);
    expect(await process.tick()).toEqual([{ kind: "posted", guildId: "berlin", localDate: "2026-03-26" }]);
    expect(await process.tick()).toEqual([]);
    const [message] = discord.messages;
    const posting = await store.posting(message?.postingId ?? "");
    expect(posting).toMatchObject({ messageId: message?.id, postedAt: due.at, channelId: "c1" });
    await store.answer({
      postingId: posting?.id ?? "",
      personId: "p1",
      response: { option: 1 },
      outcome: "right",
      localDate: "2026-03-26",
      at: due.at,
    });
    world.at(due.at + DAY);
    expect(kinds(await process.tick())).toEqual(["posted", "closed"]);
    expect(discord.messages).toHaveLength(2);
    expect(discord.messages[0]?.solution).toMatchObject({ answered: 1, right: 1 });
    expect(discord.messages[1]?.solution).toBeUndefined();
  });

  for (const [change, from, first] of [
    ["forward", "2026-03-25T20:00:00Z", "2026-03-26"],
    ["back", "2026-10-21T20:00:00Z", "2026-10-22"],
  ] as const) {
    test(`a week over clocks that go ${change}: three zones, two processes, a crash at each step, one message a day`, async () => {
      const world = await createWorld(open, from);
      const { store, discord } = world;
      for (const guild of GUILDS) await scheduleDaily(store, guild, world.now());
      const end = world.now() + 7 * DAY;
      let crash = 0;
      for (;;) {
        const settings = await Promise.all(GUILDS.map((guild) => store.dailySettings(guild.guildId)));
        const next = Math.min(...settings.map((each) => each?.due.at ?? Number.POSITIVE_INFINITY));
        if (next >= end) break;
        world.at(next - MINUTE);
        await world.start().tick();
        world.at(next);
        crash += 1;
        // One dies at a step of this posting, the other a little later; then two that live.
        await world.start({ diesAt: crash }).tick();
        world.at(world.now() + (crash % 2 ? LATER : MINUTE));
        await world.start({ diesAt: 2 * crash }).tick();
        world.at(world.now() + LATER);
        await Promise.all([world.start().tick(), world.start().tick()]);
        expect(await world.start().tick()).toEqual([]);
      }
      const dates = Array.from({ length: 7 }, (_, day) => addDays(first, day));
      for (const { guildId } of GUILDS) {
        const asked = await store.askedDays(guildId);
        const messages = discord.messages.filter((message) => message.guildId === guildId);
        // In the evening of the first day it is the day before in New York.
        const expected = guildId === "new-york" ? dates.map((date) => addDays(date, -1)) : dates;
        expect(asked.map((day) => day.localDate)).toEqual(expected);
        expect(messages).toHaveLength(7);
        expect(messages.slice(0, -1).every((message) => message.solution !== undefined)).toBe(true);
        expect(new Set(asked.map((day) => day.questionId)).size).toBe(7);
        expect((await store.dailyHistory(guildId)).passedOver).toBeUndefined();
      }
    });
  }

  test("wherever a process dies, the next one ends its work with one message", async () => {
    const world = await createWorld(open, "2026-03-25T20:00:00Z");
    const { store, discord } = world;
    const steps = new Set<string>();
    let { due } = await scheduleDaily(store, BERLIN, world.now());
    let days = 0;
    for (let alive = false; !alive; days += 1) {
      world.at(due.at);
      const mortal = world.start({ diesAt: days + 1, steps });
      await mortal.tick();
      alive = !mortal.dead();
      world.at(world.now() + LATER);
      await world.start().tick();
      due = (await store.dailySettings("berlin"))?.due ?? due;
      expect(discord.messages).toHaveLength(days + 1);
    }
    const asked = await store.askedDays("berlin");
    expect(asked).toHaveLength(days);
    expect(discord.messages.map((message) => message.postingId)).toHaveLength(new Set(asked).size);
    for (const call of ["claim", "send", "posted", "moveOn", "toClose", "close", "showSolution", "solved"]) {
      expect(steps).toContain(`before ${call}`);
      expect(steps).toContain(`after ${call}`);
    }
  });

  test("any number of processes that die anywhere, at any times, leave at most one message a day", async () => {
    const processes = fc.array(
      fc.record({
        diesAt: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 3 }),
        pause: fc.integer({ min: 0, max: 10 * MINUTE }),
      }),
      { maxLength: 12 },
    );
    const world = await createWorld(open, "2026-03-25T20:00:00Z");
    let day = 0;
    await fc.assert(
      fc.asyncProperty(processes, async (rounds) => {
        day += 1;
        const guild = { ...BERLIN, guildId: `g${day}` };
        const { due } = await scheduleDaily(world.store, guild, world.now());
        world.at(due.at);
        for (const { diesAt, pause } of rounds) {
          await Promise.all(diesAt.map((step) => world.start({ diesAt: step }).tick()));
          world.at(world.now() + pause);
        }
        world.at(world.now() + LATER);
        await world.start().tick();
        expect(world.discord.messages.filter(({ guildId }) => guildId === guild.guildId)).toHaveLength(1);
        await world.store.pauseDaily(guild.guildId, "off", world.now());
      }),
      { numRuns: 15 },
    );
  });

  test("after downtime a question is posted up to six hours late; later days are passed over", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    const { due } = await scheduleDaily(store, BERLIN, world.now());
    world.at(due.at + 6 * HOUR);
    expect(kinds(await world.start().tick())).toEqual(["posted"]);
    world.at(due.at + 3 * DAY + 6 * HOUR + 1);
    // The clocks went forward on the 29th: that day's 02:30 was an hour sooner than 24 hours later.
    expect(await world.start().tick()).toEqual([
      { kind: "passed-over", guildId: "berlin", localDate: "2026-03-27", reason: "late" },
      { kind: "passed-over", guildId: "berlin", localDate: "2026-03-28", reason: "late" },
      { kind: "passed-over", guildId: "berlin", localDate: "2026-03-29", reason: "late" },
      { kind: "closed", postingId: discord.messages[0]?.postingId },
    ]);
    expect(discord.messages).toHaveLength(1);
    expect((await store.dailyHistory("berlin")).passedOver).toMatchObject({
      localDate: "2026-03-29",
      reason: "late",
    });
    expect((await store.dailySettings("berlin"))?.due.date).toBe("2026-03-30");
  });

  test("what was sent before a crash is found after a long downtime, what was not is passed over", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    await scheduleDaily(store, BERLIN, world.now());
    await scheduleDaily(store, { ...BERLIN, guildId: "other", channelId: "c9" }, world.now());
    world.at(Date.parse("2026-03-26T01:30:00Z"));
    const claim = async (guildId: string) => {
      const settings = await store.dailySettings(guildId);
      if (settings === undefined) throw new Error("no settings");
      const { due, channelId } = settings;
      const question = quizQuestions(1)[0] as QuizQuestion;
      const result = await store.claim({
        ...{ guildId, channelId, due, question },
        replica: "dead",
        now: world.now(),
        leaseMs: MINUTE,
      });
      if (result.kind !== "claimed") throw new Error(result.kind);
      return { posting: result.posting, settings };
    };
    const { posting, settings } = await claim("berlin");
    await discord.channel.send(posting, settings);
    await claim("other");
    world.at(world.now() + 7 * HOUR);
    const events = await world.start().tick();
    expect(events).toContainEqual({ kind: "posted", guildId: "berlin", localDate: "2026-03-26" });
    expect(events).toContainEqual({
      kind: "passed-over",
      guildId: "other",
      localDate: "2026-03-26",
      reason: "late",
    });
    expect(discord.messages).toHaveLength(1);
    expect(await store.dailyPosting("berlin", "2026-03-26")).toMatchObject({ messageId: "m1" });
    expect(await store.dailyPosting("other", "2026-03-26")).toBeUndefined();
  });

  test("another zone or time never asks twice on one date, nor on an earlier one", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    const first = await scheduleDaily(store, BERLIN, world.now());
    world.at(first.due.at);
    await world.start().tick();
    const evening = await scheduleDaily(store, { ...BERLIN, time: "22:00" }, world.now());
    expect(evening.due.date).toBe("2026-03-27");
    const honolulu = await scheduleDaily(
      store,
      { ...BERLIN, time: "18:00", zone: "Pacific/Honolulu" },
      world.now(),
    );
    expect(honolulu.due).toEqual({ at: Date.parse("2026-03-28T04:00:00Z"), date: "2026-03-27" });
    const kiritimati = await scheduleDaily(
      store,
      { ...BERLIN, time: "23:00", zone: "Pacific/Kiritimati" },
      world.now(),
    );
    expect(kiritimati.due.date).toBe("2026-03-27");
    world.at(kiritimati.due.at);
    await world.start().tick();
    expect(discord.messages).toHaveLength(2);
  });

  test("a schedule that is changed while a process dies posting leaves one message, and no claim", async () => {
    for (const sent of [true, false]) {
      const world = await createWorld(open, "2026-03-26T00:00:00Z");
      const { store, discord } = world;
      const guild = { ...BERLIN, guildId: `g${sent}` };
      const { due } = await scheduleDaily(store, guild, world.now());
      world.at(due.at);
      // dueDaily, dailyPosting, askedDays, groupCards, claim, send: two steps each.
      await world.start({ diesAt: sent ? 12 : 11 }).tick();
      expect(discord.messages).toHaveLength(sent ? 1 : 0);
      expect(await store.dailyPosting(guild.guildId, due.date)).toMatchObject({ id: expect.any(String) });
      await scheduleDaily(store, { ...guild, time: "20:00" }, world.now());
      world.at(world.now() + LATER);
      expect(kinds(await world.start().tick())).toEqual(sent ? ["posted"] : []);
      const kept = await store.dailyPosting(guild.guildId, due.date);
      expect(kept?.messageId).toBe(sent ? "m1" : undefined);
      await store.pauseDaily(guild.guildId, "off", world.now());
    }
  });

  test("a missing channel or permission pauses the guild, tells its admins once, and keeps the settings", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    const { due } = await scheduleDaily(store, BERLIN, world.now());
    discord.refusals.set("c1", "permission-missing");
    world.at(due.at);
    const events = (await Promise.all([world.start().tick(), world.start().tick()])).flat();
    expect(kinds(events)).toEqual(["passed-over", "paused"]);
    expect(discord.told).toEqual([{ guildId: "berlin", reason: "permission-missing" }]);
    expect(await store.dailySettings("berlin")).toMatchObject({
      channelId: "c1",
      paused: { reason: "permission-missing", at: due.at },
    });
    world.at(due.at + DAY);
    expect(await world.start().tick()).toEqual([]);

    discord.refusals.clear();
    const again = await scheduleDaily(store, { ...BERLIN, time: "04:00" }, world.now());
    expect(again.due.date).toBe("2026-03-27");
    world.at(again.due.at);
    expect(kinds(await world.start().tick())).toEqual(["posted"]);
  });

  test("a failure that passes is tried again when the lease has ended, and holds up no other guild", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store, discord } = world;
    const { due } = await scheduleDaily(store, BERLIN, world.now());
    await scheduleDaily(store, { ...BERLIN, guildId: "other", channelId: "c9" }, world.now());
    world.at(due.at);
    const send = discord.channel.send;
    const poster = createDailyPoster({
      store,
      channel: {
        ...discord.channel,
        send: async (posting, settings) => {
          if (posting.guildId === "berlin") throw new Error("Discord answered 500");
          return send(posting, settings);
        },
      },
      questions: () => quizQuestions(5),
      clock: world.now,
      replica: "failing",
    });
    const events = await poster.tick();
    expect(kinds(events).toSorted()).toEqual(["failed", "posted"]);
    expect(events).toContainEqual({
      kind: "failed",
      guildId: "berlin",
      error: new Error("Discord answered 500"),
    });
    world.at(due.at + LATER);
    expect(kinds(await world.start().tick())).toEqual(["posted"]);
    expect(discord.messages).toHaveLength(2);
  });

  test("a day is skipped by wish; a day without questions says so", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { store } = world;
    const { due } = await scheduleDaily(store, BERLIN, world.now());
    const skipped = await skipDaily(store, "berlin", world.now());
    expect(skipped?.due.date).toBe("2026-03-27");
    expect((await store.dailyHistory("berlin")).passedOver).toMatchObject({
      localDate: due.date,
      reason: "skipped",
    });
    expect(await skipDaily(store, "nowhere", world.now())).toBeUndefined();
    world.ask([]);
    world.at(skipped?.due.at ?? 0);
    expect(await world.start().tick()).toEqual([
      { kind: "passed-over", guildId: "berlin", localDate: "2026-03-27", reason: "no-questions" },
    ]);
  });

  test("a message that has gone is closed all the same", async () => {
    const world = await createWorld(open, "2026-03-26T00:00:00Z");
    const { due } = await scheduleDaily(world.store, BERLIN, world.now());
    world.at(due.at);
    await world.start().tick();
    const [message] = world.discord.messages.splice(0);
    world.at(due.at + DAY);
    expect(kinds(await world.start().tick())).toEqual(["posted", "closed"]);
    expect((await world.store.posting(message?.postingId ?? ""))?.closedAt).toBe(world.now());
  });
});
