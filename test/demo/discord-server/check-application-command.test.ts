import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { type Call, fieldErrors, restOf } from "./rest-client.js";

let discord: DiscordServer;
let call: Call;
let commands: string;

beforeAll(async () => {
  discord = await startDiscordServer();
  call = restOf(discord);
  commands = `/applications/${discord.applicationId}/commands`;
});
afterAll(() => discord.close());

const command = (more: object = {}) => ({ name: "ask", description: "Ask the notes", ...more });
const option = (more: object = {}) => ({ type: 3, name: "question", description: "What", ...more });
const choices = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: `v${n}` }));
const options = (count: number) => Array.from({ length: count }, (_, n) => option({ name: `o${n}` }));

const TAKEN: readonly [string, object][] = [
  ["a name of 32 characters", command({ name: "x".repeat(32) })],
  ["a name in Chinese", command({ name: "提问" })],
  ["25 options", command({ options: options(25) })],
  [
    "25 choices of 100 characters",
    command({
      options: [option({ choices: choices(24).concat({ name: "n".repeat(100), value: "v".repeat(100) }) })],
    }),
  ],
  [
    "localizations",
    command({ name_localizations: { "zh-CN": "问", ja: "質問" }, description_localizations: { ja: null } }),
  ],
  [
    "sub-commands in groups",
    command({
      options: [
        {
          type: 2,
          name: "group",
          description: "d",
          options: [{ type: 1, name: "sub", description: "d", options: [option()] }],
        },
      ],
    }),
  ],
  ["all contexts and both installations", command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
  ["a name with capitals and spaces, on messages", { type: 3, name: "Ask about this" }],
];

const REFUSED: readonly [string, object, string[]][] = [
  ["no name", { description: "d" }, ["name: BASE_TYPE_REQUIRED"]],
  ["a name of 33 characters", command({ name: "x".repeat(33) }), ["name: BASE_TYPE_BAD_LENGTH"]],
  ["capitals in a name", command({ name: "Ask" }), ["name: APPLICATION_COMMAND_INVALID_NAME"]],
  ["spaces in a name", command({ name: "a b" }), ["name: APPLICATION_COMMAND_INVALID_NAME"]],
  ["no description", { name: "ask" }, ["description: BASE_TYPE_REQUIRED"]],
  [
    "a description of 101 characters",
    command({ description: "x".repeat(101) }),
    ["description: BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "a description on messages",
    { type: 3, name: "x", description: "d" },
    ["description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION"],
  ],
  ["26 options", command({ options: options(26) }), ["options: BASE_TYPE_MAX_LENGTH"]],
  [
    "an option of no known type",
    command({ options: [option({ type: 12 })] }),
    ["options.0.type: BASE_TYPE_CHOICES"],
  ],
  [
    "an option without description",
    command({ options: [option({ description: "" })] }),
    ["options.0.description: BASE_TYPE_REQUIRED"],
  ],
  [
    "two options of one name",
    command({ options: [option(), option()] }),
    ["options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS"],
  ],
  [
    "a required option after an optional one",
    command({ options: [option(), option({ name: "b", required: true })] }),
    ["options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
  ],
  [
    "a required option after an optional one, in a sub-command",
    command({
      options: [
        { type: 1, name: "s", description: "d", options: [option(), option({ name: "b", required: true })] },
      ],
    }),
    ["options.0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"],
  ],
  [
    "a sub-command beside an option",
    command({ options: [{ type: 1, name: "s", description: "d" }, option()] }),
    ["options.1: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"],
  ],
  [
    "26 choices",
    command({ options: [option({ choices: choices(26) })] }),
    ["options.0.choices: BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "a choice of 101 characters",
    command({ options: [option({ choices: [{ name: "n".repeat(101), value: "v".repeat(101) }] })] }),
    ["options.0.choices.0.name: BASE_TYPE_BAD_LENGTH", "options.0.choices.0.value: BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "a number's choice that is text",
    command({ options: [option({ type: 4, choices: choices(1) })] }),
    ["options.0.choices.0.value: NUMBER_TYPE_COERCE"],
  ],
  [
    "choices and autocomplete",
    command({ options: [option({ autocomplete: true, choices: choices(1) })] }),
    ["options.0.choices: APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID"],
  ],
  [
    "an unknown locale",
    command({ name_localizations: { zh: "问" } }),
    ["name_localizations.zh: BASE_TYPE_CHOICES"],
  ],
  [
    "a localized name that is too long",
    command({ name_localizations: { ja: "x".repeat(33) } }),
    ["name_localizations.ja: BASE_TYPE_BAD_LENGTH"],
  ],
  ["an unknown context", command({ contexts: [3] }), ["contexts.0: BASE_TYPE_CHOICES"]],
  ["no installation", command({ integration_types: [] }), ["integration_types: BASE_TYPE_BAD_LENGTH"]],
  [
    "more than 8000 characters",
    command({
      options: options(2).map((one) => ({
        ...one,
        choices: Array.from({ length: 25 }, (_, n) => ({
          name: `${n}`.padEnd(90, "n"),
          value: `${n}`.padEnd(90, "v"),
        })),
      })),
    }),
    [": APPLICATION_COMMAND_TOO_LARGE"],
  ],
];

describe("a command", () => {
  it.each(TAKEN)("may have %s", async (_, body) => {
    const answer = await call("POST", commands, body);
    expect([fieldErrors(answer), answer.status < 300]).toEqual([[], true]);
  });

  it.each(REFUSED)("may not have %s", async (_, body, fields) => {
    const answer = await call("POST", commands, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(fieldErrors(answer)).toEqual(fields);
  });

  it("keeps its id when it is registered again, and loses it when it is not", async () => {
    const first = await call("PUT", commands, [command(), command({ name: "quiz" })]);
    const ids = (answer: { body: unknown }) => (answer.body as { id: string }[]).map(({ id }) => id);
    const second = await call("PUT", commands, [command({ description: "Ask again" })]);
    expect(ids(second)).toEqual(ids(first).slice(0, 1));
    expect(discord.commands()).toMatchObject([{ name: "ask", description: "Ask again" }]);
    const again = await call("POST", commands, command());
    expect([again.status, again.body.id]).toEqual([200, ids(first)[0]]);
  });

  it("is named by its place in a list that is refused, and leaves what was there", async () => {
    await call("PUT", commands, [command()]);
    const answer = await call("PUT", commands, [command({ name: "quiz" }), command({ name: "quiz" }), "x"]);
    expect(fieldErrors(answer)).toEqual(["1: APPLICATION_COMMANDS_DUPLICATE_NAME", "2: MODEL_TYPE_CONVERT"]);
    expect(fieldErrors(await call("PUT", commands, {}))).toEqual([": LIST_TYPE_CONVERT"]);
    expect(discord.commands()).toMatchObject([{ name: "ask" }]);
  });

  it("is one of at most 100", async () => {
    const many = Array.from({ length: 101 }, (_, n) => command({ name: `c${n}` }));
    expect((await call("PUT", commands, many)).body.code).toBe(30032);
    await call("PUT", commands, many.slice(1));
    expect((await call("POST", commands, command())).body.code).toBe(30032);
  });

  it("can be read, changed and deleted by its id", async () => {
    const [made] = (await call("PUT", commands, [command()])).body as unknown as { id: string }[];
    const path = `${commands}/${made?.id}`;
    expect((await call("GET", path)).body.name).toBe("ask");
    expect((await call("PATCH", path, { description: "New" })).body).toMatchObject({
      id: made?.id,
      description: "New",
    });
    expect(fieldErrors(await call("PATCH", path, { name: "A" }))).toEqual([
      "name: APPLICATION_COMMAND_INVALID_NAME",
    ]);
    expect((await call("DELETE", path)).status).toBe(204);
    expect(await call("GET", path)).toMatchObject({ status: 404, body: { code: 10063 } });
  });

  it("belongs to a guild, or to all", async () => {
    const guild = discord.guilds[0]?.id ?? "";
    const inGuild = `/applications/${discord.applicationId}/guilds/${guild}/commands`;
    await call("PUT", commands, []);
    expect((await call("PUT", inGuild, [command()])).body).toMatchObject([{ guild_id: guild }]);
    expect((await call("GET", commands)).body).toEqual([]);
    expect(discord.commands(guild)).toHaveLength(1);
    expect((await call("GET", "/applications/1/commands")).body.code).toBe(10002);
    expect((await call("GET", inGuild.replace(guild, "1"))).body.code).toBe(10004);
  });
});
