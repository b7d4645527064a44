import { describe, expect, it, vi } from "vitest";
import type { NotesState } from "../../../../src/answer/notes.js";
import { askCommand } from "../../../../src/bot/commands/ask/ask-command.js";
import { findHandler, HANDLERS } from "../../../../src/bot/commands/handlers.js";
import { found, nothingFound } from "../../support/answers.js";
import { fixedNotes } from "../../support/fixed-notes.js";
import { commandOf, testContext } from "../../support/requests.js";

const run = async (question: string | undefined, ask: NotesState["ask"], locale = "en-US") => {
  const request = commandOf("ask", question === undefined ? {} : { question }, { locale });
  const reply = await askCommand.run(request, testContext({ notes: fixedNotes({}, ask) }));
  if (reply.kind !== "message") throw new Error(`a message expected, ${reply.kind} came`);
  return reply;
};

describe("/ask", () => {
  it("looks up the first 300 characters and says so, without halving one", async () => {
    const ask = vi.fn((question: string) => nothingFound(question));
    const reply = await run(`  ${"🐳".repeat(400)}`, ask);
    expect(ask).toHaveBeenCalledExactlyOnceWith("🐳".repeat(300), { limit: 3, filter: {} });
    expect(JSON.stringify(reply)).toContain("The question was cut to its first 300 characters.");
    const whole = await run("🐳".repeat(300), ask);
    expect(JSON.stringify(whole)).not.toContain("was cut");
  });

  it("leaves a word out that goes on beyond 300 characters, and says how many it looked up", async () => {
    const ask = vi.fn((question: string) => nothingFound(question));
    const start = `${"x".repeat(285)} what does`;
    const reply = await run(`${start} --detach do`, ask);
    expect(ask).toHaveBeenCalledExactlyOnceWith(start, { limit: 3, filter: {} });
    expect(JSON.stringify(reply)).toContain("The question was cut to its first 295 characters.");
  });

  it("keeps a word that ends at the limit, and halves one that has no white space near it", async () => {
    const ask = vi.fn((question: string) => nothingFound(question));
    const whole = `what ${"x".repeat(286)} --detach`;
    expect(whole).toHaveLength(300);
    await run(`${whole} do`, ask);
    expect(ask).toHaveBeenLastCalledWith(whole, { limit: 3, filter: {} });
    await run(`${"x".repeat(260)} ${"y".repeat(100)}`, ask);
    expect(ask).toHaveBeenLastCalledWith("x".repeat(260), { limit: 3, filter: {} });
    await run(`${"x".repeat(259)} ${"y".repeat(100)}`, ask);
    expect(ask).toHaveBeenLastCalledWith(`${"x".repeat(259)} ${"y".repeat(40)}`, { limit: 3, filter: {} });
  });

  it.each([
    ["nothing but spaces", "   "],
    ["nothing that can be seen", "\u200B\u202E"],
  ])("asks for a question when there is %s", async (_, question) => {
    const ask = vi.fn((asked: string) => found(asked));
    const reply = await run(question, ask, "ja");
    expect(ask).not.toHaveBeenCalled();
    expect(reply.ephemeral).toBe(true);
    expect(JSON.stringify(reply)).toContain("入力してください");
  });

  it("fails loudly without its option", async () => {
    await expect(run(undefined, (question) => found(question))).rejects.toThrow("/ask without a question");
  });
});

describe("the tables of handlers", () => {
  const nameOf = (command: (typeof HANDLERS)["commands"][number]) => command.definition.name;

  it("give a command by name and fail loudly for another", () => {
    expect(findHandler("command", HANDLERS.commands, nameOf, "ask")).toBe(askCommand);
    expect(() => findHandler("command", HANDLERS.commands, nameOf, "Ask")).toThrow(
      /^unknown command "Ask"; known: ask/,
    );
  });

  it("hold every name once", () => {
    const names = [
      ...[...HANDLERS.commands, ...HANDLERS.messageCommands].map(({ definition }) => `/${definition.name}`),
      ...HANDLERS.components.map(({ prefix }) => `component ${prefix}`),
      ...HANDLERS.modals.map(({ prefix }) => `form ${prefix}`),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});
