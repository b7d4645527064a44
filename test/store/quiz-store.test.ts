import { expect, test, vi } from "vitest";
import type { Outcome } from "../../src/quiz/memory.js";
import { review } from "../../src/quiz/memory.js";
import type { NewPosting, QuizStore } from "../../src/quiz/quiz-store.js";
import { createQuizStore } from "../../src/store/quiz-store.js";
import { describeOnDatabases } from "../support/databases.js";
import { quizQuestion } from "../support/quiz-questions.js";

// Hundreds of transactions wait for the disk; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 30_000 });

const NOON = Date.parse("2026-03-10T12:00:00Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describeOnDatabases("the quiz's store", (database) => {
  const open = async (): Promise<QuizStore> => createQuizStore(await database.open());
  const ask = (store: QuizStore, change: Partial<NewPosting> = {}) =>
    store.open({
      occasion: "now",
      guildId: "g1",
      channelId: "c1",
      question: quizQuestion(1),
      at: NOON,
      ...change,
    });
  const answer = (
    store: QuizStore,
    postingId: string,
    personId: string,
    change: { outcome?: Outcome; option?: number; at?: number; localDate?: string } = {},
  ) =>
    store.answer({
      postingId,
      personId,
      response: { option: change.option ?? 1 },
      outcome: change.outcome ?? "right",
      localDate: change.localDate ?? "2026-03-10",
      at: change.at ?? NOON,
    });

  test("a question stays as it was asked, under an id that fits a button", async () => {
    const question = quizQuestion(1, { explanation: "容器 \0 \uD800 'quoted' \u{1F433}" });
    const posting = await ask(await open(), { question, personId: "p1" });
    const store = await open();
    expect(posting.id).toMatch(/^[a-z0-9]{16}$/);
    expect(await store.posting(posting.id)).toEqual(posting);
    expect(posting).toEqual({
      id: posting.id,
      occasion: "now",
      guildId: "g1",
      channelId: "c1",
      personId: "p1",
      question,
      createdAt: NOON,
    });
    expect(await store.posting("nothing")).toBeUndefined();
  });

  test("an answer, its review, the card and the points are kept together", async () => {
    const store = await open();
    const { id } = await ask(store);
    const result = await answer(store, id, "p1", { outcome: "slow" });
    const { memory, entry } = review(undefined, "slow", NOON);
    expect(result).toMatchObject({
      kind: "counted",
      memory,
      answer: { points: 3, response: '{"option":1}' },
    });
    const kept = await store.ofPerson("p1");
    expect(kept.answers).toEqual([result.kind === "counted" && result.answer]);
    expect(kept.cards).toEqual([{ ...memory, personId: "p1", questionId: "q1", answerKey: "key1" }]);
    expect(kept.reviews).toEqual([{ ...entry, personId: "p1", questionId: "q1", postingId: id }]);
  });

  test("memory goes on from answer to answer with every field, and the log has the memory before", async () => {
    const store = await open();
    let memory: ReturnType<typeof review>["memory"] | undefined;
    const outcomes: Outcome[] = ["right", "wrong", "wrong", "slow", "right", "right"];
    for (const [n, outcome] of outcomes.entries()) {
      const at = NOON + n * 3 * DAY + n;
      const { id } = await ask(store, { at });
      await answer(store, id, "p1", { outcome, at });
      const step = review(memory, outcome, at);
      memory = step.memory;
      const kept = await store.ofPerson("p1");
      expect(kept.cards).toEqual([{ ...memory, personId: "p1", questionId: "q1", answerKey: "key1" }]);
      expect(kept.reviews.at(-1)).toEqual({ ...step.entry, personId: "p1", questionId: "q1", postingId: id });
    }
    expect((await store.ofPerson("p1")).reviews).toHaveLength(outcomes.length);
  });

  test("the first answer of a person stands, also after the question has closed", async () => {
    const store = await open();
    const { id } = await ask(store);
    const first = await answer(store, id, "p1", { outcome: "wrong", option: 2 });
    const second = await answer(store, id, "p1", { outcome: "right", option: 1, at: NOON + MINUTE });
    expect(second).toMatchObject({ kind: "already", answer: { outcome: "wrong", response: '{"option":2}' } });
    expect(second).toMatchObject({ memory: first.kind === "counted" && first.memory });
    await store.close(id, NOON + MINUTE);
    expect(await answer(store, id, "p1")).toMatchObject({ kind: "already", answer: { outcome: "wrong" } });
    expect(await answer(store, id, "p2")).toEqual({ kind: "closed" });
    expect(await store.tally(id)).toEqual({
      answered: 1,
      right: 0,
      split: [{ response: '{"option":2}', right: false, count: 1 }],
    });
  });

  test("an answer to nothing, or to what another was asked, counts nowhere", async () => {
    const store = await open();
    const { id } = await ask(store, { personId: "p1", occasion: "private" });
    expect(await answer(store, "0000000000000000", "p1")).toEqual({ kind: "unknown" });
    expect(await answer(store, id, "p2")).toEqual({ kind: "not-yours" });
    expect(await store.ofPerson("p2")).toEqual({ settings: undefined, answers: [], cards: [], reviews: [] });
  });

  test("many presses at once, in two processes, count once for each person", async () => {
    const stores = [await open(), await open()];
    const { id } = await ask(stores[0] as QuizStore);
    const people = Array.from({ length: 20 }, (_, n) => `p${n}`);
    const presses = people.flatMap((person, n) =>
      stores.flatMap((store) => [0, 1].map(() => answer(store, id, person, { option: n % 4 }))),
    );
    const results = await Promise.all(presses);
    expect(results.filter((result) => result.kind === "counted")).toHaveLength(people.length);
    expect(results.filter((result) => result.kind === "already")).toHaveLength(3 * people.length);
    expect(await stores[1]?.tally(id)).toMatchObject({ answered: people.length });
    for (const person of people) expect((await stores[0]?.ofPerson(person))?.reviews).toHaveLength(1);
  });

  test("answers of one person to two askings of a question at once are two reviews, one after the other", async () => {
    const stores = [await open(), await open()] as const;
    const askings = await Promise.all([ask(stores[0]), ask(stores[0]), ask(stores[0]), ask(stores[0])]);
    await Promise.all(askings.map(({ id }, n) => answer(stores[n % 2 ? 1 : 0], id, "p1")));
    const { cards, reviews } = await stores[0].ofPerson("p1");
    expect(cards).toMatchObject([{ reps: 4 }]);
    expect(reviews).toHaveLength(4);
    expect(new Set(reviews.map((each) => each.stability)).size).toBeGreaterThan(1);
  });

  test("only what is new or due earns points in practice", async () => {
    const store = await open();
    const points: number[] = [];
    for (const at of [NOON, NOON + MINUTE, NOON + 60 * DAY]) {
      const { id } = await ask(store, { at });
      const result = await answer(store, id, "p1", { at });
      points.push(result.kind === "counted" ? result.answer.points : Number.NaN);
    }
    expect(points).toEqual([3, 0, 3]);
  });

  test("one answer that cannot be written fails alone among those that come with it", async () => {
    const store = await open();
    const { id } = await ask(store);
    const given = (person: string, at: number) =>
      answer(store, id, person, { at }).then((result) => result.kind, String);
    const results = await Promise.all([given("p1", NOON), given("p2", Number.NaN), given("p3", NOON)]);
    expect(results.map((result) => result.includes("counted"))).toEqual([true, false, true]);
    expect(await store.tally(id)).toMatchObject({ answered: 2 });
    expect((await store.ofPerson("p2")).reviews).toEqual([]);
  });

  test("cards come due first", async () => {
    const store = await open();
    for (const [n, outcome] of (["right", "wrong", "slow"] as const).entries()) {
      const { id } = await ask(store, { question: quizQuestion(n) });
      await answer(store, id, "p1", { outcome });
    }
    expect((await store.cards("p1")).map((card) => card.questionId)).toEqual(["q1", "q2", "q0"]);
    expect(await store.cards("p2")).toEqual([]);
  });

  test("memory of what has gone goes over to what has the same answer", async () => {
    const store = await open();
    for (const person of ["p1", "p2"]) {
      const { id } = await ask(store);
      await answer(store, id, person, { outcome: "wrong" });
    }
    const before = await store.cards("p1");
    const same = quizQuestion(7, { answerKey: "key1" });
    expect(await store.carryOver([quizQuestion(1), same])).toBe(0);
    expect(await store.carryOver([quizQuestion(2)])).toBe(0);
    expect(await store.carryOver([same, quizQuestion(2)])).toBe(2);
    expect(await store.cards("p1")).toEqual(before.map((card) => ({ ...card, questionId: "q7" })));
    expect(await store.cards("p2")).toMatchObject([{ questionId: "q7", reps: 1 }]);
    expect(await store.carryOver([same, quizQuestion(2)])).toBe(0);
  });

  test("memory goes over for one person alone where that is asked, and for the others later", async () => {
    const store = await open();
    for (const person of ["p1", "p2"]) {
      const { id } = await ask(store);
      await answer(store, id, person, { outcome: "wrong" });
    }
    const same = quizQuestion(7, { answerKey: "key1" });
    expect(await store.carryOver([same], { personId: "p1" })).toBe(1);
    expect(await store.cards("p1")).toMatchObject([{ questionId: "q7" }]);
    expect(await store.cards("p2")).toMatchObject([{ questionId: "q1" }]);
    expect(await store.carryOver([same])).toBe(1);
    expect(await store.cards("p2")).toMatchObject([{ questionId: "q7" }]);
  });

  test("memory goes over though somebody was asked the new question before, who keeps their own", async () => {
    const store = await open();
    const same = quizQuestion(7, { answerKey: "key1" });
    for (const person of ["p1", "p2"]) {
      const { id } = await ask(store);
      await answer(store, id, person, { outcome: "wrong" });
    }
    const { id } = await ask(store, { question: same });
    await answer(store, id, "p1", { at: NOON + DAY });
    const own = await store.cards("p1");
    expect(await store.carryOver([same])).toBe(1);
    expect(await store.cards("p2")).toMatchObject([{ questionId: "q7" }]);
    expect(await store.cards("p1")).toEqual(own);
  });

  test("memory of several questions with one answer goes to those that ask in the same words", async () => {
    const store = await open();
    const twins = [1, 2].map((n) => quizQuestion(n, { answerKey: "key" }));
    for (const [n, question] of twins.entries()) {
      const { id } = await ask(store, { question });
      await answer(store, id, "p1", { outcome: n === 0 ? "right" : "wrong" });
    }
    const before = await store.cards("p1");
    expect(before.map((card) => card.questionId)).toEqual(["q2", "q1"]);
    const renamed = twins.map((question) => ({ ...question, id: `new-${question.id}` })).toReversed();
    expect(await store.carryOver(renamed)).toBe(2);
    expect(await store.cards("p1")).toEqual(
      before.map((card) => ({ ...card, questionId: `new-${card.questionId}` })),
    );
  });

  test("accuracy by note, days and scores are of one guild and from one date on, where that is asked", async () => {
    const store = await open();
    const give = async (
      person: string,
      n: number,
      guildId: string,
      localDate: string,
      outcome: Outcome = "right",
    ) => {
      const { id } = await ask(store, { question: quizQuestion(n), guildId });
      await answer(store, id, person, { localDate, outcome });
    };
    await give("p1", 0, "g1", "2026-03-01");
    await give("p1", 3, "g1", "2026-03-02", "wrong");
    await give("p1", 1, "g1", "2026-03-02", "slow");
    await give("p1", 2, "g2", "2026-03-03");
    await give("p2", 0, "g1", "2026-03-02");
    await give("p3", 0, "g1", "2026-03-02");
    await store.setPersonSettings("p3", { listed: false });

    expect(await store.accuracyByNote("p1", { guildId: "g1" })).toEqual([
      { note: "note-0.md", answered: 2, right: 1 },
      { note: "note-1.md", answered: 1, right: 1 },
    ]);
    expect(await store.accuracyByNote("p1", { from: "2026-03-03" })).toEqual([
      { note: "note-2.md", answered: 1, right: 1 },
    ]);
    expect(await store.activeDays("p1")).toEqual([
      { localDate: "2026-03-01", answered: 1, right: 1 },
      { localDate: "2026-03-02", answered: 2, right: 1 },
      { localDate: "2026-03-03", answered: 1, right: 1 },
    ]);
    expect(await store.scores("g1")).toEqual([
      { personId: "p1", points: 6, answered: 3, right: 2 },
      { personId: "p2", points: 3, answered: 1, right: 1 },
    ]);
    expect(await store.scores("g1", { from: "2026-03-03" })).toEqual([]);
    expect(new Set((await store.groupCards("g1", NOON)).map((card) => card.personId))).toEqual(
      new Set(["p1", "p2", "p3"]),
    );
    expect(await store.groupCards("g1", NOON + 1)).toEqual([]);
  });

  test("a person's settings are kept one by one", async () => {
    const store = await open();
    expect(await store.personSettings("p1")).toEqual({ listed: true, reviewLength: 10 });
    expect(await store.setPersonSettings("p1", { reviewLength: 5 })).toEqual({
      listed: true,
      reviewLength: 5,
    });
    expect(await store.setPersonSettings("p1", { listed: false })).toEqual({
      listed: false,
      reviewLength: 5,
    });
    const { id } = await ask(store);
    await answer(store, id, "p1");
    expect(await store.personSettings("p1")).toEqual({ listed: false, reviewLength: 5 });
  });

  test("who is forgotten leaves nothing, and others keep everything", async () => {
    const store = await open();
    const { id } = await ask(store);
    const mine = await ask(store, { personId: "p1", occasion: "review" });
    await answer(store, id, "p1");
    await answer(store, mine.id, "p1");
    await answer(store, id, "p2");
    expect(await store.forget("p1")).toBe(2);
    expect(await store.ofPerson("p1")).toEqual({ settings: undefined, answers: [], cards: [], reviews: [] });
    expect(await store.posting(mine.id)).toBeUndefined();
    expect(await store.tally(id)).toMatchObject({ answered: 1 });
    expect((await store.ofPerson("p2")).cards).toHaveLength(1);
    expect(await store.forget("p1")).toBe(0);
  });
});
