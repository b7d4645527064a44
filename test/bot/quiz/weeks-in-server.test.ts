import { expect, it } from "vitest";
import { dailyNonce } from "../../../src/quiz/daily-nonce.js";
import { addDays } from "../../../src/quiz/local-date.js";
import type { QuizStore } from "../../../src/quiz/quiz-store.js";
import { createQuizStore } from "../../../src/store/quiz-store.js";
import { describeOnDatabases } from "../../support/databases.js";
import type { Fate } from "../support/call-order.js";
import { textOf } from "../support/drawn-text.js";
import { createPostingWorld } from "../support/posting-world.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From one tick to the next, in ms. */
const SOON = 20_000;
/** Longer than the lease of a claim, and than Discord remembers a nonce. */
const LATER = 5 * MINUTE;

/** The week begins with the night in which Berlin leaves 02:30 out, and ends with the one in which Sydney has it twice. */
const FIRST_DATE = "2026-03-29";
const WEEK = [0, 1, 2, 3, 4, 5, 6];
/** With another step each day, as many as the calls take that post and close the questions of two guilds. */
const WEEKS = 4;
/** `firstDate` is the guild's own; `atUtc` its time on the first day and on the others. */
const ZONES = [
  { zone: "Europe/Berlin", time: "02:30", firstDate: "2026-03-29", atUtc: ["01:30", "00:30"] },
  { zone: "Australia/Sydney", time: "02:30", firstDate: "2026-03-30", atUtc: ["15:30", "15:30"] },
  { zone: "Asia/Shanghai", time: "23:30", firstDate: "2026-03-29", atUtc: ["15:30", "15:30"] },
] as const;

type Zone = (typeof ZONES)[number];

/** When the question of that day of the week is due, in ms since 1970. */
function dueAt({ atUtc: [first, then] }: Zone, day: number): number {
  return Date.parse(`${addDays(FIRST_DATE, day)}T${day === 0 ? first : then}:00Z`);
}

/** Whose turn it is, of two processes. */
const ORDERS = ["AB", "AAB", "ABB", "AAAAAAAAB", "BA"] as const;

let made = 0;

/** How far the two processes come that begin a posting, and the two that take it over. */
type Fates = (day: number, guilds: number) => { readonly begin?: Fate; readonly takeOver?: Fate };

interface LiveOptions {
  readonly stores: readonly [QuizStore, QuizStore];
  readonly fates?: Fates;
  /** @default all */
  readonly zones?: readonly Zone[];
  /** @default the whole week */
  readonly days?: readonly number[];
}

/** Days in which processes come and go, with guilds that no others have. @returns the last calls of those that died, by how many ms each message was late, and the methods of all requests */
async function live({ stores, fates = () => ({}), zones = ZONES, days = WEEK }: LiveOptions) {
  const guilds = zones.map((zone) => {
    made += 1;
    return { ...zone, guildId: String(10_000 + made), channelId: String(20_000 + made), locale: "en" };
  });
  const from = Math.min(...guilds.map((guild) => dueAt(guild, days[0] ?? 0))) - HOUR;
  const world = await createPostingWorld({ from, guilds, stores });
  const { clock, discord, sent, at } = world;
  const deaths: string[] = [];
  const lateness: number[] = [];
  for (const day of days) {
    for (const due of new Set(guilds.map((guild) => dueAt(guild, day)))) {
      const now = guilds.filter((guild) => dueAt(guild, day) === due);
      const { begin = {}, takeOver = {} } = fates(day, now.length);
      const order = ORDERS[made % ORDERS.length] ?? "AB";
      made += 1;
      const before = sent.length;
      at(due - MINUTE);
      await world.tickBoth(order);
      expect(sent).toHaveLength(before);
      at(due);
      deaths.push(...(await world.tickBoth(order, begin)));
      at(clock.now() + SOON);
      await world.tickBoth(order);
      at(clock.now() + LATER);
      deaths.push(...(await world.tickBoth(order, takeOver)));
      // The clocks of Sydney show 02:30 for the second time.
      at(due + HOUR);
      await world.tickBoth(order);
      expect(sent).toHaveLength(before + now.length);
      for (const { channelId } of guilds) discord.say({ channel: channelId, content: "I know this one" });
    }
  }

  for (const guild of guilds) {
    const { guildId, channelId, firstDate } = guild;
    const own = sent.filter((message) => message.channelId === channelId);
    const dates = days.map((day) => addDays(firstDate, day));
    expect(own.map(({ postingId }) => postingId)).toEqual(dates.map((date) => dailyNonce(guildId, date)));
    for (const [place, { at: sentAt }] of own.entries()) {
      const late = sentAt - dueAt(guild, days[place] ?? 0);
      expect(late).toBeGreaterThanOrEqual(0);
      lateness.push(late);
    }
    const held = discord.messages(channelId).filter(({ payload }) => payload.author.bot === true);
    expect(held.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    const isOver = held.map((message) => textOf(message).includes("This question is over"));
    expect(isOver).toEqual(dates.map((_, place) => place < dates.length - 1));
    const asked = await stores[1].askedDays(guildId);
    expect(asked.map(({ localDate }) => localDate)).toEqual(dates);
    expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(dates.length);
    expect((await stores[1].dailyHistory(guildId)).passedOver).toBeUndefined();
    await stores[0].pauseDaily(guildId, "off", clock.now());
  }
  expect(world.events.filter(({ kind }) => kind === "failed")).toEqual([]);
  expect(discord.problems()).toEqual([]);
  return { deaths, lateness, requests: discord.requests.map(({ method }) => method) };
}

describeOnDatabases("a week of daily questions on the local Discord server", (database) => {
  const open = async () => createQuizStore(await database.open());

  it("has one message a day in each guild, wherever processes die", async () => {
    const stores = [await open(), await open()] as const;
    const seen: string[] = [];
    for (let week = 0; week < WEEKS; week++) {
      const { deaths } = await live({
        stores,
        fates(day, guilds) {
          const step = week * WEEK.length + day;
          // Of two guilds at once, each step of both processes; of one, each step of the one that takes over.
          if (guilds > 1) return { begin: { diesAfter: step }, takeOver: { diesAfter: step } };
          const begin = { diesOn: step % 2 === 0 ? "claim" : "post" };
          return { begin, takeOver: { diesAfter: Math.floor(step / 2) } };
        },
      });
      seen.push(...deaths);
    }
    for (const call of ["start", "dueDaily", "dailyPosting", "claim", "get", "post", "posted", "moveOn"]) {
      expect(seen).toContain(call);
    }
    for (const call of ["abandoned", "toClose", "close", "patch"]) expect(seen).toContain(call);
    // A process could come no further.
    expect(seen.at(-1)).toBe("solved");
  });

  it("has one message on the day the clocks change, at whichever step of it processes die", async () => {
    const stores = [await open(), await open()] as const;
    for (const [zone, day] of [
      [ZONES[0], 0],
      [ZONES[1], 6],
    ] as const) {
      let deaths: readonly string[];
      let step = 0;
      do {
        const fates = () => ({ begin: { diesAfter: step } });
        ({ deaths } = await live({ stores, zones: [zone], days: [day], fates }));
        step += 1;
      } while (deaths.length > 0);
      expect(step).toBeGreaterThan(10);
    }
  });

  it("takes one request a message, at its moment, where nobody dies", async () => {
    const { requests, lateness } = await live({ stores: [await open(), await open()] });
    const messages = WEEK.length * ZONES.length;
    expect(lateness).toEqual(Array.from({ length: messages }, () => 0));
    expect(requests.filter((method) => method === "POST")).toHaveLength(messages);
    // Nobody has to look whether a message is there.
    expect(requests).not.toContain("GET");
  });
});
