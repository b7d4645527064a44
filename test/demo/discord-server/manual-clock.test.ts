import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createManualClock, realSchedule } from "../../../src/demo/discord-server/manual-clock.js";

describe("a manual clock", () => {
  it("runs what falls due in the order of its time, each at its time, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.nat(100), (delays, ms) => {
        const clock = createManualClock(1000);
        const ran: number[] = [];
        for (const delay of delays) clock.schedule(() => ran.push(clock.now() - 1000), delay);
        clock.advance(ms);
        const due = delays.filter((delay) => delay <= ms).sort((a, b) => a - b);
        expect([ran, clock.now(), clock.pending()]).toEqual([due, 1000 + ms, delays.length - due.length]);
      }),
    );
  });

  it("does not run what was cancelled, and runs what is scheduled on the way", () => {
    const clock = createManualClock();
    const ran: string[] = [];
    clock.schedule(() => ran.push("cancelled"), 5)();
    clock.schedule(() => clock.schedule(() => ran.push("nested"), 5), 5);
    clock.advance(10);
    expect(ran).toEqual(["nested"]);
  });
});

describe("the real schedule", () => {
  it("runs a task, unless it is cancelled", async () => {
    let cancelledRan = false;
    realSchedule(() => {
      cancelledRan = true;
    }, 0)();
    // The timer does not keep the process alive; the test's runner does.
    await new Promise<void>((resolve) => void realSchedule(resolve, 0));
    expect(cancelledRan).toBe(false);
  });
});
