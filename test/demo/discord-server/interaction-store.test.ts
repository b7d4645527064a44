import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import type { InteractionHandle } from "../../../src/demo/discord-server/interaction-record.js";
import { createManualClock, type ManualClock } from "../../../src/demo/discord-server/manual-clock.js";
import { type Answer, type Call, fieldErrors, restOf } from "./rest-client.js";

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const MINUTE = 60_000;

let clock: ManualClock;
let discord: DiscordServer;
let call: Call;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startDiscordServer({ now: clock.now, schedule: clock.schedule });
  call = restOf(discord);
  const options = [{ type: 3, name: "question", description: "What", autocomplete: true }];
  await call("POST", `/applications/${discord.applicationId}/commands`, {
    name: "ask",
    description: "d",
    options,
  });
});
afterEach(() => discord.close());

const ask = () => discord.interact.command({ name: "ask" });
const callback = (to: InteractionHandle, type: unknown, data?: object, query = ""): Promise<Answer> =>
  call("POST", `/interactions/${to.id}/${to.token}/callback${query}`, { type, data });
const webhook = (to: InteractionHandle, path = "") => `/webhooks/${discord.applicationId}/${to.token}${path}`;
const text = (content: string) => ({ type: 10, content });

describe("an interaction", () => {
  it("carries what Discord sends", () => {
    const { payload } = ask();
    const [guild] = discord.guilds;
    expect(payload).toMatchObject({
      type: 2,
      version: 1,
      application_id: discord.applicationId,
      data: { name: "ask", type: 1, options: [] },
      guild: { id: guild?.id, locale: "en-US" },
      guild_id: guild?.id,
      guild_locale: "en-US",
      locale: "en-US",
      context: 0,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: { "0": guild?.id },
      member: { user: { username: "ada" }, permissions: expect.stringMatching(/^\d+$/) },
      channel: { type: 0, name: "general" },
      app_permissions: expect.stringMatching(/^\d+$/),
    });
    const direct = discord.interact.command({ name: "ask", context: 1 }).payload;
    expect(direct).toMatchObject({ context: 1, user: { username: "ada" }, channel: { type: 1 } });
    expect(direct).not.toHaveProperty("member");
  });

  it("may be answered up to three seconds later, and not after", async () => {
    const [inTime, late] = [ask(), ask()];
    clock.advance(2999);
    expect((await callback(inTime, 4, { content: "x" })).status).toBe(204);
    clock.advance(1);
    expect(await callback(late, 4, { content: "x" })).toMatchObject({ status: 404, body: { code: 10062 } });
    expect([inTime.expired, late.expired]).toEqual([false, true]);
    expect((await call("PATCH", webhook(late, "/messages/@original"), { content: "x" })).body.code).toBe(
      10015,
    );
  });

  it("takes one callback, and follow-ups only after it", async () => {
    const asked = ask();
    expect((await call("POST", webhook(asked), { content: "x" })).body.code).toBe(10015);
    await callback(asked, 4, { content: "x" });
    expect(await callback(asked, 5)).toMatchObject({ status: 400, body: { code: 40060 } });
    expect((await call("POST", webhook(asked), { content: "y" })).status).toBe(200);
    expect(asked.followUps).toHaveLength(1);
  });

  it("is unknown by another id or token", async () => {
    const asked = ask();
    expect((await callback({ ...asked, token: "other" }, 4, { content: "x" })).body.code).toBe(10062);
    expect((await callback({ ...asked, id: "1" }, 4, { content: "x" })).body.code).toBe(10062);
    expect((await call("POST", "/webhooks/1/x", { content: "x" })).body.code).toBe(10015);
  });

  it("can be answered again after a callback that was refused", async () => {
    const asked = ask();
    const refused = await callback(asked, 4, { flags: V2, content: "x", components: [text("y")] });
    expect(fieldErrors(refused)).toEqual([
      "data.content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ]);
    expect((await callback(asked, 4, { content: "x" })).status).toBe(204);
  });

  it("keeps its token for fifteen minutes", async () => {
    const asked = ask();
    await callback(asked, 5);
    clock.advance(15 * MINUTE);
    expect((await call("GET", webhook(asked, "/messages/@original"))).body.flags).toBe(LOADING);
    clock.advance(1);
    for (const [method, path] of [
      ["POST", ""],
      ["GET", "/messages/@original"],
      ["PATCH", "/messages/@original"],
      ["DELETE", "/messages/@original"],
    ] as const) {
      const answer = await call(
        method,
        webhook(asked, path),
        method === "GET" ? undefined : { content: "x" },
      );
      expect(answer).toMatchObject({ status: 401, body: { code: 50027 } });
    }
  });

  it("has failed for the person when nothing follows a deferral in time", async () => {
    const [kept, forgotten] = [ask(), ask()];
    await callback(kept, 5);
    await callback(forgotten, 5, { flags: EPHEMERAL });
    await call("PATCH", webhook(kept, "/messages/@original"), { content: "x" });
    expect(forgotten.ephemeral).toBe(true);
    clock.advance(15 * MINUTE);
    expect([kept.expired, (await forgotten.answered()).expired]).toEqual([false, true]);
  });

  it("answers the callback with its message when asked", async () => {
    const asked = ask();
    const answer = await callback(asked, 5, { flags: EPHEMERAL }, "?with_response=true");
    expect(answer).toMatchObject({
      status: 200,
      body: {
        interaction: {
          id: asked.id,
          type: 2,
          response_message_loading: true,
          response_message_ephemeral: true,
        },
        resource: { type: 5, message: { id: asked.original?.id, flags: LOADING | EPHEMERAL } },
      },
    });
  });

  it("stays ephemeral through its edits, and pings when the deferred answer comes", async () => {
    const [quiet, open] = [ask(), ask()];
    await callback(quiet, 5, { flags: EPHEMERAL });
    await callback(open, 5);
    const body = { flags: V2, components: [text("<@61>")] };
    await call("PATCH", webhook(quiet, "/messages/@original"), body);
    await call("PATCH", webhook(open, "/messages/@original"), body);
    expect(quiet.original?.payload.flags).toBe(V2 | EPHEMERAL);
    expect(quiet.original?.pings.users).toEqual([]);
    expect(open.original?.pings.users).toEqual(["61"]);
    await call("PATCH", webhook(open, "/messages/@original"), { ...body, components: [text("<@62>")] });
    expect(open.original?.pings.users).toEqual(["61"]);
  });

  it("owns its messages and no others", async () => {
    const [one, other] = [ask(), ask()];
    await callback(one, 4, { content: "one" });
    await callback(other, 4, { content: "other" });
    const follow = await call("POST", webhook(one), { content: "more", flags: EPHEMERAL });
    const path = `/messages/${follow.body.id}`;
    expect((await call("PATCH", webhook(one, path), { content: "edited" })).body.content).toBe("edited");
    expect((await call("GET", webhook(other, path))).body.code).toBe(10008);
    const channel = one.original?.channelId;
    expect((await call("GET", `/channels/${channel}${path}`)).body.code).toBe(10008);
    expect((await call("DELETE", webhook(one, path))).status).toBe(204);
    expect((await call("GET", webhook(one, path))).body.code).toBe(10008);
  });

  it.each([
    ["a command", 6],
    ["a command", 7],
    ["a command", 8],
    ["a command", 1],
    ["a command", "4"],
  ])("on %s takes no callback of type %j", async (_, type) => {
    expect(fieldErrors(await callback(ask(), type, { content: "x" }))).toEqual(["type: BASE_TYPE_CHOICES"]);
    expect(fieldErrors(await callback(ask(), undefined))).toEqual(["type: BASE_TYPE_REQUIRED"]);
  });

  it("refuses flags that a deferral cannot set", async () => {
    expect(fieldErrors(await callback(ask(), 5, { flags: 1 << 30 }))).toEqual([
      "data.flags: MESSAGE_FLAGS_INVALID",
    ]);
  });
});

describe("autocomplete", () => {
  const type = () =>
    discord.interact.autocomplete({ name: "ask", focused: "question", options: { question: "d" } });
  const choice = (name: string, value: unknown = name) => ({ name, value });

  it("takes up to 25 choices, or none", async () => {
    const typing = type();
    expect(typing.payload).toMatchObject({
      type: 4,
      data: { options: [{ name: "question", focused: true }] },
    });
    const choices = Array.from({ length: 25 }, (_, n) => choice(`${n}`));
    expect((await callback(typing, 8, { choices })).status).toBe(204);
    expect(typing.choices).toHaveLength(25);
    expect((await callback(type(), 8, { choices: [] })).status).toBe(204);
  });

  it.each([
    [Array.from({ length: 26 }, (_, n) => choice(`${n}`)), ["data.choices: BASE_TYPE_MAX_LENGTH"]],
    [
      [choice("x".repeat(101))],
      ["data.choices.0.name: BASE_TYPE_BAD_LENGTH", "data.choices.0.value: BASE_TYPE_MAX_LENGTH"],
    ],
    [[choice("x", 1)], ["data.choices.0.value: STRING_TYPE_CONVERT"]],
    [["x"], ["data.choices.0: MODEL_TYPE_CONVERT"]],
  ])("refuses others", async (choices, fields) => {
    expect(fieldErrors(await callback(type(), 8, { choices }))).toEqual(fields);
  });

  it("knows the type of what is typed inside a sub-command", async () => {
    const count = { type: 4, name: "count", description: "d", autocomplete: true };
    const start = { type: 1, name: "start", description: "d", options: [count] };
    const quiz = { name: "quiz", description: "d", options: [start] };
    await call("POST", `/applications/${discord.applicationId}/commands`, quiz);
    const act = { name: "quiz start", focused: "count", options: { count: "1" } };
    const choices = [choice("one", 1)];
    expect((await callback(discord.interact.autocomplete(act), 8, { choices })).status).toBe(204);
    const refused = await callback(discord.interact.autocomplete(act), 8, { choices: [choice("one")] });
    expect(fieldErrors(refused)).toEqual(["data.choices.0.value: NUMBER_TYPE_COERCE"]);
  });

  it("takes no message", async () => {
    expect(fieldErrors(await callback(type(), 4, { content: "x" }))).toEqual(["type: BASE_TYPE_CHOICES"]);
  });
});

describe("a form", () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: "why", style: 1, ...more });
  const label = (component: object = input()) => ({ type: 18, label: "Why?", component });
  const form = (more: object = {}) => ({ custom_id: "f", title: "Form", components: [label()], ...more });

  it.each([
    ["no title", form({ title: "" }), ["data.title: BASE_TYPE_REQUIRED"]],
    ["a long title", form({ title: "x".repeat(46) }), ["data.title: BASE_TYPE_BAD_LENGTH"]],
    ["a long custom_id", form({ custom_id: "x".repeat(101) }), ["data.custom_id: BASE_TYPE_BAD_LENGTH"]],
    ["nothing in it", form({ components: [] }), ["data.components: BASE_TYPE_REQUIRED"]],
    [
      "six components",
      form({ components: [..."123456"].map((n) => label(input({ custom_id: n }))) }),
      ["data.components: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "one field twice",
      form({ components: [label(), label()] }),
      ["data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED"],
    ],
    [
      "a long label",
      form({ components: [{ ...label(), label: "x".repeat(46) }] }),
      ["data.components.0.label: BASE_TYPE_BAD_LENGTH"],
    ],
    ["a button", form({ components: [{ type: 2 }] }), ["data.components.0.type: BASE_TYPE_CHOICES"]],
    [
      "two fields in a row",
      form({
        components: [{ type: 1, components: [input({ label: "a" }), input({ label: "b", custom_id: "b" })] }],
      }),
      ["data.components.0.components: BASE_TYPE_BAD_LENGTH"],
    ],
    [
      "an unlabelled field in a row",
      form({ components: [{ type: 1, components: [input()] }] }),
      ["data.components.0.components.0.label: BASE_TYPE_REQUIRED"],
    ],
    ["an empty text", form({ components: [text("")] }), ["data.components.0.content: BASE_TYPE_REQUIRED"]],
    [
      "a label without field",
      form({ components: [{ type: 18, label: "x" }] }),
      ["data.components.0.component: BASE_TYPE_REQUIRED"],
    ],
  ])("may not have %s", async (_, data, fields) => {
    expect(fieldErrors(await callback(ask(), 9, data))).toEqual(fields);
  });

  it("cannot be answered by another form, nor update a message where there is none", async () => {
    const asked = ask();
    await callback(asked, 9, form());
    const handedIn = discord.interact.modal({ from: asked, values: { why: "because" } });
    expect(handedIn.payload).toMatchObject({
      type: 5,
      data: { custom_id: "f", components: [{ type: 18, component: { custom_id: "why", value: "because" } }] },
    });
    for (const type of [6, 7, 9]) expect((await callback(handedIn, type, form())).body.code).toBe(50035);
    expect((await callback(handedIn, 4, { content: "thanks" })).status).toBe(204);
  });
});

describe("a component", () => {
  it("may update its message, at once or later, and own it by its token", async () => {
    const asked = ask();
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: "x", custom_id: "x" }] }];
    await callback(asked, 4, { content: "old", components });
    const message = asked.original?.id ?? "";
    const pressed = discord.interact.component({ message, customId: "x" });
    expect(pressed.payload).toMatchObject({
      type: 3,
      data: { custom_id: "x", component_type: 2 },
      message: { id: message },
    });
    await callback(pressed, 6);
    await call("PATCH", webhook(pressed, "/messages/@original"), { content: "new" });
    expect(asked.original?.payload.content).toBe("new");
    const again = discord.interact.component({ message, customId: "x" });
    await callback(again, 7, { content: "newer" });
    expect([asked.original?.payload.content, again.original?.id]).toEqual(["newer", message]);
  });
});
