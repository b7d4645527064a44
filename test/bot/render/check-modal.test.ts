import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from "discord.js";
import { describe, expect, it } from "vitest";
import { checkModal } from "../../../src/bot/render/check-modal.js";
import { checkModal as serverCheck } from "../../../src/demo/discord-server/check-modal.js";

const field = (
  customId: string,
  label = "Label",
): APIModalInteractionResponseCallbackData["components"][number] => ({
  type: ComponentType.Label,
  label,
  component: { type: ComponentType.TextInput, custom_id: customId, style: TextInputStyle.Short },
});

const modal = (
  parts: Partial<APIModalInteractionResponseCallbackData>,
): APIModalInteractionResponseCallbackData => ({
  custom_id: "quiz:answer",
  title: "Answer",
  components: [field("a")],
  ...parts,
});

describe("a form", () => {
  it("within the limits passes, here and at the server", () => {
    const largest = modal({
      custom_id: "x".repeat(100),
      title: "x".repeat(45),
      components: ["a", "b", "c", "d", "e"].map((id) => field(id, "x".repeat(45))),
    });
    checkModal(largest);
    serverCheck(largest, ["data"]);
  });

  it.each([
    ["a title that is too long", { title: "x".repeat(46) }, "a form's title: 46"],
    ["no field", { components: [] }, "components in a form: 0"],
    [
      "six fields",
      { components: ["a", "b", "c", "d", "e", "f"].map((id) => field(id)) },
      "components in a form: 6",
    ],
    ["a custom id that is too long", { custom_id: "x".repeat(101) }, "characters in a custom id: 101"],
    ["a label that is too long", { components: [field("a", "x".repeat(46))] }, "a field's label: 46"],
    ["one custom id twice", { components: [field("a"), field("a")] }, "custom ids repeat: a, a"],
  ])("with %s is refused, here and at the server", (_, parts, message) => {
    expect(() => checkModal(modal(parts))).toThrow(message);
    expect(() => serverCheck(modal(parts), ["data"])).toThrow();
  });
});
