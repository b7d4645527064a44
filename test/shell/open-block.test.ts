import { expect, it } from "vitest";
import { findCommands } from "../../src/shell/find-commands.js";
import { openBlock } from "../../src/shell/open-block.js";
import { splitWords } from "../../src/shell/split-words.js";

const openIn = (text: string) => openBlock(splitWords(text).commands);

it("names the innermost block that is open", () => {
  expect(openIn("for i in 1 2; do if true; then ls")).toBe("if");
  expect(openIn("for i in 1 2; do if true; then ls; fi")).toBe("for");
  expect(openIn("case $1 in a) ls;; b) pwd;;")).toBe("case");
  expect(openIn("case $1 in a) ls;; b) pwd;; esac")).toBeUndefined();
  expect(openIn("select x in a b; do ls; done | cat")).toBeUndefined();
});

it("sees words only where a command stands", () => {
  for (const text of [
    "echo if",
    "echo for i in 1",
    "for example docker",
    "'if' x",
    "case closed",
    "git log -- {",
  ]) {
    expect(openIn(text), text).toBeUndefined();
  }
});

it("keeps the lines of a loop in a fenced block together", () => {
  const found = findCommands("for i in 1 2; do\n  docker start web$i\ndone\ndocker ps", {
    fenced: true,
    language: "sh",
  });
  expect(found.map(({ text, verdict }) => [text, verdict.kind])).toEqual([
    ["for i in 1 2; do\n  docker start web$i\ndone", "runnable"],
    ["docker ps", "runnable"],
  ]);
});
