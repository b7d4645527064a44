import { describe, expect, it, vi } from "vitest";
import { ask } from "../../src/answer/ask.js";
import type { NotesState } from "../../src/answer/notes.js";
import { createQuestionCompleter } from "../../src/answer/question-completer.js";
import { SMALL_LEXICON } from "../index/support/small-lexicon.js";
import { indexNotes } from "./support/index-notes.js";

const NOTES = {
  "a.md": [
    "# Containers in the background",
    "`--detach` runs a container; `docker container ls` lists it, `docker conainer ls -a` too.",
    "# Networks",
    "`--network`, `--detach` and `docker network ls`",
    "# 容器",
    "`docker container exec --bogus` is refused",
    "# Empty",
  ].join("\n"),
};

function stateOf(notes: Readonly<Record<string, string>>): NotesState {
  const index = indexNotes(notes, SMALL_LEXICON);
  return { index, readAt: 0, ask: (question, options = {}) => ask(question, { index, ...options }) };
}

const WORDING = {
  whatDoes: (flag: string) => `what does ${flag} do`,
  howToUse: (command: string) => `how to use ${command}`,
};

describe("completing a question", () => {
  const state = stateOf(NOTES);
  const complete = (typed: string, earlier: readonly string[] = [], limit = 10) =>
    createQuestionCompleter().complete(typed, state, { earlier, limit });

  it("gives terms that begin with what is typed, then those with such a word, then those that hold it", () => {
    expect(complete("net").slice(0, 3)).toEqual(["Networks", "--network", "docker network ls"]);
    expect(complete("docker net")[0]).toBe("docker network ls");
    expect(complete("ls network")[0]).toBe("docker network ls");
  });

  it("finishes the flag at the end of a question", () => {
    expect(complete("what does --det")[0]).toBe("what does --detach");
  });

  it("gives commands as they were meant, and none that its program would refuse", () => {
    const offered = complete("docker con");
    expect(offered).toContain("docker container ls -a");
    expect(offered.join()).not.toMatch(/conainer|--bogus/);
  });

  it("gives headings of what the words mean, also in another language", () => {
    expect(complete("后台容器")).toContain("Containers in the background");
  });

  it("begins with earlier questions that hold what is typed, and leaves room for the notes", () => {
    const earlier = Array.from({ length: 20 }, (_, at) => `network question ${at}`);
    const offered = complete("network", ["something else", ...earlier]);
    expect(offered.slice(0, 4)).toEqual(earlier.slice(0, 4));
    expect(offered).toContain("Networks");
    expect(offered).toHaveLength(new Set(offered).size);
    expect(complete("network", earlier, 3)).toHaveLength(3);
  });

  it("gives the nearest where nothing is near, and nothing for nothing", () => {
    expect(complete("netwrks")).toContain("Networks");
    expect(complete("   ")).toEqual([]);
  });
});

describe("first questions", () => {
  it("are about what the notes name most, in words that are given, and are answered", () => {
    const state = stateOf(NOTES);
    const questions = createQuestionCompleter().first(state, WORDING);
    expect(questions.slice(0, 3)).toEqual([
      "what does --detach do",
      "how to use docker container ls",
      "Containers in the background",
    ]);
    expect(questions.join()).not.toContain("Empty");
    for (const question of questions) expect(state.ask(question).kind, question).toBe("found");
  });

  it("are read once for a state of the notes, and anew for another", () => {
    const state = stateOf(NOTES);
    const asking = vi.spyOn(state, "ask");
    const completer = createQuestionCompleter();
    completer.prepare(state);
    const asked = asking.mock.calls.length;
    expect(asked).toBeGreaterThan(0);
    completer.first(state, WORDING);
    completer.first(state, { ...WORDING });
    expect(asking).toHaveBeenCalledTimes(asked);
    expect(completer.first(stateOf({ "b.md": "# Other\n`--rm` goes" }), WORDING)).toEqual([
      "what does --rm do",
      "Other",
    ]);
  });
});
