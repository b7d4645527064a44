import { expect, test, vi } from "vitest";
import { answerQuestion } from "../../src/quiz/answer-question.js";
import { scheduleDaily } from "../../src/quiz/daily-schedule.js";
import { addDays } from "../../src/quiz/local-date.js";
import { pickForChannel } from "../../src/quiz/pick-for-channel.js";
import { sortForPerson } from "../../src/quiz/sort-for-person.js";
import { readLeaderboard, readStreak } from "../../src/quiz/standing.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { describeOnDatabases } from "../support/databases.js";
import { quizQuestion, quizQuestions } from "../support/quiz-questions.js";

// Hundreds of transactions wait for the disk; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A Tuesday; in Tokyo it is the 11th already. */
const EVENING = Date.parse("2026-03-10T18:00:00Z");

describeOnDatabases("the quiz's rules on its store", (database) => {
  const open = async () => createQuizStore(await database.open());

  test("an answer is graded, timed and counted by the guild's own date", async () => {
    const store = await open();
    await scheduleDaily(
      store,
      { guildId: "g1", channelId: "c1", time: "09:00", zone: "Asia/Tokyo" },
      EVENING,
    );
    const ask = (guildId: string) =>
      store.open({ occasion: "now", guildId, question: quizQuestion(1), at: EVENING });
    const give = async (guildId: string, option: number, tookMs?: number) => {
      const result = await answerQuestion(store, {
        posting: await ask(guildId),
        personId: "p1",
        response: { option },
        at: EVENING,
        ...(tookMs === undefined ? {} : { shownAt: EVENING - tookMs }),
      });
      return result.kind === "counted" ? [result.answer.outcome, result.answer.localDate] : result.kind;
    };
    expect(await give("g1", 1)).toEqual(["right", "2026-03-11"]);
    expect(await give("g1", 1, MINUTE)).toEqual(["slow", "2026-03-11"]);
    expect(await give("g2", 0, 1000)).toEqual(["wrong", "2026-03-10"]);
  });

  test("what a person has due, has never seen and still knows", async () => {
    const store = await open();
    const questions = quizQuestions(5);
    const answers = [
      [1, "wrong", EVENING],
      [2, "right", EVENING],
      [3, "right", EVENING - 5 * DAY],
    ] as const;
    for (const [n, outcome, at] of answers) {
      const { id } = await store.open({ occasion: "review", personId: "p1", question: quizQuestion(n), at });
      const given = { postingId: id, personId: "p1", response: { option: 1 }, localDate: "2026-03-10", at };
      await store.answer({ ...given, outcome });
    }
    const sorted = sortForPerson(questions, await store.cards("p1"), EVENING + 20 * MINUTE);
    const ids = (of: keyof typeof sorted) => sorted[of].map((question) => question.id);
    expect([ids("due"), ids("fresh"), ids("known")]).toEqual([["q3", "q1"], ["q0", "q4"], ["q2"]]);
  });

  test("a channel is asked what its guild was never asked, then what it was asked longest ago", async () => {
    const store = await open();
    const questions = quizQuestions(4);
    const asked: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const pick = pickForChannel(questions, await store.lastAsked("g1"), () => (n % 3) / 3);
      if (pick === undefined) throw new Error("expected a question");
      asked.push(pick.id);
      await store.open({ occasion: "now", guildId: "g1", channelId: "c1", question: pick, at: EVENING + n });
      await store.open({
        occasion: "private",
        guildId: "g1",
        personId: "p1",
        question: quizQuestion(0),
        at: EVENING + n,
      });
    }
    expect(new Set(asked.slice(0, 4)).size).toBe(4);
    expect(asked.slice(4, 8)).toEqual(asked.slice(0, 4));
    expect(asked.slice(8)).toEqual(asked.slice(0, 4));
    expect(pickForChannel([], new Map(), () => 0)).toBeUndefined();
  });

  test("a streak goes by the guild's questions of the day, and by every day where it has none", async () => {
    const store = await open();
    const post = async (date: string) => {
      const due = { at: Date.parse(`${date}T09:00:00Z`), date };
      await store.setDaily({ guildId: "g1", channelId: "c1", time: "09:00", zone: "UTC" }, due, due.at);
      const claim = {
        guildId: "g1",
        channelId: "c1",
        question: quizQuestion(1),
        due,
        replica: "a",
        now: due.at,
        leaseMs: 1,
      };
      const result = await store.claim(claim);
      if (result.kind !== "claimed") throw new Error(result.kind);
      await store.posted(result.posting.id, `m ${date}`, due.at);
      return result.posting;
    };
    const streak = (guildId?: string) =>
      readStreak(store, {
        personId: "p1",
        today: "2026-03-13",
        ...(guildId === undefined ? {} : { guildId }),
      });
    // Posted on Monday, Tuesday and Friday; answered on Monday and Friday.
    for (const [date, answered] of [
      ["2026-03-09", true],
      ["2026-03-10", false],
      ["2026-03-13", true],
    ] as const) {
      const posting = await post(date);
      if (answered) {
        await answerQuestion(store, {
          posting,
          personId: "p1",
          response: { option: 1 },
          at: posting.createdAt + 1,
        });
      }
      if (date !== "2026-03-13") await store.close(posting.id, posting.createdAt + DAY);
    }
    expect(await streak("g1")).toEqual({ current: 2, longest: 2, freeMissLeft: false });
    expect(await streak()).toEqual({ current: 1, longest: 1, freeMissLeft: false });
    expect(await streak("g2")).toEqual({ current: 0, longest: 0, freeMissLeft: true });
  });

  test("a leaderboard of a week, a month or all, of those who are still there", async () => {
    const store = await open();
    const give = async (person: string, days: number, answers: number) => {
      for (let n = 0; n < answers; n += 1) {
        const question = quizQuestion(n + 10 * days);
        const { id } = await store.open({ occasion: "now", guildId: "g1", question, at: EVENING });
        await store.answer({
          ...{ postingId: id, personId: person, response: { option: 1 }, outcome: "right", at: EVENING },
          localDate: addDays("2026-03-10", -days),
        });
      }
    };
    await give("anna", 0, 1);
    await give("ben", 0, 1);
    await give("ben", 5, 1);
    await give("cleo", 5, 3);
    await give("dora", 20, 4);
    const asked: string[][] = [];
    const board = async (period: "week" | "month" | "all", limit = 10) => {
      const ranks = await readLeaderboard(store, {
        ...{ guildId: "g1", period, today: "2026-03-10", limit },
        leftOf: async (people) => {
          asked.push([...people]);
          return new Set(["cleo"]);
        },
      });
      return ranks.map(({ personId, rank, points }) => `${rank} ${personId} ${points}`);
    };
    expect(await board("week")).toEqual(["1 anna 3", "1 ben 3"]);
    expect(await board("month")).toEqual(["1 ben 6", "2 anna 3"]);
    expect(await board("all")).toEqual(["1 dora 12", "2 ben 6", "3 anna 3"]);
    asked.length = 0;
    expect(await board("all", 2)).toEqual(["1 dora 12", "2 ben 6"]);
    expect(asked).toEqual([
      ["dora", "cleo"],
      ["ben", "anna"],
    ]);
  });
});
