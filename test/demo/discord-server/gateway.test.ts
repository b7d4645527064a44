import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock, type ManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { connectTo, type GatewayClient, identify } from "./gateway-client.js";
import { restOf } from "./rest-client.js";
import { loginTo } from "./with-client.js";

const GUILDS = 1;
const GUILD_MESSAGES = 1 << 9;
const MESSAGE_CONTENT = 1 << 15;
const ASK = { name: "ask", description: "Ask the notes" };

let clock: ManualClock;
let discord: DiscordServer;

async function start(options: DiscordServerOptions = {}): Promise<void> {
  await discord?.close();
  discord = await startDiscordServer({ now: clock.now, schedule: clock.schedule, ...options });
}

async function ready(
  intents = GUILDS,
  more: object = {},
): Promise<{ client: GatewayClient; sessionId: string }> {
  const client = await connectTo(discord.gatewayUrl);
  client.send({ op: 2, d: { token: discord.token, intents, properties: {}, ...more } });
  const { d } = await client.dispatched("READY");
  return { client, sessionId: (d as { session_id: string }).session_id };
}

beforeEach(async () => {
  clock = createManualClock();
  await start();
  await restOf(discord)("POST", `/applications/${discord.applicationId}/commands`, ASK);
});

afterEach(() => discord.close());

describe("the gateway, to a bare client", () => {
  it("says hello, acknowledges heartbeats and asks for them", async () => {
    const client = await connectTo(discord.gatewayUrl);
    expect(client.received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    client.send({ op: 1, d: null });
    await client.next((payload) => payload.op === 11);
    client.send(identify(discord.token));
    await client.dispatched("READY");
    discord.gateway.requestHeartbeat();
    await client.next((payload) => payload.op === 1);
  });

  it("announces unavailable guilds, then each of them", async () => {
    const { client } = await ready();
    const created = await client.dispatched("GUILD_CREATE");
    const [guild] = discord.guilds;
    expect(client.received[1]?.d).toMatchObject({
      v: 10,
      guilds: [{ id: guild?.id, unavailable: true }],
      resume_gateway_url: discord.gatewayUrl,
    });
    expect(created).toMatchObject({ s: 2, d: { id: guild?.id, unavailable: false } });
  });

  it.each([
    ["a wrong token", 4004, { op: 2, d: { token: "no", intents: 1, properties: {} } }],
    ["no token", 4002, { op: 2, d: { intents: 1, properties: {} } }],
    ["no intents", 4013, { op: 2, d: { token: "TOKEN", properties: {} } }],
    ["intents that do not exist", 4013, { op: 2, d: { token: "TOKEN", intents: 1 << 30, properties: {} } }],
    ["privileged intents", 4014, { op: 2, d: { token: "TOKEN", intents: MESSAGE_CONTENT, properties: {} } }],
    [
      "a shard that does not exist",
      4010,
      { op: 2, d: { token: "TOKEN", intents: 1, properties: {}, shard: [2, 2] } },
    ],
    ["a request before identifying", 4003, { op: 3, d: {} }],
    ["an unknown opcode", 4001, { op: 42 }],
    ["what is not JSON", 4002, "{"],
    ["JSON without an opcode", 4002, "[]"],
    ["an identify that is no object", 4002, { op: 2, d: 1 }],
    ["more than 4096 bytes", 4002, { op: 3, d: "x".repeat(4096) }],
    ["a resume with a wrong token", 4004, { op: 6, d: { token: "no", session_id: "x", seq: 1 } }],
  ])("closes on %s with %i", async (_, code, payload) => {
    const client = await connectTo(discord.gatewayUrl);
    client.send(
      JSON.stringify(payload)
        .replace("TOKEN", discord.token)
        .replace(/^"([{[\]]+)"$/, "$1"),
    );
    expect(await client.closed).toBe(code);
  });

  it("closes on a second identify, on too many requests and on other versions and encodings", async () => {
    const { client } = await ready();
    client.send(identify(discord.token));
    expect(await client.closed).toBe(4005);
    const busy = await connectTo(discord.gatewayUrl);
    for (let count = 0; count <= 120; count += 1) busy.send({ op: 1, d: null });
    expect(await busy.closed).toBe(4008);
    expect(await (await connectTo(discord.gatewayUrl, "v=6&encoding=json")).closed).toBe(4012);
    expect(await (await connectTo(discord.gatewayUrl, "v=10&encoding=etf")).closed).toBe(4002);
  });

  it("lets privileged intents in when they are switched on", async () => {
    await start({ privilegedIntents: MESSAGE_CONTENT });
    await ready(MESSAGE_CONTENT);
  });

  it("closes a connection that misses its heartbeats when it is to", async () => {
    await start({ enforceHeartbeats: true });
    const { client } = await ready();
    clock.advance(41_250);
    client.send({ op: 1, d: 2 });
    await client.next((payload) => payload.op === 11);
    clock.advance(41_250);
    clock.advance(41_250);
    expect(await client.closed).toBe(4009);
  });

  it.each([
    ["each payload by itself", "v=10&encoding=json", { compress: true }],
    ["the whole stream", "v=10&encoding=json&compress=zlib-stream", {}],
  ])("compresses %s when asked", async (_, query, more) => {
    const client = await connectTo(discord.gatewayUrl, query);
    client.send({ op: 2, d: { token: discord.token, intents: GUILDS, properties: {}, ...more } });
    await client.dispatched("READY");
    await client.dispatched("GUILD_CREATE");
    client.send({ op: 1, d: 2 });
    await client.next((payload) => payload.op === 11);
  });

  it("sends a guild's events to its shard and direct messages to shard 0", async () => {
    const id = (shard: number) => String((BigInt(1000 + shard) << 22n) + 5n);
    await start({ guilds: [{ id: id(0) }, { id: id(1) }] });
    await restOf(discord)("POST", `/applications/${discord.applicationId}/commands`, ASK);
    const [zero, one] = [await ready(GUILDS, { shard: [0, 2] }), await ready(GUILDS, { shard: [1, 2] })];
    expect((await zero.client.dispatched("GUILD_CREATE")).d).toMatchObject({ id: id(0) });
    expect((await one.client.dispatched("GUILD_CREATE")).d).toMatchObject({ id: id(1) });
    discord.interact.command({ name: "ask", guild: id(1) });
    expect((await one.client.dispatched("INTERACTION_CREATE")).d).toMatchObject({ guild_id: id(1) });
    discord.interact.command({ name: "ask", context: 1 });
    expect((await zero.client.dispatched("INTERACTION_CREATE")).d).toMatchObject({ context: 1 });
    expect(one.client.received.filter((payload) => payload.t === "INTERACTION_CREATE")).toHaveLength(1);
  });

  it("hides what people write from clients without the intent, but for what concerns the application", async () => {
    await start({ privilegedIntents: MESSAGE_CONTENT });
    const [guild] = discord.guilds;
    const channel = discord.channels(guild?.id ?? "")[0]?.id ?? "";
    const { client } = await ready(GUILDS | GUILD_MESSAGES);
    const reading = await ready(GUILDS | GUILD_MESSAGES | MESSAGE_CONTENT);
    const quiet = await ready(GUILDS);
    discord.say({ channel, content: "hello" });
    discord.say({ channel, content: `hello <@${discord.bot.payload.id}>` });
    const content = (payload: { d: unknown }) => (payload.d as { content: string }).content;
    await client.next((payload) => payload.t === "MESSAGE_CREATE" && content(payload).includes("<@"));
    const created = ({ received }: GatewayClient) =>
      received.filter((payload) => payload.t === "MESSAGE_CREATE");
    expect(created(client).map(content)[0]).toBe("");
    expect(content(await reading.client.dispatched("MESSAGE_CREATE"))).toBe("hello");
    expect(created(quiet.client)).toEqual([]);
  });

  it("replays what was missed to a client that resumes, and nothing that it has acknowledged", async () => {
    const { client, sessionId } = await ready();
    discord.gateway.dropAll();
    await client.closed;
    const missed = discord.interact.command({ name: "ask" });
    expect(missed.delivered).toBe(true);
    const back = await connectTo(discord.gatewayUrl);
    back.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
    await back.dispatched("RESUMED");
    expect(back.received.map((payload) => payload.t)).toEqual([null, "INTERACTION_CREATE", "RESUMED"]);
    expect(back.received[1]?.d).toMatchObject({ id: missed.id });
  });

  it("gives a session to the connection that resumes it last", async () => {
    const { client, sessionId } = await ready();
    const other = await connectTo(discord.gatewayUrl);
    other.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
    await other.dispatched("RESUMED");
    expect(await client.closed).toBe(1006);
    expect(discord.gateway.sessions).toHaveLength(1);
  });

  it("calls a session invalid when it is unknown, forgotten, given up or has waited too long", async () => {
    const tryToResume = async (sessionId: string): Promise<unknown> => {
      const client = await connectTo(discord.gatewayUrl);
      client.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 2 } });
      return (await client.next((payload) => payload.op === 9)).d;
    };
    expect(await tryToResume("unknown")).toBe(false);
    const givenUp = await ready();
    givenUp.client.close(1000);
    await discord.until(() => discord.gateway.sessions.length === 0);
    expect(await tryToResume(givenUp.sessionId)).toBe(false);
    const waiting = await ready();
    discord.gateway.dropAll();
    await discord.until(() => discord.gateway.sessions[0]?.connection === undefined);
    clock.advance(180_000);
    expect(await tryToResume(waiting.sessionId)).toBe(false);
    const forgotten = await ready();
    discord.gateway.forgetSessions();
    expect(await tryToResume(forgotten.sessionId)).toBe(false);
  });

  it("closes on a sequence number from the future", async () => {
    const { client, sessionId } = await ready();
    discord.gateway.dropAll();
    await client.closed;
    const back = await connectTo(discord.gatewayUrl);
    back.send({ op: 6, d: { token: discord.token, session_id: sessionId, seq: 99 } });
    expect(await back.closed).toBe(4007);
  });

  it("loses interactions while nobody has a session", async () => {
    const lost = discord.interact.command({ name: "ask" });
    expect(lost.delivered).toBe(false);
    clock.advance(3000);
    expect((await lost.answered()).expired).toBe(true);
  });

  it("counts sessions in what it recommends", async () => {
    await start({ shards: 3, maxConcurrency: 16 });
    await ready();
    expect((await restOf(discord)("GET", "/gateway/bot")).body).toEqual({
      url: discord.gatewayUrl,
      shards: 3,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
    });
  });
});

describe("the gateway, to discord.js", () => {
  it("ends the session when the client logs out, and at once", async () => {
    const client = await loginTo(discord);
    await client.destroy();
    await discord.until(() => discord.gateway.sessions.length === 0);
  });

  it("serves as many shards as it recommends", async () => {
    const id = (shard: number) => String((BigInt(1000 + shard) << 22n) + 5n);
    await start({ guilds: [{ id: id(0) }, { id: id(1) }], shards: 2, maxConcurrency: 2 });
    const client = await loginTo(discord, { shards: "auto" });
    expect(client.guilds.cache.map((guild) => [guild.shardId, guild.id]).sort()).toEqual([
      [0, id(0)],
      [1, id(1)],
    ]);
    await client.destroy();
  });

  it("refuses a token, with words that a person can be shown", async () => {
    await expect(loginTo(discord, {}, "wrong.token.here")).rejects.toThrow("An invalid token was provided");
  });

  it("can refuse connections, which the client tries again", async () => {
    discord.gateway.refuse(true);
    const ready = loginTo(discord).catch((error: unknown) => error);
    expect(String(await ready)).toContain("503");
    discord.gateway.refuse(false);
  });

  it("can leave heartbeats unanswered", async () => {
    discord.gateway.withholdAcks(true);
    const { client } = await ready();
    client.send({ op: 1, d: null });
    client.send({ op: 42 });
    expect(await client.closed).toBe(4001);
    expect(client.received.some((payload) => payload.op === 11)).toBe(false);
  });
});
