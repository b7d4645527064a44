import { expect, it } from "vitest";
import { readDiscord } from "./discord-reader.js";

it("the tests' reading of Discord's Markdown sees what acts", () => {
  const kinds = (content: string) =>
    readDiscord(content).map(({ kind, marks, text }) => [kind, ...marks, text]);
  expect(kinds("@everyone")).toEqual([["mention", "@everyone"]]);
  expect(kinds("<@&1>")).toEqual([["mention", "<@&1>"]]);
  expect(kinds("</ask:1>")).toEqual([["command", "</ask:1>"]]);
  expect(kinds("<t:1:R>")).toEqual([["time", "<t:1:R>"]]);
  expect(kinds("x :smile:")).toEqual([
    ["text", "x "],
    ["emoji", ":smile:"],
  ]);
  expect(kinds("**b _i_**")).toEqual([
    ["text", "bold", "b "],
    ["text", "bold", "slanted", "i"],
  ]);
  expect(kinds("a\n-# s\n# h")).toEqual([
    ["text", "a\n"],
    ["text", "small", "s"],
    ["text", "heading", "h"],
  ]);
  expect(kinds("```sh\nls\n```")).toEqual([["code block", "ls"]]);
  expect(kinds("``a`b``")).toEqual([["code", "a`b"]]);
  expect(kinds("||s||")).toEqual([["text", "spoiler", "s"]]);
  expect(kinds("[a](https://b.c)")).toEqual([["link", "a"]]);
  expect(kinds("see https://b.c.")).toEqual([
    ["text", "see "],
    ["link", "https://b.c"],
    ["text", "."],
  ]);
  expect(kinds("8. a\n   - b\n9. c")).toEqual([
    ["text", "item 8.", "a\n"],
    ["text", "item 8.", "item", "b\n"],
    ["text", "item 9.", "c"],
  ]);
  expect(kinds("> q\nt")).toEqual([
    ["text", "quote", "q\n"],
    ["text", "t"],
  ]);
  expect(kinds("\\*a\\*")).toEqual([["text", "*a*"]]);
});
