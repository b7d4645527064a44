import { expect, it } from "vitest";
import { realTimer, withinTime } from "../../src/bot/timer.js";
import { createManualClock } from "../../src/demo/discord-server/manual-clock.js";

it("work in time gives its value or its error, and no timer is left", async () => {
  const clock = createManualClock();
  expect(await withinTime(Promise.resolve(undefined), 10, clock.schedule)).toEqual({ value: undefined });
  await expect(withinTime(Promise.reject(new Error("broken")), 10, clock.schedule)).rejects.toThrow("broken");
  expect(clock.pending()).toBe(0);
  expect(await withinTime(Promise.resolve(1), 60_000, realTimer)).toEqual({ value: 1 });
});

it("work that is late gives nothing, and goes on", async () => {
  const clock = createManualClock();
  const late = withinTime(new Promise(() => {}), 10, clock.schedule);
  clock.advance(10);
  expect(await late).toBeUndefined();
  expect(await new Promise((resolve) => realTimer(() => resolve("rung"), 0))).toBe("rung");
});
