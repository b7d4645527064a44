import { describe, expect, it } from "vitest";
import { commandNumber, numberedCommand } from "../../src/shell/command-numbers.js";
import { factsIndex, findProgram } from "../../src/shell/command-table.js";
import { subcommandsOf } from "../../src/shell/spellings.js";

function* commandsUnder(path: readonly string[]): Generator<readonly string[]> {
  yield path;
  for (const name of subcommandsOf(path)) yield* commandsUnder([...path, name]);
}

describe("the number of a command", () => {
  it("stands for its path", () => {
    for (const name of ["docker", "git", "kubectl", "npm", "ls", "tmux"]) {
      for (const path of commandsUnder(findProgram(name)?.path ?? [])) {
        expect(numberedCommand(commandNumber(path) ?? "")).toEqual(path);
      }
    }
  });

  it("is one of each program's", () => {
    const { programs } = factsIndex();
    expect(new Set(programs.map((name) => commandNumber([name]))).size).toBe(programs.length);
  });

  it("is none of what the table does not have", () => {
    expect(commandNumber(["no-such-program"])).toBeUndefined();
    expect(commandNumber(["git", "no-such-command"])).toBeUndefined();
    expect(numberedCommand("zzz")).toBeUndefined();
    expect(numberedCommand(`${commandNumber(["ls"])}.zz`)).toBeUndefined();
    expect(numberedCommand("")).toBeUndefined();
  });
});
