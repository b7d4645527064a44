import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCommands } from "../../src/shell/find-commands.js";
import { anyText } from "./examples.js";

const found = (code: string, language?: string) =>
  findCommands(code, { fenced: true, ...(language === undefined ? {} : { language }) }).map(
    ({ text, startLine, endLine, verdict }) => [text, startLine, endLine, verdict.kind],
  );

describe("inline code", () => {
  it("is one candidate, and nothing where it is no command", () => {
    expect(findCommands(" docker ps ", { fenced: false })).toEqual([
      { text: "docker ps", startLine: 0, endLine: 0, verdict: { kind: "runnable", command: "docker ps" } },
    ]);
    expect(findCommands("my_web_app", { fenced: false })).toEqual([]);
  });
});

describe("a block", () => {
  it("gives each command with its lines", () => {
    const code = "# build it\ndocker build \\\n  -t app \\\n  .\n\nls\ndocker run <image>\n";
    expect(found(code, "sh")).toEqual([
      ["docker build \\\n  -t app \\\n  .", 1, 3, "runnable"],
      ["ls", 5, 5, "runnable"],
      ["docker run <image>", 6, 6, "template"],
    ]);
  });

  it("keeps here-documents and open quotes with their command", () => {
    expect(found("cat > f <<EOF\ndocker ps\nEOF\nsh -c '\n  ls\n'", "bash")).toEqual([
      ["cat > f <<EOF\ndocker ps\nEOF", 0, 2, "runnable"],
      ["sh -c '\n  ls\n'", 3, 5, "runnable"],
    ]);
  });

  it("takes only what stands after a prompt where there are prompts", () => {
    const code = "$ docker ps\nCONTAINER ID   IMAGE\nabc   nginx\n$ docker logs \\\n> web\nls -la";
    expect(found(code, "console")).toEqual([
      ["docker ps", 0, 0, "runnable"],
      ["docker logs \\\n> web", 3, 4, expect.anything()],
    ]);
    expect(found("root@abc:/# apt update\nHit:1 http://x\n", "")).toEqual([["apt update", 0, 0, "runnable"]]);
    expect(found("# docker ps\nCONTAINER ID\n")).toEqual([["docker ps", 0, 0, "runnable"]]);
  });

  it("knows no commands in other languages", () => {
    for (const language of ["python", "json", "yaml", "dockerfile", "go", "sql", "js", "Dockerfile"]) {
      expect(found("docker ps", language)).toEqual([]);
    }
    expect(found("docker ps", "Bash title=x")).toHaveLength(1);
    expect(found("docker ps", "powershell")).toHaveLength(1);
    expect(found("Get-Process -Name x", "powershell")).toEqual([]);
    expect(found("some words here\n  and some more", "text")).toEqual([]);
    expect(found("mytool --x", "sh")).toHaveLength(1);
  });

  it("gives lines that lie in the code, in order, for any code", () => {
    const line = fc.constantFrom(
      "docker ps",
      "$ ls",
      "  ",
      "cat <<A",
      "A",
      "echo 'x",
      "a \\",
      "# c",
      "容器",
      "x | \\",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(line).map((lines) => lines.join("\n")),
        ),
        (code) => {
          let last = -1;
          for (const { startLine, endLine } of findCommands(code, { fenced: true })) {
            expect(startLine).toBeGreaterThan(last);
            expect(endLine).toBeGreaterThanOrEqual(startLine);
            last = endLine;
          }
          expect(last).toBeLessThan(code.split("\n").length);
        },
      ),
    );
  });
});
