import { expect, test, vi } from "vitest";
import type { DailySchedule } from "../../src/quiz/daily-settings.js";
import type { Claim } from "../../src/quiz/daily-store.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { describeOnDatabases } from "../support/databases.js";
import { quizQuestion } from "../support/quiz-questions.js";

// Hundreds of transactions wait for the disk; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const NINE = Date.parse("2026-03-10T09:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SCHEDULE: DailySchedule = { guildId: "g1", channelId: "c1", time: "09:00", zone: "UTC" };
const DUE = { at: NINE, date: "2026-03-10" };
const NEXT = { at: NINE + DAY, date: "2026-03-11" };

function claimOf(change: Partial<Claim> = {}): Claim {
  return {
    guildId: "g1",
    channelId: "c1",
    question: quizQuestion(1),
    due: DUE,
    replica: "a",
    now: NINE,
    leaseMs: MINUTE,
    ...change,
  };
}

describeOnDatabases("the store of daily questions", (database) => {
  const open = async () => {
    const store = createQuizStore(await database.open());
    await store.setDaily(SCHEDULE, DUE, NINE - HOUR);
    return store;
  };

  test("settings are changed, paused once, and kept; setting them again takes the pause back", async () => {
    const store = await open();
    const settings = { ...SCHEDULE, due: DUE, createdAt: NINE - HOUR };
    expect(await store.dailySettings("g1")).toEqual(settings);
    expect(await store.dailySettings("g2")).toBeUndefined();
    expect(await store.dueDaily(NINE - 1, 10)).toEqual([]);
    expect(await store.dueDaily(NINE, 10)).toEqual([settings]);

    expect(await store.pauseDaily("g1", "channel-missing", NINE)).toBe(true);
    expect(await store.pauseDaily("g1", "off", NINE + 1)).toBe(false);
    expect(await store.dailySettings("g1")).toEqual({
      ...settings,
      paused: { reason: "channel-missing", at: NINE },
    });
    expect(await store.dueDaily(NINE, 10)).toEqual([]);

    const changed = { ...SCHEDULE, channelId: "c2", roleId: "r1", locale: "ja", zone: "Asia/Tokyo" };
    expect(await store.setDaily(changed, NEXT, NINE + 2)).toEqual({
      ...changed,
      due: NEXT,
      createdAt: NINE - HOUR,
    });
  });

  test("a day is claimed by one process, and by another once the lease has ended", async () => {
    const store = await open();
    const first = await store.claim(claimOf());
    expect(first).toMatchObject({ kind: "claimed", fresh: true, posting: { localDate: "2026-03-10" } });
    expect(await store.claim(claimOf({ replica: "b", now: NINE + MINUTE - 1 }))).toEqual({ kind: "held" });
    const other = await store.claim(
      claimOf({ replica: "b", now: NINE + MINUTE, question: quizQuestion(2), channelId: "c2" }),
    );
    expect(other).toEqual({ ...first, fresh: false });
    expect(await store.dailyPosting("g1", "2026-03-10")).toEqual(first.kind === "claimed" && first.posting);
  });

  test("the message of a day is the first one, and a posted day is not claimed again", async () => {
    const store = await open();
    const claim = await store.claim(claimOf());
    if (claim.kind !== "claimed") throw new Error(claim.kind);
    expect(claim.posting.nonce.length).toBeLessThanOrEqual(25);
    await store.posted(claim.posting.id, "m1", NINE + 1);
    await store.posted(claim.posting.id, "m2", NINE + 2);
    expect(await store.claim(claimOf({ replica: "b", now: NINE + DAY }))).toMatchObject({
      kind: "posted",
      posting: { messageId: "m1", postedAt: NINE + 1 },
    });
  });

  test("of many processes that claim at once, one has it", async () => {
    const store = await open();
    const stores = [store, createQuizStore(await database.open())];
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (stores[n % 2] ?? store).claim(claimOf({ replica: `r${n}`, question: quizQuestion(n) })),
      ),
    );
    expect(results.filter((result) => result.kind === "claimed")).toHaveLength(1);
    expect(results.filter((result) => result.kind === "held")).toHaveLength(11);
  });

  test("a claim is stale once the schedule was changed, paused or has moved on", async () => {
    const store = await open();
    expect(await store.claim(claimOf({ due: NEXT }))).toEqual({ kind: "stale" });
    expect(await store.claim(claimOf({ guildId: "g2" }))).toEqual({ kind: "stale" });
    await store.pauseDaily("g1", "off", NINE);
    expect(await store.claim(claimOf())).toEqual({ kind: "stale" });
    expect(await store.moveOn({ guildId: "g1", due: DUE, next: NEXT, now: NINE })).toBe(false);
  });

  test("a day moves on once, and a day without a question says why", async () => {
    const store = await open();
    const step = { guildId: "g1", due: DUE, next: NEXT, now: NINE };
    expect(await store.moveOn({ ...step, passedOver: "late" })).toBe(true);
    expect(await store.moveOn({ ...step, passedOver: "late" })).toBe(false);
    expect((await store.dailySettings("g1"))?.due).toEqual(NEXT);
    expect(await store.dailyHistory("g1")).toEqual({
      posted: undefined,
      passedOver: { localDate: "2026-03-10", reason: "late", at: NINE },
    });
    expect(await store.lastAskedDate("g1")).toBeUndefined();
  });

  test("passing over takes one's own claim back, and leaves what another process is posting", async () => {
    const store = await open();
    await store.claim(claimOf());
    const step = { guildId: "g1", due: DUE, next: NEXT, passedOver: "skipped", now: NINE } as const;
    expect(await store.moveOn(step)).toBe(false);
    expect(await store.moveOn({ ...step, replica: "b" })).toBe(false);
    expect((await store.dailySettings("g1"))?.due).toEqual(DUE);
    expect(await store.moveOn({ ...step, replica: "a", pause: "channel-missing" })).toBe(true);
    expect(await store.dailyPosting("g1", "2026-03-10")).toBeUndefined();
    expect(await store.dailySettings("g1")).toMatchObject({ paused: { reason: "channel-missing" } });
  });

  test("a claim whose day is not due any more shows up when its lease has ended", async () => {
    const store = await open();
    const claim = await store.claim(claimOf());
    if (claim.kind !== "claimed") throw new Error(claim.kind);
    expect(await store.abandoned(NINE + MINUTE, 10)).toEqual([]);
    await store.setDaily(SCHEDULE, NEXT, NINE);
    expect(await store.abandoned(NINE + MINUTE - 1, 10)).toEqual([]);
    expect(await store.abandoned(NINE + MINUTE, 10)).toEqual([claim.posting]);
    await store.discard(claim.posting.id);
    expect(await store.abandoned(NINE + MINUTE, 10)).toEqual([]);
    expect(await store.dailyPosting("g1", "2026-03-10")).toBeUndefined();
  });

  test("a message is closed after 24 hours or when the next is posted, until its solution is shown", async () => {
    const store = await open();
    const post = async (due: typeof DUE, messageId: string) => {
      const claim = await store.claim(claimOf({ due }));
      if (claim.kind !== "claimed") throw new Error(claim.kind);
      await store.posted(claim.posting.id, messageId, due.at);
      return claim.posting.id;
    };
    const ids = async (now: number) => (await store.toClose(now, 10)).map((posting) => posting.id);
    const first = await post(DUE, "m1");
    const now = {
      occasion: "now",
      guildId: "g1",
      channelId: "c1",
      question: quizQuestion(2),
      at: NINE + 1,
    } as const;
    const shown = await store.open(now);
    await store.open(now);
    await store.showedAt(shown.id, "m9", NINE + 1);

    expect(await ids(NINE + DAY - 1)).toEqual([]);
    expect(await ids(NINE + DAY)).toEqual([first]);
    expect(await ids(NINE + DAY + 1)).toEqual([first, shown.id]);
    await store.moveOn({ guildId: "g1", due: DUE, next: NEXT, now: NINE });
    await post(NEXT, "m2");
    expect(await ids(NINE + HOUR)).toEqual([first]);

    await store.close(first, NINE + HOUR);
    await store.close(first, NINE + 2 * HOUR);
    expect((await store.posting(first))?.closedAt).toBe(NINE + HOUR);
    expect(await ids(NINE + HOUR)).toEqual([first]);
    expect(await ids(NINE + DAY + HOUR)).toEqual([shown.id]);
    await store.solved(first, NINE + HOUR);
    expect(await ids(NINE + HOUR)).toEqual([]);

    expect(await store.askedDays("g1")).toEqual([
      { localDate: "2026-03-10", questionId: "q1", note: "note-1.md", kind: "what-does", open: false },
      { localDate: "2026-03-11", questionId: "q1", note: "note-1.md", kind: "what-does", open: true },
    ]);
    expect(await store.askedDays("g1", { from: "2026-03-11" })).toHaveLength(1);
    const keyed = await store.askedDays("g1", { answerKeys: true });
    expect(keyed.map((day) => day.answerKey)).toEqual(["key1", "key1"]);
    expect(await store.lastAskedDate("g1")).toBe("2026-03-11");
    expect((await store.dailyHistory("g1")).posted).toMatchObject({ messageId: "m2" });
  });

  test("an answer to the question of the day counts for its date, also on the next morning", async () => {
    const store = await open();
    const claim = await store.claim(claimOf());
    if (claim.kind !== "claimed") throw new Error(claim.kind);
    await store.posted(claim.posting.id, "m1", NINE);
    const given = {
      postingId: claim.posting.id,
      response: { option: 1 },
      localDate: "2026-03-11",
      at: NINE + 20 * HOUR,
    };
    await store.answer({ ...given, personId: "p1", outcome: "right" });
    await store.answer({ ...given, personId: "p2", outcome: "wrong" });
    expect(await store.activeDays("p1", { guildId: "g1" })).toEqual([
      { localDate: "2026-03-10", answered: 1, right: 1 },
    ]);
    expect((await store.scores("g1")).map((score) => score.points)).toEqual([10, 2]);
  });
});
