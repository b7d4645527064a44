import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFairUse } from "../../src/bot/fair-use.js";

function start(options: Partial<Parameters<typeof createFairUse>[0]> = {}) {
  const clock = { now: 1_000_000 };
  const fairUse = createFairUse({
    now: () => clock.now,
    person: { burst: 3, perSecond: 0.5 },
    server: { burst: 5, perSecond: 1 },
    ...options,
  });
  return {
    clock,
    take: (userId: string, guildId?: string) =>
      fairUse.take({ userId, ...(guildId === undefined ? {} : { guildId }) }),
  };
}

describe("fair use", () => {
  it("lets a person do some things at once, then one each time a token comes back", () => {
    const { clock, take } = start();
    expect([take("a"), take("a"), take("a")]).toEqual([undefined, undefined, undefined]);
    expect(take("a")).toEqual({ who: "person", seconds: 2 });
    clock.now += 1999;
    expect(take("a")).toEqual({ who: "person", seconds: 1 });
    clock.now += 1;
    expect(take("a")).toBeUndefined();
    expect(take("a")).toEqual({ who: "person", seconds: 2 });
    expect(take("b")).toBeUndefined();
  });

  it("lets the people of a server do some things at once, and takes nothing of who has to wait", () => {
    const { clock, take } = start();
    for (const person of ["a", "b", "c", "d", "e"]) expect(take(person, "g")).toBeUndefined();
    for (let i = 0; i < 5; i++) expect(take("f", "g")).toEqual({ who: "server", seconds: 1 });
    expect([take("f", "other"), take("f"), take("f")]).toEqual([undefined, undefined, undefined]);
    expect(take("f")).toMatchObject({ who: "person" });
    clock.now += 1000;
    expect(take("e", "g")).toBeUndefined();
  });

  it("remembers a limited number of people: who was idle longest is forgotten", () => {
    const { take } = start({ remembered: 2, person: { burst: 1, perSecond: 0.01 } });
    expect([take("a"), take("b")]).toEqual([undefined, undefined]);
    expect(take("a")).toBeDefined();
    take("c");
    expect(take("b")).toBeDefined();
    expect(take("a")).toBeUndefined();
  });

  it("never lets more through than the burst and what came back since, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 60 }), (steps) => {
        const { clock, take } = start();
        let forward = 0;
        let done = 0;
        for (const step of steps) {
          clock.now += step;
          forward += Math.max(0, step);
          if (take("a") === undefined) done += 1;
        }
        expect(done).toBeLessThanOrEqual(3 + (forward / 1000) * 0.5 + 1e-6);
      }),
    );
  });
});
