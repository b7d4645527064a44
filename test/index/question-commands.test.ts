import { describe, expect, it } from "vitest";
import { namedCommands } from "../../src/index/question-commands.js";
import { tokenize } from "../../src/index/tokenize.js";

const named = (question: string) =>
  namedCommands(question, tokenize(question)).map(({ from, to, path }) => [from, to, path.join(" ")]);

describe("namedCommands", () => {
  it("finds a command by its canonical path, however it is written", () => {
    expect(named("what does docker container top do")).toEqual([[2, 5, "docker container top"]]);
    expect(named("what does docker top do")).toEqual([[2, 4, "docker container top"]]);
    expect(named("ＤＯＣＫＥＲ Top")).toEqual([[0, 2, "docker container top"]]);
  });

  it("finds one beside Chinese, and several in one question", () => {
    expect(named("怎么用docker network ls查看")).toEqual([[1, 4, "docker network ls"]]);
    expect(named("git commit or git push").map(([, , path]) => path)).toEqual(["git commit", "git push"]);
  });

  it("takes a program's name alone, and what is no subcommand, as words", () => {
    for (const question of [
      "what is docker",
      "docker 怎么用",
      "the container top",
      "docker frobnicate",
      "",
      "docker --help",
    ]) {
      expect(named(question)).toEqual([]);
    }
  });
});
