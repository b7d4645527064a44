import { type APIBaseComponent, type ComponentType, MessageFlags } from "discord.js";
import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../src/answer/answer.js";
import { askCommand } from "../../src/bot/commands/ask/ask-command.js";
import type { Handlers } from "../../src/bot/commands/command.js";
import { HANDLERS } from "../../src/bot/commands/handlers.js";
import { startHealthServer } from "../../src/bot/health.js";
import { REST_AFTER_START_MS } from "../../src/bot/memory-rest.js";
import { found, nothingFound } from "./support/answers.js";
import { fixedNotes } from "./support/fixed-notes.js";
import { renderAnswer } from "./support/render-answer.js";
import {
  type BotInServer,
  type BotInServerOptions,
  LOG_LEVEL,
  runBotInServer,
} from "./support/run-bot-in-server.js";

const DEFER_MS = 1500;

/** The text that a person sees of a message. */
function textOf(message: { readonly payload: { readonly components?: unknown } } | undefined): string {
  const texts = (component: APIBaseComponent<ComponentType>): readonly string[] => {
    const { content, components = [] } = component as { content?: string; components?: (typeof component)[] };
    return [...(content === undefined ? [] : [content]), ...components.flatMap(texts)];
  };
  const components = (message?.payload.components ?? []) as APIBaseComponent<ComponentType>[];
  return components.flatMap(texts).join("\n");
}

const askFor = (
  { discord }: BotInServer,
  question: string,
  act: { context?: 0 | 1 | 2; locale?: string } = {},
) => discord.interact.command({ name: "ask", options: { question }, ...act });

/** Registers a command behind the bot's back. */
async function register({ discord }: BotInServer, command: object): Promise<void> {
  await fetch(`${discord.url}/v10/applications/${discord.applicationId}/commands`, {
    method: "POST",
    headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
    body: JSON.stringify(command),
  });
}

/** A bot whose /ask answers when it is told to, after the question has come. */
function slowAnswer(): {
  readonly handlers: Handlers;
  readonly asked: Promise<void>;
  readonly come: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
} {
  let come = (_: Answer): void => {};
  let fail = (_: Error): void => {};
  let onAsked = (): void => {};
  const answer = new Promise<Answer>((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  const asked = new Promise<void>((resolve) => {
    onAsked = resolve;
  });
  return {
    asked,
    come,
    fail,
    handlers: {
      ...HANDLERS,
      commands: [
        {
          definition: askCommand.definition,
          async run({ locale }) {
            onAsked();
            return renderAnswer(await answer, { locale });
          },
        },
      ],
    },
  };
}

describe("starting", () => {
  it("asks for the Guilds intent alone and registers /ask in every language", async () => {
    const { discord, exitCode, signal } = await runBotInServer();
    const [command] = discord.commands();
    expect(command).toMatchObject({ name: "ask", integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(command?.name_localizations).toEqual({ "zh-CN": "提问", "zh-TW": "提問", ja: "質問" });
    expect(discord.requests.filter((request) => request.method === "PUT")).toHaveLength(1);
    expect(discord.problems()).toEqual([]);
    signal("SIGINT");
    expect(await exitCode).toBe(0);
  });

  it("leaves the commands alone when they are registered already", async () => {
    const { discord, logged } = await runBotInServer();
    expect(await logged("commands registered")).toMatchObject({ commands: "updated" });
    const again = await runBotInServer({
      env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
    });
    expect(await again.logged("commands registered")).toMatchObject({ commands: "unchanged" });
    expect(discord.requests.filter((request) => request.method === "PUT")).toHaveLength(1);
  });

  it("answers for its health on PORT until it stops", async () => {
    const bot = await runBotInServer({ env: { PORT: "0" } });
    const { port } = await bot.logged("health is answered");
    const status = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
    expect(await status()).toBe(200);
    bot.discord.gateway.dropAll();
    await bot.logged("gateway connection lost, reconnecting");
    expect(await status()).toBe(503);
    await bot.logged("gateway session resumed");
    expect(await status()).toBe(200);
    bot.signal("SIGTERM");
    await bot.exitCode;
    await expect(fetch(`http://127.0.0.1:${port}/readyz`)).rejects.toThrow();
  });

  it("goes on with the commands that are there when they cannot be written", async () => {
    const bot = await runBotInServer({
      prepare: (discord) => void discord.fail({ answer: 500, method: "PUT", times: 4 }),
      waitUntilReady: false,
    });
    expect(await bot.logged("the commands could not be registered")).toMatchObject({
      level: LOG_LEVEL.error,
    });
  });
});

describe("what keeps it from starting is one line and exit code 2", () => {
  const start = (options: BotInServerOptions) => runBotInServer({ ...options, waitUntilReady: false });

  it("without a token", async () => {
    const bot = await start({ env: { DISCORD_TOKEN: " " } });
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toMatch(/^studybot: DISCORD_TOKEN is not set: expected [^\n]+\n$/);
  });

  it("with a token that Discord refuses, which is not repeated", async () => {
    const bot = await start({ env: { DISCORD_TOKEN: "Bot wrong.secret.token" } });
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toMatch(/^studybot: Discord refused the token in DISCORD_TOKEN: [^\n]+\n$/);
    expect(bot.written()).not.toContain("secret.token");
  });

  it("with nobody at DISCORD_API_URL", async () => {
    const closed = await startHealthServer(0, () => true);
    await closed.close();
    const bot = await start({ env: { DISCORD_API_URL: `http://127.0.0.1:${closed.port}/api/v10/` } });
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toMatch(
      /^studybot: Discord's API at http:\/\/127\.0\.0\.1:\d+\/api cannot be used \(ECONNREFUSED\): [^\n]+\n$/,
    );
  });

  it("with an API that answers errors, and one that is not Discord's", async () => {
    const failing = await start({
      prepare: (discord) => void discord.fail({ answer: 503, matching: "/gateway/bot", times: 4 }),
    });
    expect(await failing.exitCode).toBe(2);
    expect(failing.stderr()).toMatch(
      /^studybot: Discord's API at \S+ cannot be used \(it answered 503\): [^\n]+\n$/,
    );
    const other = await startHealthServer(0, () => true);
    const lost = await start({ env: { DISCORD_API_URL: `http://127.0.0.1:${other.port}` } });
    expect(await lost.exitCode).toBe(2);
    expect(lost.stderr()).toMatch(/^studybot: Discord's API at \S+ cannot be used \([^\n]+\): [^\n]+\n$/);
    await other.close();
  });

  it("with a gateway that lets nobody in", async () => {
    const bot = await start({ prepare: (discord) => discord.gateway.refuse(true) });
    await bot.discord.until(() => bot.discord.requests.length > 0);
    bot.clock.advance(60_000);
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toMatch(/cannot be used \(its gateway does not let the bot in\)/);
  });

  it("with a taken PORT", async () => {
    const other = await startHealthServer(0, () => true);
    const bot = await start({ env: { PORT: String(other.port) } });
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toBe(
      `studybot: port ${other.port} is taken by another program: set PORT to a free one, or unset it\n`,
    );
    await other.close();
  });
});

describe("/ask", () => {
  it("answers in the channel, at once, with no mention allowed", async () => {
    const ask = vi.fn((question: string) => found(question));
    const bot = await runBotInServer({ ask });
    const asked = await askFor(bot, "what does --detach do").answered();
    expect(ask).toHaveBeenCalledExactlyOnceWith("what does --detach do", { limit: 3, filter: {} });
    expect(asked.callback?.type).toBe(4);
    expect(asked.ephemeral).toBe(false);
    expect(asked.callback?.data).toMatchObject({
      allowed_mentions: { parse: [] },
      flags: MessageFlags.IsComponentsV2,
    });
    expect(textOf(asked.original)).toContain(
      "```sh\ndocker container run --publish 80:80 --name webhost --detach nginx\n```",
    );
    expect(bot.discord.problems()).toEqual([]);
  });

  it("answers privately, with suggestions, when the notes do not say", async () => {
    const bot = await runBotInServer({ ask: (question) => nothingFound(question, "--detach", "容器") });
    const asked = await askFor(bot, "how do I cook rice").answered();
    expect(asked.ephemeral).toBe(true);
    expect(textOf(asked.original)).toBe(
      "The notes say nothing about “how do I cook rice”.\nWhat they do have: `--detach` `容器`",
    );
  });

  it.each([
    ["in a server", 0],
    ["in a direct message", 1],
    ["in a group, as a person's own app", 2],
  ] as const)("answers %s", async (_, context) => {
    const bot = await runBotInServer({ server: { users: [{ username: "ada", installedApp: true }] } });
    const asked = await askFor(bot, "what does --detach do", { context, locale: "zh-TW" }).answered();
    expect(textOf(asked.original)).toContain("docker-learning.md:19-20");
  });

  it("speaks the asker's language", async () => {
    const bot = await runBotInServer({ ask: (question) => nothingFound(question) });
    const asked = await askFor(bot, "rice", { locale: "ja" }).answered();
    expect(textOf(asked.original)).toBe("「rice」についてはノートに書かれていません。");
  });

  it("defers what is slow, then answers in the same message", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    expect(asked.deferred).toBe(true);
    answer.come(found("slow"));
    await asked.answered();
    expect(asked.followUps).toEqual([]);
    expect(textOf(asked.original)).toContain("--detach nginx");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("takes a deferred answer back to say privately that the notes do not say", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    answer.come(nothingFound("slow"));
    await asked.until((handle) => handle.followUps.length > 0);
    expect(asked.original).toBeUndefined();
    expect(asked.followUps[0]?.ephemeralFor).toBeDefined();
    expect(textOf(asked.followUps[0])).toContain("The notes say nothing");
  });
});

describe("an error in a command", () => {
  it("is told in the deferred reply when that cannot be taken back", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    bot.discord.fail({ answer: 500, method: "DELETE", times: 4 });
    answer.fail(new Error("too slow"));
    await asked.answered();
    expect(textOf(asked.original)).toContain("`e1e1e1e1`");
    expect(bot.discord.problems()).toEqual([]);
  });

  it("is logged whole with an id, and the person alone is told that id", async () => {
    const bot = await runBotInServer({
      ask: () => {
        throw new Error("the index is broken");
      },
    });
    const asked = await askFor(bot, "x", { locale: "zh-CN" }).answered();
    expect(asked.ephemeral).toBe(true);
    expect(textOf(asked.original)).toContain("`e1e1e1e1`");
    expect(textOf(asked.original)).not.toContain("broken");
    const line = await bot.logged("an interaction failed");
    expect(line).toMatchObject({ level: LOG_LEVEL.error, errorId: "e1e1e1e1", command: "ask" });
    expect(line.err).toMatchObject({
      message: "the index is broken",
      stack: expect.stringContaining("bot-in-server.test"),
    });
  });

  it("is told privately also when the reply was deferred", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    answer.fail(new Error("too slow"));
    await asked.until((handle) => handle.followUps.length > 0);
    expect(asked.original).toBeUndefined();
    expect(textOf(asked.followUps[0])).toContain("`e1e1e1e1`");
  });

  it("of a kind of interaction that this version does not know is told as well", async () => {
    const bot = await runBotInServer();
    await register(bot, { name: "Look up", type: 2 });
    const target = bot.discord.users[1]?.payload.id ?? "";
    const asked = await bot.discord.interact.userCommand({ name: "Look up", target }).answered();
    expect(textOf(asked.original)).toContain("`e1e1e1e1`");
    expect((await bot.logged("an interaction failed")).err).toMatchObject({
      message: "no handler for an interaction of type 2",
    });
  });

  it("of a command that this version does not have is told as well", async () => {
    const bot = await runBotInServer();
    await register(bot, { name: "old", description: "of an older version", type: 1 });
    const asked = await bot.discord.interact.command({ name: "old" }).answered();
    expect(textOf(asked.original)).toContain("`e1e1e1e1`");
    expect((await bot.logged("an interaction failed")).err).toMatchObject({
      message: expect.stringMatching(/^unknown command "old"; known: ask, /),
    });
  });
});

describe("Discord's failures", () => {
  it("of a callback are tried again: 500 and a reset connection", async () => {
    const bot = await runBotInServer();
    bot.discord.fail({ answer: 500, matching: "/callback", times: 2 });
    expect(textOf((await askFor(bot, "a").answered()).original)).toContain("--detach nginx");
    bot.discord.fail({ answer: "reset", matching: "/callback" });
    expect(textOf((await askFor(bot, "b").answered()).original)).toContain("--detach nginx");
  });

  it.each([
    ["a connection closed without an answer", { answer: "close" }],
    ["503 until discord.js gives up", { answer: 503, times: 4 }],
    ["a connection reset until discord.js gives up", { answer: "reset", times: 4 }],
  ] as const)("of a callback do not lose the answer: %s", async (_, failure) => {
    const bot = await runBotInServer();
    bot.discord.fail({ ...failure, matching: "/callback" });
    const asked = await askFor(bot, "a").answered();
    expect(asked.ephemeral).toBe(false);
    expect(textOf(asked.original)).toContain("--detach nginx");
    await bot.logged("answered");
    expect(bot.log().filter(({ level }) => level > LOG_LEVEL.info)).toMatchObject([
      { level: LOG_LEVEL.warn, msg: "Discord could not be reached, trying once more" },
    ]);
    expect(bot.written()).not.toContain(asked.token);
  });

  it("that lose the response to a callback that arrived leave one answer", async () => {
    const bot = await runBotInServer();
    bot.discord.fail({ answer: "close", matching: "/callback", afterProcessing: true });
    const asked = await askFor(bot, "a").answered();
    await bot.logged("answered");
    expect(textOf(asked.original)).toContain("--detach nginx");
    expect(asked.followUps).toEqual([]);
    expect(bot.log().some(({ level }) => level === LOG_LEVEL.error)).toBe(false);
  });

  it("of a deferral, and of what follows it, do not lose the answer", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.discord.fail({ answer: "close", matching: "/callback" });
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    expect(asked.deferred).toBe(true);
    bot.discord.fail({ answer: "close", method: "PATCH" });
    answer.come(found("slow"));
    expect(textOf((await asked.answered()).original)).toContain("--detach nginx");
    expect(asked.followUps).toEqual([]);
  });

  it("of a private answer in the place of a deferred one do not lose it", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    await asked.acknowledged();
    bot.discord.fail({ answer: "close", method: "POST", matching: "/webhooks/" });
    answer.come(nothingFound("slow"));
    await asked.until((handle) => handle.followUps.length > 0);
    expect(textOf(asked.followUps[0])).toContain("The notes say nothing");
  });

  it("that last are told to the log alone, and the next question is answered", async () => {
    const bot = await runBotInServer();
    // The answer and the message about the error, each twice, each in the four tries of discord.js.
    bot.discord.fail({ answer: 503, matching: "/callback", times: 16 });
    askFor(bot, "a");
    expect(await bot.logged("the person could not be told of an error")).toMatchObject({
      level: LOG_LEVEL.warn,
    });
    expect(textOf((await askFor(bot, "next").answered()).original)).toContain("--detach nginx");
  });

  it("of a callback by rate limit are waited out", async () => {
    const bot = await runBotInServer();
    bot.discord.fail({ answer: 429, matching: "/callback", retryAfter: 0.01 });
    expect(textOf((await askFor(bot, "a").answered()).original)).toContain("--detach nginx");
  });

  it("that lose only the response leave one answer and a warning", async () => {
    const bot = await runBotInServer();
    bot.discord.fail({ answer: 500, matching: "/callback", afterProcessing: true });
    const asked = await askFor(bot, "a").answered();
    await bot.logged("an interaction was lost before it could be answered");
    expect(textOf(asked.original)).toContain("--detach nginx");
    expect(asked.followUps).toEqual([]);
  });

  it("that lose only the response to a deferral do not lose the answer", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "slow");
    await answer.asked;
    bot.discord.fail({ answer: 500, matching: "/callback", afterProcessing: true });
    bot.clock.advance(DEFER_MS);
    answer.come(found("slow"));
    expect(textOf((await asked.answered()).original)).toContain("--detach nginx");
    expect(asked.followUps).toEqual([]);
  });

  it("to hear of a reply in 3 s leave a warning", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const lost = askFor(bot, "slow");
    await answer.asked;
    bot.clock.advance(3000);
    expect((await lost.answered()).expired).toBe(true);
    const line = await bot.logged("an interaction was lost before it could be answered");
    expect(line).toMatchObject({ level: LOG_LEVEL.warn, err: { code: 10062 } });
    expect(bot.written()).not.toContain(lost.token);
  });

  it("to take a deferral are told to nobody but the log, and the next question is answered", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const lost = askFor(bot, "slow");
    await answer.asked;
    bot.discord.fail({ answer: 503, matching: "/callback", times: 4 });
    bot.clock.advance(3000);
    expect((await lost.answered()).expired).toBe(true);
    answer.come(found("slow"));
    expect(await bot.logged("an interaction was lost before it could be answered")).toMatchObject({
      level: LOG_LEVEL.warn,
    });
    expect(textOf((await askFor(bot, "next").answered()).original)).toContain("--detach nginx");
  });
});

describe("the gateway", () => {
  it("is resumed after a cut, with what was asked in between", async () => {
    const bot = await runBotInServer();
    bot.discord.gateway.dropAll();
    await bot.logged("gateway connection lost, reconnecting");
    const asked = askFor(bot, "meanwhile");
    expect(textOf((await asked.answered()).original)).toContain("--detach nginx");
    expect(await bot.logged("gateway session resumed")).toBeDefined();
    expect(bot.discord.gateway.identified).toBe(1);
  });

  it("that closes for good because the token was reset ends the bot", async () => {
    const bot = await runBotInServer();
    bot.discord.gateway.closeAll(4004);
    expect(await bot.exitCode).toBe(2);
    expect(bot.stderr()).toMatch(/^studybot: Discord refused the token in DISCORD_TOKEN: .*\n$/);
  });
});

describe("stopping", () => {
  it("finishes what is in flight, tells newcomers, disconnects and exits with 0", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    const asked = askFor(bot, "in flight");
    await answer.asked;
    bot.signal("SIGTERM");
    await bot.logged("stopping");
    const newcomer = await askFor(bot, "too late").answered();
    expect(textOf(newcomer.original)).toBe("The bot is restarting. Ask again in a minute.");
    expect(newcomer.ephemeral).toBe(true);
    answer.come(found("in flight"));
    expect(textOf((await asked.answered()).original)).toContain("--detach nginx");
    expect(await bot.exitCode).toBe(0);
    expect(bot.log().filter(({ level }) => level > LOG_LEVEL.info)).toEqual([]);
  });

  it("waits for a limited time only", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    askFor(bot, "never");
    await answer.asked;
    bot.clock.advance(DEFER_MS);
    bot.signal("SIGINT");
    await bot.logged("stopping");
    bot.clock.advance(10_000);
    expect(await bot.exitCode).toBe(0);
    expect(await bot.logged("stopped with interactions unanswered")).toMatchObject({ left: 1 });
  });

  it("exits at once, with 130, at the second signal", async () => {
    const answer = slowAnswer();
    const bot = await runBotInServer({ handlers: answer.handlers });
    askFor(bot, "never");
    await answer.asked;
    bot.signal("SIGINT");
    bot.signal("SIGINT");
    expect(await bot.exitCode).toBe(130);
  });

  it("works while it is still starting", async () => {
    const bot = await runBotInServer({
      prepare: (discord) => void discord.fail({ answer: "hang", matching: "/gateway/bot" }),
      waitUntilReady: false,
    });
    await bot.discord.until(() => bot.discord.requests.length > 0);
    bot.signal("SIGTERM");
    expect(await bot.exitCode).toBe(0);
  });
});

it("memory is given back when the start is over, and no timer for it is left when the bot has stopped", async () => {
  const freeMemory = vi.fn(async () => {});
  const notes = fixedNotes();
  const letGo = vi.spyOn(notes.current().index, "letGo");
  const bot = await runBotInServer({ notes, freeMemory });
  await vi.waitFor(() => {
    bot.clock.advance(REST_AFTER_START_MS);
    expect(freeMemory).toHaveBeenCalledOnce();
  });
  expect(letGo).toHaveBeenCalledOnce();
  bot.signal("SIGTERM");
  expect(await bot.exitCode).toBe(0);
  expect(bot.clock.pending()).toBe(0);
});
