import { describe, expect, it } from "vitest";
import { readTyped, startDraft, valuesOf } from "../../../src/demo/page/composer/draft.js";
import { slashCommands } from "../../../src/demo/page/composer/slash-commands.js";
import { stringsFor } from "../../../src/demo/page/strings.js";
import type { PageSnapshot } from "../../../src/demo/page-protocol.js";

const REGISTERED = [
  {
    type: 1,
    name: "ask",
    name_localizations: { ja: "質問" },
    description: "Ask",
    options: [
      { type: 3, name: "question", name_localizations: { ja: "内容" }, description: "q", required: true },
      { type: 5, name: "private", description: "p" },
      { type: 4, name: "limit", description: "l" },
      { type: 3, name: "kind", description: "k", choices: [{ name: "A flag", value: "flag" }] },
      { type: 6, name: "who", description: "w" },
    ],
  },
  {
    type: 1,
    name: "quiz",
    description: "Quiz",
    options: [
      { type: 1, name: "start", description: "Starts" },
      { type: 2, name: "daily", options: [{ type: 1, name: "stop", description: "Stops" }] },
    ],
  },
  { type: 3, name: "Look up" },
];

const SNAPSHOT: PageSnapshot = {
  me: "1",
  guild: "",
  channel: { id: "3", name: "notes" },
  channels: [],
  roles: [],
  people: [{ id: "1", name: "Ada", username: "ada", isBot: false, canManage: true }],
  commands: [],
  messages: [],
  tries: [],
  filesUrl: "",
};

const commands = slashCommands(REGISTERED, "en-US");
const read = (text: string) => {
  const draft = readTyped(text, commands);
  return draft && { name: draft.command.name, ...valuesOf(draft, SNAPSHOT, stringsFor("en-US")) };
};

describe("commands", () => {
  it("are one for each sub-command, in the person's language", () => {
    expect(commands.map(({ name }) => name)).toEqual(["ask", "quiz start", "quiz daily stop"]);
    expect(slashCommands(REGISTERED, "ja")[0]).toMatchObject({ name: "ask", shown: "質問" });
  });
});

describe("what is typed", () => {
  it.each(["ask", "/", "/as", "/ask", "/asking x", "hello /ask x"])("names no command yet: %s", (text) => {
    expect(readTyped(text, commands)).toBeUndefined();
  });

  it.each([
    ["/ask what is it", { question: "what is it" }],
    ["/ask question: what: is it", { question: "what: is it" }],
    ["/ask question:what private:True limit: 3", { question: "what", private: true, limit: 3 }],
    ["/ask private: false question: a b", { question: "a b", private: false }],
    ["/ask what kind: a FLAG who: @ada", { question: "what", kind: "flag", who: "1" }],
    ["/ask question: --detach 有什么作用？", { question: "--detach 有什么作用？" }],
  ])("is read with its options: %s", (text, values) => {
    expect(read(text)).toEqual({ name: "ask", values, problems: {} });
  });

  it("names a sub-command by all its words", () => {
    expect(read("/quiz daily stop ")).toEqual({ name: "quiz daily stop", values: {}, problems: {} });
    expect(readTyped("/quiz ", commands)).toBeUndefined();
  });

  it("may be in either language, with a full-width space and colon", () => {
    const [ask] = slashCommands(REGISTERED, "ja");
    const draft = readTyped("/質問　内容：ポート", slashCommands(REGISTERED, "ja"));
    expect(draft).toEqual(startDraft(ask!, { question: { text: "ポート" } }));
  });

  it.each([
    ["/ask ", { question: "required" }],
    ["/ask x limit: many", { limit: "wrong" }],
    ["/ask x limit: 1.5", { limit: "wrong" }],
    ["/ask x kind: other", { kind: "wrong" }],
    ["/ask x who: nobody", { who: "wrong" }],
  ])("is held to what the options take: %s", (text, problems) => {
    expect(read(text)?.problems).toEqual(problems);
  });

  it("gives way to what was picked from a list", () => {
    const draft = startDraft(commands[0]!, { question: { text: "shown", value: "meant" } });
    expect(valuesOf(draft, SNAPSHOT, stringsFor("en-US")).values).toEqual({ question: "meant" });
  });
});
