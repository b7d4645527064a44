import { describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";

describe("a value that a program does not take", () => {
  it.each(["chmod 999 f", "chmod -R 77777 f", "git pull --rebase=foo"])("is refused: %s", (text) => {
    expect(checkCommand(text).kind).toBe("refused");
  });

  it.each([
    "chmod 755 f",
    "chmod 00755 f",
    "chmod u+x f",
    'chmod "$MODE" f',
    "git pull --rebase=Merges",
    "git pull --rebase",
  ])("is told from one that it takes: %s", (text) => {
    expect(checkCommand(text).kind).toBe("runnable");
  });
});
