import { type APIBaseComponent, ComponentType, MessageFlags } from "discord.js";
import { describe, expect, it } from "vitest";
import { checkPayload, type MessagePayload } from "../../../src/bot/render/check-payload.js";
import { container, mediaGallery, textDisplay } from "../../../src/bot/render/components.js";

const payload = (components: readonly object[], rest: Partial<MessagePayload> = {}): MessagePayload => ({
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [] },
  components: components as readonly APIBaseComponent<ComponentType>[],
  ...rest,
});

const button = (id: string, more: object = {}) => ({
  type: ComponentType.Button,
  style: 2,
  custom_id: id,
  label: "b",
  ...more,
});
const row = (...components: readonly object[]) => ({ type: ComponentType.ActionRow, components });
const text = textDisplay("t");

describe("a message that Discord would refuse", () => {
  it.each<[string, MessagePayload]>([
    ["the Components V2 flag is not set", payload([text], { flags: 0 })],
    ["content beside", payload([text], { content: "" })],
    ["embeds beside", payload([text], { embeds: [] })],
    ["mentions are allowed", payload([text], { allowed_mentions: { parse: ["users"] } })],
    ["components: 0", payload([])],
    ["components: 41", payload([container(Array.from({ length: 40 }, () => text))])],
    ["4001 characters of text", payload([textDisplay("a".repeat(4000)), container([text])])],
    ["holds 4001 characters", payload([textDisplay("a".repeat(4001))])],
    ["a text display is blank", payload([textDisplay(" \n")])],
    ["a container is empty", payload([container([])])],
    ["custom ids repeat: a, a", payload([row(button("a")), container([row(button("a")) as never])])],
    ["characters in the custom id", payload([row(button("a".repeat(101)))])],
    ["label holds 81", payload([row(button("a", { label: "b".repeat(81) }))])],
    [
      "URL holds 513",
      payload([row({ type: ComponentType.Button, style: 5, url: `https://${"a".repeat(505)}` })]),
    ],
    [
      "components in an action row: 6",
      payload([row(...["a", "b", "c", "d", "e", "f"].map((id) => button(id)))]),
    ],
    [
      "options in a select menu: 0",
      payload([row({ type: ComponentType.StringSelect, custom_id: "s", options: [] })]),
    ],
    [
      "texts in a section: 4",
      payload([
        { type: ComponentType.Section, components: [text, text, text, text], accessory: button("a") },
      ]),
    ],
    ["a section has no accessory", payload([{ type: ComponentType.Section, components: [text] }])],
    [
      "items in a gallery: 11",
      payload([mediaGallery(Array.from({ length: 11 }, () => ({ media: { url: "https://a.b" } })))]),
    ],
    ["a gallery shows javascript:", payload([mediaGallery([{ media: { url: "javascript:alert(1)" } }])])],
    ["a media URL holds", payload([mediaGallery([{ media: { url: `https://a.b/${"c".repeat(2048)}` } }])])],
    [
      "in a media description: 0",
      payload([mediaGallery([{ media: { url: "https://a.b" }, description: "" }])]),
    ],
  ])("is named: %s", (problem, broken) => {
    expect(() => checkPayload(broken)).toThrow(problem);
  });

  it("is named with all that is wrong", () => {
    expect(() => checkPayload(payload([textDisplay("")], { flags: 0 }))).toThrow(/flag is not set; .*blank/);
  });
});

it("a message at Discord's limits passes", () => {
  const texts = Array.from({ length: 30 }, () => textDisplay("a".repeat(100)));
  const buttons = row(...["a", "b", "c", "d", "e"].map((id) => button(id)));
  const section = {
    type: ComponentType.Section,
    components: [textDisplay("b".repeat(1000))],
    accessory: button("f"),
  };
  expect(() => checkPayload(payload([container(texts), buttons, section]))).not.toThrow();
});
