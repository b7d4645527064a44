import { describe, expect, it } from "vitest";
import { checkChoices } from "../../../src/bot/render/check-choices.js";

describe("choices", () => {
  it("within the limits pass: 25, of 1 to 100 characters", () => {
    const text = "x".repeat(100);
    checkChoices(Array.from({ length: 25 }, () => ({ name: text, value: text })));
    checkChoices([]);
  });

  it.each([
    ["more than 25", Array.from({ length: 26 }, () => ({ name: "a", value: "b" })), "26 choices"],
    ["a name that is too long", [{ name: "🐳".repeat(51), value: "b" }], "a name of 102 characters"],
    ["a value that is too long", [{ name: "a", value: "x".repeat(101) }], "a value of 101 characters"],
    ["a blank name", [{ name: " ", value: "b" }], "a name of 1 characters, expected 1 to 100"],
  ])("of %s are refused", (_, choices, message) => {
    expect(() => checkChoices(choices)).toThrow(message);
  });
});
