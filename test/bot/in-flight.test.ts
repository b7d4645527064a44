import { expect, it } from "vitest";
import { createInFlight } from "../../src/bot/in-flight.js";
import { createManualClock } from "../../src/demo/discord-server/manual-clock.js";

function openWork(): { readonly work: Promise<void>; readonly end: () => void } {
  let end = (): void => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

it("draining waits for work that is added meanwhile, and leaves no timer behind", async () => {
  const clock = createManualClock();
  const inFlight = createInFlight();
  const [first, second] = [openWork(), openWork()];
  inFlight.add(first.work);
  const drained = inFlight.drain(1000, clock.schedule);
  inFlight.add(second.work);
  first.end();
  await first.work;
  second.end();
  expect(await drained).toBe(0);
  expect(clock.pending()).toBe(0);
});

it("draining ends at its time and says what is left", async () => {
  const clock = createManualClock();
  const inFlight = createInFlight();
  inFlight.add(openWork().work);
  const drained = inFlight.drain(1000, clock.schedule);
  clock.advance(1000);
  expect(await drained).toBe(1);
  expect(inFlight.size()).toBe(1);
  expect(inFlight.begun()).toBe(1);
});
