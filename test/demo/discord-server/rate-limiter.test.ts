import { afterEach, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { createManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { restOf } from "./rest-client.js";

let discord: DiscordServer;
afterEach(() => discord.close());

describe("a rate limit", () => {
  it("is told in headers and enforced by route and channel until its window ends", async () => {
    const clock = createManualClock();
    const isLimited = (method: string, route: string) => method === "POST" && route.endsWith("/messages");
    discord = await startDiscordServer({
      now: clock.now,
      schedule: clock.schedule,
      guilds: [{ channels: [{ id: "81" }, { id: "82" }] }],
      rateLimits: (method, route) => (isLimited(method, route) ? { limit: 2, windowMs: 5000 } : undefined),
    });
    const send = (channel: string) =>
      restOf(discord)("POST", `/channels/${channel}/messages`, { content: "x" });
    const first = await send("81");
    const told = ["limit", "remaining", "reset-after", "bucket"].map((name) =>
      first.headers.get(`x-ratelimit-${name}`),
    );
    expect(told).toEqual(["2", "1", "5", expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect((await send("81")).headers.get("x-ratelimit-remaining")).toBe("0");
    clock.advance(2000);
    const refused = await send("81");
    expect(refused).toMatchObject({ status: 429, body: { retry_after: 3, global: false } });
    expect(refused.headers.get("retry-after")).toBe("3");
    expect((await send("82")).status).toBe(200);
    clock.advance(3000);
    expect((await send("81")).status).toBe(200);
  });

  it("is never reached where none is enforced", async () => {
    discord = await startDiscordServer();
    const call = restOf(discord);
    const remaining = [];
    for (let count = 0; count < 3; count += 1) {
      remaining.push((await call("GET", "/users/@me")).headers.get("x-ratelimit-remaining"));
    }
    expect(remaining).toEqual(["999", "999", "999"]);
  });
});
