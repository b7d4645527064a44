import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readResponse } from "../../src/cli/read-response.js";
import type { QuizQuestion } from "../../src/quiz/question.js";

const QUESTION: QuizQuestion = {
  id: "1",
  kind: "which-command",
  language: "en",
  prompt: { wording: "which-command", parts: { about: "lists" } },
  options: ["docker ps", "docker top", "docker logs", "docker stats"],
  answer: "docker ps",
  answerKey: "1",
  note: "a.md",
  headings: [],
  lines: [1, 1],
  explanation: "- `docker ps` lists",
};
const ORDER: QuizQuestion = { ...QUESTION, kind: "order", answer: QUESTION.options ?? [] };
const TRUE_FALSE: QuizQuestion = {
  ...QUESTION,
  kind: "true-false",
  options: ["true", "false"],
  answer: "true",
};
const { options: _, ...typed } = QUESTION;
const GAP: QuizQuestion = {
  ...typed,
  kind: "fill-in",
  prompt: { wording: "fill-in", parts: { about: "lists", command: "docker ____" } },
  answer: "ps",
};

const response = (given: object) => ({ kind: "response", response: given });

describe("readResponse", () => {
  it.each(["2", "b", "B", " 2 ", "２"])("reads %j as the second option", (text) => {
    expect(readResponse(QUESTION, text)).toEqual(response({ option: 1 }));
  });

  it.each(["3142", "3 1 4 2", "3, 1, 4, 2", "3-1-4-2", "cadb", "３１４２", "3、1、4、2"])(
    "reads an order as %s",
    (text) => {
      expect(readResponse(ORDER, text)).toEqual(response({ order: [2, 0, 3, 1] }));
    },
  );

  it.each(["3", "314", "31422", "3111", "3145", "314x", "3 1 42", ""])(
    "does not guess at the order %j",
    (text) => {
      expect(readResponse(ORDER, text)).toEqual({ kind: "unreadable" });
    },
  );

  it.each([
    ["y", 0],
    ["T", 0],
    ["1", 0],
    ["a", 0],
    ["对", 0],
    ["n", 1],
    ["f", 1],
    ["b", 1],
    ["錯", 1],
  ])("reads true and false as %s", (text, option) => {
    expect(readResponse(TRUE_FALSE, text)).toEqual(response({ option }));
  });

  it.each(["", " ", "x".repeat(201)])("asks again for a gap where %j came", (text) => {
    expect(readResponse(GAP, text)).toEqual({ kind: "unreadable" });
  });

  it("takes q and ? for commands unless they are what belongs in the gap", () => {
    for (const question of [QUESTION, ORDER, TRUE_FALSE, GAP]) {
      expect(readResponse(question, "q")).toEqual({ kind: "end" });
      expect(readResponse(question, "?")).toEqual(response({ text: "?" }));
    }
    expect(readResponse({ ...GAP, answer: "q" }, "q")).toEqual(response({ text: "q" }));
  });

  it("reads whatever is typed, and never a place that is not there", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(QUESTION, ORDER, TRUE_FALSE, GAP),
        (text, question) => {
          const given = readResponse(question, text);
          if (given.kind !== "response" || !("option" in given.response)) return;
          expect(question.options?.[given.response.option]).toBeDefined();
        },
      ),
    );
  });
});
