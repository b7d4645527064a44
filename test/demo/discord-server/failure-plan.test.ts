import { Client, HTTPError, type REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { restOf } from "./rest-client.js";

let discord: DiscordServer;
let rest: REST;
let messages: `/${string}`;

beforeEach(async () => {
  discord = await startDiscordServer();
  const client = new Client({ intents: [], rest: { api: discord.url, retries: 2, offset: 0, timeout: 300 } });
  rest = client.rest.setToken(discord.token);
  messages = `/channels/${discord.channels(discord.guilds[0]?.id ?? "")[0]?.id}/messages`;
});
afterEach(() => discord.close());

const statuses = () => discord.requests.map((request) => request.status);
const send = (body: object = { content: "x" }) => rest.post(messages, { body });

describe("a planned failure", () => {
  it("rate limits one route; discord.js waits as long as it is told", async () => {
    const failure = discord.fail({ answer: 429, retryAfter: 0.02, matching: "/messages" });
    await send();
    expect([statuses(), failure.hits]).toEqual([[429, 200], 1]);
    expect(discord.requests[0]?.response).toMatchObject({ retry_after: 0.02, global: false });
  });

  it("rate limits all routes", async () => {
    discord.fail({ answer: 429, retryAfter: 0.02, global: true });
    const answer = await restOf(discord)("GET", "/users/@me");
    expect(answer.headers.get("x-ratelimit-global")).toBe("true");
    expect(answer.body).toMatchObject({ global: true, retry_after: 0.02 });
  });

  it.each([500, 502, 503] as const)(
    "answers %i as often as asked; discord.js tries again",
    async (answer) => {
      discord.fail({ answer, times: 2, method: "POST", matching: /\/messages$/ });
      await rest.get("/users/@me");
      await send();
      expect(statuses()).toEqual([200, answer, answer, 200]);
    },
  );

  it("outlasts discord.js's patience", async () => {
    const failure = discord.fail({ answer: 500, times: 9 });
    await expect(send()).rejects.toBeInstanceOf(HTTPError);
    expect(failure.hits).toBe(3);
    failure.cancel();
    await send();
  });

  it("resets the connection, which discord.js tries again: one message by its nonce, though the answer was lost", async () => {
    discord.fail({ answer: "reset", afterProcessing: true });
    await send({ content: "x", nonce: "1", enforce_nonce: true });
    expect(statuses()).toEqual([undefined, 200]);
    expect(discord.messages(messages.split("/")[2] ?? "")).toHaveLength(1);
  });

  it("closes the connection without an answer, which discord.js does not try again", async () => {
    discord.fail({ answer: "close" });
    await expect(send()).rejects.toThrow("other side closed");
    expect(statuses()).toEqual([undefined]);
    expect(discord.messages(messages.split("/")[2] ?? "")).toHaveLength(0);
  });

  it("never answers, and does not keep the server from closing", async () => {
    discord.fail({ answer: "hang" });
    const waiting = fetch(`${discord.url}/gateway`).catch((error: unknown) => error);
    await discord.until(() => discord.requests.length === 1);
    await discord.close();
    expect(await waiting).toBeInstanceOf(Error);
  });
});
