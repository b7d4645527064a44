import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DiscordServer, startDiscordServer } from "../../../src/demo/discord-server/discord-server.js";
import { type Call, fieldErrors, restOf } from "./rest-client.js";

const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;

let discord: DiscordServer;
let call: Call;
let messages: string;

beforeAll(async () => {
  discord = await startDiscordServer();
  call = restOf(discord);
  messages = `/channels/${discord.channels(discord.guilds[0]?.id ?? "")[0]?.id}/messages`;
});
afterAll(() => discord.close());

const text = (content: string) => ({ type: 10, content });
const texts = (count: number) => Array.from({ length: count }, () => text("x"));
const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const link = (url: string) => ({ type: 2, style: 5, label: "Go", url });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: value, value });
const select = (more: object = {}) => ({ type: 3, custom_id: "pick", options: [option("a")], ...more });
const image = (url: string) => ({ media: { url } });
const section = (count: number, accessory: object | undefined = button()) => ({
  type: 9,
  components: texts(count),
  accessory,
});
const container = (...components: object[]) => ({ type: 17, components });
const v2 = (...components: object[]) => ({ flags: V2, components });

/** What Discord takes, up to the very limit. */
const TAKEN: readonly [string, object][] = [
  ["2000 characters", { content: "x".repeat(2000) }],
  ["2000 characters outside the basic plane", { content: "😀".repeat(2000) }],
  ["40 components", v2(...texts(40))],
  ["40 components, nested ones counted", v2(container(...texts(39)))],
  ["4000 characters of text", v2(text("x".repeat(3000)), container(text("x".repeat(1000))))],
  [
    "five buttons in a row",
    { components: [row(...[1, 2, 3, 4, 5].map((n) => button({ custom_id: `go${n}` })))] },
  ],
  [
    "a select of 25",
    { components: [row(select({ options: Array.from({ length: 25 }, (_, n) => option(`${n}`)) }))] },
  ],
  ["links", { components: [row(link("https://example.org"), link("discord://-/channels/1"))] }],
  [
    "every kind of component",
    v2(
      section(3, { type: 11, media: { url: "https://example.org/a.png" } }),
      { type: 12, items: Array.from({ length: 10 }, () => image("https://example.org/a.png")) },
      { type: 14, divider: true, spacing: 2 },
      {
        ...container(row(button()), row({ type: 5, custom_id: "who" })),
        accent_color: 0xffffff,
        spoiler: true,
      },
    ),
  ],
  [
    "a button with an emoji alone",
    { components: [row({ type: 2, style: 2, custom_id: "x", emoji: { name: "👍" } })] },
  ],
  [
    "an embed",
    {
      embeds: [
        {
          title: "t",
          description: "d",
          url: "https://example.org",
          fields: [{ name: "n", value: "v" }],
          footer: { text: "f" },
          author: { name: "a" },
          image: { url: "https://example.org/a.png" },
        },
      ],
    },
  ],
];

/** What Discord refuses, and the fields that it names. */
const REFUSED: readonly [string, object, string[]][] = [
  ["2001 characters", { content: "x".repeat(2001) }, ["content: BASE_TYPE_MAX_LENGTH"]],
  ["content that is no text", { content: { a: 1 } }, ["content: STRING_TYPE_CONVERT"]],
  [
    "an ephemeral message outside interactions",
    { content: "x", flags: EPHEMERAL },
    ["flags: MESSAGE_FLAGS_INVALID"],
  ],
  ["flags that are no number", { content: "x", flags: "64" }, ["flags: NUMBER_TYPE_COERCE"]],
  ["tts that is no boolean", { content: "x", tts: "yes" }, ["tts: BOOLEAN_TYPE_CONVERT"]],
  ["a long nonce", { content: "x", nonce: "n".repeat(26) }, ["nonce: BASE_TYPE_MAX_LENGTH"]],
  [
    "V2 with content",
    { ...v2(text("x")), content: "y" },
    ["content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
  ],
  [
    "V2 with embeds and a poll",
    { ...v2(text("x")), embeds: [{ title: "t" }], poll: { question: {} } },
    [
      "embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      "poll: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ],
  ],
  [
    "V2 with stickers",
    { ...v2(text("x")), sticker_ids: ["1"] },
    ["sticker_ids: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"],
  ],
  ["components of V2 without the flag", { components: [text("x")] }, ["components.0: UNION_TYPE_CHOICES"]],
  ["a bare button", v2(button()), ["components.0: UNION_TYPE_CHOICES"]],
  [
    "a container in a container",
    v2(container(container(text("x")))),
    ["components.0.components.0: UNION_TYPE_CHOICES"],
  ],
  ["a component that is none", v2([] as never), ["components.0: MODEL_TYPE_CONVERT"]],
  ["components that are no list", { components: {} }, ["components: LIST_TYPE_CONVERT"]],
  ["a component without a type", v2({ content: "x" }), ["components.0.type: BASE_TYPE_REQUIRED"]],
  [
    "six rows",
    { components: Array.from({ length: 6 }, (_, n) => row(button({ custom_id: `go${n}` }))) },
    ["components: BASE_TYPE_MAX_LENGTH"],
  ],
  ["41 components", v2(...texts(41)), ["components: BASE_TYPE_MAX_LENGTH"]],
  [
    "41 components, nested ones counted",
    v2(container(...texts(20)), container(...texts(19))),
    ["components: COMPONENT_TOTAL_COUNT_EXCEEDED"],
  ],
  [
    "41 components, accessories counted",
    v2(...texts(38), section(1)),
    ["components: COMPONENT_TOTAL_COUNT_EXCEEDED"],
  ],
  [
    "4001 characters of text",
    v2(text("x".repeat(3000)), container(text("x".repeat(1001)))),
    ["components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"],
  ],
  [
    "a text of 4001 characters",
    v2(text("x".repeat(4001))),
    ["components.0.content: BASE_TYPE_BAD_LENGTH", "components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"],
  ],
  ["an empty text", v2(text("")), ["components.0.content: BASE_TYPE_REQUIRED"]],
  [
    "one custom_id twice",
    { components: [row(button(), button())] },
    ["components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED"],
  ],
  [
    "one id twice",
    v2({ ...text("a"), id: 7 }, { ...text("b"), id: 7 }),
    ["components.1.id: COMPONENT_ID_DUPLICATED"],
  ],
  [
    "a long custom_id",
    { components: [row(button({ custom_id: "x".repeat(101) }))] },
    ["components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "no custom_id",
    { components: [row({ type: 2, style: 1, label: "Go" })] },
    ["components.0.components.0.custom_id: BASE_TYPE_REQUIRED"],
  ],
  [
    "a long label",
    { components: [row(button({ label: "x".repeat(81) }))] },
    ["components.0.components.0.label: BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "a button without label and emoji",
    { components: [row({ type: 2, style: 1, custom_id: "x" })] },
    ["components.0.components.0.label: BASE_TYPE_REQUIRED"],
  ],
  [
    "an unknown style",
    { components: [row(button({ style: 9 }))] },
    ["components.0.components.0.style: BASE_TYPE_CHOICES"],
  ],
  [
    "no style",
    { components: [row({ type: 2, label: "x", custom_id: "x" })] },
    ["components.0.components.0.style: BASE_TYPE_REQUIRED"],
  ],
  [
    "a link of another scheme",
    { components: [row(link("ftp://example.org"))] },
    ["components.0.components.0.url: URL_TYPE_INVALID_SCHEME"],
  ],
  [
    "a link that is none",
    { components: [row(link("see notes"))] },
    ["components.0.components.0.url: URL_TYPE_INVALID_URL"],
  ],
  [
    "a link with a custom_id",
    { components: [row({ ...link("https://example.org"), custom_id: "x" })] },
    ["components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
  ],
  [
    "a button with a url",
    { components: [row(button({ url: "https://example.org" }))] },
    ["components.0.components.0: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE"],
  ],
  [
    "a premium button without product",
    { components: [row({ type: 2, style: 6 })] },
    ["components.0.components.0.sku_id: BASE_TYPE_REQUIRED"],
  ],
  [
    "six buttons",
    { components: [row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `go${n}` })))] },
    ["components.0.components: BASE_TYPE_BAD_LENGTH"],
  ],
  ["an empty row", { components: [row()] }, ["components.0.components: BASE_TYPE_REQUIRED"]],
  [
    "a select beside a button",
    { components: [row(select(), button())] },
    ["components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED"],
  ],
  [
    "26 options",
    { components: [row(select({ options: Array.from({ length: 26 }, (_, n) => option(`${n}`)) }))] },
    ["components.0.components.0.options: BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "no options",
    { components: [row(select({ options: [] }))] },
    ["components.0.components.0.options: BASE_TYPE_REQUIRED"],
  ],
  [
    "an option twice",
    { components: [row(select({ options: [option("a"), option("a")] }))] },
    ["components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"],
  ],
  [
    "a long option",
    { components: [row(select({ options: [{ label: "x".repeat(101), value: "" }] }))] },
    [
      "components.0.components.0.options.0.label: BASE_TYPE_BAD_LENGTH",
      "components.0.components.0.options.0.value: BASE_TYPE_REQUIRED",
    ],
  ],
  [
    "more to pick than there is",
    { components: [row(select({ max_values: 2 }))] },
    ["components.0.components.0.max_values: SELECT_COMPONENT_MAX_VALUES_GREATER_THAN_OPTIONS"],
  ],
  [
    "a minimum over the maximum",
    { components: [row(select({ min_values: 2 }))] },
    ["components.0.components.0.min_values: SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES"],
  ],
  [
    "26 to pick",
    { components: [row(select({ max_values: 26 }))] },
    ["components.0.components.0.max_values: NUMBER_TYPE_MAX"],
  ],
  [
    "a long placeholder",
    { components: [row(select({ placeholder: "x".repeat(151) }))] },
    ["components.0.components.0.placeholder: BASE_TYPE_MAX_LENGTH"],
  ],
  ["a section of four", v2(section(4)), ["components.0.components: BASE_TYPE_BAD_LENGTH"]],
  [
    "a section without accessory",
    v2({ type: 9, components: texts(1) }),
    ["components.0.accessory: BASE_TYPE_REQUIRED"],
  ],
  [
    "a section with a select beside it",
    v2(section(1, select())),
    ["components.0.accessory: UNION_TYPE_CHOICES"],
  ],
  ["an empty gallery", v2({ type: 12, items: [] }), ["components.0.items: BASE_TYPE_REQUIRED"]],
  [
    "a gallery of eleven",
    v2({ type: 12, items: Array.from({ length: 11 }, () => image("https://example.org/a.png")) }),
    ["components.0.items: BASE_TYPE_BAD_LENGTH"],
  ],
  [
    "a picture by relative path",
    v2({ type: 12, items: [image("images/a.png")] }),
    ["components.0.items.0.media.url: URL_TYPE_INVALID_URL"],
  ],
  [
    "a picture from elsewhere",
    v2({ type: 12, items: [image("file:///a.png")] }),
    ["components.0.items.0.media.url: URL_TYPE_INVALID_SCHEME"],
  ],
  [
    "a picture that did not come along",
    v2({ type: 12, items: [image("attachment://a.png")] }),
    ["components.0.items.0.media.url: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"],
  ],
  [
    "a file from the web",
    v2({ type: 13, file: { url: "https://example.org/a.txt" } }),
    ["components.0.file.url: URL_TYPE_INVALID_SCHEME"],
  ],
  [
    "a thumbnail without media",
    v2(section(1, { type: 11 })),
    ["components.0.accessory.media: BASE_TYPE_REQUIRED"],
  ],
  [
    "a colour that is none",
    v2({ ...container(text("x")), accent_color: 0x1000000 }),
    ["components.0.accent_color: NUMBER_TYPE_MAX"],
  ],
  ["a spacing that is none", v2({ type: 14, spacing: 3 }), ["components.0.spacing: BASE_TYPE_CHOICES"]],
  ["a negative id", v2({ ...text("x"), id: -1 }), ["components.0.id: NUMBER_TYPE_MIN"]],
  [
    "mentions that contradict",
    { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
    ["allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"],
  ],
  [
    "an unknown kind of mention",
    { content: "x", allowed_mentions: { parse: ["here"] } },
    ["allowed_mentions.parse.0: BASE_TYPE_CHOICES"],
  ],
  [
    "eleven embeds",
    { embeds: Array.from({ length: 11 }, () => ({ title: "t" })) },
    ["embeds: BASE_TYPE_MAX_LENGTH"],
  ],
  [
    "long embeds",
    { embeds: [{ title: "x".repeat(257), description: "x".repeat(4097), color: -1 }] },
    [
      "embeds.0.title: BASE_TYPE_MAX_LENGTH",
      "embeds.0.description: BASE_TYPE_MAX_LENGTH",
      "embeds.0.color: NUMBER_TYPE_MIN",
    ],
  ],
  [
    "6001 characters in embeds",
    { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
    ["embeds: MAX_EMBED_SIZE_EXCEEDED"],
  ],
];

describe("a message", () => {
  it.each(TAKEN)("may have %s", async (_, body) => {
    const answer = await call("POST", messages, body);
    expect([fieldErrors(answer), answer.status]).toEqual([[], 200]);
  });

  it.each(REFUSED)("may not have %s", async (_, body, fields) => {
    const answer = await call("POST", messages, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: "Invalid Form Body" } });
    expect(fieldErrors(answer)).toEqual(fields);
  });

  it.each([
    ["nothing", {}],
    ["no text", { content: "" }],
    ["the flag alone", { flags: V2 }],
  ])("may not have %s in it", async (_, body) => {
    expect(await call("POST", messages, body)).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  it("takes files by form, shows them by name, and keeps those that an edit names", async () => {
    const form = new FormData();
    const payload = {
      flags: V2,
      components: [
        { type: 12, items: [image("attachment://a.png")] },
        { type: 13, file: { url: "attachment://b.txt" } },
      ],
      attachments: [{ id: "1", description: "a note" }],
    };
    form.append("payload_json", JSON.stringify(payload));
    form.append("files[0]", new Blob(["png"], { type: "image/png" }), "a.png");
    form.append("files[1]", new Blob(["txt"], { type: "text/plain" }), "b.txt");
    const sent = await call("POST", messages, form);
    expect(sent.body).toMatchObject({
      attachments: [
        { filename: "a.png", size: 3 },
        { filename: "b.txt", description: "a note" },
      ],
    });
    const [first] = sent.body.attachments as { id: string; url: string }[];
    expect(JSON.stringify(sent.body.components)).toContain(first?.url);
    expect((await fetch(first?.url ?? "")).headers.get("content-type")).toBe("image/png");
    expect((await fetch(`${first?.url.replace(/\d+\/a\.png$/, "1/a.png")}`)).status).toBe(404);
    const edit = { ...v2(text("x")), attachments: [{ id: first?.id }] };
    const edited = await call("PATCH", `${messages}/${sent.body.id}`, edit);
    expect(edited.body.attachments).toMatchObject([{ filename: "a.png" }]);
  });

  it("stays one of components: an edit cannot take the flag away, and has to set it again", async () => {
    const sent = await call("POST", messages, v2(text("x")));
    const edit = (body: object) => call("PATCH", `${messages}/${sent.body.id}`, body);
    const removed = ["flags: MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG"];
    expect(fieldErrors(await edit({ flags: 0 }))).toEqual(removed);
    expect(fieldErrors(await edit({ components: [row(button())] }))).toEqual(removed);
    expect(fieldErrors(await edit({ components: [text("y")] }))).toEqual([
      "components.0: UNION_TYPE_CHOICES",
    ]);
    expect(fieldErrors(await edit({ content: "legacy" }))).toEqual(removed);
    expect((await edit({ flags: V2, components: [] })).body.code).toBe(50006);
    expect((await edit({ allowed_mentions: { parse: [] } })).status).toBe(200);
    expect((await edit(v2(text("y")))).body).toMatchObject({ flags: V2, components: [{ content: "y" }] });
  });

  it("becomes one of components only when its text is taken away", async () => {
    const sent = await call("POST", messages, { content: "old" });
    const path = `${messages}/${sent.body.id}`;
    expect(fieldErrors(await call("PATCH", path, v2(text("x"))))).toEqual([
      "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ]);
    expect((await call("PATCH", path, { ...v2(text("x")), content: null })).body).toMatchObject({
      content: "",
      flags: V2,
    });
  });

  it("gives each component an id that is its own", async () => {
    const sent = await call("POST", messages, v2({ ...text("a"), id: 2 }, text("b"), section(1)));
    expect(sent.body.components).toMatchObject([
      { id: 2 },
      { id: 1 },
      { id: 3, components: [{ id: 4 }], accessory: { id: 5 } },
    ]);
  });
});
