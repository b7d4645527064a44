import { describe, expect, it, onTestFinished } from "vitest";
import { startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { connectTo, identify } from "./gateway-client.js";
import { restOf } from "./rest-client.js";

const MINUTE = 60_000;
/** Guilds and their messages. */
const INTENTS = 1 | (1 << 9);
const ENFORCED = { nonce: "2026-01-01", enforce_nonce: true } as const;

/** A server with the channels 81 and 82. */
async function start() {
  const clock = createManualClock();
  const discord = await startDiscordServer({
    now: clock.now,
    schedule: clock.schedule,
    guilds: [{ id: "51", channels: [{ id: "81" }, { id: "82" }] }],
  });
  onTestFinished(discord.close);
  const call = restOf(discord);
  const send = async (body: object, channel = "81") =>
    (await call("POST", `/channels/${channel}/messages`, { content: "x", ...body })).body;
  return { clock, discord, call, send };
}

describe("a nonce that is to be enforced", () => {
  it("gives back the author's message that came with it, for a few minutes, in whichever channel", async () => {
    const { clock, discord, send } = await start();
    const first = await send(ENFORCED);
    clock.advance(3 * MINUTE);
    expect(await send({ ...ENFORCED, content: "another" })).toMatchObject({ id: first.id, content: "x" });
    expect(await send(ENFORCED, "82")).toMatchObject({ id: first.id, channel_id: "81" });
    expect(discord.messages("81")).toHaveLength(1);
    expect(discord.messages("82")).toEqual([]);
  });

  it("is forgotten after that", async () => {
    const { clock, discord, send } = await start();
    const first = await send(ENFORCED);
    clock.advance(3 * MINUTE + 1);
    expect((await send(ENFORCED)).id).not.toBe(first.id);
    expect(discord.messages("81")).toHaveLength(2);
  });

  it("creates nothing where its message was deleted", async () => {
    const { call, discord, send } = await start();
    const { id } = await send(ENFORCED);
    await call("DELETE", `/channels/81/messages/${id}`);
    expect((await send(ENFORCED)).code).toBe(10008);
    expect(discord.messages("81")).toEqual([]);
  });

  it("is looked at only where that is asked for, and no other one is the same", async () => {
    const { discord, send } = await start();
    await send({ nonce: 7, enforce_nonce: true });
    await send({ nonce: 7 });
    await send({ nonce: 8, enforce_nonce: true });
    await send({ nonce: null, enforce_nonce: true });
    await send({ nonce: null, enforce_nonce: true });
    expect(discord.messages("81")).toHaveLength(5);
  });
});

describe("any nonce", () => {
  it("comes back with the answer and the event, not with the history", async () => {
    const { call, discord, send } = await start();
    const client = await connectTo(discord.gatewayUrl);
    client.send(identify(discord.token, INTENTS));
    await client.dispatched("GUILD_CREATE");
    const { id, nonce } = await send({ nonce: 7 });
    expect(nonce).toBe(7);
    expect((await client.dispatched("MESSAGE_CREATE")).d).toMatchObject({ id, nonce: 7 });
    const changed = (await call("PATCH", `/channels/81/messages/${id}`, { content: "y" })).body;
    const one = (await call("GET", `/channels/81/messages/${id}`)).body;
    const [listed] = (await call("GET", "/channels/81/messages")).body as unknown as object[];
    for (const later of [changed, one, listed]) {
      expect(later).toMatchObject({ id });
      expect(later).not.toHaveProperty("nonce");
    }
    client.close();
  });
});
