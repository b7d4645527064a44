import { describe, expect, it } from "vitest";
import { grade } from "../../src/quiz/grade.js";
import type { QuizQuestion } from "../../src/quiz/question.js";

const fillIn = (command: string, answer: string, accept: readonly string[] = []): QuizQuestion => ({
  id: "a",
  kind: "fill-in",
  language: "en",
  prompt: { wording: "fill-in", parts: { command, about: "does it" } },
  answer,
  accept,
  answerKey: "k",
  note: "n.md",
  headings: [],
  lines: [1, 1],
  explanation: "",
});

const right = (question: QuizQuestion, text: string): boolean => grade(question, { text }).right;

describe("a typed answer", () => {
  const detach = fillIn("docker container run --publish 80:80 ____ nginx", "--detach", ["-d"]);

  it.each(["--detach", "-d", " -d ", "`--detach`", "－－detach", "—detach", "--detach=true"])(
    "%s is right",
    (text) => {
      expect(right(detach, text)).toBe(true);
    },
  );

  it.each([
    "docker container run --publish 80:80 --detach nginx",
    "docker run -d -p 80:80 nginx",
    "docker run --detach --publish=80:80 nginx",
  ])("is right as a whole line: %s", (text) => {
    expect(right(detach, text)).toBe(true);
  });

  it.each([
    "",
    " ",
    "--rm",
    "-D",
    "detach",
    "-d -t",
    "-d; rm -rf /",
    "-d nginx #",
    "$(true)",
    "-".repeat(5000),
    "____",
  ])("%s is wrong", (text) => {
    expect(right(detach, text)).toBe(false);
  });

  it("may give flags in any order, apart or together", () => {
    const it_ = fillIn("docker container exec ____ <container> <command>", "-it");
    for (const text of ["-it", "-ti", "-i -t", "-t -i", "--interactive --tty", "--tty -i"]) {
      expect(right(it_, text), text).toBe(true);
    }
    for (const text of ["-i", "-t", "-itd"]) expect(right(it_, text), text).toBe(false);
  });

  it("may be an alias of a subcommand", () => {
    const list = fillIn("docker network ____", "ls", ["list"]);
    expect([right(list, "ls"), right(list, "list"), right(list, "inspect")]).toEqual([true, true, false]);
  });
});

describe("a choice", () => {
  const chosen: QuizQuestion = { ...fillIn("", "b"), kind: "which-command", options: ["a", "b", "c", "d"] };
  const steps: QuizQuestion = {
    ...fillIn("", ""),
    kind: "order",
    options: ["2", "3", "1"],
    answer: ["1", "2", "3"],
  };

  it("is right by its place", () => {
    expect([0, 1, 2, 3, 4, -1, 0.5].map((option) => grade(chosen, { option }).right)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("of steps is right in their order alone", () => {
    expect(grade(steps, { order: [2, 0, 1] })).toEqual({ right: true, answer: ["1", "2", "3"] });
    for (const order of [[0, 1, 2], [2, 0], [2, 0, 1, 1], [], [9, 9, 9]]) {
      expect(grade(steps, { order }).right).toBe(false);
    }
  });

  it("of another sort than the question's is wrong", () => {
    expect(grade(chosen, { order: [1] }).right).toBe(false);
    expect(grade(steps, { option: 2 }).right).toBe(false);
    expect(grade(steps, { text: "1" }).right).toBe(false);
  });
});
