import { expect, it } from "vitest";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { describeOnDatabases } from "../../support/databases.js";
import type { Fate } from "../support/call-order.js";
import { createPostingWorld } from "../support/posting-world.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Longer than the lease of a claim, and than Discord remembers a nonce. */
const LATER = 5 * MINUTE;

const EVENING = Date.parse("2026-03-28T20:00:00Z");
let made = 0;

describeOnDatabases("the question of a day", (database) => {
  const open = async () => createQuizStore(await database.open());
  const openTwice = async () => [await open(), await open()] as const;

  /** A guild that no other test has, whose question is due. */
  async function dueNow(given?: readonly [QuizStore, QuizStore]) {
    made += 1;
    const [guildId, channelId] = [String(10_000 + made), String(20_000 + made)];
    const stores = given ?? (await openTwice());
    const schedule = { guildId, channelId, time: "02:30", zone: "Europe/Berlin" };
    const world = await createPostingWorld({ from: EVENING, guilds: [schedule], stores });
    world.at(world.settings[0]?.due.at ?? 0);
    return {
      ...world,
      channelId,
      /** A new process does a tick, as far as it comes. */
      async tick(fate?: Fate) {
        const process = world.start(fate);
        process.tick();
        await world.run([process]);
        return process;
      },
      messages: () => world.discord.messages(channelId).map(({ id }) => id),
      kept: async () => (await stores[0].dailyHistory(guildId)).posted?.messageId,
      /** A request that was under way arrives once more. */
      async repeat(place: number): Promise<number> {
        const { body, path } = world.sends()[place] ?? {};
        const response = await fetch(`${world.discord.url}/v10${path}`, {
          method: "POST",
          headers: { authorization: `Bot ${world.discord.token}`, "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        return response.status;
      },
      rest: () => stores[0].pauseDaily(guildId, "off", world.clock.now()),
    };
  }

  it("is sent once though the response to it is lost: the nonce tells that it is the same", async () => {
    const { discord, tick, messages, sends, kept } = await dueNow();
    discord.fail({ method: "POST", matching: "/messages", answer: "reset", afterProcessing: true });
    await tick();
    expect(sends()).toHaveLength(2);
    expect(messages()).toHaveLength(1);
    expect(await kept()).toBe(messages()[0]);
  });

  it("is sent once though the request of a dead process arrives after that of another", async () => {
    const { at, clock, tick, messages, repeat } = await dueNow();
    await tick({ diesOn: "claim" });
    at(clock.now() + LATER);
    await tick();
    at(clock.now() + 2 * MINUTE);
    expect(await repeat(0)).toBe(200);
    expect(messages()).toHaveLength(1);
  });

  it("is found in the history when the nonce is forgotten", async () => {
    const { at, clock, tick, messages, sends, kept, repeat } = await dueNow();
    await tick({ diesOn: "post" });
    const [message] = messages();
    at(clock.now() + LATER);
    await tick();
    expect(sends()).toHaveLength(1);
    expect(messages()).toEqual([message]);
    expect(await kept()).toBe(message);
    // Whoever had not looked would have sent it again.
    await repeat(0);
    expect(messages()).toHaveLength(2);
  });

  it("is sent again where its message was deleted before anybody had noted it", async () => {
    const { at, clock, tick, messages, sent, discord, channelId, kept, events } = await dueNow();
    await tick({ diesOn: "post" });
    const path = `/v10/channels/${channelId}/messages/${messages()[0]}`;
    const headers = { authorization: `Bot ${discord.token}` };
    await fetch(`${discord.url}${path}`, { method: "DELETE", headers });
    at(clock.now() + LATER);
    await tick();
    expect(sent).toHaveLength(2);
    expect(messages()).toHaveLength(1);
    expect(await kept()).toBe(messages()[0]);
    expect(events.map(({ kind }) => kind)).toEqual(["posted"]);
  });

  it("is sent once though a process stands still at any step, for minutes or an hour, and goes on", async () => {
    const stores = await openTwice();
    for (const pause of [MINUTE, LATER, HOUR]) {
      for (let step = 1, isAsleep = true; isAsleep; step++) {
        const { at, clock, tick, run, messages, kept, events, rest } = await dueNow(stores);
        const sleeper = await tick({ sleepsAfter: step });
        isAsleep = sleeper.life.wake !== undefined;
        const since = clock.now();
        at(since + Math.min(pause, LATER));
        await tick();
        at(since + pause);
        sleeper.life.wake?.();
        await run([sleeper]);
        at(clock.now() + LATER);
        await tick();
        expect(messages(), `asleep for ${pause} ms after ${sleeper.life.done[step - 1]}`).toHaveLength(1);
        expect(await kept()).toBe(messages()[0]);
        expect(events.filter(({ kind }) => kind === "paused" || kind === "passed-over")).toEqual([]);
        await rest();
      }
    }
  });
});
