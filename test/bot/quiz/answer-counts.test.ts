import { expect, it } from "vitest";
import { createAnswerCounts } from "../../../src/bot/quiz/answer-counts.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { settle } from "../support/quiz-server.js";

function start(show: (postingId: string) => Promise<void> = async () => {}) {
  const clock = createManualClock();
  const shown: string[] = [];
  const errors: unknown[] = [];
  const counts = createAnswerCounts({
    show: async (postingId) => {
      shown.push(postingId);
      await show(postingId);
    },
    timer: clock.schedule,
    onError: (error) => errors.push(error),
  });
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms);
    await settle();
  };
  return { counts, shown, errors, pass, clock };
}

it("shows answers that come together once, and later ones after a pause", async () => {
  const { counts, shown, pass, clock } = start();
  for (let answer = 0; answer < 100; answer++) counts.changed("a");
  await pass(1400);
  expect(shown).toEqual([]);
  await pass(100);
  expect(shown).toEqual(["a"]);
  for (let second = 0; second < 55; second++) {
    counts.changed("a");
    await pass(1000);
  }
  expect(shown.length).toBeLessThanOrEqual(8);
  const before = shown.length;
  await pass(10_000);
  expect(shown.length).toBe(before + 1);
  // Nothing is left when nobody answers any more.
  await pass(10_000);
  await pass(10_000);
  expect(shown.length).toBe(before + 1);
  expect(clock.pending()).toBe(0);
});

it("edits four messages at a time, each in the end", async () => {
  let open = 0;
  let most = 0;
  const { counts, shown, pass } = start(async () => {
    open += 1;
    most = Math.max(most, open);
    await settle(3);
    open -= 1;
  });
  for (let posting = 0; posting < 30; posting++) counts.changed(`p${posting}`);
  await pass(1500);
  await settle(200);
  expect(new Set(shown).size).toBe(30);
  expect(most).toBe(4);
});

it("shows what is not shown yet when it ends, and nothing after that", async () => {
  const { counts, shown, pass, clock } = start();
  counts.changed("a");
  await counts.stop();
  expect(shown).toEqual(["a"]);
  counts.changed("a");
  await pass(60_000);
  expect(shown).toEqual(["a"]);
  expect(clock.pending()).toBe(0);
});

it("tells of an edit that failed and tries again with the next answer", async () => {
  const { counts, shown, errors, pass } = start(() => Promise.reject(new Error("lost")));
  counts.changed("a");
  await pass(1500);
  expect(errors).toHaveLength(1);
  counts.changed("a");
  await pass(10_000);
  expect(shown).toEqual(["a", "a"]);
});
