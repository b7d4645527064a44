import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { PERMISSION } from "../../../src/demo/discord-server/world.js";
import { restOf } from "./rest-client.js";

const V2 = 1 << 15;
const QUIET = PERMISSION.VIEW_CHANNEL | PERMISSION.SEND_MESSAGES;

let discord: DiscordServer;

beforeAll(async () => {
  discord = await startDiscordServer({
    guilds: [
      {
        roles: [
          { id: "71", name: "open", mentionable: true },
          { id: "72", name: "staff" },
        ],
        channels: [{ id: "81" }, { id: "82", appPermissions: QUIET }],
      },
    ],
  });
});
afterAll(() => discord.close());

async function pingsOf(body: object, channel = "81"): Promise<unknown> {
  const sent = await restOf(discord)("POST", `/channels/${channel}/messages`, body);
  return discord.messages(channel).find((message) => message.id === sent.body.id)?.pings;
}

const ALL = "@everyone <@61> <@!62> <@&71> <@&72>";

describe("a message", () => {
  it("pings all that it mentions when nothing is said", async () => {
    expect(await pingsOf({ content: ALL })).toEqual({
      everyone: true,
      users: ["61", "62"],
      roles: ["71", "72"],
    });
  });

  it("pings nobody when none are allowed, in V2 text too", async () => {
    const none = { everyone: false, users: [], roles: [] };
    expect(await pingsOf({ content: ALL, allowed_mentions: { parse: [] } })).toEqual(none);
    const components = [{ type: 17, components: [{ type: 10, content: ALL }] }];
    expect(await pingsOf({ flags: V2, components, allowed_mentions: { parse: [] } })).toEqual(none);
  });

  it("pings from V2 text at any depth when nothing is said", async () => {
    const accessory = { type: 2, style: 1, custom_id: "x", label: "x" };
    const components = [
      { type: 17, components: [{ type: 9, components: [{ type: 10, content: "<@61>" }], accessory }] },
    ];
    expect(await pingsOf({ flags: V2, components })).toMatchObject({ users: ["61"] });
  });

  it("pings those that are listed, and kinds that are parsed", async () => {
    const allowed_mentions = { parse: ["roles"], users: ["62"] };
    expect(await pingsOf({ content: ALL, allowed_mentions })).toEqual({
      everyone: false,
      users: ["62"],
      roles: ["71", "72"],
    });
    expect(await pingsOf({ content: "@here", allowed_mentions: { parse: ["everyone"] } })).toMatchObject({
      everyone: true,
    });
  });

  it("pings neither everyone nor closed roles without the permission", async () => {
    expect(await pingsOf({ content: ALL }, "82")).toEqual({
      everyone: false,
      users: ["61", "62"],
      roles: ["71"],
    });
  });

  it("does not ping from code", async () => {
    expect(await pingsOf({ content: "`<@61>` ``<@61>`` ```sh\n<@61> @everyone\n``` x" })).toMatchObject({
      everyone: false,
      users: [],
    });
  });
});
