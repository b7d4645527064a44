import { describe, expect, it } from "vitest";
import { dedent } from "../../src/answer/dedent.js";

describe("indentation that all lines share", () => {
  it.each([
    ["is taken away", "\t- a\n\t\t- b", "- a\n\t- b"],
    ["is kept where a line has none", "- a\n  - b", "- a\n  - b"],
    ["is not looked for in empty lines", "  a\n\n  b", "a\n\nb"],
    ["is only what is the same, where tabs and spaces mix", "\t  a\n\t\tb", "  a\n\tb"],
    ["is nothing where there are no lines", "", ""],
  ])("%s", (_, markdown, expected) => {
    expect(dedent(markdown)).toBe(expected);
  });
});
