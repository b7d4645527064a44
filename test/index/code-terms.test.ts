import { describe, expect, it } from "vitest";
import { COMMAND, createCodeTerms } from "../../src/index/code-terms.js";
import { chunksOf } from "./support/chunks-of.js";

/** The terms of each block, by its first line. */
function terms(markdown: string): Map<number, readonly string[]> {
  const chunks = chunksOf(markdown);
  const codeTerms = createCodeTerms(chunks);
  return new Map(
    chunks.flatMap((chunk) =>
      chunk.blocks.map((block) => [block.lines[0], codeTerms(chunk, block).terms] as const),
    ),
  );
}

describe("createCodeTerms", () => {
  it("finds a command by its canonical path and by the words of its other names", () => {
    const own = terms("`docker ps`\n").get(1);
    expect(own).toContain(`${COMMAND}docker container ls`);
    expect(own).toEqual(expect.arrayContaining(["ps", "container", "ls"]));
  });

  it("finds a flag in all its spellings, long ones by their bare name too", () => {
    const own = terms("`docker run -d nginx`\n").get(1);
    expect(own).toEqual(expect.arrayContaining(["-d", "--detach", "detach"]));
  });

  it("says nothing of flags that the command does not have, nor of programs that are unknown", () => {
    expect(terms("`docker run --no-such-flag nginx`\n").get(1)).not.toContain("--no-such-flag");
    expect(terms("`my_web_app --detach`\n").get(1)).toEqual([]);
    expect(terms("plain text\n").get(1)).toEqual([]);
  });

  it("reads a lone flag by the command above it in the list, before those of the section and of the note", () => {
    const note = [
      "# a",
      "- `docker build .`",
      "  - `-t` names it",
      "- `docker run nginx`",
      "  - `-t` makes a terminal",
      "- `-t` alone",
      "# b",
      "`-t` elsewhere",
    ].join("\n");
    const found = terms(note);
    expect(found.get(3)).toContain("--tag");
    expect(found.get(3)).not.toContain("--tty");
    expect(found.get(5)).toContain("--tty");
    expect(found.get(5)).not.toContain("--tag");
    for (const line of [6, 8]) expect(found.get(line)).toEqual(expect.arrayContaining(["--tag", "--tty"]));
  });

  it("says nothing of a lone flag that no command of the note takes", () => {
    expect(terms("`docker ps`\n\n`--no-such-flag`\n").get(3)).toEqual([]);
  });

  it("gives each term once", () => {
    const own = terms("`docker run -d a` `docker run --detach b`\n").get(1) ?? [];
    expect(new Set(own).size).toBe(own.length);
  });
});

it("tells the flag of one command from the same letter of another", () => {
  const [chunk] = chunksOf('# git\n- `git commit -m "x"` saves\n- `git branch -d old` deletes\n');
  const terms = createCodeTerms([chunk!]);
  const of = (line: number) => terms(chunk!, chunk!.blocks.find((block) => block.lines[0] === line)!).terms;
  expect(of(2)).toContain("$git commit --message");
  expect(of(3)).toContain("$git branch --delete");
  expect(of(3)).not.toContain("$git commit --message");
});

it("says what commands and flags do, by the command tables, also of a flag that stands alone", () => {
  const chunks = chunksOf("- `df -h`\n- `docker run nginx`\n  - `-d` as you like\n");
  const codeTerms = createCodeTerms(chunks);
  const uses = chunks.flatMap((chunk) =>
    chunk.blocks.map((block) => codeTerms(chunk, block).uses.join("; ")),
  );
  expect(uses[0]).toMatch(/free disk space/);
  expect(uses[1]).toMatch(/create and run a new container/i);
  expect(uses[2]).toMatch(/background/);
});
