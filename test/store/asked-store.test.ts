import fc from "fast-check";
import { expect, it } from "vitest";
import type { AskedStore, NewAskedQuestion, Verdict } from "../../src/answer/asked-store.js";
import { createAskedStore } from "../../src/store/asked-store.js";
import { describeOnDatabases } from "../support/databases.js";

const NOON = 1_795_514_158_772;

const asking = (changes: Partial<NewAskedQuestion> = {}): NewAskedQuestion => ({
  userId: "80351110224678912",
  guildId: "197038439483310086",
  question: "what does --detach do",
  locale: "en-GB",
  found: true,
  source: "docker-learning.md:19-20",
  askedAt: NOON,
  ...changes,
});
const { source: _, ...unanswered } = asking({ question: "how do I cook rice", found: false });

describeOnDatabases("the store of asked questions", (database) => {
  const openStore = async (): Promise<AskedStore> => createAskedStore(await database.open());

  it("gives back a question as it was asked, by an id that fits a button and that nobody guesses", async () => {
    const store = await openStore();
    const whole = asking({ note: "docker-learning.md", tag: "docker" });
    const bare = { userId: "1", question: "容器是什么？", locale: "zh-CN", found: false, askedAt: 0 };
    const ids = [await store.record(whole), await store.record(bare)];
    expect(await store.find(ids[0]!)).toEqual({ ...whole, id: ids[0] });
    expect(await store.find(ids[1]!)).toEqual({ ...bare, id: ids[1] });
    for (const id of ids) expect(id).toMatch(/^[\w-]{16,24}$/);
    expect(ids[0]).not.toBe(ids[1]);
    expect(await store.find("no-such-id")).toBeUndefined();
  });

  it("keeps what is acknowledged for the next process", async () => {
    const id = await (await openStore()).record(asking());
    expect(await (await openStore()).find(id)).toEqual({ ...asking(), id });
  });

  it("records many at once, each under its own id", async () => {
    const stores = [await openStore(), await openStore()];
    const questions = Array.from({ length: 1200 }, (_, i) => asking({ question: `question ${i % 100}` }));
    const ids = await Promise.all(questions.map((question, i) => stores[i % 2]!.record(question)));
    expect(new Set(ids).size).toBe(questions.length);
    expect(await stores[1]!.find(ids[601]!)).toMatchObject({ question: "question 1" });
    const { asked, mostAsked } = await stores[0]!.report({ limit: 200 });
    expect(asked).toBe(1200);
    expect(mostAsked.map(({ count }) => count)).toEqual(Array.from({ length: 100 }, () => 12));
  });

  it("keeps texts that a database does not take, without what it does not take", async () => {
    const store = await openStore();
    const id = await store.record(asking({ question: "a\0b \ud800 😀 \u202e' \" \\ %", source: "\udc00" }));
    expect(await store.find(id)).toMatchObject({
      question: "a\uFFFDb \uFFFD 😀 \u202e' \" \\ %",
      source: "\uFFFD",
    });
    const long = "長い".repeat(20_000);
    expect(await store.find(await store.record(asking({ question: long })))).toMatchObject({
      question: long,
    });
  });

  it("offers what was answered well, most asked first, and nothing that somebody marked wrong", async () => {
    const store = await openStore();
    for (const [i, question] of ["b", "a", "B ", "wrong", "ｂ"].entries()) {
      const id = await store.record(asking({ question, askedAt: NOON + i }));
      if (question === "wrong") await store.judge(id, "2", "wrong", NOON);
    }
    await store.record(unanswered);
    await store.record(asking({ question: "elsewhere", guildId: "5" }));
    const guildId = asking().guildId!;
    expect(await store.answeredWell({ guildId, limit: 25 })).toEqual(["b", "a"]);
    expect(await store.answeredWell({ guildId, limit: 1 })).toEqual(["b"]);
    expect(await store.answeredWell({ limit: 25 })).toEqual(["b", "a", "elsewhere"]);
  });

  it("looks for a text within what was answered well, whatever its case, width and characters", async () => {
    const store = await openStore();
    await store.record(asking({ question: "What does --detach do?" }));
    await store.record(asking({ question: "100% of_it" }));
    const found = (containing: string) => store.answeredWell({ containing, limit: 25 });
    expect(await found("ＤＥＴＡＣＨ  do")).toEqual(["What does --detach do?"]);
    expect(await found("0%")).toEqual(["100% of_it"]);
    expect(await found("d_t")).toEqual([]);
    expect(await found("'; --")).toEqual([]);
    expect(await found(" \0")).toEqual([]);
    expect(await found(" ")).toHaveLength(2);
  });

  it("takes one verdict a person: the last", async () => {
    const store = await openStore();
    const id = await store.record(asking());
    const wellAnswered = () => store.answeredWell({ limit: 25 });
    await Promise.all(["1", "1", "1", "2"].map((person) => store.judge(id, person, "wrong", NOON)));
    expect((await store.report()).markedWrong).toMatchObject([{ count: 2 }]);
    await store.judge(id, "1", "right", NOON + 1);
    expect(await wellAnswered()).toEqual([]);
    await store.judge(id, "2", "right", NOON + 1);
    expect(await wellAnswered()).toEqual(["what does --detach do"]);
    await store.judge("no-such-id", "2", "wrong", NOON);
    expect((await store.report()).markedWrong).toEqual([]);
  });

  it("reports what was not found, what was marked wrong and what is asked most, worded as it was last", async () => {
    const store = await openStore();
    const id = await store.record(asking());
    await store.record(asking({ question: "What  does --detach DO", userId: "2", askedAt: NOON + 2 }));
    await store.record(unanswered);
    await store.record(asking({ guildId: "5", question: "other", askedAt: NOON - 1000 }));
    await store.judge(id, "2", "wrong", NOON);
    const detach = { count: 2, lastAskedAt: NOON + 2, source: "docker-learning.md:19-20" };
    const rice = { question: "how do I cook rice", count: 1, lastAskedAt: NOON };
    const wrong = { question: "what does --detach do", ...detach, count: 1, lastAskedAt: NOON };
    const mostAsked = [{ question: "What  does --detach DO", ...detach }, rice];
    expect(await store.report({ since: NOON })).toEqual({
      ...{ asked: 3, people: 2, notFound: [rice], markedWrong: [wrong], mostAsked },
    });
    expect(await store.report({ guildId: "5" })).toMatchObject({ asked: 1, people: 1, notFound: [] });
    expect(await store.report({ limit: 1 })).toMatchObject({ asked: 4, mostAsked: [{ count: 2 }] });
    expect(await store.report({ guildId: "6" })).toEqual({
      ...{ asked: 0, people: 0, notFound: [], markedWrong: [], mostAsked: [] },
    });
  });

  it("reports as not found only what was not found the last time", async () => {
    const store = await openStore();
    await store.record(unanswered);
    await store.record({ ...unanswered, askedAt: NOON + 1 });
    expect((await store.report()).notFound).toMatchObject([{ count: 2 }]);
    await store.record({ ...unanswered, found: true, source: "rice.md:1-1", askedAt: NOON + 2 });
    expect((await store.report()).notFound).toEqual([]);
  });

  it("forgets a person: questions, what others said of them, and what the person said of others'", async () => {
    const store = await openStore();
    const mine = await store.record(asking({ userId: "1", question: "mine" }));
    const ours = await store.record(asking({ userId: "1", askedAt: NOON + 5 }));
    const theirs = await store.record(asking({ userId: "2" }));
    await store.judge(mine, "2", "wrong", NOON);
    await store.judge(theirs, "1", "wrong", NOON);
    expect((await store.ofPerson("1")).map(({ id }) => id)).toEqual([mine, ours]);
    expect([await store.verdictsBy("1"), await store.verdictsBy("2")]).toEqual([1, 1]);
    expect(await store.forget("1")).toBe(2);
    expect([await store.verdictsBy("1"), await store.verdictsBy("2")]).toEqual([0, 0]);
    expect(await store.ofPerson("1")).toEqual([]);
    expect(await store.find(mine)).toBeUndefined();
    expect(await store.answeredWell({ limit: 25 })).toEqual(["what does --detach do"]);
    expect(await store.report()).toMatchObject({ asked: 1, people: 1, markedWrong: [] });
    expect(await store.forget("1")).toBe(0);
  });

  it("says the same as a plain list would, whatever is asked, judged and forgotten", async () => {
    const opened = await database.open();
    const store = createAskedStore(opened);
    const person = fc.constantFrom("1", "2", "3");
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          ask: fc.record({
            userId: person,
            guildId: fc.constantFrom(undefined, "g", "h"),
            question: fc.constantFrom("a", "A ", "b", "ｂ", "c"),
            found: fc.boolean(),
          }),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({
          judge: fc.record({ which: fc.nat(), userId: person, verdict: fc.constantFrom("right", "wrong") }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ forget: person }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await opened.db.deleteFrom("asked_questions").execute();
        await opened.db.deleteFrom("asked_topics").execute();
        let list: (NewAskedQuestion & { readonly id: string; readonly verdicts: Map<string, Verdict> })[] =
          [];
        for (const [askedAt, one] of steps.entries()) {
          if ("ask" in one) {
            const { guildId, ...rest } = one.ask;
            const asked = { ...rest, locale: "ja", askedAt, ...(guildId === undefined ? {} : { guildId }) };
            list.push({ ...asked, id: await store.record(asked), verdicts: new Map() });
          } else if ("judge" in one) {
            const { which, userId, verdict } = one.judge;
            const asked = list[which % list.length];
            asked?.verdicts.set(userId, verdict as Verdict);
            await store.judge(asked?.id ?? "none", userId, verdict as Verdict, askedAt);
          } else {
            const gone = list.filter(({ userId }) => userId === one.forget).length;
            expect(await store.forget(one.forget)).toBe(gone);
            list = list.filter(({ userId }) => userId !== one.forget);
            for (const { verdicts } of list) verdicts.delete(one.forget);
          }
        }
        const keyOf = ({ question }: { readonly question: string }) =>
          question.normalize("NFKC").trim().toLowerCase();
        const wrongMarks = (asked: (typeof list)[number]) =>
          [...asked.verdicts.values()].filter((verdict) => verdict === "wrong").length;
        for (const guildId of [undefined, "g", "h"]) {
          const scope = guildId === undefined ? list : list.filter((asked) => asked.guildId === guildId);
          const keys = [...new Set(scope.map(keyOf))];
          const ofKey = (key: string) => scope.filter((asked) => keyOf(asked) === key);
          const well = keys.filter(
            (key) =>
              ofKey(key).some(({ found }) => found) && ofKey(key).every((asked) => wrongMarks(asked) === 0),
          );
          const filter = guildId === undefined ? {} : { guildId };
          const offered = await store.answeredWell({ ...filter, limit: 25 });
          expect(offered.map((question) => keyOf({ question })).sort()).toEqual(well.sort());
          const report = await store.report(filter);
          expect(report).toMatchObject({
            asked: scope.length,
            people: new Set(scope.map(({ userId }) => userId)).size,
          });
          const counts = (lines: typeof report.mostAsked) =>
            Object.fromEntries(lines.map((line) => [keyOf(line), line.count]));
          const expected = (count: (key: string) => number) =>
            Object.fromEntries(keys.map((key) => [key, count(key)]).filter(([, n]) => n !== 0));
          expect(counts(report.mostAsked)).toEqual(expected((key) => ofKey(key).length));
          expect(counts(report.markedWrong)).toEqual(
            expected((key) => ofKey(key).reduce((sum, asked) => sum + wrongMarks(asked), 0)),
          );
          expect(counts(report.notFound)).toEqual(
            expected((key) =>
              ofKey(key).at(-1)?.found ? 0 : ofKey(key).filter(({ found }) => !found).length,
            ),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});
