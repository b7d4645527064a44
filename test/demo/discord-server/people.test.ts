import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { PERMISSION } from "../../../src/demo/discord-server/world.js";
import { restOf } from "./rest-client.js";

let discord: DiscordServer;

const MANAGE_GUILD = PERMISSION.MANAGE_GUILD;

const choice = (value: string | number) => ({ name: `${value}`, value });
const QUIZ = {
  name: "quiz",
  description: "d",
  integration_types: [0, 1],
  options: [
    {
      type: 1,
      name: "start",
      description: "d",
      options: [
        { type: 3, name: "note", description: "d", required: true, min_length: 2, max_length: 5 },
        { type: 4, name: "count", description: "d", min_value: 1, max_value: 10 },
        { type: 3, name: "kind", description: "d", choices: [choice("flag"), choice("command")] },
        { type: 5, name: "private", description: "d" },
        { type: 6, name: "with", description: "d" },
        { type: 7, name: "where", description: "d" },
        { type: 8, name: "team", description: "d" },
      ],
    },
    { type: 2, name: "daily", description: "d", options: [{ type: 1, name: "stop", description: "d" }] },
  ],
};

beforeAll(async () => {
  discord = await startDiscordServer({
    users: [
      { id: "61", username: "ada", installedApp: true },
      { id: "62", username: "bob" },
      { id: "63", username: "eve", permissions: MANAGE_GUILD },
    ],
    guilds: [
      { id: "51", roles: [{ id: "71", name: "team" }], channels: [{ id: "81" }] },
      { id: "52", hasBot: false, channels: [{ id: "82" }] },
    ],
  });
  const commands = [
    QUIZ,
    { name: "ask", description: "d" },
    { name: "here", description: "d", contexts: [0] },
    { name: "guilds-only", description: "d", dm_permission: false },
    { name: "managers", description: "d", default_member_permissions: String(MANAGE_GUILD), contexts: [0] },
    { name: "administrators", description: "d", default_member_permissions: "0", contexts: [0] },
  ];
  await restOf(discord)("PUT", `/applications/${discord.applicationId}/commands`, commands);
  const inGuild = `/applications/${discord.applicationId}/guilds/51/commands`;
  await restOf(discord)("PUT", inGuild, [{ name: "ask", description: "this guild's own" }]);
});
afterAll(() => discord.close());

const start = (options: Record<string, string | number | boolean>) =>
  discord.interact.command({ name: "quiz start", options: { note: "abc", ...options } });

describe("a person", () => {
  it("fills in options of every type", () => {
    const { data } = start({
      count: 3,
      kind: "flag",
      private: true,
      with: "62",
      where: "81",
      team: "71",
    }).payload;
    expect(data).toMatchObject({
      name: "quiz",
      options: [
        {
          name: "start",
          type: 1,
          options: [
            { name: "note", type: 3, value: "abc" },
            { name: "count", type: 4, value: 3 },
            { name: "kind", value: "flag" },
            { name: "private", value: true },
            { name: "with", value: "62" },
            { name: "where", value: "81" },
            { name: "team", value: "71" },
          ],
        },
      ],
      resolved: {
        users: { "62": { username: "bob" } },
        members: { "62": { roles: [] } },
        channels: { "81": { type: 0 } },
        roles: { "71": { name: "team" } },
      },
    });
  });

  it("uses sub-commands in groups", () => {
    const { data } = discord.interact.command({ name: "quiz daily stop" }).payload;
    expect(data).toMatchObject({
      options: [{ name: "daily", type: 2, options: [{ name: "stop", type: 1 }] }],
    });
  });

  it.each([
    [{ count: "3" }, "option count: expected a number"],
    [{ count: 11 }, "option count: 11 is out of its range"],
    [{ note: "a" }, 'option note: "a" is out of its range'],
    [{ kind: "other" }, '"other" is not one of its choices'],
    [{ unknown: 1 }, "/quiz has no option unknown"],
  ])("cannot send %j", (options, message) => {
    expect(() => start(options as never)).toThrow(message);
  });

  it.each([
    ["quiz", "/quiz needs one of its sub-commands"],
    ["quiz stop", "/quiz has no sub-command stop"],
    ["quiz start", "/quiz: option note is required"],
    ["nothing", "no command nothing is registered there"],
  ])("cannot send /%s", (name, message) => {
    expect(() => discord.interact.command({ name })).toThrow(message);
  });

  it("uses commands for those with Manage Server when they have it or own the guild", () => {
    const use = (user: string) => discord.interact.command({ name: "managers", user }).payload.member;
    expect(use("61")).toMatchObject({ user: { id: "61" } });
    expect(use("63")).toMatchObject({ permissions: expect.any(String) });
    expect(BigInt((use("63") as { permissions: string }).permissions) & MANAGE_GUILD).toBe(MANAGE_GUILD);
    expect(() => use("62")).toThrow("bob may not use command managers there");
    expect(() => discord.interact.command({ name: "administrators", user: "63" })).toThrow("may not use");
  });

  it("finds a guild's own command first", () => {
    const own = discord.commands("51")[0]?.id;
    expect(discord.interact.command({ name: "ask" }).payload.data).toMatchObject({ id: own, guild_id: "51" });
    expect(discord.interact.command({ name: "ask", context: 1 }).payload.data).not.toMatchObject({ id: own });
  });

  it("finds commands where their contexts and installations allow it", () => {
    expect(() => discord.interact.command({ name: "here", context: 1 })).toThrow("not offered in context 1");
    expect(() => discord.interact.command({ name: "guilds-only", context: 1 })).toThrow(
      "not offered in context 1",
    );
    const quiz = { name: "quiz daily stop" };
    const { payload } = discord.interact.command({ ...quiz, guild: "52" });
    expect(payload.authorizing_integration_owners).toEqual({ "1": "61" });
    expect(() => discord.interact.command({ ...quiz, guild: "52", user: "62" })).toThrow(
      "not installed there",
    );
    expect(() => discord.interact.command({ ...quiz, context: 2, user: "62" })).toThrow(
      "not installed there",
    );
  });

  it("cannot be where or whom there is not", () => {
    expect(() => discord.interact.command({ name: "ask", user: "69" })).toThrow("no user 69");
    expect(() => discord.interact.command({ name: "ask", guild: "59" })).toThrow("in guild 59");
    expect(() => discord.interact.command({ name: "ask", guild: "51", channel: "82" })).toThrow(
      "no channel 82 in guild 51",
    );
    expect(() => discord.say({ channel: "89", content: "x" })).toThrow("no channel 89");
  });

  it("cannot type into an option that has no autocomplete", () => {
    const typing = { name: "quiz start", focused: "note", options: { note: "a" } };
    expect(() => discord.interact.autocomplete(typing)).toThrow("option note has no autocomplete");
  });

  it("uses only components that are there, enabled, and seen", async () => {
    const asked = discord.interact.command({ name: "ask" });
    const select = {
      type: 3,
      custom_id: "pick",
      options: [choice("a"), choice("b")].map(({ name, value }) => ({ label: name, value })),
    };
    await restOf(discord)("POST", `/interactions/${asked.id}/${asked.token}/callback`, {
      type: 4,
      data: {
        content: "x",
        flags: 64,
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: "x", custom_id: "off", disabled: true }] },
          { type: 1, components: [select] },
        ],
      },
    });
    const message = asked.original?.id ?? "";
    const use = (act: object) => () => discord.interact.component({ message, customId: "pick", ...act });
    expect(use({ customId: "gone" })).toThrow("has no component gone");
    expect(use({ customId: "off" })).toThrow("component off is disabled");
    expect(use({ user: "62", values: ["a"] })).toThrow("bob sees no message");
    expect(use({ message: "1" })).toThrow("sees no message 1");
    expect(use({ values: ["c"] })).toThrow("c is not offered");
    expect(use({ values: ["a", "b"] })).toThrow("1 to 1 values are to be picked");
    expect(use({ values: ["a"] })().payload.data).toMatchObject({ component_type: 3, values: ["a"] });
  });

  it("hands in only forms that were opened, with fields that they have", async () => {
    const asked = discord.interact.command({ name: "ask" });
    expect(() => discord.interact.modal({ from: asked, values: {} })).toThrow("opened no form");
    await restOf(discord)("POST", `/interactions/${asked.id}/${asked.token}/callback`, {
      type: 9,
      data: {
        custom_id: "f",
        title: "F",
        components: [
          { type: 10, content: "Help us" },
          { type: 18, label: "Why", component: { type: 4, custom_id: "why", style: 1, required: false } },
          {
            type: 18,
            label: "Which",
            component: { type: 3, custom_id: "which", options: [{ label: "a", value: "a" }] },
          },
        ],
      },
    });
    expect(() => discord.interact.modal({ from: asked, values: { how: "x" } })).toThrow("no field how");
    const { data } = discord.interact.modal({ from: asked, values: { which: ["a"] } }).payload;
    expect(data).toMatchObject({
      components: [{ type: 10 }, { component: { value: "" } }, { component: { values: ["a"] } }],
    });
  });
});
