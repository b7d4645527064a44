import { DiscordAPIError, type REST } from "discord.js";
import { describe, expect, it } from "vitest";
import { createDailyDiscordChannel } from "../../../src/bot/quiz/daily-discord-channel.js";
import type { GuildPlaces } from "../../../src/bot/quiz/guild-places.js";
import { createPostingMessages } from "../../../src/bot/quiz/posting-messages.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import type { DailySettings } from "../../../src/quiz/daily-settings.js";
import type { DailyPosting } from "../../../src/quiz/posting.js";
import { quizQuestion } from "../../support/quiz-questions.js";
import { quietQuiz } from "../support/quiet-quiz.js";

const SENT_AT = 1_767_225_600_000;
const posting: DailyPosting = {
  id: "abcdefgh01234567",
  nonce: "abcdefgh01234567",
  occasion: "daily",
  guildId: "10",
  channelId: "100",
  localDate: "2026-01-01",
  question: quizQuestion(0, { prompt: { wording: "which-flag", parts: { command: "docker", about: "x" } } }),
  createdAt: SENT_AT,
};
const settings: DailySettings = {
  guildId: "10",
  channelId: "100",
  time: "09:00",
  zone: "UTC",
  due: { at: SENT_AT, date: "2026-01-01" },
  createdAt: 0,
};

type Answer = (route: string, request: Record<string, unknown>) => unknown;

function refusal(status: number, code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: "refused" }, code, status, "POST", "url", {});
}

function start(
  answers: Partial<Record<"get" | "post" | "patch", Answer>>,
  guilds: Partial<GuildPlaces> = {},
) {
  const clock = createManualClock(SENT_AT);
  const calls: { readonly method: string; readonly route: string; readonly body: unknown }[] = [];
  const method =
    (name: "get" | "post" | "patch") =>
    async (route: string, request: { readonly body?: unknown; readonly signal?: AbortSignal } = {}) => {
      calls.push({ method: name, route, body: request.body });
      const answer = await answers[name]?.(route, { ...request });
      if (answer instanceof Error) throw answer;
      return answer ?? { id: "1" };
    };
  const rest = { get: method("get"), post: method("post"), patch: method("patch") } as unknown as REST;
  const warnings: unknown[] = [];
  let closedAt: number | undefined;
  const store = {
    posting: async () => ({ ...posting, messageId: "9", ...(closedAt === undefined ? {} : { closedAt }) }),
    tally: async () => ({ answered: 3, right: 2, split: [] }),
    dailySettings: async () => settings,
  };
  const messages = createPostingMessages({ rest, store });
  const channel = createDailyDiscordChannel({
    rest,
    messages,
    guilds: { ...quietQuiz().guilds, ...guilds },
    botId: () => "7",
    timer: clock.schedule,
    logger: { warn: (warning: unknown) => warnings.push(warning) },
  });
  const close = (): void => {
    closedAt = SENT_AT;
  };
  return { channel, messages, calls, clock, warnings, close };
}

describe("sending", () => {
  it("carries the nonce, enforces it, and may ping the role alone", async () => {
    const { channel, calls } = start({});
    expect(await channel.send(posting, { ...settings, roleId: "55" })).toEqual({
      kind: "sent",
      messageId: "1",
    });
    expect(calls[0]).toMatchObject({
      route: "/channels/100/messages",
      body: {
        nonce: posting.id,
        enforce_nonce: true,
        allowed_mentions: { parse: [], roles: ["55"] },
      },
    });
    await channel.send(posting, settings);
    expect(calls[1]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(JSON.stringify(calls[1]?.body)).not.toContain("<@&");
  });

  it.each([
    [404, 10003, "channel-missing"],
    [403, 50001, "permission-missing"],
    [403, 50013, "permission-missing"],
    [400, 50008, "channel-missing"],
  ])("says that it is refused when Discord answers %i with code %i", async (status, code, reason) => {
    const { channel } = start({ post: () => refusal(status, code), get: () => refusal(status, code) });
    expect(await channel.send(posting, settings)).toEqual({ kind: "refused", reason });
    expect(await channel.find(posting)).toEqual({ kind: "refused", reason });
  });

  it("throws what passes, so that it is tried again", async () => {
    const { channel } = start({ post: () => refusal(500, 0) });
    await expect(channel.send(posting, settings)).rejects.toThrow("refused");
  });

  it("is tried again where its message was sent and deleted: that says nothing against the channel", async () => {
    const { channel } = start({ post: () => refusal(404, 10008) });
    await expect(channel.send(posting, settings)).rejects.toThrow("refused");
  });

  it("is not tried where the history may not be read: nobody could tell later whether it was sent", async () => {
    const { channel, calls } = start({}, { mayPost: () => false });
    const refused = { kind: "refused", reason: "permission-missing" };
    expect(await channel.send(posting, settings)).toEqual(refused);
    expect(await channel.find(posting)).toEqual(refused);
    expect(calls).toEqual([]);
  });

  it("is given up when Discord does not answer within the port's time", async () => {
    const { channel, clock } = start({
      post: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          (signal as AbortSignal).addEventListener("abort", () => reject((signal as AbortSignal).reason));
        }),
    });
    const sending = channel.send(posting, settings);
    clock.advance(59_000);
    await expect(sending).rejects.toThrow("Discord took too long");
  });
});

describe("looking for a message in the history", () => {
  const page = (first: number, own?: number) =>
    Array.from({ length: 100 }, (_, place) => ({
      id: String(BigInt(first + place) << 22n),
      author: { id: place === own ? "7" : "8" },
      components: [{ components: [{ custom_id: `quiz:pick:${posting.id}:0:` }] }],
    })).reverse();

  it("goes through its pages from the claim on, and takes only the bot's own message", async () => {
    const asked: string[] = [];
    const { channel } = start({
      get(_, { query }) {
        asked.push((query as URLSearchParams).get("after") ?? "");
        return [page(10), page(200), page(400, 50)][asked.length - 1];
      },
    });
    expect(await channel.find(posting)).toEqual({ kind: "found", messageId: String(450n << 22n) });
    // Five minutes before the claim, since clocks differ; then from the latest message of each page.
    const start0 = BigInt(SENT_AT - 300_000 - 1_420_070_400_000) << 22n;
    expect(asked).toEqual([String(start0), String(109n << 22n), String(299n << 22n)]);
  });

  it("finds none where another question's buttons are, and ends at the last page", async () => {
    const other = { id: "5", author: { id: "7" }, components: [{ custom_id: "quiz:pick:other:0:" }] };
    const { channel, calls } = start({ get: () => [other] });
    expect(await channel.find(posting)).toEqual({ kind: "absent" });
    expect(calls).toHaveLength(1);
  });
});

describe("telling the admins", () => {
  it("writes to the system channel, in the server's language", async () => {
    const { channel, calls } = start({}, { systemChannelOf: () => "200", localeOf: () => "ja" });
    await channel.tellPaused(settings, "channel-missing");
    expect(calls.map(({ route }) => route)).toEqual(["/channels/200/messages"]);
    expect(JSON.stringify(calls[0]?.body)).toContain("今日の一問を休止しました");
  });

  it("writes to the owner where the system channel is missing, refused or the very channel, and never throws", async () => {
    const refuses = start(
      { post: (route) => (route.includes("200") ? refusal(403, 50013) : { id: "300" }) },
      { systemChannelOf: () => "200", ownerOf: () => "1" },
    );
    await refuses.channel.tellPaused(settings, "permission-missing");
    expect(refuses.calls.map(({ route }) => route)).toEqual([
      "/channels/200/messages",
      "/users/@me/channels",
      "/channels/300/messages",
    ]);
    expect(refuses.warnings).toHaveLength(1);
    const same = start({ post: () => refusal(500, 0) }, { systemChannelOf: () => "100", ownerOf: () => "1" });
    await same.channel.tellPaused(settings, "permission-missing");
    expect(same.calls.map(({ route }) => route)).toEqual(["/users/@me/channels"]);
  });
});

describe("the message of a question", () => {
  it("keeps its solution where a count of answers was on its way when it was closed", async () => {
    let finish = (): void => {};
    const world = start({
      patch: () => {
        if (world.calls.length > 1) return undefined;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    });
    const counting = world.messages.showCount(posting.id);
    await Promise.resolve();
    await new Promise<void>((resolve) => setImmediate(resolve));
    world.close();
    finish();
    await counting;
    expect(world.calls).toHaveLength(2);
    expect(JSON.stringify(world.calls[0]?.body)).toContain("Answered: 3");
    expect(JSON.stringify(world.calls[1]?.body)).toContain("This question is over. Answered: 3, right: 2");
  });

  it("is gone where Discord no longer has it, and is not counted on once it is closed", async () => {
    const world = start({ patch: () => refusal(404, 10008) });
    const tally = { answered: 0, right: 0, split: [] };
    expect(await world.channel.showSolution({ ...posting, messageId: "9" }, tally)).toBe("gone");
    expect(await world.channel.showSolution(posting, tally)).toBe("gone");
    world.close();
    await world.messages.showCount(posting.id);
    expect(world.calls).toHaveLength(1);
  });
});
