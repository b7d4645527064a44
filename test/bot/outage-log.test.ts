import { expect, it, vi } from "vitest";
import { createOutageLog, OUTAGE_REPEAT_MS } from "../../src/bot/outage-log.js";
import { createManualClock } from "../../src/demo/discord-server/manual-clock.js";

/** How often discord.js tries again, in milliseconds. */
const RETRY_MS = 500;

function start() {
  const clock = createManualClock();
  const tell = vi.fn();
  return { clock, tell, outages: createOutageLog(tell, clock.schedule) };
}

it("an outage is told once, then once a minute while it lasts", () => {
  const { clock, tell, outages } = start();
  const fail = (ms: number): void => {
    for (let waited = 0; waited < ms; waited += RETRY_MS) {
      outages.lost(0);
      clock.advance(RETRY_MS);
    }
  };
  fail(OUTAGE_REPEAT_MS);
  expect(tell).toHaveBeenCalledExactlyOnceWith(0);
  fail(2 * OUTAGE_REPEAT_MS);
  expect(tell).toHaveBeenCalledTimes(3);
});

it("the next outage is told at once, and that of another shard too", () => {
  const { clock, tell, outages } = start();
  outages.lost(0);
  outages.lost(1);
  outages.restored(0);
  outages.lost(1);
  expect(tell.mock.calls).toEqual([[0], [1]]);
  outages.lost(0);
  expect(tell.mock.calls).toEqual([[0], [1], [0]]);
  clock.advance(OUTAGE_REPEAT_MS);
  expect(tell).toHaveBeenCalledTimes(3);
});

it("nothing is told, and no timer is left, once connections are closed on purpose", () => {
  const { clock, tell, outages } = start();
  outages.lost(0);
  outages.end();
  expect(clock.pending()).toBe(0);
  outages.lost(0);
  outages.lost(1);
  expect(tell).toHaveBeenCalledExactlyOnceWith(0);
  expect(clock.pending()).toBe(0);
});
