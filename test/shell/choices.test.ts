import { describe, expect, it } from "vitest";
import { checkCommand } from "../../src/shell/check-command.js";
import { chooseSpellings } from "../../src/shell/choices.js";
import { parseCommandLine } from "../../src/shell/parse-command-line.js";

describe("gaps as tldr pages mark them", () => {
  it("are filled in, also within quotes and with spaces inside", () => {
    expect(checkCommand("tar cf {{target.tar}} {{file1 file2 ...}}")).toEqual({
      kind: "template",
      command: "tar cf {{target.tar}} {{file1 file2 ...}}",
      fill: ["{{target.tar}}", "{{file1 file2 ...}}"],
    });
    expect(checkCommand('git commit --message "{{消息}}"')).toMatchObject({ fill: ["{{消息}}"] });
  });

  it("are not seen in a Go template, which is a value", () => {
    expect(checkCommand("docker ps --format '{{.Names}}'").kind).toBe("runnable");
    expect(checkCommand("docker ps --format '{{json .}}'").kind).toBe("runnable");
  });

  it("of two spellings become the long one", () => {
    expect(chooseSpellings("docker ps {{[-a|--all]}}")).toBe("docker ps --all");
    expect(checkCommand("docker ps {{[-a|--all]}}")).toEqual({
      kind: "runnable",
      command: "docker ps --all",
    });
    expect(
      parseCommandLine("docker run {{[-it|--interactive --tty]}} nginx")[0]?.flags.map(
        (flag) => flag.canonical,
      ),
    ).toEqual(["--interactive", "--tty"]);
  });

  it("leave other brackets and braces alone", () => {
    for (const text of ["echo {a,b}", "awk '{print $1}' f", "test [ -f x ]", "{{[no choice]}}"]) {
      expect(chooseSpellings(text)).toBe(text);
    }
  });
});
